import { normaliserLibelle } from './libelle.ts';
import type { MotifExclusion, Normalise, TypeConstruction } from './logement.ts';
import { estCodeQpv } from './territoire.ts';

const CONSTRUCTIONS: Readonly<Record<string, TypeConstruction>> = {
  C: 'COLLECTIF',
  COLL: 'COLLECTIF',
  COLLECTIF: 'COLLECTIF',
  COLLECTIFS: 'COLLECTIF',
  IMMEUBLE: 'COLLECTIF',
  APPARTEMENT: 'COLLECTIF',
  I: 'INDIVIDUEL',
  IND: 'INDIVIDUEL',
  INDIV: 'INDIVIDUEL',
  INDIVIDUE: 'INDIVIDUEL',
  INDIVIDUEL: 'INDIVIDUEL',
  INDIVIDUELS: 'INDIVIDUEL',
  INDIVIDUELLE: 'INDIVIDUEL',
  VILLA: 'INDIVIDUEL',
  MAISON: 'INDIVIDUEL',
  PAVILLON: 'INDIVIDUEL',
};
/** Written in the nomenclature (§ 1); the rest is usage, hence deduced. */
const ECRITES = new Set(['C', 'I', 'COLLECTIF', 'INDIVIDUEL', 'INDIVIDUE', 'VILLA']);

/** RPLS n° 23 and the labels of § 1: `C`, `villa`, `Individue` (cut by the printing). */
export function normaliserConstruction(brut: string): Normalise<TypeConstruction> {
  const net = normaliserLibelle(brut);
  const valeur = CONSTRUCTIONS[net];
  if (valeur === undefined) return { brut, valeur: undefined, statut: 'A_QUALIFIER' };
  return { brut, valeur, statut: ECRITES.has(net) ? 'RECONNUE' : 'DEDUITE' };
}

const OUI = new Set(['OUI', 'O', 'VRAI', 'TRUE', 'QPV', 'EN QPV', 'DANS QPV', 'DANS UN QPV', 'QPV OUI']);
const NON = new Set(['NON', 'N', 'FAUX', 'FALSE', 'HORS', 'HORS QPV', 'NON QPV', 'QPV NON']);

/** Nomenclatures § 9: `Oui`, `Non`, `Hors`, or the code of the quarter; a bare 0 or 1 is deduced. */
export function normaliserQpv(brut: string): Normalise<boolean> {
  const net = normaliserLibelle(brut);
  if (OUI.has(net)) return { brut, valeur: true, statut: 'RECONNUE' };
  if (NON.has(net)) return { brut, valeur: false, statut: 'RECONNUE' };
  if (estCodeQpv(net)) return { brut, valeur: true, statut: 'RECONNUE' };
  if (net === '1' || net === '0') return { brut, valeur: net === '1', statut: 'DEDUITE' };
  return { brut, valeur: undefined, statut: 'A_QUALIFIER' };
}

/** Nomenclatures § 4, with the label of each motive. */
export const LIBELLES_EXCLUSION: Readonly<Record<MotifExclusion, string>> = {
  EXC_DEFENSE: 'Défense nationale',
  EXC_SECURITE: 'Sécurité intérieure',
  EXC_SANTE: 'Établissement public de santé',
  EXC_FOYER: 'Foyer, résidence sociale, CHRS, FTM',
  EXC_UNIVERSITAIRE: 'Résidence universitaire',
  EXC_SERVICES: 'Résidence services, médico-social',
  EXC_PLI: 'PLI, fonds propres, prêt banalisé',
  EXC_SEM_NON_APL: 'SEM hors APL',
  EXC_NON_CONVENTIONNE: 'Non conventionné',
  EXC_VENTE: 'Vente',
  EXC_DEMOLITION: 'Démolition',
  EXC_NEUF: 'Première mise en location',
};
const MOTIFS = new Map<string, MotifExclusion>(
  Object.entries(LIBELLES_EXCLUSION).flatMap(([code, libelle]) => [
    [normaliserLibelle(code), code as MotifExclusion] as const,
    [normaliserLibelle(libelle), code as MotifExclusion] as const,
  ]),
);

/** Reads a code (`EXC_VENTE`) or its label (`Vente`); other words are left to qualify. */
export function normaliserExclusion(brut: string): Normalise<MotifExclusion> {
  const valeur = MOTIFS.get(normaliserLibelle(brut));
  return { brut, valeur, statut: valeur ? 'RECONNUE' : 'A_QUALIFIER' };
}
