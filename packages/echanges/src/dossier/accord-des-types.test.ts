import type { Clauses } from '@contingent/droit';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { ConventionTexte } from './ecrire-convention.ts';

/** Clauses as the schema gives them: what `Clauses` says must be the same, field by field, in both directions. */
type Lues = Omit<z.output<typeof ConventionTexte>, 'modele' | 'modelePropre' | 'reference' | 'departement'>;

type Feuille = string | number | bigint | boolean | undefined;
/** Same type, read only in depth. */
type Fige<T> = T extends Feuille ? T : { readonly [K in keyof T]: Fige<T[K]> };
/** Same type, every field demanded: an optional field that one side lacks cannot hide. */
type Plein<T> = T extends Feuille ? T : { readonly [K in keyof T]-?: Plein<T[K]> };
type Memes<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

it('the schema of DOSSIER.json and the clauses of the law are one type, proved by the compiler', () => {
  const memesChamps: Memes<Plein<Lues>, Plein<Partial<Clauses>>> = true;
  const memesExigences: Memes<Fige<Lues>, Fige<Partial<Clauses>>> = true;
  const propre: Memes<
    Plein<NonNullable<z.output<typeof ConventionTexte>['modelePropre']>['clauses']>,
    Plein<Partial<Clauses>>
  > = true;
  expect([memesChamps, memesExigences, propre]).toEqual([true, true, true]);
  expect(Object.keys(ConventionTexte.shape).slice(0, 4)).toEqual([
    'modele',
    'modelePropre',
    'reference',
    'departement',
  ]);
});
