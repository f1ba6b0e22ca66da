import type {
  CategorieSoustraction,
  EtatDeVersion,
  FaitDeConvention,
  Jour,
  NatureDeVersion,
} from '@contingent/droit';
import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, TexteFraction } from './json.ts';

/** Who and where; what is written stands in the versions. */
export type ConventionTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  reservataire: number;
  departement: string | null;
  reference: string | null;
};

export type ConventionVersionTable = {
  organisme: number;
  convention: number;
  numero: number;
  reservataire: number;
  nature: NatureDeVersion;
  etat: Generated<EtatDeVersion>;
  revision: Generated<number>;
  modele: string;
  modele_propre: Json<ModelePropreGarde> | null;
  donnees: Json<Readonly<Record<string, unknown>>>;
  exercices: Generated<number[]>;
  photographie: number | null;
  assiette_saisie: number | null;
  droits: number | null;
  perimetre: 'DEPARTEMENT' | 'COMMUNES';
  communes: Generated<string[]>;
  imprime: Json<Readonly<Record<string, unknown>>> | null;
  signature: Jour | null;
  fige: Json<unknown> | null;
  empreinte: string | null;
  modifie_par: string;
  modifie_le: Generated<Date>;
};
/** A landlord's own model, by value: changing the model changes no agreement. */
export type ModelePropreGarde = {
  readonly id: number;
  readonly titre: string;
  readonly differences: Readonly<Record<string, unknown>>;
};

export type ConventionFaitTable = {
  organisme: number;
  convention: number;
  rang: number;
  type: TypeDeFait;
  version: number | null;
  le: Jour;
  donnees: Json<Readonly<Record<string, unknown>>>;
  acteur: string;
  enregistre_le: Generated<Date>;
};
export type TypeDeFait = FaitDeConvention['type'];

export type ModelePropreTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  titre: string;
  base: string;
  differences: Json<Readonly<Record<string, unknown>>>;
  cree_par: string;
  cree_le: Generated<Date>;
  retire_le: Date | null;
};

export type AnnexeAnnuelleTable = {
  organisme: number;
  convention: number;
  exercice: number;
  version: number;
  soustractions: Json<Partial<Record<CategorieSoustraction, number>>> | null;
  liberations: number | null;
  reliquat_anterieur: TexteFraction | null;
  saisi_par: string;
  saisi_le: Generated<Date>;
  version_convention: number | null;
  resultat: Json<unknown> | null;
  empreinte: string | null;
  photographie: number | null;
};
