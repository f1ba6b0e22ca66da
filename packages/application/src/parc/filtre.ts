import type { FiltreLogements } from '@contingent/echanges';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

type Condition = RawBuilder<SqlBool>;

/** Dwellings `l` of one photographie with their right `d` and its réservataire `r`: what every list and total reads. */
export const parc = (bailleur: number, photographie: number): RawBuilder<unknown> => sql`
  (SELECT * FROM logement WHERE organisme = ${bailleur} AND photographie = ${photographie}) l
  LEFT JOIN (SELECT * FROM droit_reservation WHERE organisme = ${bailleur} AND photographie = ${photographie}) d
    ON d.ligne = l.ligne
  LEFT JOIN reservataire r ON r.organisme = ${bailleur} AND r.id = d.reservataire`;

/** What « unknown » means on each axis of the totals. */
const INCONNUS: Record<string, Condition> = {
  commune: sql`l.commune_cle IS NULL`,
  typologie: sql`l.typologie IS NULL`,
  financement: sql`l.financement IS NULL`,
  construction: sql`l.construction IS NULL`,
  qpv: sql`l.qpv IS NULL`,
  fin: sql`d.ligne IS NOT NULL AND d.fin IS NULL AND NOT d.sans_terme`,
};

type Regles = {
  readonly [champ in keyof Required<FiltreLogements>]: (
    valeur: NonNullable<FiltreLogements[champ]>,
  ) => Condition;
};
const REGLES: Regles = {
  commune: (cles) => {
    const liste = sql.val(cles.split('|'));
    return sql`(l.commune_cle = ANY (${liste}::text[]) OR l.commune_insee = ANY (${liste}::text[]))`;
  },
  reservataire: (id) => sql`d.reservataire = ${id}`,
  nonReserve: (oui) => (oui ? sql`d.ligne IS NULL` : sql`d.ligne IS NOT NULL`),
  typologie: (code) => sql`l.typologie = ${code}`,
  financement: (code) => sql`l.financement = ${code}`,
  construction: (code) => sql`l.construction = ${code}`,
  qpv: (oui) => sql`l.qpv = ${oui}`,
  sansTerme: (oui) => sql`d.sans_terme = ${oui}`,
  inconnu: (axes) => et(axes.split('|').map((axe) => INCONNUS[axe] ?? sql`false`)),
  eligible: (oui) => (oui ? sql`l.exclusion IS NULL` : sql`l.exclusion IS NOT NULL`),
  exclusion: (code) => sql`l.exclusion = ${code}`,
  // D36: a right counts when it has begun and has not ended; an unknown date counts (the computation says so).
  actifLe: (jour) => sql`(d.ligne IS NOT NULL AND (d.debut IS NULL OR d.debut <= ${jour}::date)
    AND (d.sans_terme OR d.fin IS NULL OR d.fin >= ${jour}::date))`,
  expireEn: (annee) => sql`(d.fin >= make_date(${annee}, 1, 1) AND d.fin <= make_date(${annee}, 12, 31)
    AND NOT d.sans_terme)`,
  anomalie: (code) => sql`EXISTS (SELECT FROM anomalie a WHERE a.organisme = l.organisme
    AND a.photographie = l.photographie AND a.ligne = l.ligne AND a.code = ${code})`,
  texte: (texte) => {
    const motif = `%${texte.replace(/[\\%_]/g, String.raw`\$&`)}%`;
    return sql`concat_ws(' ', l.rpls, l.identifiant_bailleur, l.programme, l.adresse, l.commune_nom, d.libelle)
      ILIKE ${motif}`;
  },
};

const et = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` AND `)})`;

/** The SQL of a filter over `parc`; an empty filter keeps every dwelling. */
export function conditions(filtre: FiltreLogements): Condition {
  const posees = (Object.keys(REGLES) as (keyof FiltreLogements)[]).flatMap((champ) => {
    const valeur = filtre[champ];
    // One rule per field: the pair (field, value) is always of the rule's own type.
    return valeur === undefined ? [] : [(REGLES[champ] as (v: unknown) => Condition)(valeur)];
  });
  return et(posees);
}
