import {
  afficheEntier,
  afficheLogements,
  type CalculFlux,
  type Constat,
  type Gravite,
  type Resultat,
} from '@contingent/droit';
import type { ChiffreCompare } from './chiffres.ts';

const MOTS: Readonly<Record<Gravite, readonly [un: string, plusieurs: string]>> = {
  BLOQUANT: ['point bloquant', 'points bloquants'],
  ERREUR: ['erreur', 'erreurs'],
  ALERTE: ['alerte', 'alertes'],
};

/** « 2 erreurs et 1 alerte. », « Rien à signaler. » */
export function compteDesConstats(constats: readonly { readonly gravite: Gravite }[]): string {
  const groupes = (['BLOQUANT', 'ERREUR', 'ALERTE'] as const).flatMap((gravite) => {
    const nombre = constats.filter((c) => c.gravite === gravite).length;
    return nombre === 0 ? [] : [`${nombre} ${MOTS[gravite][nombre > 1 ? 1 : 0]}`];
  });
  const dernier = groupes.at(-1);
  if (dernier === undefined) return 'Rien à signaler.';
  return groupes.length === 1 ? `${dernier}.` : `${groupes.slice(0, -1).join(', ')} et ${dernier}.`;
}

/** The verdict in a few sentences, for a reader who opens nothing else. */
export function resumeDeLAudit(
  constats: readonly Constat[],
  chiffres: readonly ChiffreCompare[],
  resultat: Resultat<CalculFlux>,
  exercice: number,
): string {
  return [compteDesConstats(constats), surLesChiffres(chiffres), surLeCalcul(resultat, exercice)]
    .filter((phrase) => phrase !== '')
    .join(' ');
}

function surLesChiffres(chiffres: readonly ChiffreCompare[]): string {
  const compares = chiffres.filter((c) => c.juste !== null);
  const faux = compares.filter((c) => c.juste === false);
  if (compares.length === 0) return '';
  if (faux.length === 0)
    return compares.length === 1
      ? 'Le chiffre imprimé est celui du calcul.'
      : `Les ${compares.length} chiffres imprimés qui se recalculent sont ceux du calcul.`;
  const liste = faux.map(
    (c) => `${enPhrase(c.libelle)} (${c.imprime ?? ''} au lieu de ${c.recalcule ?? ''})`,
  );
  return `${faux.length === 1 ? 'À revoir' : `${faux.length} chiffres à revoir`} : ${liste.join(' ; ')}.`;
}
const enPhrase = (libelle: string): string => libelle.slice(0, 1).toLocaleLowerCase('fr') + libelle.slice(1);

function surLeCalcul(resultat: Resultat<CalculFlux>, exercice: number): string {
  if (!resultat.ok) {
    const { length } = resultat.manques;
    if (length === 0) return '';
    const quoi = length === 1 ? 'une réponse manque' : `${length} réponses manquent`;
    return `Le flux ne peut pas être recalculé : ${quoi} (voir « Ce qui manque »).`;
  }
  const { flux, objectif } = resultat.valeur;
  const entier = objectif === undefined ? '' : `, soit un objectif de ${afficheEntier(objectif.valeur)}`;
  return `D’après le calcul, le réservataire peut attendre ${afficheLogements(flux.valeur)} en ${exercice}${entier}.`;
}
