import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { exercicesRequete } from './requetes.ts';

/** `/flux` opens on the year that the server suggests, and puts it in the address. */
export default function ExerciceSuggere() {
  const organisme = useOrganisme();
  const exercices = useQuery(exercicesRequete(organisme.id));
  if (exercices.isError) return <Erreur erreur={exercices.error} reessaie={() => void exercices.refetch()} />;
  if (exercices.isPending) return <Chargement lignes={12} />;
  return <Navigate to={String(exercices.data.suggere)} replace />;
}
