import type { CategorieReservataire, Jour, NomModele, OrigineDroit } from '@contingent/droit';
import type { CommandeSaisieBrute } from '@contingent/echanges';

/** An organisation of the installation. `cle` ties the steps together and is never shown. */
export type OrganismeAcreer = {
  readonly type: 'organisme';
  readonly cle: string;
  readonly nom: string;
  readonly genre: 'BAILLEUR' | 'RESERVATAIRE';
  readonly categorie?: CategorieReservataire;
  readonly departement?: string;
  readonly communeInsee?: string;
};

/** What the manager decides about a label of the file; `null`: not reserved. Undecided labels keep the rules' reading. */
export type DecisionADonner = {
  readonly libelle: string;
  readonly reservataire: { readonly nom: string; readonly categorie: CategorieReservataire } | null;
  readonly origine?: OrigineDroit;
};

/** A file of the landlord and the answers given while it is imported. */
export type InventaireACharger = {
  readonly type: 'inventaire';
  readonly bailleur: string;
  readonly nomFichier: string;
  readonly dateReference: Jour;
  /** Commune meant by a bare « COMMUNE » when the file names none. */
  readonly communeParDefaut?: string;
  readonly decisions: readonly DecisionADonner[];
  /** Bytes of the file in pieces of text, UTF-8. Each call starts again from the first byte. */
  readonly morceaux: () => Iterable<string>;
};

type SansRang<T> = T extends unknown ? Omit<T, 'rang'> : never;
/** What is done to an agreement after its first draft, in order: a command, new clauses in its draft, its own model. */
export type ActeDeConvention =
  | SansRang<CommandeSaisieBrute>
  | { readonly type: 'ModifierVersion'; readonly clauses: Clauses }
  | { readonly type: 'EnregistrerModele'; readonly titre: string };
type Clauses = Readonly<Record<string, unknown>>;

/** An agreement: what the form takes, in the JSON of DOSSIER.json, then its life. */
export type ConventionAEnregistrer = {
  readonly type: 'convention';
  readonly bailleur: string;
  /** Name of the réservataire at this landlord, and its kind if the inventory has not made it. */
  readonly reservataire: { readonly nom: string; readonly categorie: CategorieReservataire };
  readonly reference: string | null;
  readonly redigeeLe: Jour;
  readonly modele: NomModele;
  readonly exercices: readonly number[];
  /** Reference date of the inventory to count on; `null`: every number is typed. */
  readonly etatDesLieux: Jour | null;
  /** Names or INSEE codes; empty: the whole stock of the landlord in the département. */
  readonly communes: readonly string[];
  readonly logementsEligibles: number | null;
  readonly droits: number | null;
  readonly clauses: Clauses;
  readonly papier: { readonly imprime?: unknown; readonly document?: unknown } | null;
  readonly vie: readonly ActeDeConvention[];
};

/** The réservataire of a landlord is this organisation of the installation: it will see its own rows. */
export type LienAEtablir = {
  readonly type: 'lien';
  readonly bailleur: string;
  readonly reservataire: string;
  readonly organisme: string;
};

export type EtapeDemonstration = OrganismeAcreer | InventaireACharger | ConventionAEnregistrer | LienAEtablir;
