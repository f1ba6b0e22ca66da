import { pourcent } from '../../quantites/fraction.ts';
import type { Modele } from '../convention.ts';

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
    periode: { dureeMois: 12, renouvellement: 'NON_DIT', article: '8' },
    assiette: {
      perimetre: { type: 'TERRITOIRE_DU_RESERVATAIRE' },
      // Inventory of 31/12/2022 for 2024; each later report, which updates it, keeps the same lag.
      dateReference: { regle: 'AU_31_12_N_MOINS_2' },
      exclusions: [
        'EXC_SEM_NON_APL',
        'EXC_SERVICES',
        'EXC_FOYER',
        'EXC_UNIVERSITAIRE',
        'EXC_PLI',
        'EXC_DEFENSE',
        'EXC_SECURITE',
        'EXC_SANTE',
        'EXC_VENTE',
        'EXC_DEMOLITION',
        'EXC_NEUF',
      ],
      entreeNeuf: 'EXERCICE_SUIVANT',
      article: '3',
    },
    soustractions: {
      appliquees: false,
      categories: [],
      motif:
        'l’accord collectif départemental 2022-2024 compte déjà comme prioritaires les relogements et les mutations',
      exercices: [2024],
      article: '3',
    },
    part: { methode: { type: 'V1_STOCK' }, article: '3.1' },
    tauxRotation: { echelle: 'DEPARTEMENT', article: '3.2' },
    plafonds: {},
    arrondi: { regle: 'AU_PLUS_PROCHE', lueDansLesChiffres: true, article: 'annexe 1, art. 5' },
    reliquat: {},
    designation: {
      candidats: 3,
      zoneTendue: { nombre: 12, unite: 'JOURS_OUVRES' },
      zoneDetendue: { nombre: 30, unite: 'JOURS_CALENDAIRES' },
      impossibilite: { nombre: 5, unite: 'JOURS_OUVRES' },
      aDefaut: 'BAILLEUR_OU_AUTRE_RESERVATAIRE',
      completePar: 'BAILLEUR',
      article: '2',
    },
    programmesNeufs: { envoiMoisAvant: 4, fenetre: { aInterpreterJours: 30 }, article: '6.1' },
    caleol: { pieces: [] },
    decompte: {
      coefficients: [],
      indicateurs: ['MISE_A_DISPOSITION', 'ATTRIBUTION', 'BAIL_SIGNE'],
      article: '7',
    },
    report: { regle: 'POSSIBLE', article: '7' },
    bilan: {
      avant: '02-28',
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
      destinataires: ['réservataire', 'préfet', 'président de l’EPCI (territoire soumis à CIL)', 'CALEOL'],
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
