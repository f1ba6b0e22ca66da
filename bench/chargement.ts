import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COLONNES_NATIONALES, csvDuParc, GRAINE_DEMONSTRATION, lignesDuParc } from '@contingent/application';
import type { Chargement } from './chargeur.ts';
import { dansUnEnfant } from './enfant.ts';
import { exigerEgal, fois, type Mesure, mebioctets, secondes, unites } from './mesure.ts';

const enfant = <T>(fichier: string, chemin: string) =>
  dansUnEnfant<T>(join(import.meta.dirname, fichier), [chemin]);

/** A national csv through the application, all checks done, against a bare COPY of the same bytes. */
export async function mesurerChargement(court: boolean): Promise<Mesure> {
  const logements = court ? 20_000 : 5_400_000;
  const travail = `Charger un csv de ${unites(logements)} lignes, tous contrôles`;
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-banc-'));
  try {
    const chemin = join(dossier, 'parc.csv');
    const lignes = lignesDuParc({ graine: GRAINE_DEMONSTRATION, logements, annee: 2025 });
    await pipeline(Readable.from(csvDuParc(lignes, COLONNES_NATIONALES)), createWriteStream(chemin));
    const { size } = await stat(chemin);
    const copie = await enfant<{ readonly lignes: number }>('enfant-copie.ts', chemin);
    const charge = await enfant<Chargement>('enfant-chargement.ts', chemin);
    exigerEgal([copie.valeur.lignes, charge.valeur.lignes], [logements, logements], 'lignes chargées');
    const { chargementMs, depotMs } = charge.valeur;
    return {
      travail: `${travail} (${unites(size / 1e6)} Mo)`,
      notre: `${secondes(chargementMs)} (après ${secondes(depotMs)} de dépôt et d’analyse), ${mebioctets(charge.memoireKio)}`,
      pair: `COPY nu des mêmes lignes dans une table de textes : ${secondes(copie.ms)}, ${mebioctets(copie.memoireKio)}`,
      rapport: `${fois(copie.ms / chargementMs)} la vitesse`,
      budget: '0,5 × la vitesse, 512 Mio',
      tenu: court ? undefined : chargementMs <= 2 * copie.ms && charge.memoireKio < 512 * 1024,
    };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
