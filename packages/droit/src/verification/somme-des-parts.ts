import { texte } from '../explication/source.ts';
import { afficheFace } from '../plafonds/comparaison.ts';
import { compare, produit, sommeDe, UN, ZERO } from '../quantites/fraction.ts';
import { D39_SOMME_PARTS } from '../sources/methodes-de-part.ts';
import { type ControleCroise, partExacte } from './controle.ts';
import { parTerritoire } from './territoire-commun.ts';

/** D39: more than 100 % of one stock is promised. */
export const sommeDesParts: ControleCroise = {
  code: 'SOMME_DES_PARTS',
  gravite: 'BLOQUANT',
  titre: 'Les parts des réservataires d’un même patrimoine ne dépassent pas 100 %.',
  incoherences: ['D39'],
  source: texte(D39_SOMME_PARTS),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) =>
    parTerritoire(dossiers).flatMap(({ tout, membres }) => {
      const total = sommeDe(membres.map(({ d, poids }) => produit(partExacte(d) ?? ZERO, poids)));
      if (compare(total, UN) <= 0) return [];
      return [
        {
          champ: 'droits.logements',
          message: `Les parts accordées sur le patrimoine de ${tout.entree.convention.bailleur.nom} font ${afficheFace(total, UN)}, plus que 100 %.`,
          imprime: afficheFace(total, UN),
          attendu: 'au plus 100 %',
          remede: 'Reprendre l’état des lieux : un même logement est compté pour plusieurs réservataires.',
        },
      ];
    }),
};
