import type { ConstatVue, LigneFlux } from '@contingent/echanges';

/** Said by the mark « sans convention » and its button: not repeated under the line. */
const SANS_CONVENTION = 'DROITS_SANS_CONVENTION';
const RANGS: Record<ConstatVue['gravite'], number> = { BLOQUANT: 0, ERREUR: 1, ALERTE: 2 };

/** The most serious first; the order of the rules inside a severity. */
export const parGravite = (constats: readonly ConstatVue[]): ConstatVue[] =>
  [...constats].sort((a, b) => RANGS[a.gravite] - RANGS[b.gravite]);

export type Commun = { readonly constat: ConstatVue; readonly noms: readonly string[] };

/** Findings said of at least three lines in the same words: shown once, with the names, instead of once a line. */
export function constatsCommuns(lignes: readonly LigneFlux[], nomDe: (l: LigneFlux) => string): Commun[] {
  const groupes = new Map<string, { constat: ConstatVue; noms: string[] }>();
  for (const ligne of lignes) {
    for (const constat of ligne.constats) {
      const cle = cleDe(constat);
      const groupe = groupes.get(cle) ?? { constat, noms: [] };
      groupe.noms.push(nomDe(ligne));
      groupes.set(cle, groupe);
    }
  }
  return [...groupes.values()].filter((g) => g.noms.length >= 3);
}

const cleDe = (c: ConstatVue): string => `${c.code} ${c.message}`;
/** Said in the same words. */
export const memeConstat = (a: ConstatVue, b: ConstatVue): boolean => cleDe(a) === cleDe(b);

/** What stays to be said under a line. */
export function constatsPropres(ligne: LigneFlux, communs: readonly Commun[]): ConstatVue[] {
  const dits = new Set(communs.map((c) => cleDe(c.constat)));
  return parGravite(ligne.constats.filter((c) => c.code !== SANS_CONVENTION && !dits.has(cleDe(c))));
}

/** `{ ERREUR: 1, ALERTE: 2 }`, the most serious first. */
export function parNombre(constats: readonly ConstatVue[]): [ConstatVue['gravite'], number][] {
  const compte = new Map<ConstatVue['gravite'], number>();
  for (const { gravite } of parGravite(constats)) compte.set(gravite, (compte.get(gravite) ?? 0) + 1);
  return [...compte];
}

/** Findings that contradict this printed figure. */
export const contredit = (ligne: LigneFlux, cle: string): ConstatVue[] =>
  ligne.constats.filter((c) => c.champ === `imprime.${cle}` || c.champ.startsWith(`imprime.${cle}.`));
