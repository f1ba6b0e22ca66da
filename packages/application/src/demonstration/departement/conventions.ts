import {
  type Clauses,
  type Convention,
  type Fraction,
  fraction,
  type Jour,
  jour,
  type NomModele,
  pourcent,
  type RegleArrondi,
} from '@contingent/droit';
import type { ActeDeConvention } from '../etape.ts';
import { BAILLEUR, RESERVATAIRES, type ReservataireDemonstration } from './reservataires.ts';
import { DEPARTEMENT } from './territoire.ts';
import { REDIGEES_LE, vieDe } from './vies.ts';

/** An agreement of the synthetic landlord, tied to the inventory that its own clause of reference date asks for. */
export type ConventionDemonstration = {
  readonly reservataire: string;
  readonly exercice: number;
  /** Day of the inventory to compute on. */
  readonly etatDesLieux: '2024-12-31' | '2026-01-01';
  readonly convention: Convention;
  readonly redigeeLe: Jour;
  readonly vie: readonly ActeDeConvention[];
};

export const EXERCICE = 2026;
/** Bodies of named dwellings are out of the yearly flow: no flow agreement (D21, D22). */
const HORS_FLUX: readonly string[] = ['SANTE', 'DEFENSE', 'SECURITE_INTERIEURE'];

const MODELES_DE_COMMUNE: readonly NomModele[] = [
  'haute-garonne-2023',
  'commune-2024',
  'calvados-2023',
  'oph-31-2024',
];
const ARRONDIS: readonly RegleArrondi[] = ['AU_PLUS_PROCHE', 'INFERIEUR', 'AU_PLUS_PROCHE', 'SUPERIEUR'];

const modeleDe = (r: ReservataireDemonstration, rang: number): NomModele =>
  r.categorie === 'ETAT'
    ? 'paca-etat-2025'
    : r.categorie === 'COMMUNE'
      ? (MODELES_DE_COMMUNE[rang % MODELES_DE_COMMUNE.length] ?? 'commune-2024')
      : r.categorie === 'EPCI' && rang % 2 === 1
        ? 'calvados-2023'
        : 'haute-garonne-2023';

/** D28: yearly rate of the landlord, mean of three years, or rate of the commune, between 8 and 10 %. */
function tauxRotation(modele: NomModele, rang: number): Clauses['tauxRotation'] {
  if (modele === 'calvados-2023')
    return {
      valeur: pourcent(92, 10),
      echelle: 'DEPARTEMENT',
      moyenneAnnees: 3,
      periode: '2023-2025',
      article: '3 b',
    };
  if (modele === 'commune-2024')
    return {
      valeur: pourcent(80 + ((rang * 7) % 21), 10),
      echelle: 'COMMUNE',
      periode: '2025',
      article: '6',
    };
  return { valeur: pourcent(89, 10), echelle: 'DEPARTEMENT', periode: '2025', article: '3.2' };
}

/** Ranks of the agreements that keep the subtractions of their model: their figures are not there yet. */
const A_DEMANDER: readonly number[] = [10, 13];

/** The accord collectif counts these relocations already: agreed by all but two communes, which have to be asked. */
const soustractions: Clauses['soustractions'] = {
  appliquees: false,
  categories: [],
  motif: 'relogements déjà comptés comme prioritaires dans l’accord collectif départemental',
  exercices: [EXERCICE],
};

const perimetre = (r: ReservataireDemonstration): Clauses['assiette']['perimetre'] =>
  r.communeInsee !== undefined
    ? { type: 'COMMUNES', communes: [r.communeInsee] }
    : r.epci !== undefined
      ? { type: 'EPCI', epci: r.epci }
      : { type: 'DEPARTEMENT' };

const EXCLUSIONS: Clauses['assiette']['exclusions'] = [
  'EXC_DEFENSE',
  'EXC_SECURITE',
  'EXC_SANTE',
  'EXC_FOYER',
  'EXC_UNIVERSITAIRE',
  'EXC_SERVICES',
  'EXC_PLI',
  'EXC_SEM_NON_APL',
  'EXC_VENTE',
  'EXC_DEMOLITION',
  'EXC_NEUF',
];
/** Reference date of the model, so that each agreement asks for the inventory that it was really signed on. */
const regleDeDate = (modele: NomModele): 'AU_31_12_N_MOINS_2' | 'AU_01_01_N' =>
  modele === 'haute-garonne-2023' || modele === 'oph-31-2024' ? 'AU_31_12_N_MOINS_2' : 'AU_01_01_N';
