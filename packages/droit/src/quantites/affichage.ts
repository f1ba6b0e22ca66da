import { auPlusProche, type Fraction, fraction, produit } from './fraction.ts';

const groupes = (chiffres: string): string => chiffres.replace(/\B(?=(\d{3})+$)/g, ' ');

/**
 * French decimal writing with a fixed number of decimals, rounded half away from zero: `1,185`, `1 083`.
 * Plain spaces on purpose (contract of the command line); screens make them non-breaking.
 */
export function afficheDecimal(f: Fraction, decimales: number): string {
  const echelle = 10n ** BigInt(decimales);
  const negatif = f.n < 0n;
  const entier = auPlusProche(produit(negatif ? fraction(-f.n, f.d) : f, fraction(echelle)));
  const texte = entier.toString().padStart(decimales + 1, '0');
  const [avant, apres] = [texte.slice(0, texte.length - decimales), texte.slice(texte.length - decimales)];
  const signe = negatif && entier !== 0n ? '-' : '';
  return `${signe}${groupes(avant)}${decimales > 0 ? `,${apres}` : ''}`;
}

/** `9,68 %` (two decimals unless told otherwise). */
export const affichePourcent = (f: Fraction, decimales = 2): string =>
  `${afficheDecimal(produit(f, fraction(100)), decimales)} %`;

/** Up to `maximum` decimals, trailing zeros dropped: `1,185`, `0,7912`, `3`. */
export function afficheNombre(f: Fraction, maximum = 4): string {
  const texte = afficheDecimal(f, maximum);
  return texte.includes(',') ? texte.replace(/,?0+$/, '') : texte;
}

export const afficheEntier = (n: number | bigint): string => afficheDecimal(fraction(n), 0);

/**
 * Reads a number written in French or English, with or without a percent sign: `7,90 %` → 79/1000, `0.5` → 1/2,
 * `1 083` → 1083, `8/384` → 1/48. `undefined` when it is not a number.
 */
export function lireNombre(texte: string): Fraction | undefined {
  const net = texte.replace(/[\s\u00a0\u202f]/g, '');
  const rapport = /^(\d{1,15})\/(\d{1,15})$/.exec(net);
  if (rapport)
    return BigInt(rapport[2] ?? 0) === 0n
      ? undefined
      : fraction(BigInt(rapport[1] ?? 0), BigInt(rapport[2] ?? 1));
  const lu = /^([-+]?)(\d{1,15})(?:[.,](\d{1,15}))?(%?)$/.exec(net);
  if (!lu) return undefined;
  const decimales = lu[3] ?? '';
  const n = BigInt(`${lu[2]}${decimales}`) * (lu[1] === '-' ? -1n : 1n);
  return fraction(n, 10n ** BigInt(decimales.length) * (lu[4] === '%' ? 100n : 1n));
}
