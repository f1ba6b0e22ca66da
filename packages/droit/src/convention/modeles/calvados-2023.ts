import { pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import type { Modele } from '../convention.ts';

/**
 * Agreement of a landlord of Calvados with a commune, from 01/01/2024. The fraction bar of the share is ambiguous in the
 * scan (D31): « 1 − mean rotation of three years » is the reading kept. Its title and article 2 speak of the stock of the
 * commune, its article 3 of the whole stock of the landlord: the territory is kept (R441-5-3).
 */
export const CALVADOS_2023: Modele = {
  nom: 'calvados-2023',
  titre: 'Calvados, part pondérée par la rotation (2023)',
  origine: 'Convention n° 2023-094 avec une commune du Calvados',
  clauses: {
    natureActe: 'CONVENTION',
    modeGestion: 'DIRECTE',
    territoire: {},
    periode: {
      effet: jour('2024-01-01'),
      depart: 'DATE_D_EFFET',
      dureeMois: 36,
      renouvellement: 'NON_DIT',
      remplaceLesPrecedentes: true,
      avenants: 'ANNUELS',
      revision: 'A_L_ISSUE',
      article: '4 et 1',
    },
    assiette: {
      perimetre: { type: 'TERRITOIRE_DU_RESERVATAIRE' },
      dateReference: { regle: 'AU_01_01_N' },
      // Article 2; its second item is what article 3 takes out (I21).
      inclusions: ['INC_CONVENTIONNE', 'INC_AIDE_AVANT_1977', 'INC_GERE'],
      exclusions: [
        'EXC_FOYER',
        'EXC_UNIVERSITAIRE',
        'EXC_PLI',
        'EXC_NON_CONVENTIONNE',
        'EXC_DEFENSE',
        'EXC_SECURITE',
        'EXC_DEMOLITION',
        'EXC_VENTE',
        'EXC_NEUF',
      ],
      entreeNeuf: 'PREMIERE_LIBERATION',
      actualisation: 'AVENANT',
      article: '3 a',
    },
    soustractions: { appliquees: true, categories: ['SOU_RENOUVELLEMENT', 'SOU_MUTATION'], article: '3 a' },
    part: { methode: { type: 'V3_UN_MOINS_ROTATION' }, article: '3 b' },
    tauxRotation: { echelle: 'DEPARTEMENT', moyenneAnnees: 3, article: '3 b' },
    plafonds: { partMaximale: pourcent(20), prorataGaranties: true, article: '3 b' },
    arrondi: { regle: 'NON_DITE' },
    reliquat: {},
    designation: {
      candidats: 3,
      dispenses: ['INSUFFISANCE', 'DALO'],
      pieces: [
        'le numéro unique du demandeur',
        'les pièces nécessaires à l’instruction',
        'le nom du candidat',
        'la désignation du logement et de ses dépendances',
      ],
      natureDesJoursNonDite: true,
      zoneTendue: { nombre: 15, unite: 'JOURS_CALENDAIRES' },
      zoneDetendue: { nombre: 15, unite: 'JOURS_CALENDAIRES' },
      aDefaut: 'NON_DIT',
      obligationReputeeTenue: true,
      casReputesTenus: ['SILENCE', 'DESISTEMENT', 'REFUS'],
      moinsDeCandidats: { ecritMotive: true },
      completePar: 'BAILLEUR',
      article: '5',
    },
    sne: { fichierPartage: 'le fichier partagé de la demande IMHOWEB', article: '6' },
    programmesNeufs: { horsFlux: true, article: '8' },
    caleol: { pieces: [], article: '6' },
    decompte: {
      coefficients: [{ evenement: 'MISE_A_DISPOSITION', valeur: pourcent(100) }],
      article: '5',
    },
    report: { regle: 'NON_DIT' },
    bilan: {
      avant: '02-28',
      axes: ['TYPOLOGIE', 'FINANCEMENT', 'QPV', 'COMMUNE', 'PERIODE_CONSTRUCTION'],
      trimestriel: 'NON_DIT',
      destinataires: ['le réservataire'],
      article: '2 et 3',
    },
    publics: [
      {
        public: 'PREMIER_QUARTILE',
        taux: pourcent(25),
        denominateur: 'relogements hors QPV',
        article: '7',
      },
      {
        public: 'AUTRES_QUARTILES',
        taux: pourcent(50),
        denominateur: 'propositions d’attribution en QPV, sauf autre objectif de la CIL',
        article: '7',
      },
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions',
        debiteurs: ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION', 'ACTION_LOGEMENT', 'NON_RESERVE'],
        article: '7',
      },
    ],
    retrocessions: [],
    resiliation: {},
    sanctions: {
      fondement: 'l’article L342-14, I, 1°, a, du code de la construction et de l’habitation',
      article: '9',
    },
    litige: {
      etapes: [
        'une mise en demeure par lettre recommandée',
        'un mois après, faute d’accord, une réunion de concertation à la demande d’une partie',
        'à défaut d’accord écrit dans le mois qui suit la réunion, la saisine du juge compétent',
      ],
      article: '9',
    },
    donneesPersonnelles: {
      finalites: [
        'l’orientation des candidats et la constitution de leur dossier',
        'la sélection des candidats et la décision de la commission',
        'la notification de l’attribution',
      ],
      article: '10',
    },
  },
};
