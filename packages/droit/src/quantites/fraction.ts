/** An exact number: always reduced, denominator positive. Unit: that of the quantity it stands for. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** @throws RangeError when the denominator is not positive or a number is not whole. */
export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(n), BigInt(d)];
  if (b <= 0n) throw new RangeError('denominator must be positive');
  const g = gcd(a, b);
  return { n: a / g, d: b / g };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const UN: Fraction = { n: 1n, d: 1n };

export const somme = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const difference = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const produit = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** @throws RangeError on a null divisor: the caller says what a missing denominator means. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n > 0n ? fraction(a.n * b.d, a.d * b.n) : fraction(-a.n * b.d, a.d * -b.n);
}

/** Negative, zero or positive, as in a sort. */
export function compare(a: Fraction, b: Fraction): number {
  const ecart = a.n * b.d - b.n * a.d;
  return ecart < 0n ? -1 : ecart > 0n ? 1 : 0;
}
export const egale = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const sommeDe = (termes: readonly Fraction[]): Fraction => termes.reduce(somme, ZERO);
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** Largest integer not above the fraction. */
export function plancher(f: Fraction): bigint {
  const q = f.n / f.d;
  return f.n % f.d !== 0n && f.n < 0n ? q - 1n : q;
}
/** Smallest integer not below the fraction. */
export const plafondEntier = (f: Fraction): bigint => -plancher({ n: -f.n, d: f.d });
/** Nearest integer, halves away from zero upward (demi supérieur). */
export const auPlusProche = (f: Fraction): bigint => plancher(fraction(f.n * 2n + f.d, f.d * 2n));

/** `pourcent(30)` is 3/10; `pourcent(137, 100)` is 1,37 %. */
export const pourcent = (n: number | bigint, d: number | bigint = 1): Fraction =>
  fraction(BigInt(n), BigInt(d) * 100n);

/** The exact form that crosses every edge: `3/31`, `15`, `-1/2`. */
export const texteExact = (f: Fraction): string => (f.d === 1n ? `${f.n}` : `${f.n}/${f.d}`);

/** Reads back what `texteExact` wrote; `undefined` on anything else. */
export function lireFraction(texte: string): Fraction | undefined {
  const lu = /^(-?\d{1,40})(?:\/(\d{1,40}))?$/.exec(texte.trim());
  if (!lu) return undefined;
  const d = BigInt(lu[2] ?? '1');
  return d === 0n ? undefined : fraction(BigInt(lu[1] ?? '0'), d);
}
