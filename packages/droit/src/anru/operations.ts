import type { RegleArrondi } from '../convention/nomenclatures.ts';
import type { Explique } from '../explication/explique.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import type { BaseAnru, CategorieAnru, ZoneAnru } from './taux.ts';

/** D103: each line of an annexe has its own rounding; there is no default. */
export type ArrondiLigne = Extract<RegleArrondi, 'AU_PLUS_PROCHE' | 'INFERIEUR' | 'SUPERIEUR'>;
type ParLigne<T> = Readonly<Record<BaseAnru, Readonly<Record<CategorieAnru, T>>>>;

/** Operations of one landlord in one renewal agreement. */
export type OperationsAnru = {
  readonly zone: ZoneAnru;
  readonly le: Jour;
  readonly logements: Readonly<Record<CategorieAnru, number>>;
  readonly arrondis: { readonly [B in BaseAnru]?: { readonly [C in CategorieAnru]?: ArrondiLigne } };
  /** The total written in the signed annexe: it holds whatever the lines add up to. */
  readonly totalSigne?: number;
};
/** Whole rights of one line, and the exact product behind. */
export type LigneAnru = {
  readonly base: BaseAnru;
  readonly categorie: CategorieAnru;
  readonly exact: Fraction;
  readonly droits: Explique<bigint>;
};
export type VolumesAnru = {
  readonly lignes: readonly LigneAnru[];
  /** The total that holds: signed, else the sum of the lines. */
  readonly total: Explique<bigint>;
  /** Sum of the total lines before any rounding. */
  readonly totalExact: Fraction;
  /** Rights left once the first lettings have been served, by category. */
  readonly soldes: Readonly<Record<CategorieAnru, bigint>>;
};

export const BASES: readonly BaseAnru[] = ['PREMIERE_LOCATION', 'TOTAL'];
export const CATEGORIES: readonly CategorieAnru[] = ['HORS_QPV', 'EN_QPV'];
export const LIBELLES: ParLigne<string> = {
  PREMIERE_LOCATION: {
    HORS_QPV: 'Première mise en location hors QPV',
    EN_QPV: 'Première mise en location en QPV ou requalifiés',
  },
  TOTAL: { HORS_QPV: 'Droits uniques hors QPV', EN_QPV: 'Droits uniques en QPV ou requalifiés' },
};
