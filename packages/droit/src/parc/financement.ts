import { normaliserLibelle } from './libelle.ts';
import type { GroupeFinancement, MotifExclusion, Normalise, Statut } from './logement.ts';

/** `rpls`: code of RPLS n° 32 when the label leaves no doubt. `exclusion`: D21, to be confirmed by a person. */
export type FinancementLu = Normalise<GroupeFinancement> & {
  readonly rpls?: string;
  readonly exclusion?: MotifExclusion;
};
/** Years that settle a vague label (`DIVERS`): before 1977 or since. */
export type AnneesConnues = { readonly construction?: number; readonly convention?: number };

type Entree = readonly [GroupeFinancement, string | undefined, ...string[]];
/** Nomenclatures § 2: group, RPLS code, labels met or usual (normalised). */
const NOMENCLATURE: readonly Entree[] = [
  ['PLAI', '10', 'PLAI', 'PLA I', 'PLAI ADAPTE', 'PLAI A', 'PLA D INTEGRATION', 'LLTS', '10'],
  ['PLAI_ANCIEN', '11', 'PLATS', 'PLA TS', 'PLA T SOCIAL', 'PLA TRES SOCIAL', 'PLA LM', 'PLALM', '11'],
  ['PLUS_ANCIEN', '12', 'PLA', 'PLA ORDINAIRE', '12'],
  ['PLUS', '13', 'PLUS', 'PLUS CD', 'PLUSCD', 'LLS', '13'],
  ['PLS', '14', 'PLS', 'PPLS', 'PCLS', 'PLA CFF', '14'],
  ['AUTRE', '15', 'PAP', 'PAP LOCATIF', '15'],
  ['HORS_FLUX', '16', 'PLI', '16'],
  ['PCL', '17', 'PCL', 'PCL CONVENTIONNE', 'PCL NON CONVENTIONNE', '17'],
  ['AUTRE', '49', '49'],
  ['AVANT_1977', '50', 'HBM', '50'],
  ['AVANT_1977', '51', 'PLR', 'PSR', 'PLR PSR', '51'],
  ['AVANT_1977', '52', 'HLM O', 'HLMO', '52'],
  ['AVANT_1977', '53', 'ILM', '53'],
  ['AVANT_1977', '54', 'ILN', '54'],
  ['AVANT_1977', '55', '55'],
  ['AVANT_1977', '99', '99'],
];

type Fiche = { readonly groupe: GroupeFinancement; readonly rpls: string | undefined };
const FICHES = new Map<string, Fiche>(
  NOMENCLATURE.flatMap(([groupe, rpls, ...noms]) => noms.map((nom) => [nom, { groupe, rpls }] as const)),
);

/** D21 puts own funds and ordinary bank loans with the PLI. */
const HORS_AIDE = new Set(['FONDS PROPRES', 'PRET BANALISE', 'PRETS BANALISES']);

function divers(brut: string, annees: AnneesConnues): FinancementLu {
  const avant1977 = (annees.construction ?? annees.convention ?? 9999) < 1977;
  if (avant1977) return { brut, valeur: 'AVANT_1977', statut: 'A_QUALIFIER' };
  if ((annees.construction ?? 0) >= 1977) return { brut, valeur: 'AUTRE', statut: 'DEDUITE', rpls: '49' };
  return { brut, valeur: undefined, statut: 'A_QUALIFIER' };
}

/**
 * Nomenclatures § 2. A PLI carries the exclusion of D21. `DIVERS` needs a year; of before 1977 it is 52 or 99, so a
 * person must say although the reporting group is the same. `PALULOS` is an improvement aid: no initial financing.
 */
export function normaliserFinancement(brut: string, annees: AnneesConnues = {}): FinancementLu {
  const net = normaliserLibelle(brut);
  if (net === 'DIVERS') return divers(brut, annees);
  if (HORS_AIDE.has(net)) return { brut, valeur: 'HORS_FLUX', statut: 'DEDUITE', exclusion: 'EXC_PLI' };
  const fiche = FICHES.get(net);
  if (!fiche) return { brut, valeur: undefined, statut: 'A_QUALIFIER' };
  const statut: Statut = 'RECONNUE';
  const lu = { brut, valeur: fiche.groupe, statut, ...(fiche.rpls ? { rpls: fiche.rpls } : {}) };
  return fiche.groupe === 'HORS_FLUX' ? { ...lu, exclusion: 'EXC_PLI' } : lu;
}

/** Names of the reporting groups, for screens and documents. */
export const LIBELLES_FINANCEMENT: Readonly<Record<GroupeFinancement, string>> = {
  PLAI: 'PLAI',
  PLAI_ANCIEN: 'PLA très social (avant le PLAI)',
  PLUS: 'PLUS',
  PLUS_ANCIEN: 'PLA (avant le PLUS)',
  PLS: 'PLS',
  HORS_FLUX: 'PLI et assimilés (hors flux)',
  PCL: 'PCL',
  AVANT_1977: 'Financements d’avant 1977',
  AUTRE: 'Autre',
};
