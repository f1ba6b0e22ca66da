import type { RegleArrondi } from '../convention/nomenclatures.ts';
import { auPlusProche, type Fraction, plafondEntier, plancher } from '../quantites/fraction.ts';

/** The rules that give a whole number. */
export type RegleEntiere = Exclude<RegleArrondi, 'AUCUN' | 'NON_DITE'>;
export const REGLES_ENTIERES: readonly RegleEntiere[] = [
  'AU_PLUS_PROCHE',
  'INFERIEUR',
  'SUPERIEUR',
  'MINIMUM_UN',
];

/**
 * A flow in whole dwellings by a rule that the parties wrote (D37). `MINIMUM_UN` is the nearest, and one at least as
 * soon as the flow is not nil. The exact value stays what it was: callers keep both.
 */
export function arrondir(flux: Fraction, regle: RegleEntiere): bigint {
  switch (regle) {
    case 'AU_PLUS_PROCHE':
      return auPlusProche(flux);
    case 'INFERIEUR':
      return plancher(flux);
    case 'SUPERIEUR':
      return plafondEntier(flux);
    case 'MINIMUM_UN': {
      const entier = auPlusProche(flux);
      return entier === 0n && flux.n > 0n ? 1n : entier;
    }
  }
}
