import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { COLONNES, GRAINE_DEMONSTRATION, type LigneParc, lignesDuParc } from '@contingent/application';
import { type Colonne, exporterTableau } from '@contingent/documents';
import { dansUnEnfant } from './enfant.ts';
import { exigerEgal, fois, type Mesure, mebioctets, secondes, unites } from './mesure.ts';

const colonnes: readonly Colonne<LigneParc>[] = COLONNES.map(([champ, entete]) => ({
  entete,
  valeur: (l) => l[champ],
}));
type Lu = { readonly lignes: number; readonly anomalies?: number };

/** A 200,000-row workbook: columns recognised, rows normalised and checked; the peer only walks over the cells. */
export async function mesurerLectureXlsx(court: boolean): Promise<Mesure> {
  const logements = court ? 5000 : 200_000;
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-banc-'));
  try {
    const chemin = join(dossier, 'parc.xlsx');
    const lignes = lignesDuParc({ graine: GRAINE_DEMONSTRATION, logements, annee: 2025 });
    await pipeline(exporterTableau(colonnes, lignes, 'xlsx'), createWriteStream(chemin));
    const notre = await dansUnEnfant<Lu>(join(import.meta.dirname, 'enfant-lecture.ts'), [chemin]);
    const pair = await dansUnEnfant<Lu>(join(import.meta.dirname, 'enfant-exceljs.ts'), [chemin]);
    exigerEgal(notre.valeur.lignes, logements, 'lignes lues');
    exigerEgal(pair.valeur.lignes, logements + 1, 'lignes lues par exceljs, en-tête compris');
    exigerEgal((notre.valeur.anomalies ?? 0) > 0, true, 'anomalies semées');
    return {
      travail: `Lire un xlsx de ${unites(logements)} lignes, contrôles compris`,
      notre: `${secondes(notre.ms)}, ${mebioctets(notre.memoireKio)}`,
      pair: `exceljs (flux), cellules seules : ${secondes(pair.ms)}, ${mebioctets(pair.memoireKio)}`,
      rapport: `${fois(pair.ms / notre.ms)} la vitesse`,
      budget: '60 s et 512 Mio',
      tenu: court ? undefined : notre.ms < 60_000 && notre.memoireKio < 512 * 1024,
    };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
