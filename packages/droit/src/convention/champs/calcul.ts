import { TITRES } from '../chapitres.ts';
import type { ClausesDeCalcul, MethodePart, Perimetre, TauxRotation } from '../clauses-de-calcul.ts';
import type { Clauses } from '../convention.ts';
import type { EvenementCompte, Inclusion, OrigineDroit, RegleArrondi } from '../nomenclatures.ts';
import { INCLUSIONS, ORIGINES } from '../phrases/choix.ts';
import { CATEGORIES, EVENEMENTS, MOTIFS_EXCLUSION, REGLES_ARRONDI, SOUSTRACTIONS } from '../phrases/mots.ts';
import type { Champ, ChampsDeClause } from './champ.ts';
import {
  annees,
  article,
  choix,
  choixMultiple,
  groupe,
  jour,
  liste,
  nombre,
  obligatoire,
  ouiNon,
  taux,
  texte,
  textes,
} from './saisies.ts';

type Variantes<T extends string> = Readonly<
  Record<T, { readonly libelle: string; readonly champs: readonly Champ[] }>
>;

const perimetres: Variantes<Perimetre['type']> = {
  DEPARTEMENT: { libelle: 'tout le patrimoine du bailleur dans le département', champs: [] },
  TERRITOIRE_DU_RESERVATAIRE: { libelle: 'le patrimoine sur le territoire du réservataire', champs: [] },
  COMMUNES: {
    libelle: 'le patrimoine sur les communes listées',
    champs: [textes('communes', 'Communes', obligatoire)],
  },
  EPCI: {
    libelle: 'le patrimoine sur le territoire d’un EPCI',
    champs: [texte('epci', 'EPCI', obligatoire)],
  },
};

const methodes: Variantes<MethodePart['type']> = {
  V1_STOCK: { libelle: 'droits ÷ logements éligibles (D29)', champs: [] },
  V2_THEORIQUE: { libelle: 'éligibles × part × rotation, flux prévisionnel (D30)', champs: [] },
  V3_UN_MOINS_ROTATION: { libelle: 'droits ÷ logements × (1 − rotation moyenne) (D31)', champs: [] },
  V4_TAUX: {
    libelle: 'taux réglementaire ou négocié (D32)',
    champs: [
      taux('taux', 'Taux', { ...obligatoire, aide: 'D40 : 30 % au plus pour l’État.' }),
      choix<'REGLEMENTAIRE' | 'NEGOCIE'>(
        'fondement',
        'Fondement',
        { REGLEMENTAIRE: 'réglementaire', NEGOCIE: 'négocié' },
        obligatoire,
      ),
    ],
  },
  V5_DROITS_UNIQUES: {
    libelle: 'droits uniques répartis sur les années restantes (D33)',
    champs: [
      nombre('droitsRestants', 'Droits restants', [0, 1_000_000], 'droits', obligatoire),
      jour('signature', 'Date de départ', { aide: 'Absente : celle de la convention.' }),
      nombre('dureeAnnees', 'Durée', [1, 99], 'ans', obligatoire),
    ],
  },
  V6_ROTATION_PROGRAMME: {
    libelle: 'droits pondérés par la rotation de chaque programme (D34, règle à confirmer)',
    champs: [],
  },
  V7_DUREE_RESTANTE: {
    libelle: 'droits pondérés par leur durée restante (D35, règle à confirmer)',
    champs: [nombre('horizonAnnees', 'Horizon', [1, 99], 'ans', obligatoire)],
  },
};

