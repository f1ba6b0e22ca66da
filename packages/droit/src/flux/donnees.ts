import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import type { Clauses } from '../convention/convention.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { EntreeCalcul } from './entree.ts';

/** What a computation works on once it was checked; `undefined` only where the method does without. */
export type Donnees = {
  readonly entree: EntreeCalcul;
  readonly clauses: Clauses;
  readonly methode: MethodePart;
  readonly exercice: number;
  readonly eligibles: number | undefined;
  /** All origins together. */
  readonly droits: number | undefined;
  readonly taux: Fraction | undefined;
};
