import type { Clauses } from '../convention/convention.ts';
import { compte, convention, droits } from '../flux/fabrique.ts';
import { fraction } from '../quantites/fraction.ts';
import type { EntreeNommee } from './scenario.ts';

/** Builders for the tests of this folder. */
export const TAUX = fraction(79, 1000);

export function entree(
  cle: string,
  eligibles: number,
  detenus: number,
  differences: Partial<Clauses> = {},
): EntreeNommee {
  return {
    cle,
    entree: {
      convention: convention('haute-garonne-2023', differences),
      exercice: 2024,
      eligibles: compte(eligibles),
      droits: droits(detenus),
      tauxRotation: { valeur: TAUX, source: { type: 'saisie', libelle: 'annexe' } },
      soustractions: [],
    },
  };
}
