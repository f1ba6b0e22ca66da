import { afficheDecimal, affichePourcent, lireNombre } from '../quantites/affichage.ts';
import { auPlusProche, egale, type Fraction, fraction, plancher, produit } from '../quantites/fraction.ts';

/** A number as the paper prints it: its text, its exact value, and how many decimals were printed. */
export type NombreImprime = {
  readonly texte: string;
  /** `9,68 %` is 968/10000. */
  readonly valeur: Fraction;
  readonly decimales: number;
  readonly pourcent: boolean;
};

/** Reads `9.67%`, `0,0208 %`, `1,2`, `1`; `undefined` when it is not a number. */
export function lireNombreImprime(texte: string): NombreImprime | undefined {
  const net = texte.trim();
  const valeur = lireNombre(net);
  if (valeur === undefined || net.includes('/')) return undefined;
  const decimales = /[.,](\d+)/.exec(net)?.[1]?.length ?? 0;
  return { texte: net, valeur, decimales, pourcent: net.endsWith('%') };
}

/** Scale in which the decimals are printed: 100 × for a percentage. */
const echelle = (imprime: NombreImprime): bigint =>
  10n ** BigInt(imprime.decimales) * (imprime.pourcent ? 100n : 1n);

/** The exact value rounded to as many decimals as the paper prints, halves up. */
export const arrondiComme = (exact: Fraction, imprime: NombreImprime): Fraction =>
  fraction(auPlusProche(produit(exact, fraction(echelle(imprime)))), echelle(imprime));

/** The exact value cut to as many decimals as the paper prints. */
export const tronqueComme = (exact: Fraction, imprime: NombreImprime): Fraction =>
  fraction(plancher(produit(exact, fraction(echelle(imprime)))), echelle(imprime));

/** « juste à n décimales »: the printed number is the exact one rounded to the decimals it prints. */
export const estArrondiDe = (imprime: NombreImprime, exact: Fraction): boolean =>
  egale(imprime.valeur, arrondiComme(exact, imprime));

/** What should have been printed, with at least `minimum` decimals. */
export function attenduComme(exact: Fraction, imprime: NombreImprime, minimum = 0): string {
  const decimales = Math.max(imprime.decimales, minimum);
  return imprime.pourcent ? affichePourcent(exact, decimales) : afficheDecimal(exact, decimales);
}
