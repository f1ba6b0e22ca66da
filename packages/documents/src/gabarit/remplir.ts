import type { GenreDeDocument } from '@contingent/echanges';
import type { ActeImprimable } from '../convention/acte.ts';
import { insecables, sansControles, surLesTextes } from '../pdf/typographie.ts';
import { ouvrirArchive } from './archive.ts';
import { donneesDuGabarit } from './donnees.ts';
import { ouvrirMoteur } from './moteur.ts';

/**
 * The docx of an act: a template that `analyserGabarit` accepted, and the printable value. Synchronous, about a second
 * for thousands of rows: where requests are served, call `enDocx` (another thread).
 * @throws Error on a template that was not checked.
 */
export function remplirGabarit(
  genre: GenreDeDocument,
  gabarit: Uint8Array,
  acte: ActeImprimable,
): Uint8Array {
  const ouverte = ouvrirArchive(gabarit);
  if (!ouverte.ok) throw new Error(ouverte.faute.message);
  const { moteur } = ouvrirMoteur(ouverte.archive.zip);
  const donnees = surLesTextes(donneesDuGabarit(genre, acte), (t) => insecables(sansControles(t)));
  moteur.render(donnees);
  return moteur.toUint8Array({ compression: 'DEFLATE' });
}
