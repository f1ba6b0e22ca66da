import {
  compare,
  type Fraction,
  fraction,
  lireFraction,
  plancher,
  produit,
  quotient,
} from '@contingent/droit';
import type { Chiffre, ComparaisonDeScenarios } from '@contingent/echanges';

/** Réservataires drawn: beyond, those that a scenario moves least are left to the table. */
export const DESSINES = 10;

export type Barre = {
  /** 0: real; 1 to 4: the scenarios in their order. */
  readonly colonne: number;
  readonly nom: string;
  readonly affiche: string;
  /** Thousandths of the longest bar. */
  readonly longueur: number;
};
export type GroupeDeBarres = { readonly nom: string; readonly barres: readonly Barre[] };

const valeur = (c: Chiffre | null): Fraction => (c && lireFraction(c.exact)) || fraction(0);
const absolue = (f: Fraction): Fraction => (f.n < 0n ? { n: -f.n, d: f.d } : f);

/** The flow of each réservataire, real then tried, on one scale; those that move most first. */
export function groupesDeBarres(c: ComparaisonDeScenarios): GroupeDeBarres[] {
  const remue = (l: ComparaisonDeScenarios['parReservataire'][number]): Fraction =>
    l.scenarios
      .map((s) => absolue(valeur(s.ecartFlux)))
      .reduce((plus, e) => (compare(e, plus) > 0 ? e : plus), fraction(0));
  const lignes = c.parReservataire
    .filter((l) => l.reel.flux !== null || l.scenarios.some((s) => s.flux !== null))
    .toSorted((a, b) => compare(remue(b), remue(a)))
    .slice(0, DESSINES);
  const tous = lignes.flatMap((l) => [valeur(l.reel.flux), ...l.scenarios.map((s) => valeur(s.flux))]);
  const plusLong = tous.reduce((plus, f) => (compare(f, plus) > 0 ? f : plus), fraction(0));
  const longueur = (f: Fraction): number =>
    plusLong.n === 0n ? 0 : Number(plancher(produit(quotient(f, plusLong), fraction(1000))));
  return lignes.map((l) => ({
    nom: l.nom,
    barres: [l.reel.flux, ...l.scenarios.map((s) => s.flux)].map((flux, colonne) => ({
      colonne,
      nom: colonne === 0 ? 'réel' : (c.scenarios[colonne - 1]?.nom ?? ''),
      affiche: flux?.affiche ?? 'non calculé',
      longueur: longueur(valeur(flux)),
    })),
  }));
}
