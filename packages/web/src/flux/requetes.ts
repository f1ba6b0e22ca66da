import type { OrganismeVue } from '@contingent/echanges';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';
import { type Essai, enRequete } from './essai.ts';

type Id = OrganismeVue['id'];

/** Years that may be opened, and the one where the page opens. */
export const exercicesRequete = (organisme: Id) =>
  queryOptions({
    queryKey: ['exercices', organisme],
    queryFn: ({ signal }) => lis(adresse('/o/', organisme, '/flux'), (e) => e.ExercicesVue, signal),
  });

/** The yearly figures, real or tried; the former answer stays in sight while another rate is being tried. */
export const fluxRequete = (organisme: Id, exercice: string, essai: Essai) =>
  queryOptions({
    queryKey: ['flux', organisme, exercice, essai],
    queryFn: ({ signal }) =>
      lis(
        adresse('/o/', organisme, '/flux/', encodeURIComponent(exercice), enRequete(essai)),
        (e) => e.FluxVue,
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** Models of agreement: ours, the same for everybody, then the landlord's own. */
export const modelesRequete = (organisme: Id) =>
  queryOptions({
    queryKey: ['modeles', organisme],
    queryFn: ({ signal }) => lis(adresse('/o/', organisme, '/modeles'), (e) => e.ModeleVue.array(), signal),
  });
