import { queryOptions } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';

/** Every agreement that the acting organisation may read. */
export const conventionsRequete = (organisme: number) =>
  queryOptions({
    queryKey: ['conventions', organisme],
    queryFn: ({ signal }) =>
      lis(adresse('/o/', organisme, '/conventions'), (e) => e.ConventionVue.array(), signal),
  });

export const conventionRequete = (organisme: number, convention: string) =>
  queryOptions({
    queryKey: ['convention', organisme, convention],
    queryFn: ({ signal }) =>
      lis(
        adresse('/o/', organisme, '/conventions/', encodeURIComponent(convention)),
        (e) => e.ConventionVue,
        signal,
      ),
  });

/** What was typed for one year of an agreement: subtractions, vacancies, carried fraction. */
export const annexeRequete = (organisme: number, convention: string, exercice: string) =>
  queryOptions({
    queryKey: ['annexe', organisme, convention, exercice],
    queryFn: ({ signal }) =>
      lis(
        adresse(
          '/o/',
          organisme,
          '/conventions/',
          encodeURIComponent(convention),
          '/annexes/',
          encodeURIComponent(exercice),
        ),
        (e) => e.AnnexeVue,
        signal,
      ),
  });
