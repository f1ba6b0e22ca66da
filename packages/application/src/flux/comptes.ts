import type { OrigineDroit } from '@contingent/droit';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';

/** Dwellings of one photographie that share commune and exclusion. */
export type CompteLogements = {
  readonly organisme: number;
  readonly photographie: number;
  readonly communeCle: string | null;
  readonly communeInsee: string | null;
  /** As the file writes it; one of its writings when there are several. */
  readonly communeNom: string | null;
  readonly exclusion: string | null;
  readonly nombre: number;
};
/** Rights of one photographie that share réservataire, origin, commune and exclusion of the dwelling. */
export type CompteDroits = Omit<CompteLogements, 'communeNom'> & {
  readonly reservataire: number;
  readonly origine: OrigineDroit;
  /** Active on the day (D36); a right without dates counts, and is told apart. */
  readonly actifs: number;
  readonly sansFin: number;
};
export type Comptes = {
  readonly logements: readonly CompteLogements[];
  readonly droits: readonly CompteDroits[];
};

/** Counts are made by the database, once per photographie; the exact arithmetic comes after, in `droit`. */
export async function compter(
  tx: Transaction,
  photographies: readonly { readonly organisme: number; readonly photographie: number }[],
  le: string,
): Promise<Comptes> {
  if (photographies.length === 0) return { logements: [], droits: [] };
  const cles = sql.join(photographies.map((p) => sql`(${p.organisme}::int, ${p.photographie}::int)`));
  const logements = await sql<CompteLogements>`
    SELECT organisme, photographie, commune_cle AS "communeCle", commune_insee AS "communeInsee", exclusion,
           max(commune_nom) AS "communeNom", count(*) AS nombre
    FROM logement WHERE (organisme, photographie) IN (${cles})
    GROUP BY 1, 2, 3, 4, 5`.execute(tx.db);
  const droits = await sql<CompteDroits>`
    SELECT d.organisme, d.photographie, l.commune_cle AS "communeCle", l.commune_insee AS "communeInsee", l.exclusion,
           d.reservataire, d.origine, count(*) AS nombre,
           count(*) FILTER (WHERE ${actifLe(le)}) AS actifs,
           count(*) FILTER (WHERE ${actifLe(le)} AND d.fin IS NULL AND NOT d.sans_terme) AS "sansFin"
    FROM droit_reservation d JOIN logement l USING (organisme, photographie, ligne)
    WHERE (d.organisme, d.photographie) IN (${cles})
    GROUP BY 1, 2, 3, 4, 5, 6, 7`.execute(tx.db);
  return { logements: logements.rows, droits: droits.rows };
}

/** « dateDebut ≤ 01/01/N ≤ expiration » (D36); unknown ends count, and the computation says so. */
export const actifLe = (le: string) =>
  sql<boolean>`((d.debut IS NULL OR d.debut <= ${le}::date) AND (d.sans_terme OR d.fin IS NULL OR d.fin >= ${le}::date))`;
