/** One part of a bar to 100 %, in thousandths of the bar as drawn (a drawing only: figures stay exact). */
export type Segment = {
  readonly nom: string;
  readonly texte: string;
  readonly debut: number;
  readonly largeur: number;
};
export type Etiquette = {
  readonly x: number;
  readonly centre: number;
  readonly rang: number;
  readonly mot: string;
};

const CARACTERE = 6.4;
const ECART = 12;

/**
 * Direct labels under a bar: each stands as near its segment as it can, on the first row where it overlaps nobody.
 * `largeur` in pixels. Rows count from 0.
 */
export function placeEtiquettes(segments: readonly Segment[], largeur: number): Etiquette[] {
  const fins: number[] = [];
  return segments.map((segment) => {
    const mot = `${segment.nom} ${segment.texte}`;
    const long = mot.length * CARACTERE;
    const centre = ((segment.debut + segment.largeur / 2) / 1000) * largeur;
    const x = Math.max(0, Math.min(centre - long / 2, largeur - long));
    const libre = fins.findIndex((fin) => fin + ECART <= x);
    const rang = libre < 0 ? fins.length : libre;
    fins[rang] = x + long;
    return { x, centre, rang, mot };
  });
}
