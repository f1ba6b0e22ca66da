import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';

/** Nomenclatures § 1: pieces 1 to 6 and more. */
export type Typologie = 'T1' | 'T1BIS' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6';
/** RPLS n° 23. */
export type TypeConstruction = 'COLLECTIF' | 'INDIVIDUEL';
/** Nomenclatures § 2, reporting groups. */
export type GroupeFinancement =
  | 'PLAI'
  | 'PLAI_ANCIEN'
  | 'PLUS'
  | 'PLUS_ANCIEN'
  | 'PLS'
  | 'HORS_FLUX'
  | 'PCL'
  | 'AVANT_1977'
  | 'AUTRE';
/** RECONNUE: written in the nomenclature; DEDUITE: by a stated rule; A_QUALIFIER: a person must say. */
export type Statut = 'RECONNUE' | 'DEDUITE' | 'A_QUALIFIER';

/** Nomenclatures § 3. */
export type CategorieReservataire =
  | 'ETAT_AGENTS'
  | 'ETAT_PRIORITAIRES'
  | 'ETAT'
  | 'ETAT_CONVENTIONNEL'
  | 'ACTION_LOGEMENT'
  | 'COMMUNE'
  | 'EPCI'
  | 'DEPARTEMENT'
  | 'REGION'
  | 'AUTRE'
  | 'NON_RESERVE'
  | 'DEFENSE'
  | 'SECURITE_INTERIEURE'
  | 'SANTE';

/** Nomenclatures § 4: why a dwelling is out of the yearly flow. */
export type MotifExclusion =
  | 'EXC_DEFENSE'
  | 'EXC_SECURITE'
  | 'EXC_SANTE'
  | 'EXC_FOYER'
  | 'EXC_UNIVERSITAIRE'
  | 'EXC_SERVICES'
  | 'EXC_PLI'
  | 'EXC_SEM_NON_APL'
  | 'EXC_NON_CONVENTIONNE'
  | 'EXC_VENTE'
  | 'EXC_DEMOLITION'
  | 'EXC_NEUF';

/** What was read, what it became, and how sure that is. The raw text is always kept. */
export type Normalise<T> = { readonly brut: string; readonly valeur: T | undefined; readonly statut: Statut };

/** One dwelling of a photographie, after normalisation. Absent means: the file does not say. */
export type Logement = {
  /** Line of the source file, 1 for its first line. */
  readonly ligne: number;
  /** 10 digits as text. */
  readonly rpls?: string;
  /** The landlord's own identifier (module, ESI, clé local). */
  readonly identifiantBailleur?: string;
  readonly programme?: string;
  readonly adresse?: string;
  /** INSEE code when known (5 characters). */
  readonly communeInsee?: string;
  readonly communeNom?: string;
  readonly epci?: string;
  readonly departement?: string;
  readonly reservataireBrut?: string;
  readonly typologie?: Typologie;
  readonly typologieBrute?: string;
  readonly financement?: GroupeFinancement;
  readonly financementBrut?: string;
  readonly construction?: TypeConstruction;
  readonly qpv?: boolean;
  readonly conventionDebut?: Jour;
  /** End of the right; absent when the file gives none. */
  readonly conventionFin?: Jour;
  /** The file said « sans terme » (31/12/2999). */
  readonly sansTerme?: boolean;
  readonly anneeConstruction?: number;
  /** 0 < τ: as written in the file, exact. */
  readonly tauxRotation?: Fraction;
  readonly exclusion?: MotifExclusion;
  readonly surface?: number;
  readonly loyer?: Fraction;
};
