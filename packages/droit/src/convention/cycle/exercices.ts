import type { Jour } from '../../quantites/jour.ts';
import { moisEntre, type PeriodeCourue } from './periode.ts';
import type { EtatDuCycle } from './types.ts';
import { periodesCourues, troncons, versionsSignees } from './vie.ts';

/** Whole years of a renewed period; 0 when its length is no whole number of years: then it adds none (D15). */
export function anneesDeReconduction({ debut, fin }: PeriodeCourue, dureeMois: number | null): number {
  const mois = fin === null ? undefined : moisEntre(debut, fin, true);
  const annees = (mois ?? dureeMois ?? 0) / 12;
  return Number.isInteger(annees) ? annees : 0;
}

/**
 * Years that a version covers by a day: those it lists, then for each renewal begun as many as its length has whole
 * years, one after the other (D15: the period of the agreement and the exercices are apart).
 */
export function exercicesCouverts(etat: EtatDuCycle, version: number, jusqua: Jour): readonly number[] {
  const vue = etat.versions.find((v) => v.numero === version);
  if (vue === undefined || vue.exercices.length === 0) return vue?.exercices ?? [];
  const troncon = troncons(etat, jusqua).find((t) => t.some((v) => v.numero === version));
  const annees = [...vue.exercices];
  if (troncon === undefined) return annees;
  const debut = vue.signature ?? jusqua;
  for (const periode of periodesCourues(etat, troncon, jusqua).slice(1)) {
    if (periode.debut > jusqua || periode.debut <= debut) continue;
    const ajoutees = anneesDeReconduction(periode, troncon[0].periode.dureeMois);
    const derniere = Math.max(...annees);
    for (let n = 1; n <= ajoutees; n++) annees.push(derniere + n);
  }
  return annees;
}

/** A version not signed yet has its years in what is being written, not in its facts: the caller gives them. */
export type ExercicesDuBrouillon = { readonly numero: number; readonly exercices: readonly number[] };

/**
 * The version whose clauses apply to a year, as known on a day: the last signed one that covers it, else the last one
 * that is not abandoned and covers it. `undefined`: none.
 */
export function versionApplicable(
  etat: EtatDuCycle,
  exercice: number,
  le: Jour,
  brouillons: readonly ExercicesDuBrouillon[] = [],
): number | undefined {
  const couvre = (numero: number): boolean => exercicesCouverts(etat, numero, le).includes(exercice);
  const signee = versionsSignees(etat, le).findLast((v) => couvre(v.numero));
  if (signee) return signee.numero;
  const ecrits = (numero: number): readonly number[] =>
    brouillons.find((b) => b.numero === numero)?.exercices ?? [];
  return etat.versions.findLast(
    ({ numero, etat: e }) => e !== 'ABANDONNEE' && (couvre(numero) || ecrits(numero).includes(exercice)),
  )?.numero;
}
