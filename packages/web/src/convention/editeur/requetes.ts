import type { ConventionVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { reservatairesRequete } from '../../droits/requetes.ts';
import { usePhotographies } from '../../parc/photographies.ts';
import { conventionRequete, modelesPropresRequete } from '../requetes.ts';
import type { Cadrage } from './brouillon.ts';

/** One version as it is stored now: what one edits is never an answer kept from before. */
export const versionRequete = (organisme: number, convention: string, version?: string) => ({
  ...conventionRequete(organisme, convention, version),
  queryKey: ['version-a-editer', organisme, convention, version ?? ''],
  staleTime: 0,
  gcTime: 0,
});

/** The lists to choose from come first: a choice already made must never look empty. */
export function useListes(organisme: number) {
  const modeles = useQuery(modelesPropresRequete(organisme));
  const reservataires = useQuery(reservatairesRequete(organisme));
  const etats = usePhotographies(organisme);
  const erreur = modeles.error ?? reservataires.error ?? etats.error;
  const listes =
    modeles.data && reservataires.data && etats.data
      ? { modeles: modeles.data, reservataires: reservataires.data, etats: etats.data }
      : undefined;
  const reessaie = (): void => {
    for (const lue of [modeles, reservataires, etats]) if (lue.isError) void lue.refetch();
  };
  return { erreur, listes, reessaie };
}
export type Listes = NonNullable<ReturnType<typeof useListes>['listes']>;

/** The clauses of an own model: as the agreement keeps them by value, else as the model is now. */
export const clausesPropres = (b: Cadrage, listes: Listes, stockee: ConventionVue | undefined): unknown =>
  b.modelePropre === ''
    ? undefined
    : String(stockee?.modelePropre?.id) === b.modelePropre
      ? stockee?.modelePropre?.clauses
      : listes.modeles.find((m) => String(m.propre?.id) === b.modelePropre)?.propre?.clauses;
