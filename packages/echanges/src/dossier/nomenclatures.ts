import { z } from 'zod';

/** The closed lists of `droit`, as the edge accepts them; the types are compared by `convention.ts`. */
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
]);
export const evenementCompte = z.enum([
  'MISE_A_DISPOSITION',
  'DESIGNATION',
  'ATTRIBUTION',
  'REFUS_CANDIDAT',
  'BAIL_SIGNE',
]);
