import type { CategorieReservataire, MotifExclusion } from '../parc/logement.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import type {
  Article,
  CategorieSoustraction,
  EvenementCompte,
  Inclusion,
  MotifDerogation,
  OrigineDroit,
  RegleArrondi,
} from './nomenclatures.ts';

/** D10: which stock is the denominator. */
export type Perimetre =
  | { readonly type: 'DEPARTEMENT' }
  /** R441-5-3: the stock on the territory of the réservataire, wherever its limits are. */
  | { readonly type: 'TERRITOIRE_DU_RESERVATAIRE' }
  | { readonly type: 'COMMUNES'; readonly communes: readonly string[] }
  | { readonly type: 'EPCI'; readonly epci: string };

/** D29–D35, the methods V1…V7; each carries only its own parameters. */
export type MethodePart =
  | { readonly type: 'V1_STOCK' }
  | { readonly type: 'V2_THEORIQUE' }
  | { readonly type: 'V3_UN_MOINS_ROTATION' }
  | { readonly type: 'V4_TAUX'; readonly taux: Fraction; readonly fondement: 'REGLEMENTAIRE' | 'NEGOCIE' }
  | {
      readonly type: 'V5_DROITS_UNIQUES';
      readonly droitsRestants: number;
      /** Absent: that of the agreement (`periode.signature`), else to be asked for. */
      readonly signature?: Jour;
      readonly dureeAnnees: number;
    }
  | { readonly type: 'V6_ROTATION_PROGRAMME' }
  | { readonly type: 'V7_DUREE_RESTANTE'; readonly horizonAnnees: number };

export type TauxRotation = {
  /** Absent: to be asked for, never guessed. */
  readonly valeur?: Fraction;
  readonly echelle: 'DEPARTEMENT' | 'COMMUNE' | 'PROGRAMME' | 'BAILLEUR';
  /** `2022`, or a mean: `2020-2022`. */
  readonly periode?: string;
  readonly moyenneAnnees?: number;
};

/** D41: an exceptional decree of the prefect, both days included. `arrete`: its number or date, as one cites it. */
export type DerogationEcrite = {
  readonly arrete: string;
  readonly debut: Jour;
  readonly fin: Jour;
  readonly motif: MotifDerogation;
};

/** D46. */
export type Retrocession = {
  readonly cedant: CategorieReservataire;
  readonly beneficiaire: CategorieReservataire;
  readonly taux: Fraction;
  readonly debut: Jour;
  readonly fin: Jour;
} & Article;

/** The clauses that command the figures. */
export type ClausesDeCalcul = {
  readonly assiette: {
    readonly perimetre: Perimetre;
    /** D23: one date per exercice and per agreement. `-1` : 31/12 of N−1; `-2`: 31/12 of N−2; `0`: 01/01 of N. */
    readonly dateReference: {
      readonly jour?: Jour;
      readonly regle: 'AU_31_12_N_MOINS_1' | 'AU_31_12_N_MOINS_2' | 'AU_01_01_N' | 'RPLS_RECENT' | 'NON_DITE';
    };
    readonly exclusions: readonly MotifExclusion[];
    readonly entreeNeuf: 'PREMIERE_LIBERATION' | 'EXERCICE_SUIVANT' | 'NON_DITE';
    readonly inclusions?: readonly Inclusion[];
    /** The inventory leaves the prefect's rights out (seen once: OPH 31). */
    readonly horsContingentEtat?: boolean;
    /** D14: by what paper the base is brought up to date each year. */
    readonly actualisation?: 'BILAN' | 'ANNEXE_ANNUELLE' | 'AVENANT' | 'COURRIER';
  } & Article;
  readonly soustractions: {
    readonly appliquees: boolean;
    readonly categories: readonly CategorieSoustraction[];
    /** Relocations towards another landlord are subtracted too (R5). */
    readonly interBailleur?: boolean;
    readonly motif?: string;
    readonly exercices?: readonly number[];
  } & Article;
  /** `methodeNonDite`: the text gives no formula; the stock ratio of general use stands in and the result says so. */
  readonly part: {
    readonly methode: MethodePart;
    readonly methodeNonDite?: boolean;
    /** The flow is a forecast, only the yearly report binds (D30). */
    readonly fluxIndicatif?: boolean;
  } & Article;
  readonly tauxRotation: TauxRotation & Article;
  /** `partAgents`: part of the share that may go to State agents, in points of flow (D40). */
  readonly plafonds: {
    readonly partMaximale?: Fraction;
    readonly partAgents?: Fraction;
    /** The full rate supposes a full guarantee (D43). */
    readonly prorataGaranties?: boolean;
    /** What may be given beyond the ceiling, in return for what (D45). */
    readonly auDela?: readonly OrigineDroit[];
    readonly derogation?: DerogationEcrite;
    /** The contrary clause of D42: the State's share may differ between communes, or be under 30 % out of QPV. */
    readonly partInegale?: boolean;
  } & Article;
  /** `lueDansLesChiffres`: no sentence states the rule, it was read in the printed figures; to be confirmed. */
  readonly arrondi: { readonly regle: RegleArrondi; readonly lueDansLesChiffres?: boolean } & Article;
  /** Absent `reporte`: the agreement does not say, nothing is carried. */
  readonly reliquat: { readonly reporte?: boolean } & Article;
  readonly droitsUniques?: {
    readonly evenementConsommant: EvenementCompte;
    readonly dureeAnnees: number;
    readonly delocalisable: boolean;
    /** First lettings included in the whole. */
    readonly premieresMisesEnLocation?: number;
    /** ANRU zone, 1 to 4 (D102). */
    readonly zone?: number;
    readonly volumes?: readonly {
      readonly lieu: 'HORS_QPV' | 'EN_QPV';
      readonly premieres: number;
      readonly uniques: number;
    }[];
  } & Article;
  readonly retrocessions: readonly Retrocession[];
};
