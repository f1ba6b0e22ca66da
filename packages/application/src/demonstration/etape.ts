import type { CategorieReservataire, Jour, NomModele, OrigineDroit } from '@contingent/droit';

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

/** An agreement: what the form takes, and the rest in the JSON of DOSSIER.json. */
export type ConventionAEnregistrer = {
  readonly type: 'convention';
  readonly bailleur: string;
  /** Name of the réservataire at this landlord, and its kind if the inventory has not made it. */
  readonly reservataire: { readonly nom: string; readonly categorie: CategorieReservataire };
  readonly modele: NomModele;
  readonly exercices: readonly number[];
  /** Reference date of the inventory to count on; `null`: every number is typed. */
  readonly etatDesLieux: Jour | null;
  /** Names or INSEE codes; empty: the whole stock of the landlord in the département. */
  readonly communes: readonly string[];
  readonly logementsEligibles: number | null;
  readonly droits: number | null;
  /** « 7,90 % » ; `null` when `clauses` carries it. */
  readonly tauxRotation: string | null;
  readonly clauses: Readonly<Record<string, unknown>>;
  readonly papier: { readonly imprime?: unknown; readonly document?: unknown } | null;
};

/** The réservataire of a landlord is this organisation of the installation: it will see its own rows. */
export type LienAEtablir = {
  readonly type: 'lien';
  readonly bailleur: string;
  readonly reservataire: string;
  readonly organisme: string;
};

export type EtapeDemonstration = OrganismeAcreer | InventaireACharger | ConventionAEnregistrer | LienAEtablir;
