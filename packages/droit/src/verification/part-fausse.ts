import { texte } from '../explication/source.ts';
import { D29_STOCK } from '../sources/methodes-de-part.ts';
import type { Controle } from './controle.ts';
import { attenduComme } from './nombre-imprime.ts';
import { jugePart } from './part-imprimee.ts';

/** Neither the exact share rounded, nor one of the known slips. */
export const partFausse: Controle = {
  code: 'PART_FAUSSE',
  gravite: 'ERREUR',
  titre: 'La part imprimée est celle que donne le calcul de la convention.',
  incoherences: ['D29'],
  source: texte(D29_STOCK),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const part = jugePart(d);
    if (part?.verdict !== 'FAUSSE') return [];
    const attendu = attenduComme(part.exacte, { ...part.imprimee, pourcent: true }, 2);
    return [
      {
        champ: 'imprime.part',
        message: `La part imprimée (${part.imprimee.texte}) n’est pas celle du calcul (${attendu}).`,
        imprime: part.imprimee.texte,
        attendu,
        remede:
          'Vérifier le nombre de droits, le nombre de logements éligibles et la méthode, puis corriger la part.',
      },
    ];
  },
};
