import type { Fraction } from '@contingent/droit';
import { lireFraction } from '@contingent/droit';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { actifLe } from './comptes.ts';

type Place = {
  readonly organisme: number;
  readonly photographie: number;
  readonly communeCle: string | null;
  readonly communeInsee: string | null;
  readonly exclusion: string | null;
};
/** Dwellings that share programme, rotation, commune and exclusion; `reservataire` 0: the dwellings themselves. */
export type CompteDeProgramme = Place & {
  readonly programme: string | null;
  readonly taux: Fraction | null;
  readonly reservataire: number;
  readonly nombre: number;
};
/** Active rights that end on the same day. */
export type CompteDeFins = Place & {
  readonly reservataire: number;
  readonly fin: string | null;
  readonly sansTerme: boolean;
  readonly nombre: number;
};
/** What V6 and V7 weigh by. Counted by the database, only when a method asks for it. */
export type ComptesPonderes = {
  readonly programmes: readonly CompteDeProgramme[];
  readonly fins: readonly CompteDeFins[];
};

type Cle = { readonly organisme: number; readonly photographie: number };

export async function compterPondere(
  tx: Transaction,
  photographies: readonly Cle[],
  le: string,
): Promise<ComptesPonderes> {
  if (photographies.length === 0) return { programmes: [], fins: [] };
  const cles = sql.join(photographies.map((p) => sql`(${p.organisme}::int, ${p.photographie}::int)`));
  const programmes = await sql<Omit<CompteDeProgramme, 'taux'> & { readonly taux: string | null }>`
    SELECT organisme, photographie, commune_cle AS "communeCle", commune_insee AS "communeInsee", exclusion,
           programme, taux_rotation AS taux, 0 AS reservataire, count(*) AS nombre
    FROM logement WHERE (organisme, photographie) IN (${cles})
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    UNION ALL
    SELECT d.organisme, d.photographie, l.commune_cle, l.commune_insee, l.exclusion,
           l.programme, l.taux_rotation, d.reservataire, count(*)
    FROM droit_reservation d JOIN logement l USING (organisme, photographie, ligne)
    WHERE (d.organisme, d.photographie) IN (${cles}) AND ${actifLe(le)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`.execute(tx.db);
  const fins = await sql<CompteDeFins>`
    SELECT d.organisme, d.photographie, l.commune_cle AS "communeCle", l.commune_insee AS "communeInsee", l.exclusion,
           d.reservataire, d.fin, d.sans_terme AS "sansTerme", count(*) AS nombre
    FROM droit_reservation d JOIN logement l USING (organisme, photographie, ligne)
    WHERE (d.organisme, d.photographie) IN (${cles}) AND ${actifLe(le)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`.execute(tx.db);
  return {
    programmes: programmes.rows.map((p) => ({
      ...p,
      taux: p.taux === null ? null : (lireFraction(p.taux) ?? null),
    })),
    fins: fins.rows,
  };
}
