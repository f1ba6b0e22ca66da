import type { Cellule } from './cellule.ts';

export type Colonne<T> = { readonly entete: string; readonly valeur: (ligne: T) => Cellule };
export type Lignes<T> = AsyncIterable<T> | Iterable<T>;
