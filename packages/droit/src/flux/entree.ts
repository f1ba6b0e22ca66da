import type { Convention } from '../convention/convention.ts';
import type { CategorieSoustraction, OrigineDroit, RegleArrondi } from '../convention/nomenclatures.ts';
import type { Explique, Provenance } from '../explication/explique.ts';
import type { Source } from '../explication/source.ts';
import type { MotifExclusion } from '../parc/logement.ts';
import type { Fraction } from '../quantites/fraction.ts';
import { type Jour, jourDe } from '../quantites/jour.ts';

/** A count of dwellings or of rights, with the rows that were counted. */
export type Compte = { readonly nombre: number; readonly provenance: Provenance };

/** What a yearly computation needs. Absent means unknown: it comes back as a `Manque`, never as a zero. */
export type EntreeCalcul = {
  readonly convention: Convention;
  /** Calendar year of the flow (D15). */
  readonly exercice: number;
  /** Dwellings of the perimeter that enter the flow, at the reference date (D20–D24). */
  readonly eligibles?: Compte;
  readonly exclus?: readonly (Compte & { readonly motif: MotifExclusion })[];
  /** Rights active on 1 January of the exercice (D36), by origin. */
  readonly droits?: readonly (Compte & { readonly origine: OrigineDroit })[];
  /** Reference date really used for the counts (D23). */
  readonly dateEtatDesLieux?: Jour;
  /** Overrides the clause of the agreement: yearly annex, inventory column, what-if. */
  readonly tauxRotation?: {
    readonly valeur: Fraction;
    readonly source: Source;
    readonly provenance?: Provenance;
  };
  /** Planned vacancies of the year; when absent, E × τ (D26). */
  readonly liberations?: Compte;
  readonly soustractions?: readonly (Compte & { readonly categorie: CategorieSoustraction })[];
  /** V6 only: by programme. */
  readonly programmes?: readonly {
    readonly nom: string;
    readonly eligibles: number;
    readonly droits: number;
    readonly tauxRotation: Fraction;
  }[];
  /** V7 only: rights by end date; absent end = no term. */
  readonly durees?: readonly { readonly fin?: Jour; readonly nombre: number }[];
  /** D38: fraction carried from the former exercice. */
  readonly reliquatAnterieur?: Fraction;
  /** Day on which legal ceilings and constants are read; absent: 1 January of the exercice. A scenario may move it. */
  readonly parametresAu?: Jour;
};

/** Day on which dated law is read for this computation. */
export const jourDesParametres = ({ parametresAu, exercice }: EntreeCalcul): Jour =>
  parametresAu ?? jourDe(exercice, 1, 1);

/** The yearly figures of one agreement, each with its steps. */
export type CalculFlux = {
  /** Absent when the method needs no stock and the stock is unknown (V2, V5). */
  readonly part?: Explique<Fraction>;
  /** Whole perimeter, before and after subtractions (D26); absent as the share is. */
  readonly fluxBrut?: Explique<Fraction>;
  readonly fluxNet?: Explique<Fraction>;
  /** Of this réservataire: part × net flow, exact. */
  readonly flux: Explique<Fraction>;
  /** Whole dwellings after the rounding clause; absent when the agreement states no rule. */
  readonly objectif?: Explique<bigint>;
  /** When the agreement states no rounding rule: what each rule would give. */
  readonly objectifsSelonRegle?: readonly { readonly regle: RegleArrondi; readonly valeur: bigint }[];
  /** Fraction carried to the next exercice, when the agreement carries it. */
  readonly reliquat?: Explique<Fraction>;
  /** D90: the quarter for priority publics, exact; only judged over several years. */
  readonly publics?: Explique<Fraction>;
};
