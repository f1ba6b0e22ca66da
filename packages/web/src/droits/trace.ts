import type { Palier } from './serie.ts';

/** A step as drawn: `x1` to `x2` at height `y`, in pixels. */
export type Marche = {
  readonly palier: Palier;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
};

/** Step line of a series: one year has the same width everywhere; zero stands on the base line. */
export function marches(
  paliers: readonly Palier[],
  largeur: number,
  hauteur: number,
  maximum: number,
): Marche[] {
  const premier = paliers[0];
  const dernier = paliers.at(-1);
  if (!premier || !dernier) return [];
  const annees = dernier.a - premier.de + 1;
  const x = (annee: number): number => ((annee - premier.de) / annees) * largeur;
  return paliers.map((palier) => ({
    palier,
    x1: x(palier.de),
    x2: x(palier.a + 1),
    y: hauteur - (maximum === 0 ? 0 : (palier.actifs / maximum) * hauteur),
  }));
}

/** `M0,0H10V5H20…`: the outline of the steps. */
export const contour = (lues: readonly Marche[]): string =>
  lues.map((m, rang) => `${rang === 0 ? `M${m.x1},${m.y}` : `V${m.y}`}H${m.x2}`).join('');

/** Round years to write under the axis, as many as fit. */
export function graduations(de: number, a: number, largeur: number): number[] {
  const pas = [1, 2, 5, 10, 20, 50].find((p) => (largeur / (a - de + 1)) * p >= 44) ?? 100;
  const annees: number[] = [];
  for (let annee = Math.ceil(de / pas) * pas; annee <= a; annee += pas) annees.push(annee);
  return annees;
}

/** Labels that would overlap the former one are left out: the table twin has them all. */
export function lisibles(lues: readonly Marche[]): ReadonlySet<number> {
  const gardees = new Set<number>();
  let fin = Number.NEGATIVE_INFINITY;
  for (const [rang, m] of lues.entries()) {
    if (m.x1 < fin) continue;
    gardees.add(rang);
    fin = m.x1 + 7.5 * String(m.palier.actifs).length + 8 * Math.max(1, String(m.palier.actifs).length - 2);
  }
  return gardees;
}
