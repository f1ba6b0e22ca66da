import { clause } from '../../explication/source.ts';
import { afficheEntier, afficheNombre } from '../../quantites/affichage.ts';
import { fraction, produit } from '../../quantites/fraction.ts';
import type { Donnees } from '../donnees.ts';
import { etapesDroits } from '../droits-comptes.ts';
import { afficheTaux, etape } from '../etape.ts';
import { etapeRotation } from '../rotation.ts';
import type { FluxDirect } from './resultat.ts';

/** V2, D30: rights × rotation; the number of eligible dwellings cancels out, so it may be unknown. */
export function fluxV2(donnees: Donnees): FluxDirect | undefined {
  const { droits, taux, clauses } = donnees;
  if (droits === undefined || taux === undefined) return undefined;
  const valeur = produit(fraction(droits), taux);
  const affiche = afficheNombre(valeur);
  const formule = `${afficheEntier(droits)} × ${afficheTaux(taux)} = ${affiche}`;
  const source = clause('part', clauses.part.article);
  const ligne = etape('flux', 'Flux théorique du réservataire', formule, valeur, affiche, source);
  return { valeur, etapes: [...etapesDroits(donnees), ...etapeRotation(donnees), ligne] };
}
