import { clause, texte } from '../../explication/source.ts';
import { afficheEntier, affichePourcent } from '../../quantites/affichage.ts';
import { fraction } from '../../quantites/fraction.ts';
import { D29_STOCK } from '../../sources/methodes-de-part.ts';
import type { Donnees } from '../donnees.ts';
import { etapesDroits } from '../droits-comptes.ts';
import { etape } from '../etape.ts';
import type { PartCalculee } from './resultat.ts';

/** V1, D29: rights over eligible dwellings. Nothing is rounded; 15 of 155 stays 3/31. */
export function partV1(donnees: Donnees): PartCalculee | undefined {
  const { eligibles, droits, clauses } = donnees;
  if (eligibles === undefined || droits === undefined || eligibles === 0) return undefined;
  const valeur = fraction(droits, eligibles);
  const affiche = affichePourcent(valeur);
  const [d, e] = [afficheEntier(droits), afficheEntier(eligibles)];
  const source = clauses.part.methodeNonDite ? texte(D29_STOCK) : clause('part', clauses.part.article);
  const ligne = etape('part', 'Part du flux', `${d} ÷ ${e} = ${affiche}`, valeur, affiche, source);
  return { valeur, etapes: [...etapesDroits(donnees), ligne], ecriture: `${d}/${e}` };
}
