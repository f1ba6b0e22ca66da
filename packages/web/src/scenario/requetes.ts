import type {
  ComparaisonDeScenarios,
  ComparaisonSaisie,
  MethodesComparees,
  ScenarioSaisie,
} from '@contingent/echanges';
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

/** The figures with what was asked for them: the former ones stay in sight while others are computed, and open still. */
export type Comparee = {
  readonly organisme: number;
  readonly saisie: ComparaisonSaisie;
  readonly comparaison: ComparaisonDeScenarios;
};

/** The year beside these scenarios. */
export const comparaisonRequete = (organisme: number, saisie: ComparaisonSaisie) =>
  queryOptions({
    queryKey: ['comparaison', organisme, saisie],
    queryFn: async (): Promise<Comparee> => {
      const chemin = adresse('/o/', organisme, '/scenarios/comparaison');
      return {
        ...{ organisme, saisie },
        comparaison: await envoie('POST', chemin, saisie, (e) => e.ComparaisonDeScenarios),
      };
    },
    placeholderData: keepPreviousData,
  });

/** What is tried on the page of methods, as it stands in the address. */
export type DemandeDeMethodes = {
  readonly photographie?: string;
  readonly taux?: string;
  readonly horizon?: string;
};

/** The figures of the methods with what was asked for them. */
export type MethodesLues = {
  readonly organisme: number;
  readonly demande: DemandeDeMethodes;
  readonly methodes: MethodesComparees;
};

export const methodesRequete = (organisme: number, exercice: string, demande: DemandeDeMethodes) =>
  queryOptions({
    queryKey: ['methodes', organisme, exercice, demande],
    queryFn: async ({ signal }): Promise<MethodesLues> => {
      const requete = new URLSearchParams(demande).toString();
      const chemin = adresse('/o/', organisme, '/methodes/', encodeURIComponent(exercice));
      const suite = requete === '' ? '' : `?${requete}`;
      return {
        ...{ organisme, demande },
        methodes: await lis(`${chemin}${suite}`, (e) => e.MethodesComparees, signal),
      };
    },
    placeholderData: keepPreviousData,
  });
