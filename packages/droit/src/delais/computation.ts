import type { Delai } from '../convention/nomenclatures.ts';
import type { Constat } from '../explication/constat.ts';
import type { Texte } from '../explication/source.ts';
import type { Jour } from '../quantites/jour.ts';
import type { Exclusion, Fermeture } from './calendrier.ts';

/** `departement`: official code. `prorogation` (D63): off unless the text or the clause says so. */
export type Computation = {
  readonly depuis: Jour;
  readonly delai: Delai;
  readonly departement?: string;
  readonly fermetures?: readonly Fermeture[];
  readonly prorogation?: boolean;
};
/** One calendar day of the count; `rang` numbers the days that count, `motif` says why one does not. */
export type JourExplique = {
  readonly jour: Jour;
  readonly compte: boolean;
  readonly rang?: number;
  readonly motif?: string;
};
export type Echeance = {
  /** Last day, until midnight. */
  readonly echeance: Jour;
  /** Every calendar day from the start to the due date, both included. */
  readonly jours: readonly JourExplique[];
  /** The whole reckoning in one French sentence. */
  readonly phrase: string;
  readonly textes: readonly Texte[];
  readonly alertes: readonly Constat[];
};
/** A day looked at by the count, with what excluded it. */
export type JourVu = JourExplique & { readonly exclu?: Exclusion };
