import { difference, type Fraction, fraction, plancher, somme } from '../quantites/fraction.ts';

/** D38: a whole number for the year, and the fraction of a dwelling that waits for the next one. */
export type Reporte = { readonly objectif: bigint; readonly reliquat: Fraction };

/** ⌊exact + carried⌋ and what remains: over the years no dwelling is lost nor made up. */
export function reporter(flux: Fraction, anterieur: Fraction): Reporte {
  const total = somme(flux, anterieur);
  const objectif = plancher(total);
  return { objectif, reliquat: difference(total, fraction(objectif)) };
}
