import type { ComparaisonSaisie, ScenarioSaisie } from '@contingent/echanges';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { adresse, envoie, lis, ordonne } from '../api/client.ts';

/** Every scenario of the landlord, all years together. */
export const scenariosRequete = (organisme: number) =>
  queryOptions({
    queryKey: ['scenarios', organisme],
    queryFn: ({ signal }) =>
      lis(adresse('/o/', organisme, '/scenarios'), (e) => e.ScenarioVue.array(), signal),
  });

export const garde = (organisme: number, id: number | undefined, saisie: ScenarioSaisie) =>
  id === undefined
    ? envoie('POST', adresse('/o/', organisme, '/scenarios'), saisie, (e) => e.ScenarioVue)
    : envoie('PUT', adresse('/o/', organisme, '/scenarios/', id), saisie, (e) => e.ScenarioVue);

export const supprime = (organisme: number, id: number): Promise<void> =>
  ordonne('DELETE', adresse('/o/', organisme, '/scenarios/', id));

/** The year beside these scenarios; the former answer stays in sight while another one is computed. */
export const comparaisonRequete = (organisme: number, saisie: ComparaisonSaisie) =>
  queryOptions({
    queryKey: ['comparaison', organisme, saisie],
    queryFn: () =>
      envoie(
        'POST',
        adresse('/o/', organisme, '/scenarios/comparaison'),
        saisie,
        (e) => e.ComparaisonDeScenarios,
      ),
    placeholderData: keepPreviousData,
  });

/** What is tried on the page of methods, as it stands in the address. */
export type DemandeDeMethodes = {
  readonly photographie?: string;
  readonly taux?: string;
  readonly horizon?: string;
};

export const methodesRequete = (organisme: number, exercice: string, demande: DemandeDeMethodes) =>
  queryOptions({
    queryKey: ['methodes', organisme, exercice, demande],
    queryFn: ({ signal }) => {
      const requete = new URLSearchParams(demande).toString();
      return lis(
        adresse('/o/', organisme, '/methodes/', encodeURIComponent(exercice), requete && `?${requete}`),
        (e) => e.MethodesComparees,
        signal,
      );
    },
    placeholderData: keepPreviousData,
  });
