import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COLONNES_NATIONALES, csvDuParc, GRAINE_DEMONSTRATION, lignesDuParc } from '@contingent/application';
import { chargeur } from './chargeur.ts';
import { dansUnEnfant } from './enfant.ts';
import { exigerEgal, fois, mebioctets, type Resultat, secondes, unites } from './mesure.ts';

const enfant = (fichier: string, chemin: string) =>
  dansUnEnfant<{ readonly lignes: number }>(join(import.meta.dirname, fichier), [chemin]);

/** A national csv through the application, all checks done, against a bare COPY of the same bytes. */
export async function mesurerChargement(court: boolean): Promise<Resultat> {
  const logements = court ? 20_000 : 5_400_000;
  const travail = `Charger un csv de ${unites(logements)} lignes, tous contrôles`;
  if (chargeur === undefined)
    return { travail, raison: 'le chargement par l’application n’est pas encore branché.' };
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-banc-'));
  try {
    const chemin = join(dossier, 'parc.csv');
    const lignes = lignesDuParc({ graine: GRAINE_DEMONSTRATION, logements, annee: 2025 });
    await pipeline(Readable.from(csvDuParc(lignes, COLONNES_NATIONALES)), createWriteStream(chemin));
    const { size } = await stat(chemin);
    const copie = await enfant('enfant-copie.ts', chemin);
    const charge = await enfant('enfant-chargement.ts', chemin);
    exigerEgal([copie.valeur.lignes, charge.valeur.lignes], [logements, logements], 'lignes chargées');
    return {
      travail: `${travail} (${unites(size / 1e6)} Mo)`,
      notre: `${secondes(charge.ms)}, ${mebioctets(charge.memoireKio)}`,
      pair: `COPY nu des mêmes lignes dans une table de textes : ${secondes(copie.ms)}, ${mebioctets(copie.memoireKio)}`,
      rapport: `${fois(copie.ms / charge.ms)} la vitesse`,
      budget: '0,5 × la vitesse, 512 Mio',
      tenu: court ? undefined : charge.ms <= 2 * copie.ms && charge.memoireKio < 512 * 1024,
    };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
