import { type Fraction, fraction, produit } from '../quantites/fraction.ts';

export type EligiblesDUneCommune = { readonly commune: string; readonly eligibles: number };
export type FluxDUneCommune = EligiblesDUneCommune & { readonly flux: Fraction };

/**
 * A flow seen on the communes of its perimeter, in proportion of the eligible dwellings of each: a reading of the
 * product, the law fixes no share by commune. Adds up to the flow exactly. `undefined` when nothing is eligible: the
 * flow then has no place.
 */
export function fluxParCommune(
  flux: Fraction,
  communes: readonly EligiblesDUneCommune[],
): readonly FluxDUneCommune[] | undefined {
  const total = communes.reduce((n, c) => n + c.eligibles, 0);
  if (total === 0) return undefined;
  return communes.map((c) => ({ ...c, flux: produit(flux, fraction(c.eligibles, total)) }));
}
