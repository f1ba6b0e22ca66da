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
    periode: { depart: 'SIGNATURE', dureeMois: 12, renouvellement: 'NON_DIT', article: '9' },
    assiette: { ...ASSIETTE_31, horsContingentEtat: true, article: '3' },
    soustractions: SOUSTRACTIONS_31,
    part: { methode: { type: 'V1_STOCK' }, fluxIndicatif: true, article: '3.1' },
    tauxRotation: { echelle: 'DEPARTEMENT', article: '3.2' },
    plafonds: {},
    arrondi: { regle: 'AU_PLUS_PROCHE', lueDansLesChiffres: true, article: 'annexe 1, art. 5' },
    reliquat: {},
    miseADisposition: {
      aCompterDe: 'CONGE',
      lissage: true,
      contenu: ['CARACTERISTIQUES'],
      article: '2.1',
    },
    designation: {
      candidats: 3,
      zoneTendue: { nombre: 15, unite: 'JOURS_CALENDAIRES' },
      zoneDetendue: { nombre: 30, unite: 'JOURS_CALENDAIRES' },
      aDefaut: 'BAILLEUR_OU_AUTRE_RESERVATAIRE',
      moinsDeCandidats: MOINS_DE_CANDIDATS_31,
      completePar: 'BAILLEUR',
      article: '2.1',
    },
    offre: {
      delaiReponse: { nombre: 10, unite: 'JOURS_CALENDAIRES' },
      silenceVautRefus: true,
      article: '2.2',
    },
    sne: {
      contingentSaisi: true,
      rplsSaisi: true,
      memeSansBail: true,
      radiation: { nombre: 10, unite: 'JOURS_OUVRABLES' },
      fichierPartage: FICHIER_PARTAGE_31,
      article: '2.2 et 5',
    },
    equite: { criteres: ['LOCALISATION', 'FINANCEMENT', 'TYPOLOGIE'], article: '4' },
    besoins: { exprimesPar: 'RESERVATAIRE', distinctionPrioritaires: true, article: '5' },
    programmesNeufs: { ...PROGRAMMES_NEUFS_31, decomptePropre: ['ACTION_LOGEMENT'], article: '6' },
    caleol: {
      pieces: ['CONVOCATION', 'ORDRE_DU_JOUR', 'PROCES_VERBAL'],
      reponseQuestionsJours: 10,
      examenDesDefaillants: true,
      article: '2.2',
    },
    decompte: DECOMPTE_31,
    report: {
      regle: 'IMPERATIF',
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
        'PROGRAMME_NEUF',
      ],
      trimestriel: 'OBLIGATOIRE',
      destinataires: ['les réservataires', 'le préfet', 'la commission d’attribution'],
      soustractionsParCategorie: true,
      enVolumeEtEnValeur: true,
      tauxAtteinteConcerte: true,
      autresEnvois: [
        {
          destinataire: 'la direction départementale de l’emploi, du travail et des solidarités',
          objet:
            'les données nécessaires au suivi de l’accord collectif : livraisons, rotation, plans de vente',
        },
      ],
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
    resiliation: { par: 'RESERVATAIRE', miseEnDemeureMois: 2, article: '8' },
    transmission: { prefet: true, epciSiCil: true, article: '8' },
    sanctions: {
      fondement: 'l’article L342-14, I, 1°, a, du code de la construction et de l’habitation',
      article: '8',
    },
    litige: { etapes: [], juridiction: 'le tribunal administratif de Toulouse', article: '10' },
    donneesPersonnelles: { finalites: [] },
  },
};
