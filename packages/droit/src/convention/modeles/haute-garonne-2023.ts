import { pourcent } from '../../quantites/fraction.ts';
import type { Modele } from '../convention.ts';
import {
  ASSIETTE_31,
  BILAN_31,
  DECOMPTE_31,
  FICHIER_PARTAGE_31,
  MOINS_DE_CANDIDATS_31,
  PROGRAMMES_NEUFS_31,
  SOUSTRACTIONS_31,
} from './haute-garonne.ts';

const COLLECTIVITES = ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION'] as const;

/**
 * Common text of Haute-Garonne (final version of 04/12/2023), read in five agreements signed with one commune in 2024.
 * Its text is silent on: mode of renewal, notice, disputes, sanctions, subtractions after 2024, carried fraction. No
 * sentence states a rounding rule either: the one below is read in the figures that annexe 1 prints (1,185 « arrondi à
 * 1 », 0,80 and 0,71 « arrondi à 1 »), which the nearest whole number explains. One agreement prints 1 for 0,0780: that one is a finding (I6), not a rule.
 */
export const HAUTE_GARONNE_2023: Modele = {
  nom: 'haute-garonne-2023',
  titre: 'Haute-Garonne, modèle départemental (2023)',
  origine: 'Cinq conventions de 2024 avec une même commune, délibération publique du 04/07/2024',
  clauses: {
    natureActe: 'CONVENTION',
    modeGestion: 'DIRECTE',
    territoire: {},
    periode: { depart: 'SIGNATURE', dureeMois: 12, renouvellement: 'NON_DIT', article: '8' },
    assiette: { ...ASSIETTE_31, article: '3' },
    soustractions: SOUSTRACTIONS_31,
    part: { methode: { type: 'V1_STOCK' }, fluxIndicatif: true, article: '3.1' },
    tauxRotation: { echelle: 'DEPARTEMENT', article: '3.2' },
    plafonds: {},
    arrondi: { regle: 'AU_PLUS_PROCHE', lueDansLesChiffres: true, article: 'annexe 1, art. 5' },
    reliquat: {},
    designation: {
      candidats: 3,
      dispenses: ['DALO'],
      zoneTendue: { nombre: 12, unite: 'JOURS_OUVRES' },
      zoneDetendue: { nombre: 30, unite: 'JOURS_CALENDAIRES' },
      impossibilite: { nombre: 5, unite: 'JOURS_OUVRES' },
      aDefaut: 'BAILLEUR_OU_AUTRE_RESERVATAIRE',
      moinsDeCandidats: MOINS_DE_CANDIDATS_31,
      completePar: 'BAILLEUR',
      article: '2',
    },
    sne: { fichierPartage: FICHIER_PARTAGE_31, article: '5' },
    equite: { criteres: ['LOCALISATION', 'FINANCEMENT', 'TYPOLOGIE'], article: '4' },
    besoins: {
      exprimesPar: 'RESERVATAIRE',
      distinctionPrioritaires: true,
      reference: 'PLUi-H',
      article: '5',
    },
    programmesNeufs: { ...PROGRAMMES_NEUFS_31, article: '6.1' },
    caleol: { pieces: [] },
    decompte: DECOMPTE_31,
    report: {
      regle: 'POSSIBLE',
      justifications: ['ROTATION', 'DESIGNATION_IMPOSSIBLE'],
      article: '7 et 3.2',
    },
    bilan: {
      ...BILAN_31,
      axes: [
        'RESERVATAIRE',
        'TYPOLOGIE',
        'FINANCEMENT',
        'COMMUNE',
        'QPV',
        'PERIODE_CONSTRUCTION',
        'ACCESSIBILITE',
        'PUBLIC',
        'PROGRAMME_NEUF',
      ],
      trimestriel: 'POSSIBLE',
      destinataires: [
        'le réservataire',
        'le préfet',
        'le président de l’EPCI sur les territoires soumis à conférence intercommunale du logement',
        'la commission d’attribution',
      ],
      article: '7',
    },
    publics: [
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions annuelles réservées par la collectivité',
        debiteurs: COLLECTIVITES,
        article: 'préambule ; annexe 1, art. 5',
      },
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions annuelles des contrats de réservation d’Action Logement',
        debiteurs: ['ACTION_LOGEMENT'],
        article: 'préambule',
      },
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions annuelles du contingent non réservé',
        debiteurs: ['NON_RESERVE'],
        article: 'préambule',
      },
    ],
    retrocessions: [],
    resiliation: {},
    litige: { etapes: [] },
    donneesPersonnelles: { finalites: [] },
  },
};
