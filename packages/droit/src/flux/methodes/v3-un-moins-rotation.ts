import { clause } from '../../explication/source.ts';
import { afficheEntier, affichePourcent } from '../../quantites/affichage.ts';
import { difference, fraction, produit, UN } from '../../quantites/fraction.ts';
import type { Donnees } from '../donnees.ts';
import { etapesDroits } from '../droits-comptes.ts';
import { afficheTaux, etape } from '../etape.ts';
import { etapeRotation } from '../rotation.ts';
import type { PartCalculee } from './resultat.ts';

/** V3, D31: stock ratio × (1 − mean rotation), the reading kept of an ambiguous scan [À VÉRIFIER]. */
export function partV3(donnees: Donnees): PartCalculee | undefined {
  const { eligibles, droits, taux, clauses } = donnees;
  if (eligibles === undefined || droits === undefined || taux === undefined || eligibles === 0)
    return undefined;
  const valeur = produit(fraction(droits, eligibles), difference(UN, taux));
  const affiche = affichePourcent(valeur);
  const ecriture = `${afficheEntier(droits)}/${afficheEntier(eligibles)} × (1 − ${afficheTaux(taux)})`;
  const source = clause('part', clauses.part.article);
  const ligne = etape('part', 'Part du flux', `${ecriture} = ${affiche}`, valeur, affiche, source);
  return { valeur, etapes: [...etapesDroits(donnees), ...etapeRotation(donnees), ligne], ecriture };
}
