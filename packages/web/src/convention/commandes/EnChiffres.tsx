import type { ConventionVue, LigneFlux } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { fluxRequete } from '../../flux/requetes.ts';
import { uniteDe } from '../../flux/titres.ts';
import { insecable } from '../../typographie/typographie.ts';
import { exerciceCourant } from '../situation.ts';

/** What the agreement carries in its current year: what ends with it. */
export function EnChiffres({ convention: c, organisme }: { convention: ConventionVue; organisme: number }) {
  const exercice = exerciceCourant(c.exercices, new Date().getFullYear());
  const flux = useQuery({ ...fluxRequete(organisme, String(exercice), {}), enabled: exercice !== undefined });
  const ligne = flux.data?.lignes.find((l) => l.convention === c.id && l.bailleur.id === c.bailleur.id);
  if (flux.isPending && exercice !== undefined) return <p className="doux">Calcul de ce qu’elle porte…</p>;
  if (!ligne) return null;
  const morceaux = [
    enMots(ligne.droits, '', 'droit'),
    enMots(ligne.eligibles, '', 'logement éligible', 'logements éligibles'),
    enMots(ligne.flux, 'un flux de ', 'logement'),
    enMots(ligne.objectif, 'un objectif de ', 'logement'),
  ].filter((m) => m !== undefined);
  if (morceaux.length === 0) return null;
  return <p>{insecable(`En ${ligne.exercice}, elle porte ${morceaux.join(', ')}.`)}</p>;
}

/** « un flux de 1,185 logement »: the figure as displayed, its noun in the number that French wants. */
function enMots(
  chiffre: LigneFlux['flux'],
  avant: string,
  singulier: string,
  pluriel = `${singulier}s`,
): string | undefined {
  if (!chiffre) return undefined;
  const mot = uniteDe('flux', chiffre.valeur.exact) === 'logement' ? singulier : pluriel;
  return `${avant}${chiffre.valeur.affiche} ${mot}`;
}
