import { texte } from '../explication/source.ts';
import { R441_5_CONTENU } from '../sources/cch.ts';
import type { Controle } from './controle.ts';

/** A printed figure that nothing allows to recompute is neither right nor wrong: say what to ask for. */
export const recalculImpossible: Controle = {
  code: 'RECALCUL_IMPOSSIBLE',
  gravite: 'ALERTE',
  titre: 'Les chiffres imprimés peuvent être recalculés.',
  incoherences: ['D11'],
  source: texte(R441_5_CONTENU),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    if (d.calcul.ok || d.calcul.manques.length === 0) return [];
    const { part, flux, objectif } = d.imprime;
    if (part === undefined && flux === undefined && objectif === undefined) return [];
    const questions = d.calcul.manques.map(({ question }) => question).join(' ');
    return [
      {
        champ: 'imprime',
        message: 'Les chiffres imprimés ne peuvent pas être recalculés : il manque de quoi les établir.',
        remede: questions,
      },
    ];
  },
};
