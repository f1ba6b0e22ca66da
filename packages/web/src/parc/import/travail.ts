import type { TravailVue } from '@contingent/echanges';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { adresse, envoie, ordonne } from '../../api/client.ts';

/** Follows a long work by server-sent events until it ends. The browser reconnects by itself after a cut. */
function useSuivi(organisme: number, travail: TravailVue | undefined, recoit: (vue: TravailVue) => void) {
  const id = travail?.id;
  const enCours = travail?.etat === 'EN_COURS';
  useEffect(() => {
    if (id === undefined || !enCours) return;
    const source = new EventSource(adresse('/o/', organisme, '/travaux/', id, '/suivi'));
    source.onmessage = (message: MessageEvent<string>) => recoit(JSON.parse(message.data) as TravailVue);
    return () => source.close();
  }, [organisme, id, enCours, recoit]);
}

/** Loading a deposit: one transaction, followed, that one can cancel. */
export function useChargement(organisme: number, depot: string | null) {
  const [travail, setTravail] = useState<TravailVue>();
  const requetes = useQueryClient();
  const recoit = useCallback(
    (vue: TravailVue) => {
      setTravail(vue);
      if (vue.etat === 'FINI')
        void requetes.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'depot' });
    },
    [requetes],
  );
  useSuivi(organisme, travail, recoit);
  const lance = useMutation({
    mutationFn: () =>
      envoie(
        'POST',
        adresse('/o/', organisme, '/depots/', depot ?? '', '/chargement'),
        {},
        (e) => e.TravailVue,
      ),
    onSuccess: recoit,
  });
  const annule = useMutation({
    mutationFn: () => ordonne('DELETE', adresse('/o/', organisme, '/travaux/', travail?.id ?? '')),
  });
  const echec = travail?.etat === 'ECHEC' ? new Error(travail.probleme ?? 'Le chargement a échoué.') : null;
  return {
    travail,
    lance,
    annule,
    erreur: lance.error ?? annule.error ?? echec,
    oublie: () => setTravail(undefined),
  };
}

export type ChargementEnCours = ReturnType<typeof useChargement>;
