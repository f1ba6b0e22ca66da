import type { AxeBilan } from '../convention/nomenclatures.ts';
import type { EntreeCalcul } from '../flux/entree.ts';
import type { CategorieReservataire, MotifExclusion } from '../parc/logement.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import type { NombreImprime } from './nombre-imprime.ts';

/** A cell of the signed paper: its number, or `VIDE` when the cell is there and empty. Absent: not transcribed. */
export type CaseImprimee = NombreImprime | 'VIDE';

/** Civil years a printed flow is said to cover, both included. */
export type Exercices = { readonly de: number; readonly a: number };

/** What the signed paper prints. Everything is optional: what nobody transcribed is never judged. */
export type Imprime = {
  readonly part?: CaseImprimee;
  readonly flux?: CaseImprimee;
  readonly objectif?: CaseImprimee;
  /** Dwellings for priority publics. */
  readonly prioritaires?: CaseImprimee;
  readonly tauxRotation?: NombreImprime;
  /** Other rotation rates printed in the same agreement, with their place. */
  readonly autresTaux?: readonly { readonly ou: string; readonly taux: NombreImprime }[];
  /** The formula as written: `116 × 9,48 % / 7,27 %`. */
  readonly formuleFlux?: string;
  readonly exercice?: Exercices;
  readonly dateEtatDesLieux?: Jour;
  /** D42: shares of the State that the paper prints by commune, and out of QPV. */
  readonly partsParCommune?: readonly { readonly commune: string; readonly part: NombreImprime }[];
  readonly partHorsQpv?: NombreImprime;
  readonly denominateurs?: readonly { readonly ou: string; readonly logements: number }[];
  /** Exact quantities and the whole numbers printed for them (I26). */
  readonly arrondis?: readonly {
    readonly libelle: string;
    readonly exact: Fraction;
    readonly imprime: number;
  }[];
  /** Percentages printed next to a number obtained by subtraction (I27). */
  readonly soldes?: readonly Solde[];
};

export type Solde = {
  readonly libelle: string;
  readonly taux: Fraction;
  /** What the percentage should apply to. */
  readonly assiette: Fraction;
  readonly imprime: number;
  readonly total: number;
  readonly deduit: number;
};

/** The yearly inventory joined to the agreement. */
export type Annexe =
  | { readonly etat: 'ABSENTE' }
  | {
      readonly etat: 'PRESENTE';
      readonly lignes?: number;
      /** What its columns give; absent: not transcribed. */
      readonly colonnes?: readonly ColonneAnnexe[];
      /** Lines that carry this réservataire's name; absent when nobody counted. */
      readonly lignesDuReservataire?: number;
    };

export type ColonneAnnexe =
  | 'IDENTIFIANT'
  | 'RPLS'
  | 'PROGRAMME'
  | 'ADRESSE'
  | 'COMMUNE'
  | 'RESERVATAIRE'
  | 'TYPOLOGIE'
  | 'FINANCEMENT'
  | 'CONSTRUCTION'
  | 'QPV'
  | 'TAUX_ROTATION'
  | 'DEBUT'
  | 'FIN';

/** An internal reference (I14, I18): where it is, what it says it points to, where it points. */
export type Renvoi = {
  readonly ou: string;
  readonly objet: string;
  readonly document: string;
  readonly article: string;
};
/** Table of contents of one part of the agreement, to resolve the references. */
export type Sommaire = {
  readonly document: string;
  readonly articles: readonly { readonly article: string; readonly objet: string }[];
};

/** Matters for which the register knows the right article of law (I16, I19, I24, I25). */
export type ObjetReference = 'DECISION_CALEOL' | 'DALO' | 'APPARTEMENT_COORDINATION' | 'BILAN_ANNUEL';
export type Reference = {
  readonly ou: string;
  readonly objet: ObjetReference;
  readonly code: 'CCH' | 'CASF';
  readonly article: string;
};

/** What the paper says outside its figures, transcribed as data. */
export type DocumentSigne = {
  readonly titre?: string;
  readonly signature?: Jour;
  readonly annexe?: Annexe;
  readonly renvois?: readonly Renvoi[];
  readonly sommaires?: readonly Sommaire[];
  readonly references?: readonly Reference[];
  /** Paragraphs written for a kind of réservataire (I17). */
  readonly paragraphes?: readonly { readonly ou: string; readonly categorie: CategorieReservataire }[];
  /** Dwellings that a sentence of the text includes in the base (I21). */
  readonly inclusions?: readonly { readonly ou: string; readonly motif: MotifExclusion }[];
  /** Axes of the yearly report as printed, when they differ from the clause. */
  readonly axesBilan?: readonly AxeBilan[];
  readonly voixMaire?: 'PREPONDERANTE' | 'PREPONDERANTE_SI_PARTAGE';
};

/** An agreement, its figures, and what was signed. */
export type DossierAVerifier = {
  /** Short name for messages when several are checked together. */
  readonly nom: string;
  readonly entree: EntreeCalcul;
  readonly imprime: Imprime;
  readonly document: DocumentSigne;
  /**
   * Days that a signed agreement really takes up, as its life tells them: renewals, termination, replacement. `fin` null:
   * no known end. Absent: what its text says.
   */
  readonly periodeReelle?: { readonly debut: Jour; readonly fin: Jour | null };
};
