import type { Source } from './source.ts';

/** BLOQUANT: nothing may be signed; ERREUR: a figure is wrong; ALERTE: unusual, to be looked at. */
export type Gravite = 'BLOQUANT' | 'ERREUR' | 'ALERTE';

/** A finding of a check: what, where, expected, why, what to do. Messages are in French. */
export type Constat = {
  readonly code: string;
  readonly gravite: Gravite;
  /** Path of the field: `convention.tauxRotation.valeur`, `imprime.part`. */
  readonly champ: string;
  readonly message: string;
  readonly imprime?: string;
  readonly attendu?: string;
  readonly source: Source;
  readonly remede: string;
};

/** An input that is missing: never a false, never a zero; the list of what to ask for. */
export type Manque = { readonly champ: string; readonly question: string; readonly source: Source };

/** Missing, unusual and wrong stay three things: `manques`, `alertes`, `erreurs`. */
export type Resultat<T> =
  | { readonly ok: true; readonly valeur: T; readonly alertes: readonly Constat[] }
  | {
      readonly ok: false;
      readonly manques: readonly Manque[];
      readonly erreurs: readonly Constat[];
      readonly alertes: readonly Constat[];
    };
