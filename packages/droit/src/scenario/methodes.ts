import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import type { Texte } from '../explication/source.ts';
import {
  D29_STOCK,
  D30_THEORIQUE,
  D31_UN_MOINS_ROTATION,
  D32_TAUX,
  D33_DROITS_UNIQUES,
  D34_PROGRAMME,
  D35_DUREE,
} from '../sources/methodes-de-part.ts';

/** One way of turning a stock of rights into a share, as a page presents it. */
export type MethodeDePart = {
  readonly code: MethodePart['type'];
  readonly sigle: string;
  readonly libelle: string;
  readonly formule: string;
  readonly explication: string;
  /** The record of the register: its `certitude` says what is still to be confirmed. */
  readonly texte: Texte;
};

/** V1 to V7, in the order of the collected law (D29–D35). */
export const METHODES_DE_PART: readonly MethodeDePart[] = [
  {
    code: 'V1_STOCK',
    sigle: 'V1',
    libelle: 'Ratio de stock',
    formule: 'part = droits ÷ logements éligibles',
    explication: 'Qui détient 15 droits sur 155 logements reçoit 15 libérations sur 155.',
    texte: D29_STOCK,
  },
  {
    code: 'V2_THEORIQUE',
    sigle: 'V2',
    libelle: 'Flux théorique',
    formule: 'flux = droits × rotation',
    explication: 'Chaque droit se libère au rythme de la rotation ; le nombre de logements ne compte plus.',
    texte: D30_THEORIQUE,
  },
  {
    code: 'V3_UN_MOINS_ROTATION',
    sigle: 'V3',
    libelle: 'Stock × (1 − rotation)',
    formule: 'part = droits ÷ logements éligibles × (1 − rotation)',
    explication: 'Effet paradoxal : plus la rotation monte, plus la part baisse.',
    texte: D31_UN_MOINS_ROTATION,
  },
  {
    code: 'V4_TAUX',
    sigle: 'V4',
    libelle: 'Taux négocié ou réglementaire',
    formule: 'part = taux écrit dans l’accord',
    explication: 'Les droits ne sont pas comptés : l’accord ou le règlement fixe la part, sous les plafonds.',
    texte: D32_TAUX,
  },
  {
    code: 'V5_DROITS_UNIQUES',
    sigle: 'V5',
    libelle: 'Droits uniques étalés',
    formule: 'flux = droits restants ÷ années restantes',
    explication: 'Un droit unique s’épuise quand il sert ; ce qui reste est réparti également par année.',
    texte: D33_DROITS_UNIQUES,
  },
  {
    code: 'V6_ROTATION_PROGRAMME',
    sigle: 'V6',
    libelle: 'Rotation de chaque programme',
    formule: 'part = Σ (droits × rotation) ÷ Σ (logements éligibles × rotation)',
    explication:
      'Un droit sur un programme qui tourne vite pèse plus ; égale à V1 si la rotation est partout la même.',
    texte: D34_PROGRAMME,
  },
  {
    code: 'V7_DUREE_RESTANTE',
    sigle: 'V7',
    libelle: 'Durée restante des droits',
    formule: 'part = Σ min(1, années restantes ÷ horizon) ÷ logements éligibles',
    explication: 'Un droit qui expire bientôt pèse moins qu’un droit qui dure au-delà de l’horizon choisi.',
    texte: D35_DUREE,
  },
];
