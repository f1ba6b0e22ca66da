import { texte } from '../explication/source.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import { compare, somme, UN, ZERO } from '../quantites/fraction.ts';
import { D39_SOMME_PARTS } from '../sources/methodes-de-part.ts';
import { type ControleCroise, partExacte } from './controle.ts';
import { parAssiette } from './meme-assiette.ts';

/** D39: more than 100 % of one stock is promised. */
export const sommeDesParts: ControleCroise = {
  code: 'SOMME_DES_PARTS',
  gravite: 'BLOQUANT',
  titre: 'Les parts des réservataires d’un même patrimoine ne dépassent pas 100 %.',
  incoherences: ['D39'],
  source: texte(D39_SOMME_PARTS),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) => {
    return parAssiette(dossiers).flatMap((groupe) => {
      const total = groupe.flatMap((d) => partExacte(d) ?? []).reduce(somme, ZERO);
      if (compare(total, UN) <= 0) return [];
      return [
        {
          champ: 'droits.logements',
          message: `Les parts accordées sur le patrimoine de ${groupe[0]?.entree.convention.bailleur.nom ?? ''} font ${affichePourcent(total)}, plus que 100 %.`,
          imprime: affichePourcent(total),
          attendu: 'au plus 100 %',
          remede: 'Reprendre l’état des lieux : un même logement est compté pour plusieurs réservataires.',
        },
      ];
    });
  },
};
