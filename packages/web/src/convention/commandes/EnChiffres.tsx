import type { ConventionVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { fluxRequete } from '../../flux/requetes.ts';
import { compte, insecable } from '../../typographie/typographie.ts';
import { exerciceCourant } from '../situation.ts';

/** What the agreement carries in its current year: what ends with it. */
export function EnChiffres({ convention: c, organisme }: { convention: ConventionVue; organisme: number }) {
  const exercice = exerciceCourant(c.exercices, new Date().getFullYear());
  const flux = useQuery({ ...fluxRequete(organisme, String(exercice), {}), enabled: exercice !== undefined });
  const ligne = flux.data?.lignes.find((l) => l.convention === c.id && l.bailleur.id === c.bailleur.id);
  if (flux.isPending && exercice !== undefined) return <p className="doux">Calcul de ce qu’elle porte…</p>;
  if (!ligne) return null;
  const morceaux = [
    ligne.droits && `${ligne.droits.valeur.affiche} droits`,
    ligne.eligibles && `${ligne.eligibles.valeur.affiche} logements éligibles`,
    ligne.flux && `un flux de ${ligne.flux.valeur.affiche}`,
    ligne.objectif && `un objectif de ${compte(Number(ligne.objectif.valeur.exact), 'logement')}`,
  ].filter((m) => m !== null);
  if (morceaux.length === 0) return null;
  return <p>{insecable(`En ${ligne.exercice}, elle porte ${morceaux.join(', ')}.`)}</p>;
}
