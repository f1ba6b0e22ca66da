import { type Droit, type Jour, type OrigineDroit, serieDesDroits } from '@contingent/droit';
import type { EcheancesVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';

/** Rights that share réservataire, origin and dates: what the series needs, however large the stock. */
type Groupe = {
  photographie: number;
  reservataire: number;
  nom: string;
  origine: OrigineDroit;
  debut: Jour | null;
  fin: Jour | null;
  sansTerme: boolean;
  /** On a dwelling that the inventory excludes from the flow: told apart, not in the series. */
  exclu: boolean;
  nombre: number;
};
export type DemandeEcheances = {
  readonly photographie?: number;
  readonly reservataire?: number;
  readonly de: number;
  readonly a?: number;
};

const ANNEES_MAXIMUM = 80;

/** Rights active on 1 January of each year and what ends in it (D36), by réservataire; by landlord for a réservataire. */
export const echeances = (base: Base, contexte: Contexte, demande: DemandeEcheances): Promise<EcheancesVue> =>
  enLecture(base, contexte, async (tx) => {
    const lisibles = await photographiesLisibles(tx);
    const voulues = lisibles.filter(
      (p) => demande.photographie === undefined || p.id === demande.photographie,
    );
    const recentes = [...new Map([...voulues].reverse().map((p) => [p.organisme, p.id]))];
    const lus = await groupes(tx, recentes, contexte.genre === 'BAILLEUR');
    const retenus = lus.filter(
      (g) => demande.reservataire === undefined || g.reservataire === demande.reservataire,
    );
    const photographie = recentes.length === 1 ? (recentes[0]?.[1] ?? null) : null;
    const horsFlux = nombreDe(retenus.filter((g) => g.exclu));
    return {
      ...vue(
        retenus.filter((g) => !g.exclu),
        demande,
        photographie,
      ),
      horsFlux,
    };
  });

async function groupes(
  tx: Transaction,
  recentes: readonly (readonly [number, number])[],
  bailleur: boolean,
): Promise<readonly Groupe[]> {
  if (recentes.length === 0) return [];
  const cles = sql.join(recentes.map(([organisme, id]) => sql`(${organisme}::int, ${id}::int)`));
  const nom = bailleur ? sql`r.nom` : sql`o.nom`;
  const { rows } = await sql<Groupe>`
    SELECT d.photographie, r.id AS reservataire, ${nom} AS nom, d.origine, d.debut::text AS debut, d.fin::text AS fin,
           d.sans_terme AS "sansTerme", l.exclusion IS NOT NULL AS exclu, count(*) AS nombre
    FROM droit_reservation d
    JOIN reservataire r ON r.organisme = d.organisme AND r.id = d.reservataire
    JOIN organisme o ON o.id = d.organisme
    JOIN logement l ON l.organisme = d.organisme AND l.photographie = d.photographie AND l.ligne = d.ligne
    WHERE (d.organisme, d.photographie) IN (${cles})
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 3`.execute(tx.db);
  return rows;
}

const droit = (g: Groupe): Droit => ({
  origine: g.origine,
  nombre: g.nombre,
  sansTerme: g.sansTerme,
  ...(g.debut === null ? {} : { debut: g.debut }),
  ...(g.fin === null ? {} : { finContractuelle: g.fin }),
});

const anneeDe = (j: Jour): number => Number(j.slice(0, 4));

function vue(
  lus: readonly Groupe[],
  demande: DemandeEcheances,
  photographie: number | null,
): Omit<EcheancesVue, 'horsFlux'> {
  const fins = lus.flatMap((g) => (g.fin === null || g.sansTerme ? [] : [anneeDe(g.fin)]));
  const derniere = Math.max(demande.de, ...fins.filter((a) => a <= demande.de + ANNEES_MAXIMUM)) + 1;
  const a = Math.min(demande.a ?? derniere, demande.de + ANNEES_MAXIMUM);
  const parReservataire = [...Map.groupBy(lus, (g) => g.reservataire)].map(([id, siens]) => ({
    id,
    nom: siens[0]?.nom ?? '',
    photographie: siens[0]?.photographie ?? null,
    siens,
    serie: new Map(serieDesDroits(siens.map(droit), demande.de, a).annees.map((x) => [x.exercice, x.actifs])),
  }));
  const annees = Array.from({ length: a - demande.de + 1 }, (_, rang) => demande.de + rang).map((an) => {
    const detail = parReservataire.map((r) => ({
      reservataire: r.id,
      nom: r.nom,
      photographie: r.photographie,
      actifs: r.serie.get(an) ?? 0,
      expirent: nombreDe(r.siens.filter((g) => g.fin !== null && !g.sansTerme && anneeDe(g.fin) === an)),
    }));
    return {
      annee: an,
      actifs: detail.reduce((n, d) => n + d.actifs, 0),
      expirent: detail.reduce((n, d) => n + d.expirent, 0),
      parReservataire: detail.filter((d) => d.actifs > 0 || d.expirent > 0),
    };
  });
  return {
    photographie,
    annees,
    sansTerme: nombreDe(lus.filter((g) => g.sansTerme)),
    sansDate: nombreDe(lus.filter((g) => g.fin === null && !g.sansTerme)),
  };
}

const nombreDe = (groupesComptes: readonly Groupe[]): number =>
  groupesComptes.reduce((n, g) => n + g.nombre, 0);
