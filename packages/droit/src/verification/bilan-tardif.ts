import { texte } from '../explication/source.ts';
import { R441_5_1 } from '../sources/cch.ts';
import type { Controle } from './controle.ts';

const LIMITE = '02-28';
const affiche = (moisEtJour: string): string => `${moisEtJour.slice(3)}/${moisEtJour.slice(0, 2)}`;

/** D82: the yearly report is due before 28 February, whatever the agreement writes. */
export const bilanTardif: Controle = {
  code: 'BILAN_TARDIF',
  gravite: 'ERREUR',
  titre: 'Le bilan annuel est dû avant le 28 février.',
  incoherences: ['D82'],
  source: texte(R441_5_1),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { avant } = d.clauses.bilan;
    if (avant <= LIMITE) return [];
    return [
      {
        champ: 'convention.bilan.avant',
        message: `Le bilan est promis pour le ${affiche(avant)} : la loi le veut avant le 28/02.`,
        imprime: affiche(avant),
        attendu: 'avant le 28/02',
        remede: 'Ramener l’échéance du bilan avant le 28 février.',
      },
    ];
  },
};

/** A quarterly report of nothing: which axes are followed is not said. */
export const trimestrielSansAxes: Controle = {
  code: 'TRIMESTRIEL_SANS_AXES',
  gravite: 'ALERTE',
  titre: 'Un bilan trimestriel obligatoire dit ce qu’il suit.',
  incoherences: ['D85'],
  source: texte(R441_5_1),
  portee: 'UN_DOSSIER',
  verifie: ({ clauses: { bilan } }) =>
    bilan.trimestriel !== 'OBLIGATOIRE' || bilan.axes.length > 0
      ? []
      : [
          {
            champ: 'convention.bilan.axes',
            message: 'Un bilan trimestriel est obligatoire, et la convention ne dit pas selon quels axes.',
            remede:
              'Lister les axes du bilan : réservataire, typologie, financement, QPV, commune, période de construction.',
          },
        ],
};
