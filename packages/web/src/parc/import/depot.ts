import type { DepotChoix, DepotVue } from '@contingent/echanges';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { adresse, envoie, lis, ordonne } from '../../api/client.ts';
import { fichierExemple } from '../exemples.ts';
import { ajouteChoix } from './choix.ts';

/** What a person brings: a file, a pasted text, or one of the examples of the installation. */
export type Apport = { fichier: File } | { texte: string } | { exemple: string };

const cleChoix = (depot: string): string => `contingent:depot:${depot}`;

/** Choices already made on this deposit: they outlive a reload. */
function choixGardes(depot: string): DepotChoix {
  try {
    return JSON.parse(sessionStorage.getItem(cleChoix(depot)) ?? '{}') as DepotChoix;
  } catch {
    return {};
  }
}

async function depose(organisme: number, apport: Apport): Promise<DepotVue> {
  const chemin = adresse('/o/', organisme, '/depots');
  if ('texte' in apport) return envoie('POST', chemin, { texte: apport.texte }, (e) => e.DepotVue);
  const corps = new FormData();
  corps.append('fichier', 'fichier' in apport ? apport.fichier : await fichierExemple(apport.exemple));
  return envoie('POST', chemin, corps, (e) => e.DepotVue);
}

/** The deposit of the URL (`?depot=`), and what one can do to it before it is loaded. */
export function useDepot(organisme: number) {
  const [parametres, setParametres] = useSearchParams();
  const requetes = useQueryClient();
  const id = parametres.get('depot');
  const cle = ['depot', organisme, id];
  const chemin = adresse('/o/', organisme, '/depots/', id ?? '');
  const lu = useQuery({
    queryKey: cle,
    queryFn: ({ signal }) => lis(chemin, (e) => e.DepotVue, signal),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const depot = useMutation({
    mutationFn: (apport: Apport) => depose(organisme, apport),
    onSuccess: (recu) => {
      requetes.setQueryData(['depot', organisme, recu.id], recu);
      setParametres({ depot: recu.id }, { replace: id === null });
    },
  });
  const choix = useMutation({
    scope: { id: `depot ${id}` },
    mutationFn: async (ajout: DepotChoix) => {
      const tous = ajouteChoix(choixGardes(id ?? ''), ajout);
      const recu = await envoie('PATCH', chemin, tous, (e) => e.DepotVue);
      // Kept once accepted only: a refused choice would spoil the next ones.
      sessionStorage.setItem(cleChoix(id ?? ''), JSON.stringify(tous));
      return recu;
    },
    onSuccess: (recu) => requetes.setQueryData(cle, recu),
  });
  const abandonne = async () => {
    if (id !== null) {
      sessionStorage.removeItem(cleChoix(id));
      await ordonne('DELETE', chemin).catch(() => undefined);
    }
    depot.reset();
    setParametres({}, { replace: true });
  };
  return { id, vue: id === null ? undefined : lu.data, lu, depose: depot, choisis: choix, abandonne };
}

export type Depot = ReturnType<typeof useDepot>;
