import { pourcent, UN } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import type { Modele } from '../convention.ts';

/**
 * Frame agreement 2025-2027 of the State, Action Logement Services and the regional association of landlords: it frames
 * the agreements between the State and each landlord. Silent on designation, rounding and disputes. Relocations after a
 * sale are not in its list of subtractions.
 */
export const PACA_ETAT_2025: Modele = {
  nom: 'paca-etat-2025',
  titre: 'Provence-Alpes-Côte d’Azur, contingent de l’État (2025-2027)',
  origine: 'Protocole régional 2025-2027 signé le 11/04/2025',
  clauses: {
    natureActe: 'CONVENTION_CADRE',
    modeGestion: 'NON_DIT',
    territoire: {},
    periode: {
      signature: jour('2025-04-11'),
      depart: 'SIGNATURE',
      dureeMois: 36,
      renouvellement: 'NON_DIT',
      avenants: 'POSSIBLES',
      article: '7',
    },
    assiette: {
      perimetre: { type: 'DEPARTEMENT' },
      dateReference: { regle: 'RPLS_RECENT' },
      inclusions: ['INC_CONVENTIONNE', 'INC_AIDE_AVANT_1977', 'INC_GERE', 'INC_PLAI_ADAPTE'],
      exclusions: [
        'EXC_SEM_NON_APL',
        'EXC_FOYER',
        'EXC_UNIVERSITAIRE',
        'EXC_DEFENSE',
        'EXC_SECURITE',
        'EXC_SANTE',
        'EXC_VENTE',
        'EXC_DEMOLITION',
      ],
      entreeNeuf: 'NON_DITE',
      article: '4',
    },
    soustractions: {
      appliquees: true,
      categories: ['SOU_MUTATION', 'SOU_RENOUVELLEMENT', 'SOU_ORCOD', 'SOU_INDIGNE'],
      interBailleur: true,
      article: '4 a',
    },
    part: {
      methode: { type: 'V4_TAUX', taux: pourcent(30), fondement: 'REGLEMENTAIRE' },
      article: '4 b',
    },
    tauxRotation: { echelle: 'BAILLEUR' },
    plafonds: { partMaximale: pourcent(30), partAgents: pourcent(5), article: '4 b' },
    arrondi: { regle: 'NON_DITE' },
    reliquat: {},
    designation: { aDefaut: 'NON_DIT' },
    programmesNeufs: {},
    caleol: { pieces: [] },
    decompte: {
      coefficients: [{ evenement: 'ATTRIBUTION', valeur: UN }],
      indicateurs: ['EXAMEN', 'ATTRIBUTION', 'NON_ATTRIBUTION', 'REFUS_CANDIDAT', 'BAIL_SIGNE'],
      ventilation: ['MOTIF_REFUS', 'PUBLIC', 'DALO'],
      attribution: 'DECISION_CALEOL',
      piecesManquantesValentRefus: true,
      article: '1 et 5',
    },
    report: { regle: 'NON_DIT' },
    bilan: {
      avant: '02-28',
      echeances: [
        {
          jour: '01-31',
          objet: 'accord d’Action Logement Services et du bailleur sur le flux prévisionnel',
        },
        { jour: '12-31', objet: 'première projection des logements soustraits l’année suivante' },
      ],
      axes: [],
      trimestriel: 'NON_DIT',
      destinataires: ['les réservataires'],
      autresEnvois: [
        {
          destinataire: 'le préfet',
          objet: 'le flux prévisionnel d’Action Logement Services, par bailleur et par département',
        },
      ],
      article: '4 a',
    },
    publics: [
      {
        public: 'PRIORITAIRES',
        taux: UN,
        denominateur: 'contingent préfectoral hors agents, sauf absence de candidat ou refus de tous',
        debiteurs: ['ETAT', 'ETAT_PRIORITAIRES'],
        article: '4 b',
      },
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions annuelles réservées par Action Logement Services, par département',
        debiteurs: ['ACTION_LOGEMENT'],
        article: '4 d',
      },
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur:
          'attributions annuelles non réservées ou pour lesquelles le candidat du réservataire a échoué',
        debiteurs: ['NON_RESERVE'],
        article: '4 e',
      },
      {
        public: 'SORTANT_HEBERGEMENT',
        taux: pourcent(6),
        denominateur: 'attributions de logements sociaux',
        article: 'visas',
      },
    ],
    retrocessions: [
      {
        cedant: 'ETAT',
        beneficiaire: 'ACTION_LOGEMENT',
        taux: pourcent(137, 100),
        debut: jour('2025-01-01'),
        fin: jour('2039-12-31'),
        article: '4 c',
      },
    ],
    resiliation: {},
    litige: { etapes: [] },
    donneesPersonnelles: { finalites: [] },
  },
};
