import { queryOptions } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';

/** The register of réservataires of a landlord. */
export const reservatairesRequete = (organisme: number) =>
  queryOptions({
    queryKey: ['reservataires', organisme],
    queryFn: ({ signal }) =>
      lis(adresse('/o/', organisme, '/reservataires'), (e) => e.ReservataireVue.array(), signal),
  });

/** Rights active each year from `de`, of one réservataire or of all. */
export const echeancesRequete = (organisme: number, de: number, reservataire?: number) =>
  queryOptions({
    queryKey: ['echeances', organisme, de, reservataire ?? null],
    queryFn: ({ signal }) =>
      lis(
        adresse(
          '/o/',
          organisme,
          `/droits/echeances?de=${de}`,
          reservataire === undefined ? '' : `&reservataire=${reservataire}`,
        ),
        (e) => e.EcheancesVue,
        signal,
      ),
  });