const assiette: ChampsDeClause = {
  ...TITRES.assiette,
  forme: 'objet',
  champs: [
    {
      cle: 'perimetre',
      libelle: 'Périmètre',
      ...obligatoire,
      aide: 'D10 : le département, ou le territoire du réservataire pour une commune ou un EPCI.',
      genre: 'variante',
      variantes: perimetres,
    },
    groupe(
      'dateReference',
      'Date de l’état des lieux',
      [
        choix<Clauses['assiette']['dateReference']['regle']>(
          'regle',
          'Règle',
          {
            AU_31_12_N_MOINS_1: '31 décembre de l’année précédente',
            AU_31_12_N_MOINS_2: '31 décembre de l’avant-dernière année',
            AU_01_01_N: '1er janvier de l’exercice',
            RPLS_RECENT: 'RPLS le plus récent',
            NON_DITE: 'non dite',
          },
          obligatoire,
        ),
        jour('jour', 'Jour fixé', { aide: 'Quand le texte écrit une date ; il l’emporte sur la règle.' }),
      ],
      { ...obligatoire, aide: 'D23 : une seule date par exercice et par convention.' },
    ),
    choixMultiple<Inclusion>('inclusions', 'Logements compris', INCLUSIONS, { aide: 'D20.' }),
    choixMultiple<keyof typeof MOTIFS_EXCLUSION>('exclusions', 'Logements exclus', MOTIFS_EXCLUSION, {
      ...obligatoire,
      aide: 'D21 : défense, sécurité intérieure et santé sont hors flux par la loi.',
    }),
    ouiNon('horsContingentEtat', 'L’état des lieux ne porte pas le contingent de l’État'),
    choix<Clauses['assiette']['entreeNeuf']>(
      'entreeNeuf',
      'Entrée des programmes neufs',
      {
        PREMIERE_LIBERATION: 'dès la première libération',
        EXERCICE_SUIVANT: 'à l’exercice suivant la mise en service',
        NON_DITE: 'non dite',
      },
      { ...obligatoire, aide: 'D24.' },
    ),
    choix<NonNullable<Clauses['assiette']['actualisation']>>(
      'actualisation',
      'Actualisation annuelle par',
      {
        BILAN: 'le bilan annuel',
        ANNEXE_ANNUELLE: 'une annexe annuelle',
        AVENANT: 'un avenant',
        COURRIER: 'un courrier du bailleur',
      },
      { aide: 'D14 : chaque année, mises en service et droits échus.' },
    ),
    article,
  ],
};

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
      aide: 'D78.',
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
  assiette,
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
  part: {
    ...TITRES.part,
    forme: 'objet',
    champs: [
      { cle: 'methode', libelle: 'Méthode', ...obligatoire, genre: 'variante', variantes: methodes },
      ouiNon('methodeNonDite', 'Le texte ne donne pas de formule', {
        aide: 'Le calcul emploie alors le rapport d’usage et le signale.',
      }),
      ouiNon('fluxIndicatif', 'Flux indicatif, seul le bilan est opposable', { aide: 'D30.' }),
      article,
    ],
  },
  tauxRotation: {
    ...TITRES.tauxRotation,
    forme: 'objet',
    champs: [
      taux('valeur', 'Taux', { aide: 'Vide : à indiquer chaque année.' }),
      choix<TauxRotation['echelle']>('echelle', 'Observé sur', echelles, { ...obligatoire, aide: 'D28.' }),
      texte('periode', 'Période observée', { aide: '2022, ou 2020-2022 pour une moyenne.' }),
      nombre('moyenneAnnees', 'Moyenne sur', [1, 20], 'ans'),
      article,
    ],
  },
  plafonds: {
    ...TITRES.plafonds,
    forme: 'objet',
    champs: [
      taux('partMaximale', 'Part maximale', {
        aide: 'D40, D43 : 30 % pour l’État, 20 % pour l’ensemble des collectivités garantes.',
      }),
      taux('partAgents', 'Dont agents de l’État', { aide: 'D40 : 5 points du flux au plus.' }),
      ouiNon('prorataGaranties', 'Au prorata des garanties accordées', { aide: 'D43.' }),
      choixMultiple<OrigineDroit>('auDela', 'Au-delà du plafond, en contrepartie de', ORIGINES, {
        aide: 'D45 : terrain ou financement.',
      }),
      article,
    ],
  },
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
    champs: [ouiNon('reporte', 'La fraction restante passe à l’exercice suivant', { aide: 'D38.' }), article],
  },
  droitsUniques,
  retrocessions: {
    ...TITRES.retrocessions,
    forme: 'liste',
    un: 'rétrocession',
    champs: [
      choix<keyof typeof CATEGORIES>('cedant', 'Cédant', CATEGORIES, obligatoire),
      choix<keyof typeof CATEGORIES>('beneficiaire', 'Bénéficiaire', CATEGORIES, obligatoire),
      taux('taux', 'Part du flux cédée', { ...obligatoire, aide: 'D46.' }),
      jour('debut', 'Premier jour', obligatoire),
      jour('fin', 'Dernier jour', obligatoire),
      article,
    ],
  },
};
