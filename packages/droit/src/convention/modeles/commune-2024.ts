import { fraction, pourcent, UN } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import type { Modele } from '../convention.ts';

/**
 * Agreement form between a landlord and an anonymous commune, from 01/01/2024. Its length is left blank (« X ans »), and
 * the formulas of its article 6 are missing from the copy: the text names what the share depends on, not how.
 */
export const COMMUNE_2024: Modele = {
  nom: 'commune-2024',
  titre: 'Commune, trame tacitement reconductible (2024)',
  origine: 'Trame anonyme de convention entre un organisme et une commune, à compter du 01/01/2024',
  clauses: {
    natureActe: 'CONVENTION',
    modeGestion: 'DIRECTE',
    territoire: {},
    periode: {
      effet: jour('2024-01-01'),
      depart: 'DATE_D_EFFET',
      renouvellement: 'TACITE_MEME_DUREE',
      caduciteAnneesApresEmprunt: 5,
      article: '9',
    },
    assiette: {
      perimetre: { type: 'TERRITOIRE_DU_RESERVATAIRE' },
      dateReference: { regle: 'AU_01_01_N' },
      inclusions: ['INC_DROIT_REEL'],
      exclusions: ['EXC_DEFENSE', 'EXC_SECURITE', 'EXC_VENTE', 'EXC_DEMOLITION'],
      entreeNeuf: 'EXERCICE_SUIVANT',
      actualisation: 'COURRIER',
      article: '2 et 6',
    },
    // The text points to the whole list of R441-5, I, after naming moves and two kinds of operation.
    soustractions: {
      appliquees: true,
      categories: ['SOU_MUTATION', 'SOU_RENOUVELLEMENT', 'SOU_ORCOD', 'SOU_INDIGNE', 'SOU_VENTE'],
      article: '6',
    },
    part: { methode: { type: 'V1_STOCK' }, methodeNonDite: true, article: '6' },
    tauxRotation: { echelle: 'COMMUNE' },
    plafonds: { partMaximale: pourcent(20), auDela: ['TERRAIN', 'FINANCEMENT'], article: '6' },
    arrondi: { regle: 'NON_DITE' },
    reliquat: {},
    miseADisposition: {
      aCompterDe: 'DEPART_CONNU',
      contenu: ['ADRESSE', 'SURFACE', 'TYPOLOGIE', 'LOYER', 'DISPONIBILITE'],
      article: '4.1',
    },
    designation: {
      candidats: 3,
      dispenses: ['INSUFFISANCE'],
      moinsDeCandidats: { reprise: true },
      classementMotive: true,
      pieces: ['le numéro unique du demandeur', 'une pièce d’identité ou un titre de séjour'],
      zoneTendue: { nombre: 1, unite: 'MOIS' },
      zoneDetendue: { nombre: 1, unite: 'MOIS' },
      aDefaut: 'TOUT_CANDIDAT',
      article: '4.2, 4.3 et 4.5',
    },
    sne: { fichierPartage: 'le fichier commun départemental de gestion de la demande', article: '4.2' },
    programmesNeufs: { envoiMoisAvant: 6, reaction: { nombre: 1, unite: 'MOIS' }, article: '5' },
    caleol: { pieces: [], souveraine: true, voixMaire: 'PREPONDERANTE', article: '4.4' },
    decompte: {
      coefficients: [
        { evenement: 'BAIL_SIGNE', valeur: UN },
        { evenement: 'REFUS_CANDIDAT', valeur: fraction(1, 2) },
      ],
      article: '6',
    },
    report: { regle: 'NON_DIT' },
    bilan: {
      avant: '02-28',
      echeances: [
        { jour: '03-31', objet: 'présentation du bilan à la conférence intercommunale du logement' },
      ],
      axes: ['TYPOLOGIE', 'FINANCEMENT', 'QPV', 'PERIODE_CONSTRUCTION'],
      trimestriel: 'NON_DIT',
      destinataires: [
        'la commune',
        'le président de l’EPCI sur les territoires soumis à conférence intercommunale du logement',
      ],
      soustractionsParCategorie: true,
      article: '7',
    },
    publics: [
      {
        public: 'PRIORITAIRES',
        taux: pourcent(25),
        denominateur: 'attributions annuelles de logements réservés par la commune',
        debiteurs: ['COMMUNE'],
        article: '3',
      },
      {
        public: 'PREMIER_QUARTILE',
        taux: pourcent(25),
        denominateur: 'attributions hors QPV suivies de baux signés',
        article: '3',
      },
      {
        public: 'AUTRES_QUARTILES',
        taux: pourcent(50),
        denominateur: 'attributions en QPV',
        article: '3',
      },
    ],
    retrocessions: [],
    resiliation: { par: 'CHAQUE_PARTIE', preavisMois: 6, article: '9' },
    litige: { etapes: [] },
    donneesPersonnelles: { finalites: [] },
    sauvegarde: { article: '10' },
  },
};
