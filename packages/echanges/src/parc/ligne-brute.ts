/** One row as read, before any meaning: `ligne` is its line in the source file, 1 for the first. */
export type LigneBrute = {
  readonly ligne: number;
  readonly champs: readonly string[];
  /** The row as it is written in a csv, when it holds no quote and no end of line: cutting it gives `champs`. */
  readonly texte?: string;
};

/** Neither a blank nor one of the rare blanks of Unicode, which are U+00A0 or come after U+1680. */
const estPlein = (c: number): boolean => c > 32 && c !== 0xa0 && c < 0x1680;
/** `trim`, without the call when there is nothing to trim: it is asked of every cell of a file. */
export const rogner = (texte: string): string =>
  texte === '' || (estPlein(texte.charCodeAt(0)) && estPlein(texte.charCodeAt(texte.length - 1)))
    ? texte
    : texte.trim();

/** Cells that say something. */
export const casesRemplies = (champs: readonly string[]): readonly string[] =>
  champs.map(rogner).filter((c) => c !== '');

/** Length without the empty cells at the end. */
export function largeur(champs: readonly string[]): number {
  let n = champs.length;
  while (n > 0 && (champs[n - 1] ?? '').trim() === '') n--;
  return n;
}
