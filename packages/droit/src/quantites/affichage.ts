import { type Fraction, fraction } from './fraction.ts';

const groupes = (chiffres: string): string =>
  chiffres.length < 4 ? chiffres : chiffres.replace(/\B(?=(\d{3})+$)/g, ' ');

/** Powers of ten as they are needed most: printing is the hot path of a computation with steps. */
const PUISSANCES = [1n, 10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n];

/**
 * French decimal writing with a fixed number of decimals, rounded half away from zero: `1,185`, `1 083`.
 * Plain spaces on purpose (contract of the command line); screens make them non-breaking.
 */
export function afficheDecimal({ n, d }: Fraction, decimales: number): string {
  const echelle = PUISSANCES[decimales] ?? 10n ** BigInt(decimales);
  const negatif = n < 0n;
  const entier = ((negatif ? -n : n) * echelle * 2n + d) / (d * 2n);
  const signe = negatif && entier !== 0n ? '-' : '';
  if (decimales === 0) return signe + groupes(entier.toString());
  const texte = entier.toString().padStart(decimales + 1, '0');
  const virgule = texte.length - decimales;
  return `${signe}${groupes(texte.slice(0, virgule))},${texte.slice(virgule)}`;
}

/** `9,68 %` (two decimals unless told otherwise). */
export const affichePourcent = (f: Fraction, decimales = 2): string =>
  `${afficheDecimal({ n: f.n * 100n, d: f.d }, decimales)} %`;

/** Up to `maximum` decimals, trailing zeros dropped: `1,185`, `0,7912`, `3`. */
export function afficheNombre(f: Fraction, maximum = 4): string {
  if (f.d === 1n) return afficheDecimal(f, 0);
  const texte = afficheDecimal(f, maximum);
  return texte.endsWith('0') && texte.includes(',') ? texte.replace(/,?0+$/, '') : texte;
}

export const afficheEntier = (n: number | bigint): string =>
  n >= 0 && n < 1000 ? n.toString() : afficheDecimal({ n: BigInt(n), d: 1n }, 0);

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

/** `1,185 logement`, `2 logements`: French counts in the plural from two on. */
export const afficheLogements = (f: Fraction): string =>
  `${afficheNombre(f)} logement${f.n >= 2n * f.d || f.n <= -2n * f.d ? 's' : ''}`;
