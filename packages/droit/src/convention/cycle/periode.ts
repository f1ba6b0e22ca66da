import {
  ajouteJours,
  ajouteMois,
  annee,
  type Jour,
  jourDe,
  joursEntre,
  mois,
  quantieme,
} from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import type { CodeRefusDeCycle, PeriodeSignee } from './types.ts';

export const DERNIER_JOUR: Jour = jourDe(9999, 12, 31);
const DUREE_MAXIMALE_MOIS = 1200;

/** The earlier of two days. */
export const plusTot = (a: Jour, b: Jour): Jour => (joursEntre(a, b) >= 0 ? a : b);

/** The later of two days. */
export const plusTard = (a: Jour, b: Jour): Jour => (joursEntre(a, b) >= 0 ? b : a);

/** A length that a period can have: whole months, a century at most. */
export const estDuree = (dureeMois: number): boolean =>
  Number.isInteger(dureeMois) && dureeMois >= 1 && dureeMois <= DUREE_MAXIMALE_MOIS;

const rangDuMois = (j: Jour): number => annee(j) * 12 + mois(j) - 1;

/**
 * Last day of a period of `n` months (D63). Start counted: the eve of the same quantième; not counted: that quantième
 * itself. A month that has no such day ends the period on its last day, counted or not. Never after 31/12/9999.
 */
export function finApres(debut: Jour, n: number, jourDeDepartCompte: boolean): Jour {
  if (rangDuMois(debut) + n > rangDuMois(DERNIER_JOUR)) return DERNIER_JOUR;
  const cible = ajouteMois(debut, n);
  return jourDeDepartCompte && quantieme(cible) === quantieme(debut) ? ajouteJours(cible, -1) : cible;
}

/** Length in whole months of a period with both its days; `undefined` when it is not a whole number of months. */
export function moisEntre(debut: Jour, fin: Jour, jourDeDepartCompte: boolean): number | undefined {
  const n = rangDuMois(fin) - rangDuMois(debut);
  return [n, n + 1].find((m) => m >= 1 && finApres(debut, m, jourDeDepartCompte) === fin);
}

/** A delay of months, its first day not counted, stopped at 31/12/9999. */
export const moisApres = (j: Jour, n: number): Jour => finApres(j, n, false);

/** The last day on which a notice of so many months still ends by `fin` (day of the notice not counted). */
export function dernierJourDePreavis(fin: Jour, preavisMois: number): Jour {
  let dernier = ajouteMois(fin, -preavisMois);
  if (preavisMois === 0 || fin === DERNIER_JOUR) return dernier;
  while (ajouteMois(ajouteJours(dernier, 1), preavisMois) <= fin) dernier = ajouteJours(dernier, 1);
  return dernier;
}

/** First day of a period, and whether that day counts in its length (D63: a date of effect does, a signature does not). */
export type Depart = { readonly debut: Jour; readonly compte: boolean };

/** Where the period of a text starts; `undefined` as long as the day it depends on is not known. */
export function departDe(
  { effet, depart: dit }: Clauses['periode'],
  signature: Jour | undefined,
): Depart | undefined {
  const depuisEffet = dit === 'DATE_D_EFFET' || (dit === undefined && effet !== undefined);
  const debut = depuisEffet ? effet : signature;
  return debut && { debut, compte: depuisEffet };
}

/** An end written in the text wins over its length; without one, the length gives it. */
function avecFin({ debut, compte }: Depart, fin: Jour, dureeMois: number | undefined) {
  const exact = [compte, true].find((c) => moisEntre(debut, fin, c) !== undefined);
  const lue = exact === undefined ? undefined : moisEntre(debut, fin, exact);
  return { debut, fin, dureeMois: dureeMois ?? lue ?? null, jourDeDepartCompte: exact ?? compte };
}

/**
 * The period that a signature fixes (D13, D63). A code: PERIODE_NON_DITE (no start, or a length that is not one),
 * PERIODE_INVERSEE (it ends before it starts).
 */
export function periodeSignee(
  periode: Clauses['periode'],
  signature: Jour,
): PeriodeSignee | CodeRefusDeCycle {
  const { fin, dureeMois, renouvellement, preavisMois } = periode;
  const de = departDe(periode, signature);
  if (de === undefined) return 'PERIODE_NON_DITE';
  if (fin !== undefined && fin < de.debut) return 'PERIODE_INVERSEE';
  if (dureeMois !== undefined && dureeMois <= 0) return 'PERIODE_INVERSEE';
  if (dureeMois !== undefined && !estDuree(dureeMois)) return 'PERIODE_NON_DITE';
  if (preavisMois !== undefined && preavisMois !== 0 && !estDuree(preavisMois)) return 'PERIODE_NON_DITE';
  const suite = { renouvellement, preavisMois: preavisMois ?? null };
  if (fin !== undefined) return { ...avecFin(de, fin, dureeMois), ...suite };
  const bornes = {
    debut: de.debut,
    fin: dureeMois === undefined ? null : finApres(de.debut, dureeMois, de.compte),
    dureeMois: dureeMois ?? null,
    jourDeDepartCompte: de.compte,
  };
  return { ...bornes, ...suite };
}

/** Same bounds and length: what an amendment that keeps the period has in common with the former version. */
export const memePeriode = (a: PeriodeSignee, b: PeriodeSignee): boolean =>
  a.debut === b.debut &&
  a.fin === b.fin &&
  a.dureeMois === b.dureeMois &&
  a.jourDeDepartCompte === b.jourDeDepartCompte;

type Bornes = Pick<PeriodeSignee, 'debut' | 'dureeMois' | 'jourDeDepartCompte'> & { readonly fin: Jour };

/**
 * Last day of the `rang`-th renewal for the same length (0: the period itself). Counted from the first start, so that
 * a 29 February comes back; from the day after the end when the text's end and length disagree; in days when the
 * length is no whole number of months.
 */
export function finDeReconduction({ debut, fin, dureeMois, jourDeDepartCompte }: Bornes, rang: number): Jour {
  if (rang === 0) return fin;
  if (dureeMois === null) {
    const jours = (joursEntre(debut, fin) + 1) * rang;
    return jours > joursEntre(fin, DERNIER_JOUR) ? DERNIER_JOUR : ajouteJours(fin, jours);
  }
  return finApres(debut, dureeMois, jourDeDepartCompte) === fin
    ? finApres(debut, dureeMois * (rang + 1), jourDeDepartCompte)
    : finApres(ajouteJours(fin, 1), dureeMois * rang, true);
}

/** One period as it runs; `rang` counts the renewals before it. */
export type PeriodeCourue = { readonly debut: Jour; readonly fin: Jour | null; readonly rang: number };

/** The period that follows for the same length: from the first start as long as no express renewal moved the end. */
export function periodeSuivante(
  periode: PeriodeSignee,
  { debut, fin, rang }: PeriodeCourue & { readonly fin: Jour },
): PeriodeCourue & { readonly fin: Jour } {
  const premiere = periode.fin === null ? undefined : { ...periode, fin: periode.fin };
  const suite =
    premiere !== undefined && finDeReconduction(premiere, rang) === fin
      ? finDeReconduction(premiere, rang + 1)
      : finDeReconduction({ ...periode, debut, fin, jourDeDepartCompte: true }, 1);
  return { debut: fin === DERNIER_JOUR ? fin : ajouteJours(fin, 1), fin: suite, rang: rang + 1 };
}
