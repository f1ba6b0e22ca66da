import type { Readable } from 'node:stream';
import type {
  AnomalieGroupee,
  DifferencesVue,
  FiltreLogements,
  LigneSourceVue,
  LogementsPage,
  PhotographieVue,
  TotauxVue,
} from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import { deballer } from '../base/lignes-source.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { differencesEntre } from './differences.ts';
import { exporterLogements, type FormatExport } from './exporter.ts';
import { logementsDesLignes, pageDeLogements } from './logements.ts';
import { listerPhotographies, trouverPhotographie } from './photographies.ts';
import { totauxDe } from './totaux.ts';

/** National totals read millions of rows. */
const LONG = { delaiMs: 120_000 };

export const photographiesDe = (base: Base, contexte: Contexte): Promise<PhotographieVue[]> =>
  enLecture(base, contexte, async (tx) =>
    (await listerPhotographies(tx, contexte.organisme)).map(({ vue }) => vue),
  );

export const totauxDeLaPhotographie = (base: Base, contexte: Contexte, id: number): Promise<TotauxVue> =>
  enLecture(
    base,
    contexte,
    async (tx) => totauxDe(tx, await trouverPhotographie(tx, contexte.organisme, id)),
    LONG,
  );

export const logementsDeLaPhotographie = (
  base: Base,
  contexte: Contexte,
  id: number,
  filtre: FiltreLogements,
  page: { readonly curseur?: string | undefined; readonly limite: number },
): Promise<LogementsPage> =>
  enLecture(
    base,
    contexte,
    async (tx) => pageDeLogements(tx, await trouverPhotographie(tx, contexte.organisme, id), filtre, page),
    LONG,
  );

/** The filtered list as a file; it streams from one transaction, which ends with the stream. */
export async function exportDeLaPhotographie(
  base: Base,
  contexte: Contexte,
  id: number,
  filtre: FiltreLogements,
  format: FormatExport,
): Promise<{ readonly nom: string; readonly flux: Readable }> {
  const { vue } = await enLecture(base, contexte, (tx) => trouverPhotographie(tx, contexte.organisme, id));
  const nom = `etat-des-lieux-${vue.dateReference}.${format}`;
  return { nom, flux: exporterLogements(base, contexte, id, filtre, format) };
}

export const differencesDesPhotographies = (
  base: Base,
  contexte: Contexte,
  apres: number,
  avant: number,
): Promise<DifferencesVue> =>
  enLecture(
    base,
    contexte,
    async (tx) =>
      differencesEntre(
        tx,
        await trouverPhotographie(tx, contexte.organisme, apres),
        await trouverPhotographie(tx, contexte.organisme, avant),
      ),
    LONG,
  );

/** Findings of the reading, grouped by code with their first examples; the landlord's own business. */
export const anomaliesDeLaPhotographie = (
  base: Base,
  contexte: Contexte,
  id: number,
): Promise<AnomalieGroupee[]> =>
  enLecture(base, contexte, async (tx) => {
    const { bailleur, lueParBailleur } = await trouverPhotographie(tx, contexte.organisme, id);
    if (!lueParBailleur) return [];
    const { rows } = await sql<{ groupes: AnomalieGroupee[] | null }>`
      SELECT resume -> 'groupes' AS groupes FROM photographie WHERE organisme = ${bailleur} AND id = ${id}`.execute(
      tx.db,
    );
    return rows[0]?.groupes ?? [];
  });

export const ligneDeLaPhotographie = (
  base: Base,
  contexte: Contexte,
  id: number,
  ligne: number,
): Promise<LigneSourceVue> =>
  enLecture(base, contexte, async (tx) => {
    const photographie = await trouverPhotographie(tx, contexte.organisme, id);
    const logement = (await logementsDesLignes(tx, photographie, [ligne])).get(ligne);
    if (logement === undefined)
      throw new Refus('LIGNE_INCONNUE', 'Cette ligne n’est pas un logement du fichier.');
    // The raw line may name another réservataire: it is the landlord's alone.
    if (!photographie.lueParBailleur) return { brut: [], logement, anomalies: [] };
    const anomalies = await sql<LigneSourceVue['anomalies'][number]>`
      SELECT code, gravite, colonne, message FROM anomalie
      WHERE organisme = ${photographie.bailleur} AND photographie = ${id} AND ligne = ${ligne} ORDER BY numero`.execute(
      tx.db,
    );
    const source = await sql<{
      contenu: Buffer;
      premiere: number;
      colonnes: { entete: string; champ: string }[];
    }>`
      SELECT s.contenu, s.premiere_ligne AS premiere, p.resume -> 'colonnes' AS colonnes
      FROM ligne_source s JOIN photographie p ON p.organisme = s.organisme AND p.id = s.photographie
      WHERE s.organisme = ${photographie.bailleur} AND s.photographie = ${id} AND s.premiere_ligne <= ${ligne}
      ORDER BY s.premiere_ligne DESC LIMIT 1`.execute(tx.db);
    return { brut: brute(source.rows[0], ligne), logement, anomalies: anomalies.rows };
  });

function brute(
  source: { contenu: Buffer; premiere: number; colonnes: { entete: string; champ: string }[] } | undefined,
  ligne: number,
): LigneSourceVue['brut'] {
  if (source === undefined) return [];
  const champs = deballer(source.contenu)[ligne - source.premiere] ?? [];
  return champs.map((valeur, rang) => {
    const { entete = '', champ = 'ignorer' } = source.colonnes[rang] ?? {};
    return { colonne: entete === '' ? `Colonne ${rang + 1}` : entete, champ, valeur };
  });
}
