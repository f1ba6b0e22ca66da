import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import type { Source } from './source.ts';

/** Which dwellings a count counted; the application turns it into the list of rows. */
export type FiltreLogements = {
  /** Only dwellings of these communes (INSEE code, else normalised name). */
  readonly communes?: readonly string[];
  /** Only rights of this réservataire (identifier of the landlord's register). */
  readonly reservataire?: string;
  /** `true`: eligible; `false`: excluded from the flow. */
  readonly eligible?: boolean;
  readonly motifExclusion?: string;
  /** Only rights active on this day (D36). */
  readonly droitActifLe?: Jour;
  readonly typologie?: string;
  readonly financement?: string;
  readonly qpv?: boolean;
  /** Only rights that expire in this calendar year. */
  readonly expireEn?: number;
};

/** Where a number was taken: the list of dwellings behind it, or what somebody typed. */
export type Provenance =
  | {
      readonly type: 'photographie';
      readonly photographie: string;
      readonly le: Jour;
      readonly filtre: FiltreLogements;
    }
  | { readonly type: 'saisie'; readonly libelle: string; readonly le?: Jour }
  | { readonly type: 'fichier'; readonly fichier: string; readonly colonne: string };

/** One line of a justification, rendered by screens, documents, API and command line alike, never retyped. */
export type Etape = {
  /** Stable within a computation: `eligibles`, `droits`, `part`, `rotation`, `flux`, `objectif`… */
  readonly id: string;
  readonly libelle: string;
  /** With its numbers: `15 ÷ 155 = 9,68 %`. */
  readonly formule: string;
  readonly valeur: Fraction;
  readonly affiche: string;
  readonly source: Source;
  readonly provenance?: Provenance;
};

/** A value and the ordered steps that justify it. */
export type Explique<T> = { readonly valeur: T; readonly etapes: readonly Etape[] };
