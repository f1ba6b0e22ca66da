import type { Clauses } from '../convention.ts';

/**
 * What the two wordings read in Haute-Garonne for 2024 have in common: their lists of dwellings and their ground for
 * subtracting nothing that year (D20, D21, D27).
 */
export const ASSIETTE_31 = {
  perimetre: { type: 'TERRITOIRE_DU_RESERVATAIRE' },
  // Inventory of 31/12/2022 for 2024; each later report, which updates it, keeps the same lag.
  dateReference: { regle: 'AU_31_12_N_MOINS_2' },
  inclusions: ['INC_CONVENTIONNE', 'INC_AIDE_AVANT_1977', 'INC_DECONVENTIONNE', 'INC_GERE'],
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
  actualisation: 'BILAN',
} as const satisfies Clauses['assiette'];

export const SOUSTRACTIONS_31: Clauses['soustractions'] = {
  appliquees: false,
  categories: [],
  motif:
    'l’accord collectif départemental 2022-2024 compte déjà comme prioritaires les relogements et les mutations',
  exercices: [2024],
  article: '3',
};

export const PROGRAMMES_NEUFS_31 = {
  horsFlux: true,
  repartition: 'PROPORTIONNELLE_AUX_DROITS',
  envoiMoisAvant: 4,
  reunion: 'POSSIBLE',
  candidats: 3,
  fenetre: { aInterpreterJours: 30 },
  reportDeLivraison: 'CONFIRMER_OU_REDESIGNER',
} as const satisfies Clauses['programmesNeufs'];

export const BILAN_31 = {
  avant: '02-28',
  assiette: ['ELIGIBLES_AU_31_12_N_MOINS_1', 'LIBERES', 'LIVRES'],
} as const;

export const DECOMPTE_31: Clauses['decompte'] = {
  coefficients: [],
  indicateurs: ['MISE_A_DISPOSITION', 'SANS_REPONSE', 'ATTRIBUTION', 'REFUS_CANDIDAT', 'ENTREE'],
  article: '7',
};

export const MOINS_DE_CANDIDATS_31 = { ecritMotive: true, informationAvantCaleol: true } as const;

export const FICHIER_PARTAGE_31 = 'le fichier partagé de la demande locative sociale';
