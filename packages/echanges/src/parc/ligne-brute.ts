/** One row as read, before any meaning: `ligne` is its line in the source file, 1 for the first. */
export type LigneBrute = { readonly ligne: number; readonly champs: readonly string[] };

/** Cells that say something. */
export const casesRemplies = (champs: readonly string[]): readonly string[] =>
  champs.map((c) => c.trim()).filter((c) => c !== '');

/** Length without the empty cells at the end. */
export function largeur(champs: readonly string[]): number {
  let n = champs.length;
  while (n > 0 && (champs[n - 1] ?? '').trim() === '') n--;
  return n;
}
