import { TITRES } from '../chapitres.ts';
import type { Perimetre } from '../clauses-de-calcul.ts';
import type { Clauses } from '../convention.ts';
import type { Inclusion } from '../nomenclatures.ts';
import { INCLUSIONS } from '../phrases/choix.ts';
import { MOTIFS_EXCLUSION } from '../phrases/mots.ts';
import type { ChampsDeClause, Variantes } from './champ.ts';
import {
  article,
  choix,
  choixMultiple,
  groupe,
  jour,
  obligatoire,
  ouiNon,
  texte,
  textes,
} from './saisies.ts';

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

/** D10, D20–D24. */
export const ASSIETTE: ChampsDeClause = {
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
    choixMultiple<Inclusion>('inclusions', 'Logements compris', INCLUSIONS, {
      aide: 'D20 : logements conventionnés ou aidés, possédés ou gérés par le bailleur.',
    }),
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
      {
        ...obligatoire,
        aide: 'D24 : un programme neuf n’entre dans le flux qu’après sa première mise en location.',
      },
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
