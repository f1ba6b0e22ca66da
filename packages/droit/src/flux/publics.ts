import type { Etape, Explique } from '../explication/explique.ts';
import { clause } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { compare, type Fraction, produit, UN } from '../quantites/fraction.ts';
import type { Donnees } from './donnees.ts';
import { afficheTaux, etape } from './etape.ts';

/**
 * D90: the part of this réservataire's flow that goes to priority publics when its agreement says so. Exact: under one
 * dwelling it is a fraction, to be judged over several years only. A rate of 100 % bears on another base and is left out.
 */
export function publicsDe(
  flux: Fraction,
  etapes: readonly Etape[],
  { entree, clauses }: Donnees,
): Explique<Fraction> | undefined {
  const { categorie } = entree.convention.reservataire;
  const quota = clauses.publics.find(
    (p) => p.public === 'PRIORITAIRES' && p.debiteurs?.includes(categorie) && compare(p.taux, UN) < 0,
  );
  if (!quota) return undefined;
  const valeur = produit(flux, quota.taux);
  const affiche = afficheNombre(valeur);
  const formule = `${afficheTaux(quota.taux)} × ${afficheNombre(flux)} = ${affiche} ; ne se juge qu’en cumul`;
  const libelle = 'Dont publics prioritaires';
  const ligne = etape('publics', libelle, formule, valeur, affiche, clause('publics', quota.article));
  return { valeur, etapes: [...etapes, ligne] };
}
