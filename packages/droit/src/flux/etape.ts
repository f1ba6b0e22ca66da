import type { Etape, Provenance } from '../explication/explique.ts';
import type { Source } from '../explication/source.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import type { Fraction } from '../quantites/fraction.ts';

/** One line of a justification. `affiche` is what the screen shows for the value; `formule` says how it was reached. */
export function etape(
  id: string,
  libelle: string,
  formule: string,
  valeur: Fraction,
  affiche: string,
  source: Source,
  provenance?: Provenance,
): Etape {
  const ligne = { id, libelle, formule, valeur, affiche, source };
  return provenance === undefined ? ligne : { ...ligne, provenance };
}

/** A typed rate: two decimals, more when two would not be the rate itself (`7,90 %`, `7,905 %`). */
export function afficheTaux(taux: Fraction): string {
  if (10_000n % taux.d === 0n) return affichePourcent(taux);
  return affichePourcent(taux, 100_000n % taux.d === 0n ? 3 : 1_000_000n % taux.d === 0n ? 4 : 2);
}
