import { affichePourcent, type CategorieReservataire, fraction, texteExact } from '@contingent/droit';
import type { ReservataireModification, ReservataireVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, enLecture, exigerBailleur } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';

type Ligne = {
  organisme: number;
  id: number;
  nom: string;
  categorie: string;
  organismeLie: number | null;
  droits: number;
  actifs: number;
  saisis: number;
  premiereEcheance: string | null;
  conventions: number;
};

/**
 * The register of réservataires, each with its rights in the newest inventory of its landlord: all that it lists, and
 * of these the share in force on its day over the dwellings in the flow, and the first to end after that day.
 */
export const listerReservataires = (base: Base, contexte: Contexte): Promise<ReservataireVue[]> =>
  enLecture(base, contexte, async (tx) => {
    const photographies = await photographiesLisibles(tx);
    const recentes = new Map([...photographies].reverse().map((p) => [p.organisme, p.id]));
    const lues = await lignes(tx, [...recentes]);
    const eligibles = await eligiblesPar(tx, [...recentes]);
    const libelles = contexte.genre === 'BAILLEUR' ? await libellesDecides(tx) : new Map<number, never[]>();
    return lues.map((l) => {
      const total = eligibles.get(l.organisme) ?? 0;
      const part = total > 0 && contexte.genre === 'BAILLEUR' ? fraction(l.actifs, total) : null;
      return {
        id: l.id,
        nom: l.nom,
        categorie: l.categorie,
        organismeLie: l.organismeLie,
        libelles: libelles.get(l.id) ?? [],
        droits: l.droits,
        droitsSaisis: l.saisis,
        part: part ? { exact: texteExact(part), affiche: affichePourcent(part) } : null,
        premiereEcheance: l.premiereEcheance,
        conventions: l.conventions,
        filtre: { reservataire: String(l.id) },
      };
    });
  });

const cles = (photographies: readonly (readonly [number, number])[]) =>
  photographies.length === 0
    ? sql`(0, 0)`
    : sql.join(photographies.map(([organisme, id]) => sql`(${organisme}::int, ${id}::int)`));

async function lignes(
  tx: Transaction,
  photographies: readonly (readonly [number, number])[],
): Promise<Ligne[]> {
  const { rows } = await sql<Ligne>`
    SELECT r.organisme, r.id, r.nom, r.categorie, r.organisme_lie AS "organismeLie",
           coalesce(d.droits, 0) AS droits, coalesce(d.actifs, 0) AS actifs, coalesce(s.saisis, 0) AS saisis, d.premiere AS "premiereEcheance",
           (SELECT count(*) FROM convention c WHERE c.organisme = r.organisme AND c.reservataire = r.id) AS conventions
    FROM reservataire r
    LEFT JOIN (SELECT organisme, reservataire, count(*) AS droits,
                      count(*) FILTER (WHERE l.exclusion IS NULL AND (debut IS NULL OR debut <= p.date_reference)
                        AND (sans_terme OR fin IS NULL OR fin >= p.date_reference)) AS actifs,
                      (min(fin) FILTER (WHERE fin >= p.date_reference AND NOT sans_terme))::text AS premiere
               FROM droit_reservation
               JOIN logement l USING (organisme, photographie, ligne)
               JOIN (SELECT organisme, id AS photographie, date_reference FROM photographie) p
                 USING (organisme, photographie)
               WHERE (organisme, photographie) IN (${cles(photographies)}) GROUP BY 1, 2) d
      ON d.organisme = r.organisme AND d.reservataire = r.id
    LEFT JOIN (SELECT organisme, reservataire, sum(nombre)::bigint AS saisis FROM droit_saisi GROUP BY 1, 2) s
      ON s.organisme = r.organisme AND s.reservataire = r.id
    ORDER BY coalesce(d.droits, 0) DESC, r.nom`.execute(tx.db);
  return rows;
}

async function eligiblesPar(
  tx: Transaction,
  photographies: readonly (readonly [number, number])[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ organisme: number; nombre: number }>`
    SELECT organisme, count(*) AS nombre FROM logement
    WHERE exclusion IS NULL AND (organisme, photographie) IN (${cles(photographies)}) GROUP BY 1`.execute(
    tx.db,
  );
  return new Map(rows.map((r) => [r.organisme, r.nombre]));
}

async function libellesDecides(tx: Transaction): Promise<Map<number, ReservataireVue['libelles']>> {
  const lus = await tx.db
    .selectFrom('libelle_reservataire')
    .where('organisme', '=', tx.organisme)
    .where('reservataire', 'is not', null)
    .select(['reservataire', 'libelle_normalise', 'decide_par', 'decide_le'])
    .orderBy('libelle_normalise')
    .execute();
  const parReservataire = new Map<number, ReservataireVue['libelles']>();
  for (const l of lus) {
    if (l.reservataire === null) continue;
    const liste = parReservataire.get(l.reservataire) ?? [];
    liste.push({
      normalise: l.libelle_normalise,
      decidePar: l.decide_par,
      decideLe: l.decide_le.toISOString(),
    });
    parReservataire.set(l.reservataire, liste);
  }
  return parReservataire;
}

/** Adds a réservataire that no inventory names. @throws Refus when its name is taken. */
export function creerReservataire(
  base: Base,
  contexte: Contexte,
  saisie: {
    readonly nom: string;
    readonly categorie: CategorieReservataire;
    readonly organismeLie?: number | null;
  },
): Promise<number> {
  exigerBailleur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const cree = await tx.db
      .insertInto('reservataire')
      .values({
        organisme: tx.organisme,
        nom: saisie.nom,
        categorie: saisie.categorie,
        organisme_lie: saisie.organismeLie ?? null,
      })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!cree)
      throw new Refus('ORGANISME_EXISTE', `« ${saisie.nom} » existe déjà : choisissez-le dans la liste.`);
    await noterFait(tx, {
      flux: `reservataire/${cree.id}`,
      type: 'ReservataireCree',
      donnees: { ...saisie },
    });
    return cree.id;
  });
}

/** Renames, qualifies or links to an organisation of this installation. @throws Refus */
export function modifierReservataire(
  base: Base,
  contexte: Contexte,
  id: number,
  saisie: ReservataireModification,
): Promise<void> {
  exigerBailleur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const champs = {
      ...(saisie.nom === undefined ? {} : { nom: saisie.nom }),
      ...(saisie.categorie === undefined ? {} : { categorie: saisie.categorie }),
      ...(saisie.organismeLie === undefined ? {} : { organisme_lie: saisie.organismeLie }),
    };
    if (Object.keys(champs).length === 0) return;
    const { numUpdatedRows } = await tx.db
      .updateTable('reservataire')
      .set(champs)
      .where('organisme', '=', tx.organisme)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refus('RESERVATAIRE_INCONNU', 'Ce réservataire n’existe pas.');
    await noterFait(tx, {
      flux: `reservataire/${id}`,
      type: 'ReservataireModifie',
      donnees: JSON.parse(JSON.stringify(saisie)),
    });
  });
}
