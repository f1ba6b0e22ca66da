import type { OrganismeVue } from '@contingent/echanges';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import { adresse, lis } from '../api/client.ts';

/** The organisations for whom one may act on this installation. */
export const organismesRequete = queryOptions({
  queryKey: ['organismes'],
  queryFn: ({ signal }) => lis(adresse('/organismes'), (e) => e.OrganismeVue.array(), signal),
});
export const useOrganismes = () => useQuery(organismesRequete);

/** The organisation of the URL, given by the frame to every page under `/o/:organisme`. */
export const useOrganisme = (): OrganismeVue => useOutletContext<OrganismeVue>();

/** `HABITAT EXEMPLE · 31` */
export const nomComplet = (o: OrganismeVue): string =>
  o.departement === null ? o.nom : `${o.nom} · ${o.departement}`;

/** Where one lands when acting for this organisation. */
export const accueil = (o: OrganismeVue): string =>
  o.genre === 'BAILLEUR' ? `/o/${o.id}/parc` : `/o/${o.id}/flux`;
