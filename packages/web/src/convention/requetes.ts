import type { OrganismeVue } from '@contingent/echanges';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';

type Id = OrganismeVue['id'];
type Numero = number | string;
const racine = (organisme: Id, ...suite: Numero[]): string =>
  adresse('/o/', organisme, '/conventions', ...suite.map((s) => `/${encodeURIComponent(s)}`));

/** Every agreement that the acting organisation may read. */
export const conventionsRequete = (organisme: Id) =>
  queryOptions({
    queryKey: ['conventions', organisme],
    queryFn: ({ signal }) => lis(racine(organisme), (e) => e.ConventionResume.array(), signal),
  });

/** One agreement; without `version`, the one that applies now or the newest. */
export const conventionRequete = (organisme: Id, convention: string, version?: string) =>
  queryOptions({
    queryKey: ['convention', organisme, convention, version ?? ''],
    queryFn: ({ signal }) =>
      lis(
        `${racine(organisme, convention)}${version === undefined ? '' : `?version=${encodeURIComponent(version)}`}`,
        (e) => e.ConventionVue,
        signal,
      ),
  });

/** What was typed for one year of an agreement: subtractions, vacancies, carried fraction. */
export const annexeRequete = (organisme: Id, convention: Numero, exercice: Numero) =>
  queryOptions({
    queryKey: ['annexe', organisme, String(convention), String(exercice)],
    queryFn: ({ signal }) =>
      lis(racine(organisme, convention, 'annexes', exercice), (e) => e.AnnexeVue, signal),
  });

/** Two versions side by side, in words and in figures; the former answer stays in sight while another pair comes. */
export const comparaisonRequete = (
  organisme: Id,
  convention: Numero,
  choix: { de: number; a: number; exercice: number },
) =>
  queryOptions({
    queryKey: ['comparaison', organisme, String(convention), choix],
    queryFn: ({ signal }) =>
      lis(
        `${racine(organisme, convention, 'comparaison')}?de=${choix.de}&a=${choix.a}&exercice=${choix.exercice}`,
        (e) => e.ComparaisonVue,
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** Deadlines of every agreement. */
export const calendrierRequete = (organisme: Id) =>
  queryOptions({
    queryKey: ['calendrier', organisme],
    queryFn: ({ signal }) => lis(racine(organisme, 'calendrier'), (e) => e.CalendrierVue, signal),
  });

/** Templates of the papers: ours, or those that the landlord sent. */
export const gabaritsRequete = (organisme: Id) =>
  queryOptions({
    queryKey: ['gabarits', organisme],
    queryFn: ({ signal }) => lis(adresse('/o/', organisme, '/gabarits'), (e) => e.GabaritVue.array(), signal),
  });

/** Every model that one may start from. */
export { modelesRequete as modelesPropresRequete } from '../flux/requetes.ts';
