import type { OrganismeVue } from '@contingent/echanges';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';

/** Every état des lieux of a landlord, latest reference date first. */
export const photographiesRequete = (organisme: OrganismeVue['id']) =>
  queryOptions({
    queryKey: ['photographies', organisme],
    queryFn: ({ signal }) =>
      lis(adresse('/o/', organisme, '/photographies'), (e) => e.PhotographieVue.array(), signal),
  });
export const usePhotographies = (organisme: number) => useQuery(photographiesRequete(organisme));
