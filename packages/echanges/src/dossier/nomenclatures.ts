import { z } from 'zod';

/** The closed lists of `droit`, as the edge accepts them; `accord-des-types.test.ts` compares the types. */
export const modele = z.enum([
  'haute-garonne-2023',
  'oph-31-2024',
  'calvados-2023',
  'commune-2024',
  'paca-etat-2025',
  'anru-als',
]);
export const categorieReservataire = z.enum([
  'ETAT_AGENTS',
  'ETAT_PRIORITAIRES',
  'ETAT',
  'ETAT_CONVENTIONNEL',
  'ACTION_LOGEMENT',
  'COMMUNE',
  'EPCI',
  'DEPARTEMENT',
  'REGION',
  'AUTRE',
  'NON_RESERVE',
  'DEFENSE',
  'SECURITE_INTERIEURE',
  'SANTE',
]);
export const motifExclusion = z.enum([
  'EXC_DEFENSE',
  'EXC_SECURITE',
  'EXC_SANTE',
  'EXC_FOYER',
  'EXC_UNIVERSITAIRE',
  'EXC_SERVICES',
  'EXC_PLI',
  'EXC_SEM_NON_APL',
  'EXC_NON_CONVENTIONNE',
  'EXC_VENTE',
  'EXC_DEMOLITION',
  'EXC_NEUF',
]);
export const origineDroit = z.enum([
  'GARANTIE_EMPRUNT',
  'TERRAIN',
  'FINANCEMENT',
  'LEGAL_ETAT',
  'CONTREPARTIE_ANRU',
  'CONVENTIONNEL',
  'INCONNUE',
]);
export const motifDerogation = z.enum(['SECURITE_PUBLIQUE', 'BESOINS_ECONOMIQUES']);
export const categorieSoustraction = z.enum([
  'SOU_MUTATION',
  'SOU_RENOUVELLEMENT',
  'SOU_ORCOD',
  'SOU_INDIGNE',
  'SOU_VENTE',
]);
export const axeBilan = z.enum([
  'RESERVATAIRE',
  'TYPOLOGIE',
  'FINANCEMENT',
  'QPV',
  'COMMUNE',
  'PERIODE_CONSTRUCTION',
  'ACCESSIBILITE',
  'PUBLIC',
  'PROGRAMME_NEUF',
  'DALO',
  'MOTIF_REFUS',
]);
export const evenementCompte = z.enum([
  'MISE_A_DISPOSITION',
  'SANS_REPONSE',
  'DESIGNATION',
  'EXAMEN',
  'ATTRIBUTION',
  'NON_ATTRIBUTION',
  'REFUS_CANDIDAT',
  'BAIL_SIGNE',
  'ENTREE',
]);
export const inclusion = z.enum([
  'INC_CONVENTIONNE',
  'INC_AIDE_AVANT_1977',
  'INC_DECONVENTIONNE',
  'INC_GERE',
  'INC_DROIT_REEL',
  'INC_PLAI_ADAPTE',
]);
export const informationLogement = z.enum([
  'ADRESSE',
  'SURFACE',
  'TYPOLOGIE',
  'LOYER',
  'DISPONIBILITE',
  'FINANCEMENT',
  'CARACTERISTIQUES',
]);
