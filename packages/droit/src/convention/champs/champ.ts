/**
 * The fields of a clause, as data: one description for the editor, the comparison of versions and the test that walks
 * every clause. Keys and values are those of DOSSIER.json (rates and delays in words), so that a form edits the very
 * JSON that is stored.
 */
export type Options = Readonly<Record<string, string>>;

export type Champ = {
  /** Key in the JSON of the clause. */
  readonly cle: string;
  /** Label of the field, in French. */
  readonly libelle: string;
  /** One line of help: what it commands, its rule. */
  readonly aide?: string;
  /** The schema demands it as soon as the clause is written. */
  readonly obligatoire?: boolean;
} & Saisie;

export type Saisie =
  | { readonly genre: 'choix'; readonly options: Options }
  | { readonly genre: 'choixMultiple'; readonly options: Options }
  | { readonly genre: 'ouiNon' }
  | { readonly genre: 'nombre'; readonly unite?: string; readonly min: number; readonly max: number }
  /** `7,90 %`, `1/4`. */
  | { readonly genre: 'taux' }
  /** `12 jours ouvrés`. */
  | { readonly genre: 'delai' }
  /** `AAAA-MM-JJ`. */
  | { readonly genre: 'jour' }
  /** `02-28`. */
  | { readonly genre: 'jourDeLAnnee' }
  | { readonly genre: 'texte'; readonly long?: boolean }
  /** A list of short texts, or of years when `nombres`. */
  | { readonly genre: 'textes'; readonly nombres?: boolean }
  | { readonly genre: 'groupe'; readonly champs: readonly Champ[] }
  /** A list of objects, each with these fields. */
  | { readonly genre: 'liste'; readonly champs: readonly Champ[]; readonly un: string }
  /** An object whose `type` decides which other fields it has. */
  | {
      readonly genre: 'variante';
      readonly variantes: Variantes<string>;
    };

/** One clause in the editor. `forme`: most are an object; a few are a bare value or a list. */
export type ChampsDeClause = {
  readonly chapitre: string;
  readonly titre: string;
} & (
  | { readonly forme: 'objet'; readonly champs: readonly Champ[] }
  | { readonly forme: 'valeur'; readonly champ: Champ }
  | { readonly forme: 'liste'; readonly champs: readonly Champ[]; readonly un: string }
);

export type Variantes<T extends string> = Readonly<
  Record<T, { readonly libelle: string; readonly champs: readonly Champ[] }>
>;
