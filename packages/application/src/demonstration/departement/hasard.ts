/**
 * Chance from a fixed seed, the same on every machine: xoshiro128** (Blackman and Vigna, public domain), its state
 * filled by splitmix32. For demonstration data and benchmarks only, never for a decision of law.
 */
export type Hasard = () => number;

function splitmix32(graine: number): Hasard {
  let etat = graine | 0;
  return () => {
    etat = (etat + 0x9e3779b9) | 0;
    let z = Math.imul(etat ^ (etat >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

const tourne = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** The generator from its four words of state, not all null. Gives whole numbers from 0 to 2³² − 1. */
export function xoshiro(a: number, b: number, c: number, d: number): Hasard {
  return () => {
    const resultat = Math.imul(tourne(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = tourne(d, 11);
    return resultat;
  };
}

/** Whole numbers from 0 to 2³² − 1, always the same ones for one seed. */
export function hasard(graine: number): Hasard {
  const germe = splitmix32(graine);
  return xoshiro(germe(), germe(), germe(), germe());
}

/** Whole number from `min` to `max` included (bias below one in a million for the ranges used here). */
export const entier = (h: Hasard, min: number, max: number): number => min + (h() % (max - min + 1));

/** True `n` times out of a thousand. */
export const surMille = (h: Hasard, n: number): boolean => h() % 1000 < n;

/** One element, each with the same chance. @throws RangeError on an empty list. */
export function choix<T>(h: Hasard, liste: readonly T[]): T {
  const choisi = liste[h() % liste.length];
  if (choisi === undefined) throw new RangeError('empty list');
  return choisi;
}

/** One element, each with a chance in proportion to its whole weight. @throws RangeError on an empty list. */
export function pondere<T>(h: Hasard, liste: readonly (readonly [T, number])[]): T {
  let reste = h() % liste.reduce((s, [, poids]) => s + poids, 0);
  for (const [valeur, poids] of liste) {
    if (reste < poids) return valeur;
    reste -= poids;
  }
  throw new RangeError('empty list');
}
