import type { AxeBilan } from '../convention/nomenclatures.ts';
import { texte } from '../explication/source.ts';
import { R441_5_1 } from '../sources/cch.ts';
import type { Controle } from './controle.ts';

/** R441-5-1: the axes named by the article, in its order. */
const AXES_LEGAUX: readonly (readonly [AxeBilan, string])[] = [
  ['RESERVATAIRE', 'réservataire'],
  ['TYPOLOGIE', 'typologie'],
  ['FINANCEMENT', 'financement'],
  ['QPV', 'hors ou en QPV'],
  ['COMMUNE', 'commune'],
  ['PERIODE_CONSTRUCTION', 'période de construction'],
];

/** I22, D85. */
export const axesDuBilan: Controle = {
  code: 'AXES_DU_BILAN',
  gravite: 'ERREUR',
  titre: 'Le bilan annuel est ventilé selon tous les axes de l’article R441-5-1.',
  incoherences: ['I22', 'D85'],
  source: texte(R441_5_1),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const axes = d.document.axesBilan ?? d.clauses.bilan.axes;
    const manquants = AXES_LEGAUX.filter(([axe]) => !axes.includes(axe));
    // A text that lists no axis at all leaves them to the code.
    if (axes.length === 0 || manquants.length === 0) return [];
    const noms = manquants.map(([, nom]) => nom).join(', ');
    return [
      {
        champ: d.document.axesBilan ? 'document.axesBilan' : 'convention.bilan.axes',
        message: `La clause de bilan ne prévoit pas la ventilation par ${noms}.`,
        imprime: axes.join(', '),
        attendu: AXES_LEGAUX.map(([axe]) => axe).join(', '),
        remede: `Ajouter à la clause de bilan : ${noms}. Le bilan légal les doit de toute façon.`,
      },
    ];
  },
};
