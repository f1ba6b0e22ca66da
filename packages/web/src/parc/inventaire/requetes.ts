import type { LogementVue } from '@contingent/echanges';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { adresse, lis } from '../../api/client.ts';

const racine = (organisme: number, photographie: string): string =>
  adresse('/o/', organisme, '/photographies/', encodeURIComponent(photographie));

/** Totals of a photographie by axis, each with the filter that lists it. */
export const totauxRequete = (organisme: number, photographie: string) =>
  queryOptions({
    queryKey: ['totaux', organisme, photographie],
    queryFn: ({ signal }) => lis(`${racine(organisme, photographie)}/totaux`, (e) => e.TotauxVue, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the reading of that file warned about, by kind; nothing for a réservataire. */
export const anomaliesRequete = (organisme: number, photographie: string) =>
  queryOptions({
    queryKey: ['anomalies', organisme, photographie],
    queryFn: ({ signal }) =>
      lis(`${racine(organisme, photographie)}/anomalies`, (e) => e.AnomalieGroupee.array(), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

const PAGE = 500;
export const logementsRequete = (organisme: number, photographie: string, filtre: Record<string, string>) =>
  infiniteQueryOptions({
    queryKey: ['logements', organisme, photographie, filtre],
    queryFn: ({ pageParam, signal }) => {
      const requete = new URLSearchParams({ ...filtre, limite: String(PAGE) });
      if (pageParam !== null) requete.set('curseur', pageParam);
      return lis(`${racine(organisme, photographie)}/logements?${requete}`, (e) => e.LogementsPage, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.suivant,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Dwellings of the filter in the order of the file, page after page. */
export function useLogements(organisme: number, photographie: string, filtre: Record<string, string>) {
  const requete = useInfiniteQuery(logementsRequete(organisme, photographie, filtre));
  const pages = requete.data?.pages ?? [];
  const lignes: LogementVue[] = pages.flatMap((page) => page.lignes);
  return { ...requete, lignes, total: pages[0]?.total ?? 0 };
}

/** Address of the whole filtered list as a file. */
export const adresseExport = (
  organisme: number,
  photographie: string,
  format: 'csv' | 'xlsx',
  requete: string,
): string => `${racine(organisme, photographie)}/logements.${format}${requete}`;

/** One line as it stands in the source file. */
export const ligneRequete = (organisme: number, photographie: string, ligne: number) =>
  queryOptions({
    queryKey: ['ligne', organisme, photographie, ligne],
    queryFn: ({ signal }) =>
      lis(`${racine(organisme, photographie)}/logements/${ligne}`, (e) => e.LigneSourceVue, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
