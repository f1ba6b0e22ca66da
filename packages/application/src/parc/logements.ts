import type { FiltreLogements, LogementsPage, LogementVue } from '@contingent/echanges';
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { Refus } from '../refus/refus.ts';
import { conditions, parc } from './filtre.ts';
import type { PhotographieLue } from './photographies.ts';

type Ligne = Omit<LogementVue, 'reservataire'> & {
  reservataireId: number | null;
  reservataireNom: string | null;
};

/** Columns of a dwelling as screens read them, over `parc`; dates leave as text. */
export const COLONNES: RawBuilder<unknown> = sql`
  l.ligne, l.rpls, l.identifiant_bailleur AS "identifiantBailleur", l.programme, l.adresse,
  l.commune_nom AS commune, l.typologie, l.typologie_brute AS "typologieBrute", l.financement,
  l.financement_brut AS "financementBrut", l.construction, l.qpv, l.exclusion,
  r.id AS "reservataireId", r.nom AS "reservataireNom", d.libelle AS "reservataireBrut",
  d.debut::text AS debut, d.fin::text AS fin, coalesce(d.sans_terme, false) AS "sansTerme"`;

/** Codes of the anomalies of a line; a réservataire is never shown them. */
export const anomaliesDeLigne = (photographie: PhotographieLue): RawBuilder<unknown> =>
  photographie.lueParBailleur
    ? sql`ARRAY(SELECT DISTINCT a.code FROM anomalie a WHERE a.organisme = l.organisme
        AND a.photographie = l.photographie AND a.ligne = l.ligne ORDER BY 1)`
    : sql`ARRAY[]::text[]`;

export const vueLogement = ({ reservataireId, reservataireNom, ...reste }: Ligne): LogementVue => ({
  ...reste,
  reservataire:
    reservataireId === null || reservataireNom === null ? null : { id: reservataireId, nom: reservataireNom },
});

/** One page in the order of the file; `curseur` is the `suivant` of the former page. */
export async function pageDeLogements(
  tx: Transaction,
  photographie: PhotographieLue,
  filtre: FiltreLogements,
  page: { readonly curseur?: string | undefined; readonly limite: number },
): Promise<LogementsPage> {
  const apres = lireCurseur(page.curseur);
  const { bailleur, id } = photographie;
  const total = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${parc(bailleur, id)} WHERE ${conditions(filtre)}`.execute(tx.db);
  const { rows } = await sql<Ligne>`
    SELECT ${COLONNES}, ${anomaliesDeLigne(photographie)} AS anomalies
    FROM ${parc(bailleur, id)} WHERE l.ligne > ${apres} AND ${conditions(filtre)}
    ORDER BY l.ligne LIMIT ${page.limite + 1}`.execute(tx.db);
  const lignes = rows.slice(0, page.limite).map(vueLogement);
  const suivant = rows.length > page.limite ? String(lignes.at(-1)?.ligne ?? '') : null;
  return { total: Number(total.rows[0]?.total ?? 0), lignes, suivant };
}

function lireCurseur(curseur: string | undefined): number {
  if (curseur === undefined) return 0;
  if (/^\d{1,9}$/.test(curseur)) return Number(curseur);
  throw new Refus('CURSEUR_INVALIDE', 'Cette page n’existe pas : reprenez à la première.');
}

/** Dwellings of the given lines of the file. */
export async function logementsDesLignes(
  tx: Transaction,
  photographie: PhotographieLue,
  lignes: readonly number[],
): Promise<ReadonlyMap<number, LogementVue>> {
  const { rows } = await sql<Ligne>`
    SELECT ${COLONNES}, ${anomaliesDeLigne(photographie)} AS anomalies
    FROM ${parc(photographie.bailleur, photographie.id)} WHERE l.ligne = ANY (${sql.val(lignes)}::int[])`.execute(
    tx.db,
  );
  return new Map(rows.map((ligne) => [ligne.ligne, vueLogement(ligne)]));
}
