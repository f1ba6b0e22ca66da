import { pourcent } from '../../quantites/fraction.ts';
import type { Modele } from '../convention.ts';

const COLLECTIVITES = ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION'] as const;

/**
 * Bilateral agreement of 2024 with its own wording. The delay to signal that no candidate can be designated is lost in
 * the scan and stays absent. A paragraph of its article 3.1 is written for a département: it is left out on purpose.
 * Rounding: no sentence, read in the figure that annexe 1 prints (0,7912 printed « 0.79=>1 »).
 */
export const OPH_31_2024: Modele = {
  nom: 'oph-31-2024',
  titre: 'Haute-Garonne, rédaction d’un office public (2024)',
  origine: 'Convention de 2024 avec une commune, délibération publique du 04/07/2024',
  clauses: {
    natureActe: 'CONVENTION',
    modeGestion: 'DIRECTE',
    territoire: {},
    periode: { dureeMois: 12, renouvellement: 'NON_DIT', article: '9' },
    assiette: {
      perimetre: { type: 'TERRITOIRE_DU_RESERVATAIRE' },
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
      zoneTendue: { nombre: 15, unite: 'JOURS_CALENDAIRES' },
      zoneDetendue: { nombre: 30, unite: 'JOURS_CALENDAIRES' },
      aDefaut: 'BAILLEUR_OU_AUTRE_RESERVATAIRE',
      completePar: 'BAILLEUR',
      article: '2.1',
    },
    programmesNeufs: { envoiMoisAvant: 4, fenetre: { aInterpreterJours: 30 }, article: '6' },
    caleol: {
      pieces: ['CONVOCATION', 'ORDRE_DU_JOUR', 'PROCES_VERBAL'],
      reponseQuestionsJours: 10,
      article: '2.2',
    },
    decompte: {
      coefficients: [],
      indicateurs: ['MISE_A_DISPOSITION', 'ATTRIBUTION', 'BAIL_SIGNE'],
      article: '7',
    },
    report: { regle: 'IMPERATIF', article: '7' },
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
        'PROGRAMME_NEUF',
      ],
      trimestriel: 'OBLIGATOIRE',
      destinataires: ['réservataires', 'préfet', 'CALEOL'],
      article: '7',
    },
    publics: [
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'logements réservés par la collectivité',
        debiteurs: COLLECTIVITES,
        article: 'préambule',
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
        denominateur: 'contingent non réservé',
        debiteurs: ['NON_RESERVE'],
        article: 'préambule',
      },
    ],
    retrocessions: [],
    resiliation: { miseEnDemeureMois: 2, article: '8' },
    litige: { etapes: [], juridiction: 'tribunal administratif de Toulouse', article: '10' },
    donneesPersonnelles: { finalites: [] },
  },
};
