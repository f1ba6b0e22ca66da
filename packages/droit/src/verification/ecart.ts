import { difference, type Fraction, fraction } from '../quantites/fraction.ts';

export const absolue = (f: Fraction): Fraction => (f.n < 0n ? fraction(-f.n, f.d) : f);
/** Distance between two exact numbers. */
export const ecart = (a: Fraction, b: Fraction): Fraction => absolue(difference(a, b));
