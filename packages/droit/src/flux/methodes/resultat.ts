import type { Etape } from '../../explication/explique.ts';
import type { Fraction } from '../../quantites/fraction.ts';

/** A share as one method gives it: its steps (without those of the assiette) and how the flow formula writes it. */
export type PartCalculee = {
  readonly valeur: Fraction;
  readonly etapes: readonly Etape[];
  /** `15/155`, `30,00 %`. */
  readonly ecriture: string;
};
/** A yearly flow that a method gives without passing through the share. */
export type FluxDirect = {
  readonly valeur: Fraction;
  readonly etapes: readonly Etape[];
};
