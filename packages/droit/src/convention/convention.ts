import type { CategorieReservataire } from '../parc/logement.ts';
import type { ClausesDeCadre } from './clauses-de-cadre.ts';
import type { ClausesDeCalcul } from './clauses-de-calcul.ts';
import type { ClausesDeVie } from './clauses-de-vie.ts';

export type Partie = {
  readonly nom: string;
  readonly siren?: string;
  readonly departement?: string;
};

/**
 * The clauses of an agreement: what the engine runs and what the paper prints. Names follow the design, part 5.
 * Fractions are exact; a clause that the text does not settle is absent, never filled in silently.
 */
export type Clauses = ClausesDeCadre & ClausesDeCalcul & ClausesDeVie;

export type NomModele =
  | 'haute-garonne-2023'
  | 'oph-31-2024'
  | 'calvados-2023'
  | 'commune-2024'
  | 'paca-etat-2025'
  | 'anru-als';

/** A named set of defaults, one per regime really read; its own file is the only place that knows it. */
export type Modele = {
  readonly nom: NomModele;
  readonly titre: string;
  /** The document the model was read from. */
  readonly origine: string;
  readonly clauses: Clauses;
};

/** A landlord's own model: one of ours and what it changes; kept by value with each agreement made from it. */
export type ModelePropre = {
  readonly titre: string;
  readonly base: NomModele;
  readonly differences: Partial<Clauses>;
};

/** An agreement: a model and what differs from it. */
export type Convention = {
  readonly modele: NomModele;
  /** Its `base` is `modele`; `differences` are then what differs from it. */
  readonly modelePropre?: ModelePropre;
  readonly reference?: string;
  readonly bailleur: Partie;
  readonly reservataire: Partie & { readonly categorie: CategorieReservataire };
  readonly departement: string;
  /** Only the clauses that differ from the model, each replacing the model's clause whole. */
  readonly differences: Partial<Clauses>;
  /** Every clause as the signature froze it, or as the printed act numbers it: what applies, whatever the model says. */
  readonly clausesFigees?: Clauses;
};