/** The renewed one is signed on the inventory of the day before, then counted in 2026 on the one of its own day (D19). */
const etatDesLieux = (modele: NomModele, rang: number): ConventionDemonstration['etatDesLieux'] =>
  rang !== RECONDUITE && regleDeDate(modele) === 'AU_01_01_N' ? '2026-01-01' : '2024-12-31';

/** Rates agreed or set by law instead of a ratio of stock (D32). */
function part(r: ReservataireDemonstration): Clauses['part'] | undefined {
  const taux = (valeur: Fraction): Clauses['part'] => ({
    methode: { type: 'V4_TAUX', taux: valeur, fondement: 'NEGOCIE' },
    article: '3.1',
  });
  if (r.categorie === 'ACTION_LOGEMENT') return taux(fraction(1, 5));
  return r.categorie === 'REGION' ? taux(pourcent(1)) : undefined;
}

/** Rank of the agreement of 2025 that renewed itself: tacit, one year. */
const RECONDUITE = 12;
/** Its agreement puts an end to the one of the year before. */
export const REMPLACANTE = 'commune-99007';
const effetDe = (rang: number): Jour => jour(rang === RECONDUITE ? '2025-01-01' : '2026-01-01');
const signatureDe = (rang: number): Jour =>
  jour(
    `${rang === RECONDUITE ? 2024 : 2025}-${rang % 2 === 0 ? '11' : '12'}-${String(3 + (rang % 24)).padStart(2, '0')}`,
  );

function differences(r: ReservataireDemonstration, modele: NomModele, rang: number): Partial<Clauses> {
  const propre = part(r);
  return {
    periode: {
      signature: signatureDe(rang),
      effet: effetDe(rang),
      dureeMois: modele === 'haute-garonne-2023' ? 12 : 36,
      renouvellement: rang % 3 === 0 ? 'TACITE_MEME_DUREE' : 'EXPRES',
      ...(r.cle === REMPLACANTE ? { remplaceLesPrecedentes: true } : {}),
    },
    assiette: {
      perimetre: perimetre(r),
      dateReference: { regle: rang === RECONDUITE ? 'AU_01_01_N' : regleDeDate(modele) },
      exclusions: modele === 'calvados-2023' ? [...EXCLUSIONS, 'EXC_NON_CONVENTIONNE'] : EXCLUSIONS,
      entreeNeuf: 'EXERCICE_SUIVANT',
    },
    ...(A_DEMANDER.includes(rang) ? {} : { soustractions }),
    ...(propre ? { part: propre } : {}),
    tauxRotation: tauxRotation(modele, rang),
    // One agreement in nine stays silent: the product says so and gives what each rule would give (D37).
    ...(rang % 9 === 8 ? {} : { arrondi: { regle: ARRONDIS[rang % ARRONDIS.length] ?? 'AU_PLUS_PROCHE' } }),
    ...(rang % 4 === 1 ? { reliquat: { reporte: true } } : {}),
  };
}

/** One agreement for each réservataire of the flow, one landlord, one département (D9). */
export function conventionsDuDepartement(): readonly ConventionDemonstration[] {
  return RESERVATAIRES.filter((r) => !HORS_FLUX.includes(r.categorie)).map((r, rang) => {
    const modele = modeleDe(r, rang);
    return {
      reservataire: r.cle,
      exercice: rang === RECONDUITE ? EXERCICE - 1 : EXERCICE,
      redigeeLe: REDIGEES_LE,
      vie: vieDe(r.cle, signatureDe(rang)),
      etatDesLieux: etatDesLieux(modele, rang),
      convention: {
        modele,
        reference: `OH-${EXERCICE}-${String(rang + 1).padStart(3, '0')}`,
        bailleur: { nom: BAILLEUR.nom, departement: DEPARTEMENT.code },
        reservataire: { nom: r.nom, categorie: r.categorie, departement: DEPARTEMENT.code },
        departement: DEPARTEMENT.code,
        differences: differences(r, modele, rang),
      },
    };
  });
}
