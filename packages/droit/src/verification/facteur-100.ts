import { texte } from '../explication/source.ts';
import { D123_AFFICHAGE } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';
import { attenduComme } from './nombre-imprime.ts';
import { jugePart } from './part-imprimee.ts';

/** I1, I2, I3: `imprimé × 100 ≈ recalculé` within 2 %, or the other way round. */
export const facteur100: Controle = {
  code: 'FACTEUR_100',
  gravite: 'ERREUR',
  titre: 'La part imprimée n’est pas le rapport suivi du signe %, cent fois trop petit ou trop grand.',
  incoherences: ['I1', 'I2', 'I3'],
  source: texte(D123_AFFICHAGE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const part = jugePart(d);
    if (part?.verdict !== 'FACTEUR_100') return [];
    const attendu = attenduComme(part.exacte, { ...part.imprimee, pourcent: true, decimales: 2 });
    return [
      {
        champ: 'imprime.part',
        message: `La part imprimée (${part.imprimee.texte}) est fausse d’un facteur cent : la part exacte est ${attendu}.`,
        imprime: part.imprimee.texte,
        attendu,
        remede: `Remplacer « ${part.imprimee.texte} » par « ${attendu} » dans la convention ou son annexe.`,
      },
    ];
  },
};
