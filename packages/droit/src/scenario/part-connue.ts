import type { Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { calculerPart } from '../flux/calculer-part.ts';
import type { CalculFlux, EntreeCalcul } from '../flux/entree.ts';
import type { Fraction } from '../quantites/fraction.ts';

/** The share of a computation, else alone: it asks for less than the flow. */
export function partConnue(
  entree: EntreeCalcul,
  calcul: Resultat<CalculFlux>,
): Explique<Fraction> | undefined {
  if (calcul.ok) return calcul.valeur.part;
  const seule = calculerPart(entree);
  return seule.ok ? seule.valeur : undefined;
}
