import { texte } from '../explication/source.ts';
import { R441_5_I_SOUSTRACTIONS } from '../sources/cch.ts';
import type { Controle } from './controle.ts';

/** D27: setting the subtractions aside departs from R441-5; seen once, with its ground and its years. */
export const soustractionsEcartees: Controle = {
  code: 'SOUSTRACTIONS_ECARTEES',
  gravite: 'ERREUR',
  titre: 'Des soustractions écartées le sont pour un motif, des années, et toutes à la fois.',
  incoherences: ['D27'],
  source: texte(R441_5_I_SOUSTRACTIONS),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { appliquees, motif, exercices, categories } = d.clauses.soustractions;
    if (appliquees) return [];
    const manques = [
      ...(motif === undefined || motif.trim() === '' ? ['le motif'] : []),
      ...((exercices ?? []).length === 0 ? ['les années'] : []),
    ];
    const champ = 'convention.soustractions';
    return [
      ...(manques.length === 0
        ? []
        : [
            {
              champ,
              message: `La convention n’applique aucune soustraction sans en dire ${manques.join(' ni ')}.`,
              remede: 'Écrire le motif et les années de cette dérogation, ou appliquer les soustractions.',
            },
          ]),
      ...(categories.length === 0
        ? []
        : [
            {
              champ: `${champ}.categories`,
              message: 'La convention écarte les soustractions et en liste pourtant des catégories.',
              imprime: categories.join(', '),
              remede: 'Appliquer les soustractions listées, ou vider la liste.',
            },
          ]),
    ];
  },
};
