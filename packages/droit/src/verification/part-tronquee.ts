import { texte } from '../explication/source.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import { D122_EXACTITUDE } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';
import { attenduComme } from './nombre-imprime.ts';
import { jugePart } from './part-imprimee.ts';

/** I11: 9,6774 % printed 9.67 %. */
export const partTronquee: Controle = {
  code: 'PART_TRONQUEE',
  gravite: 'ALERTE',
  titre: 'La part imprimée est arrondie, pas coupée, sauf si le document coupe tous ses nombres.',
  incoherences: ['I11'],
  source: texte(D122_EXACTITUDE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const part = jugePart(d);
    if (part?.verdict !== 'TRONQUEE') return [];
    const attendu = attenduComme(part.exacte, part.imprimee);
    return [
      {
        champ: 'imprime.part',
        message: `La part imprimée (${part.imprimee.texte}) est tronquée : la valeur exacte ${affichePourcent(part.exacte, 4)} s’arrondit à ${attendu}.`,
        imprime: part.imprimee.texte,
        attendu,
        remede: `Imprimer « ${attendu} », et calculer le flux sur la valeur exacte.`,
      },
    ];
  },
};
