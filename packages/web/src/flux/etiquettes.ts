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
  /** The label ends at the right edge of the bar, whatever the width of its letters. */
  readonly auBord: boolean;
};

/** Pixels, on the wide side for 12 px letters. */
const CARACTERE = 6.8;
const ECART = 10;

type Posee = { readonly x: number; readonly fin: number; readonly rang: number };

/**
 * Direct labels under a bar. From the right to the left, each begins at the middle of its segment (or ends at the edge
 * of the bar), on the first row where it covers nobody and where its own line crosses no label. `largeur` in pixels;
 * rows count from 0; the answer keeps the order of the segments.
 */
export function placeEtiquettes(segments: readonly Segment[], largeur: number): Etiquette[] {
  const posees: Posee[] = [];
  const placees = segments.toReversed().map((segment): Etiquette => {
    const mot = abrege(segment, Math.floor(largeur / CARACTERE));
    const long = mot.length * CARACTERE;
    const centre = ((segment.debut + segment.largeur / 2) / 1000) * largeur;
    const x = Math.max(0, Math.min(centre - 4, largeur - long));
    const rang = rangLibre(posees, x, x + long, centre);
    posees.push({ x, fin: x + long, rang });
    return { x, centre, rang, mot, auBord: x + long >= largeur };
  });
  return placees.toReversed();
}

/** A name longer than the bar is cut; its share never is. */
function abrege({ nom, texte }: Segment, place: number): string {
  const reste = place - texte.length - 1;
  return nom.length <= reste ? `${nom} ${texte}` : `${nom.slice(0, Math.max(1, reste - 1))}… ${texte}`;
}

function rangLibre(posees: readonly Posee[], x: number, fin: number, centre: number): number {
  const dernier = Math.max(-1, ...posees.map((p) => p.rang)) + 1;
  const couvre = (rang: number) =>
    posees.some((p) => p.rang === rang && x < p.fin + ECART && p.x < fin + ECART);
  const croise = (rang: number) =>
    posees.some((p) => p.rang < rang && p.x - 2 < centre && centre < p.fin + 2);
  for (let rang = 0; rang <= dernier; rang += 1) if (!couvre(rang) && !croise(rang)) return rang;
  return dernier;
}
