import { TITRES } from '../chapitres.ts';
import type { ClausesDeCalcul, TauxRotation } from '../clauses-de-calcul.ts';
import type { EvenementCompte, RegleArrondi } from '../nomenclatures.ts';
import { CATEGORIES, EVENEMENTS, REGLES_ARRONDI, SOUSTRACTIONS } from '../phrases/mots.ts';
import { ASSIETTE } from './assiette.ts';
import type { ChampsDeClause } from './champ.ts';
import { PART } from './part.ts';
import { PLAFONDS } from './plafonds.ts';
import {
  annees,
  article,
  choix,
  choixMultiple,
  jour,
  liste,
  nombre,
  obligatoire,
  ouiNon,
  taux,
  texte,
} from './saisies.ts';

const echelles: Readonly<Record<TauxRotation['echelle'], string>> = {
  DEPARTEMENT: 'le patrimoine du bailleur dans le département',
  COMMUNE: 'la commune',
  PROGRAMME: 'chaque programme',
  BAILLEUR: 'tout le patrimoine du bailleur',
};

const droitsUniques: ChampsDeClause = {
  ...TITRES.droitsUniques,
  forme: 'objet',
  champs: [
    choix<EvenementCompte>('evenementConsommant', 'Fait qui consomme un droit', EVENEMENTS, {
      ...obligatoire,
      aide: 'D78 : dans la convention lue, la désignation à la première mise en location se déduit du volume.',
    }),
    nombre('dureeAnnees', 'Délai de mise à disposition', [1, 99], 'ans', obligatoire),
    ouiNon('delocalisable', 'Reportable sur une autre opération équivalente', obligatoire),
    nombre('premieresMisesEnLocation', 'Dont premières mises en location', [0, 1_000_000], 'droits'),
    nombre('zone', 'Zone ANRU', [1, 4], '', { aide: 'D102 : 12,5 % et 17,5 % en zone 4.' }),
    liste('volumes', 'Volumes', 'volume', [
      choix<'HORS_QPV' | 'EN_QPV'>('lieu', 'Lieu', { HORS_QPV: 'hors QPV', EN_QPV: 'en QPV' }, obligatoire),
      nombre('premieres', 'Premières mises en location', [0, 1_000_000], 'droits', obligatoire),
      nombre('uniques', 'Droits uniques', [0, 1_000_000], 'droits', obligatoire),
    ]),
    article,
  ],
};

/** What commands the figures. */
export const CHAMPS_DE_CALCUL: { readonly [C in keyof ClausesDeCalcul]-?: ChampsDeClause } = {
  assiette: ASSIETTE,
  soustractions: {
    ...TITRES.soustractions,
    forme: 'objet',
    champs: [
      ouiNon('appliquees', 'Des logements sont soustraits du flux', {
        ...obligatoire,
        aide: 'D25 : cinq catégories réglementaires.',
      }),
      choixMultiple<keyof typeof SOUSTRACTIONS>('categories', 'Catégories', SOUSTRACTIONS, obligatoire),
      ouiNon('interBailleur', 'Y compris les relogements chez un autre bailleur'),
      texte('motif', 'Motif', { aide: 'Quand rien n’est soustrait (D27).' }),
      annees('exercices', 'Exercices concernés', { aide: 'Vide : tous.' }),
      article,
    ],
  },
  part: PART,
  tauxRotation: {
    ...TITRES.tauxRotation,
    forme: 'objet',
    champs: [
      taux('valeur', 'Taux', { aide: 'Vide : à indiquer chaque année.' }),
      choix<TauxRotation['echelle']>('echelle', 'Observé sur', echelles, {
        ...obligatoire,
        aide: 'D28 : le département dans les conventions lues, sur un an ou en moyenne de trois.',
      }),
      texte('periode', 'Période observée', { aide: '2022, ou 2020-2022 pour une moyenne.' }),
      nombre('moyenneAnnees', 'Moyenne sur', [1, 20], 'ans'),
      article,
    ],
  },
  plafonds: PLAFONDS,
  arrondi: {
    ...TITRES.arrondi,
    forme: 'objet',
    champs: [
      choix<RegleArrondi>('regle', 'Règle', REGLES_ARRONDI, {
        ...obligatoire,
        aide: 'D37 : aucune règle légale, les parties l’écrivent.',
      }),
      ouiNon('lueDansLesChiffres', 'Règle lue dans les chiffres, non écrite'),
      article,
    ],
  },
  reliquat: {
    ...TITRES.reliquat,
    forme: 'objet',
    champs: [
      ouiNon('reporte', 'La fraction restante passe à l’exercice suivant', {
        aide: 'D38 : reporter la fraction évite que l’arrondi de chaque année s’ajoute.',
      }),
      article,
    ],
  },
  droitsUniques,
  retrocessions: {
    ...TITRES.retrocessions,
    forme: 'liste',
    un: 'rétrocession',
    champs: [
      choix<keyof typeof CATEGORIES>('cedant', 'Cédant', CATEGORIES, obligatoire),
      choix<keyof typeof CATEGORIES>('beneficiaire', 'Bénéficiaire', CATEGORIES, obligatoire),
      taux('taux', 'Part du flux cédée', {
        ...obligatoire,
        aide: 'D46 : 1,37 % du flux, pris sur la part de l’État, dans la convention lue.',
      }),
      jour('debut', 'Premier jour', obligatoire),
      jour('fin', 'Dernier jour', obligatoire),
      article,
    ],
  },
};
