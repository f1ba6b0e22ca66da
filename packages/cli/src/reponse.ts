/** What a person must correct: where, what, how. */
export type FauteDEntree = { readonly chemin: string; readonly message: string; readonly remede: string };

/**
 * Exit codes, part of the contract: 0 done, 1 the input has faults (listed), 2 wrong use, 3 our fault.
 * A command answers with both forms; only `main` writes.
 */
export type Reponse = {
  readonly code: 0 | 1;
  /** The one document that `--json` prints. */
  readonly json: unknown;
  /** The same for a reader, in French. */
  readonly texte: string;
  /** The command could not do its work: the text is a complaint, for stderr. */
  readonly refus?: true;
};

/** The command line itself is wrong: exit 2. */
export class MauvaisUsage extends Error {
  readonly commande: string | undefined;
  constructor(message: string, commande?: string) {
    super(message);
    this.name = 'MauvaisUsage';
    this.commande = commande;
  }
}

export const texteDesFautes = (fautes: readonly FauteDEntree[], fichier?: string): string =>
  [
    `${fichier === undefined ? 'L’entrée' : `« ${fichier} »`} contient ${fautes.length === 1 ? 'une faute' : `${fautes.length} fautes`} :`,
    ...fautes.map((f) => `  ${f.chemin} : ${f.message}\n      → ${f.remede}`),
  ].join('\n');
