import type { MethodePart } from '../../convention/clauses-de-calcul.ts';
import { texte } from '../../explication/source.ts';
import { afficheEntier, afficheNombre } from '../../quantites/affichage.ts';
import { fraction } from '../../quantites/fraction.ts';
import { afficheJour, ajouteAnnees, annee, type Jour, jourDe } from '../../quantites/jour.ts';
import { D104_DUREE } from '../../sources/anru.ts';
import { D33_DROITS_UNIQUES } from '../../sources/methodes-de-part.ts';
import type { Donnees } from '../donnees.ts';
import { etape } from '../etape.ts';
import type { FluxDirect } from './resultat.ts';

type V5 = Extract<MethodePart, { type: 'V5_DROITS_UNIQUES' }>;

/**
 * Years left on 1 January of the exercice (on the day of signature in the first year), a year begun counting whole.
 * Zero or less once the term has passed. `undefined` before the year of signature.
 */
export function anneesRestantes(signature: Jour, dureeAnnees: number, exercice: number): number | undefined {
  if (exercice < annee(signature)) return undefined;
  const depart = exercice === annee(signature) ? signature : jourDe(exercice, 1, 1);
  const fin = ajouteAnnees(signature, dureeAnnees);
  const entame = fin.slice(5) > depart.slice(5) ? 1 : 0;
  return annee(fin) - annee(depart) + entame;
}

/** Day of signature of a V5 method: its own, else that of the agreement. */
export const signatureV5 = (methode: V5, donnees: Pick<Donnees, 'clauses'>): Jour | undefined =>
  methode.signature ?? donnees.clauses.periode.signature;

/** V5, D33: what is left of the unique rights, in equal parts over the years left [À VÉRIFIER: the text is silent]. */
export function fluxV5(donnees: Donnees, methode: V5): FluxDirect | undefined {
  const signature = signatureV5(methode, donnees);
  if (signature === undefined) return undefined;
  const annees = anneesRestantes(signature, methode.dureeAnnees, donnees.exercice);
  if (annees === undefined || annees <= 0) return undefined;
  const droits = donnees.droits ?? methode.droitsRestants;
  const valeur = fraction(droits, annees);
  const [d, a, f] = [afficheEntier(droits), afficheEntier(annees), afficheNombre(valeur)];
  const fin = afficheJour(ajouteAnnees(signature, methode.dureeAnnees));
  const origine = donnees.entree.droits?.[0]?.provenance;
  const regle = texte(D33_DROITS_UNIQUES);
  return {
    valeur,
    etapes: [
      etape('droits', 'Droits uniques restants', d, fraction(droits), d, regle, origine),
      etape('duree', `Années restantes jusqu’au ${fin}`, a, fraction(annees), a, texte(D104_DUREE)),
      etape('flux', 'Flux annuel du réservataire', `${d} ÷ ${a} = ${f}`, valeur, f, regle),
    ],
  };
}
