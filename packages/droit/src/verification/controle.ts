import type { Clauses } from '../convention/convention.ts';
import type { Constat, Gravite, Resultat } from '../explication/constat.ts';
import type { Source } from '../explication/source.ts';
import type { CalculFlux } from '../flux/entree.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { DossierAVerifier } from './dossier.ts';

/** A file under check with what was recomputed from it, once for every rule. */
export type DossierCalcule = DossierAVerifier & {
  readonly clauses: Clauses;
  readonly calcul: Resultat<CalculFlux>;
};

/** What a rule says when it fires; code, severity and source come from its record. */
export type Trouvaille = {
  readonly champ: string;
  readonly message: string;
  readonly imprime?: string;
  readonly attendu?: string;
  readonly remede: string;
  /** Only when the same rule warns in one case and blocks in another. */
  readonly gravite?: Gravite;
  readonly source?: Source;
};

type Fiche = {
  /** Stable and speaking; part of the contract of the command line. */
  readonly code: string;
  readonly gravite: Gravite;
  /** What it checks, in French, for the public page of rules. */
  readonly titre: string;
  /** Numbers of the real inconsistencies it was written for (I1…I28), and rules of the collected law. */
  readonly incoherences: readonly string[];
  readonly source: Source;
};

/** A rule on one agreement. */
export type Controle = Fiche & {
  readonly portee: 'UN_DOSSIER';
  readonly verifie: (dossier: DossierCalcule) => readonly Trouvaille[];
};
/** A rule that sets several agreements against each other. */
export type ControleCroise = Fiche & {
  readonly portee: 'PLUSIEURS_DOSSIERS';
  readonly verifie: (dossiers: readonly DossierCalcule[]) => readonly Trouvaille[];
};

export const enConstat = (fiche: Fiche, t: Trouvaille): Constat => ({
  code: fiche.code,
  gravite: fiche.gravite,
  source: fiche.source,
  ...t,
});

/** Recomputed share; absent when an input is missing or wrong, or when the method needs none. */
export const partExacte = (d: DossierCalcule): Fraction | undefined =>
  d.calcul.ok ? d.calcul.valeur.part?.valeur : undefined;
export const fluxExact = (d: DossierCalcule): Fraction | undefined =>
  d.calcul.ok ? d.calcul.valeur.flux.valeur : undefined;
export const objectifExact = (d: DossierCalcule): bigint | undefined =>
  d.calcul.ok ? d.calcul.valeur.objectif?.valeur : undefined;

/** Rotation rate that the computation used. */
export const tauxRetenu = (d: DossierCalcule): Fraction | undefined =>
  d.entree.tauxRotation?.valeur ?? d.clauses.tauxRotation.valeur;

export const totalDesDroits = (d: DossierCalcule): number | undefined =>
  d.entree.droits?.reduce((total, { nombre }) => total + nombre, 0);
