import { affichePourcent, fraction, texteExact } from '@contingent/droit';
import type { TotauxVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { parc } from './filtre.ts';
import { libelleDuCode } from './libelles.ts';
import type { PhotographieLue } from './photographies.ts';

type Axe = TotauxVue['axes'][number];
type Total = Axe['totaux'][number];
type Compte = { axe: string; cle: string | null; nom: string | null; nombre: number };

/** Axes in the order of the screen. */
const AXES = {
  reservataire: 'Réservataire',
  typologie: 'Typologie',
  financement: 'Financement',
  commune: 'Commune',
  qpv: 'Quartier prioritaire (QPV)',
  construction: 'Construction',
  exclusion: 'Flux annuel',
  expireEn: 'Fin du droit',
} as const;
type CleAxe = keyof typeof AXES;

/** Counts of dwellings by axis; each total carries the filter that gives back its rows. */
export async function totauxDe(tx: Transaction, photographie: PhotographieLue): Promise<TotauxVue> {
  const comptes = await compter(tx, photographie);
  const parAxe = Map.groupBy(comptes, (c) => c.axe);
  const logements = somme(parAxe.get('exclusion') ?? []);
  const eligibles = somme((parAxe.get('exclusion') ?? []).filter((c) => c.cle === null));
  const axes = (Object.keys(AXES) as CleAxe[]).map((axe) => {
    const totaux = (parAxe.get(axe) ?? []).map((c) => total(axe, c, logements, photographie));
    return { axe, libelle: AXES[axe], totaux: totaux.sort(ordre(axe)) };
  });
  return { photographie: photographie.vue, logements, eligibles, axes };
}

const somme = (comptes: readonly Compte[]): number => comptes.reduce((n, c) => n + c.nombre, 0);

/** One reading of the dwellings for all axes. A dwelling without right has no end of right. */
async function compter(tx: Transaction, { bailleur, id }: PhotographieLue): Promise<Compte[]> {
  const { rows } = await sql<Compte>`
    WITH fait AS (
      SELECT coalesce(d.reservataire, 0) AS reservataire, l.typologie, l.financement, l.commune_cle AS commune,
             l.qpv::text AS qpv, l.construction, l.exclusion,
             CASE WHEN d.ligne IS NULL THEN 'AUCUN' WHEN d.sans_terme THEN 'SANS_TERME'
                  ELSE extract(year FROM d.fin)::int::text END AS fin, l.commune_nom
      FROM ${parc(bailleur, id)}),
    compte AS (
      SELECT GROUPING(reservataire) AS g1, GROUPING(typologie) AS g2, GROUPING(financement) AS g3,
             GROUPING(commune) AS g4, GROUPING(qpv) AS g5, GROUPING(construction) AS g6,
             GROUPING(exclusion) AS g7, GROUPING(fin) AS g8,
             reservataire, typologie, financement, commune, qpv, construction, exclusion, fin,
             min(commune_nom) AS commune_nom, count(*) AS nombre
      FROM fait
      GROUP BY GROUPING SETS ((reservataire), (typologie), (financement), (commune), (qpv), (construction),
                              (exclusion), (fin)))
    SELECT CASE 0 WHEN g1 THEN 'reservataire' WHEN g2 THEN 'typologie' WHEN g3 THEN 'financement'
                  WHEN g4 THEN 'commune' WHEN g5 THEN 'qpv' WHEN g6 THEN 'construction'
                  WHEN g7 THEN 'exclusion' ELSE 'expireEn' END AS axe,
           CASE 0 WHEN g1 THEN c.reservataire::text WHEN g2 THEN typologie WHEN g3 THEN financement
                  WHEN g4 THEN commune WHEN g5 THEN qpv WHEN g6 THEN construction
                  WHEN g7 THEN exclusion ELSE fin END AS cle,
           CASE 0 WHEN g1 THEN r.nom WHEN g4 THEN commune_nom END AS nom,
           nombre
    FROM compte c LEFT JOIN reservataire r ON g1 = 0 AND r.organisme = ${bailleur} AND r.id = c.reservataire
    `.execute(tx.db);
  return rows
    .map((c) => ({ ...c, nombre: Number(c.nombre) }))
    .filter((c) => c.axe !== 'expireEn' || c.cle !== 'AUCUN');
}

function total(axe: CleAxe, c: Compte, logements: number, photographie: PhotographieLue): Total {
  const part = fraction(c.nombre, Math.max(logements, 1));
  return {
    cle: c.cle ?? 'INCONNU',
    libelle: libelle(axe, c, photographie),
    nombre: c.nombre,
    part: { exact: texteExact(part), affiche: affichePourcent(part) },
    filtre: filtre(axe, c.cle),
  };
}

function libelle(axe: CleAxe, { cle, nom }: Compte, { lueParBailleur }: PhotographieLue): string {
  if (axe === 'reservataire' && cle === '0') {
    return lueParBailleur ? 'Non réservé' : 'Sans droit de votre organisme';
  }
  if (axe === 'exclusion') return cle === null ? 'Dans le flux' : libelleDuCode(axe, cle);
  if (cle === null) return axe === 'expireEn' ? 'Fin inconnue' : 'Non indiqué';
  return nom ?? libelleDuCode(axe, cle);
}

function filtre(axe: CleAxe, cle: string | null): Record<string, string> {
  if (axe === 'reservataire')
    return cle === '0' || cle === null ? { nonReserve: 'true' } : { reservataire: cle };
  if (axe === 'exclusion') return cle === null ? { eligible: 'true' } : { exclusion: cle };
  if (axe === 'expireEn' && cle === 'SANS_TERME') return { sansTerme: 'true' };
  if (cle === null) return { inconnu: axe === 'expireEn' ? 'fin' : axe };
  return { [axe]: cle };
}

/** By number, largest first; typologies and years in their own order. */
const ordre =
  (axe: CleAxe) =>
  (a: Total, b: Total): number =>
    axe === 'typologie' || axe === 'expireEn'
      ? a.cle.localeCompare(b.cle)
      : b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, 'fr');
