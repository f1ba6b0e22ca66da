import type { CategorieReservataire } from '@contingent/droit';
import type { Json } from './feuilles.ts';

type Clauses = Readonly<Record<string, Json>>;

/** An agreement that counts, ends and owes something on every side: what a change of clause can move is seen in one. */
const FOND: Clauses = {
  territoire: { zoneTendue: true, soumisCil: true },
  periode: {
    effet: '2027-01-01',
    signature: '2026-12-15',
    dureeMois: 12,
    renouvellement: 'TACITE_MEME_DUREE',
    preavisMois: 3,
  },
  soustractions: { appliquees: true, categories: ['SOU_MUTATION', 'SOU_RENOUVELLEMENT'] },
  tauxRotation: { valeur: '8 %', echelle: 'DEPARTEMENT' },
  plafonds: { partMaximale: '20 %' },
  arrondi: { regle: 'INFERIEUR' },
  reliquat: { reporte: true },
};

const RETROCESSION = {
  cedant: 'ETAT',
  beneficiaire: 'ACTION_LOGEMENT',
  taux: '1,37 %',
  debut: '2025-01-01',
  fin: '2039-12-31',
};

export type SituationDEssai = { readonly categorie: CategorieReservataire; readonly clauses: Clauses };

/** The same agreement with a commune, the State, its agents (delegated), and in unique rights out of « zone tendue ». */
export const SITUATIONS: readonly SituationDEssai[] = [
  { categorie: 'COMMUNE', clauses: FOND },
  {
    categorie: 'ETAT',
    clauses: {
      ...FOND,
      part: { methode: { type: 'V4_TAUX', taux: '30 %', fondement: 'REGLEMENTAIRE' } },
      plafonds: { partMaximale: '30 %' },
      retrocessions: [RETROCESSION],
      reliquat: {},
    },
  },
  {
    categorie: 'ETAT_AGENTS',
    clauses: {
      ...FOND,
      modeGestion: 'DELEGUEE',
      part: { methode: { type: 'V4_TAUX', taux: '5 %', fondement: 'NEGOCIE' } },
      plafonds: {},
      reliquat: {},
    },
  },
  {
    categorie: 'ACTION_LOGEMENT',
    clauses: {
      ...FOND,
      territoire: { zoneTendue: false },
      part: { methode: { type: 'V5_DROITS_UNIQUES', droitsRestants: 24, dureeAnnees: 30 } },
      decompte: { coefficients: [] },
      plafonds: {},
      reliquat: {},
    },
  },
];

/** What has to stand beside a field for it to mean something; by field, else by clause. */
export const A_COTE: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'soustractions.appliquees': { categories: ['SOU_MUTATION'] },
  'soustractions.exercices': { appliquees: false, motif: 'accord collectif' },
  'soustractions.motif': { appliquees: false, exercices: [2027] },
  'plafonds.auDela': { partMaximale: '20 %' },
  'designation.natureDesJoursNonDite': { zoneTendue: '15 jours calendaires' },
  'designation.dispenses': { candidats: 2 },
  'designation.completePar': { candidats: 2 },
  retrocessions: RETROCESSION,
  publics: { public: 'PRIORITAIRES', debiteurs: ['COMMUNE', 'ETAT'], taux: '25 %', denominateur: 'essai' },
};

/** Values on both sides of a rule, where the examples of the catalogue stand on one side only. */
export const VALEURS: Readonly<Record<string, readonly Json[]>> = {
  'periode.fin': ['2027-12-31', '2028-12-31'],
  'soustractions.exercices': [[2027], [2026]],
  'tauxRotation.valeur': ['9,25 %', '40 %'],
  'designation.candidats': [1, 3],
  'designation.zoneTendue': ['9 jours ouvrés', '14 jours calendaires', '45 jours calendaires'],
  'offre.delaiReponse': ['5 jours calendaires', '14 jours calendaires'],
  'bilan.avant': ['02-28', '06-30'],
  'publics.public': ['PRIORITAIRES', 'SORTANT_HEBERGEMENT'],
  'droitsUniques.dureeAnnees': [20, 30],
  // One year to the day, and a day more.
  'plafonds.derogation.fin': ['2025-05-12', '2025-05-13'],
  'retrocessions.cedant': ['ETAT', 'COMMUNE'],
  'retrocessions.debut': ['2025-01-01', '2028-01-01'],
  'retrocessions.fin': ['2026-12-31', '2039-12-31'],
};
