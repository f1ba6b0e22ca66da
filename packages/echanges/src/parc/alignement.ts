import { normaliserLibelle } from '@contingent/droit';

export type Mots = ReadonlySet<string>;
export const mots = (entete: string): Mots => new Set(normaliserLibelle(entete).split(' ').filter(Boolean));

/** 1 for the same words, 0 under half of the shorter one. */
export function ressemblance(x: Mots, y: Mots): number {
  const communs = [...x].filter((m) => y.has(m)).length;
  const [petit, tous] = [Math.min(x.size, y.size), x.size + y.size - communs];
  if (petit === 0 || communs < petit / 2) return 0;
  return 0.5 * (communs / petit) + 0.5 * (communs / tous);
}

const LARGEUR_MAXIMALE = 120;

/**
 * A page whose header gained, lost or broke a column: for each column of the table, its place in that page's rows
 * (−1: nowhere). Order is kept and likeness is maximal. `undefined`: same width, nothing to move.
 */
export function aligner(table: readonly string[], page: readonly string[]): readonly number[] | undefined {
  if (table.length === page.length || table.length > LARGEUR_MAXIMALE || page.length > LARGEUR_MAXIMALE)
    return undefined;
  const motsDePage = page.map(mots);
  const gain = table.map(mots).map((t) => motsDePage.map((p) => ressemblance(t, p)));
  const meilleur: number[][] = Array.from({ length: table.length + 1 }, () =>
    new Array<number>(page.length + 1).fill(0),
  );
  const lu = (i: number, j: number): number => meilleur[i]?.[j] ?? 0;
  const paire = (i: number, j: number): number => {
    const g = gain[i]?.[j] ?? 0;
    return g > 0 ? g + lu(i + 1, j + 1) : -1;
  };
  for (let i = table.length - 1; i >= 0; i--)
    for (let j = page.length - 1; j >= 0; j--) {
      const ligne = meilleur[i];
      if (ligne) ligne[j] = Math.max(paire(i, j), lu(i + 1, j), lu(i, j + 1));
    }
  const places = new Array<number>(table.length).fill(-1);
  for (let i = 0, j = 0; i < table.length && j < page.length; ) {
    if (paire(i, j) >= lu(i, j)) places[i++] = j++;
    else if (lu(i, j + 1) >= lu(i + 1, j)) j++;
    else i++;
  }
  return places;
}
