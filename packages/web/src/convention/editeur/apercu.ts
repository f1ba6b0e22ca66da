import type { ConventionSaisieBrute } from '@contingent/echanges';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { adresse, envoie } from '../../api/client.ts';

const DELAI = 400;

/** The same value once it has stopped changing for a moment. */
export function useRepos<T>(valeur: T, delai = DELAI): T {
  const [posee, setPosee] = useState(valeur);
  useEffect(() => {
    const minuteur = setTimeout(() => setPosee(valeur), delai);
    return () => clearTimeout(minuteur);
  }, [valeur, delai]);
  return posee;
}

export type DemandeDApercu = {
  readonly saisie: ConventionSaisieBrute;
  readonly convention: number | undefined;
  readonly exercice: number | undefined;
};

/**
 * The draft computed and checked by the server, nothing stored. `undefined` while a field is at fault: the former
 * answer stays in sight. A request that a later one replaces is cancelled.
 */
export function useApercu(organisme: number, demande: DemandeDApercu | undefined) {
  const posee = useRepos(demande === undefined ? undefined : JSON.stringify(demande));
  const requete = useQuery({
    queryKey: ['apercu', organisme, posee],
    queryFn: ({ signal }) => {
      const { saisie, convention, exercice } = JSON.parse(posee ?? '{}') as DemandeDApercu;
      return envoie(
        'POST',
        adresse('/o/', organisme, '/conventions/apercu'),
        { ...saisie, ...(convention ? { convention } : {}), ...(exercice ? { exercice } : {}) },
        (e) => e.ApercuVue,
        signal,
      );
    },
    enabled: posee !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const enAttente = demande !== undefined && posee !== JSON.stringify(demande);
  return { ...requete, enAttente: enAttente || requete.isFetching };
}
