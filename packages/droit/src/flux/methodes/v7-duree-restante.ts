import type { MethodePart } from '../../convention/clauses-de-calcul.ts';
import { texte } from '../../explication/source.ts';
import { afficheEntier, afficheNombre, affichePourcent } from '../../quantites/affichage.ts';
import {
  type Fraction,
  fraction,
  minimum,
  produit,
  quotient,
  sommeDe,
  UN,
  ZERO,
} from '../../quantites/fraction.ts';
import { annee, type Jour, joursDuMois, mois, quantieme } from '../../quantites/jour.ts';
import { D35_DUREE } from '../../sources/methodes-de-part.ts';
import type { Donnees } from '../donnees.ts';
import { etape } from '../etape.ts';
import type { PartCalculee } from './resultat.ts';

type V7 = Extract<MethodePart, { type: 'V7_DUREE_RESTANTE' }>;

/** Years from 1 January of the exercice to the end of the right, in whole months: 30/06/2029 seen from 2027 is 5/2. */
function dureeRestante(fin: Jour, exercice: number): Fraction {
  const moisEntame = quantieme(fin) === joursDuMois(annee(fin), mois(fin)) ? 1 : 0;
  const total = (annee(fin) - exercice) * 12 + mois(fin) - 1 + moisEntame;
  return total <= 0 ? ZERO : fraction(total, 12);
}

/** V7, D35: each right weighs min(1, years left / horizon); one without term weighs one [À VÉRIFIER]. */
export function partV7(donnees: Donnees, { horizonAnnees }: V7): PartCalculee | undefined {
  const { entree, eligibles, exercice } = donnees;
  if (eligibles === undefined || eligibles === 0) return undefined;
  const durees = entree.durees ?? [];
  const poids = sommeDe(
    durees.map(({ fin, nombre }) => {
      const un = fin === undefined ? UN : quotient(dureeRestante(fin, exercice), fraction(horizonAnnees));
      return produit(fraction(nombre), minimum(UN, un));
    }),
  );
  const valeur = quotient(poids, fraction(eligibles));
  const total = durees.reduce((n, d) => n + d.nombre, 0);
  const [n, p, e] = [afficheEntier(total), afficheNombre(poids), afficheEntier(eligibles)];
  const part = affichePourcent(valeur);
  const regle = texte(D35_DUREE);
  const libelle = `Poids des droits, horizon de ${horizonAnnees} ans`;
  return {
    valeur,
    ecriture: `${p}/${e}`,
    etapes: [
      etape('droits', 'Droits de réservation', n, fraction(total), n, regle),
      etape('poids', libelle, p, poids, p, regle),
      etape('part', 'Part du flux, pondérée par la durée', `${p} ÷ ${e} = ${part}`, valeur, part, regle),
    ],
  };
}
