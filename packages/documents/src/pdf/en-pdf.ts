import { fileURLToPath } from 'node:url';
import { confier } from '../atelier/atelier.ts';
import { insecables, sansControles, surLesTextes } from './typographie.ts';

/**
 * Composes a tagged PDF (PDF/UA-1, French) on another thread: requests are served meanwhile, documents wait for one
 * another. `source`: a typst file under `packages/documents/src`, which reads its data by
 * `json(bytes(sys.inputs.donnees))`: nothing that a person typed ever becomes typst source.
 * @param donnees any JSON value; its texts get the non-breaking spaces of French.
 * @throws PdfIndisponible when typst has no binary for this machine.
 */
export function enPdf(source: URL, donnees: unknown): Promise<Uint8Array> {
  const texte = JSON.stringify(surLesTextes(donnees, (t) => insecables(sansControles(t))));
  return confier({ type: 'PDF', source: fileURLToPath(source), donnees: texte });
}
