/** A run of text: kept, withdrawn from the former version, or added by the latter. */
export type Morceau = { readonly genre: 'garde' | 'retire' | 'ajoute'; readonly texte: string };

/** Beyond this many comparisons (two texts of some 2,000 words) the whole differing part is shown as replaced. */
const PLAFOND = 16_000_000;

// A number keeps its decimals and its unit sign: « 9,68 % » changes as one word.
const MOTS =
  /\d+(?:[  \u202f\u00a0]\d{3})*(?:[,.]\d+)?(?:[ \u202f\u00a0]?%)?|[\p{L}\p{N}]+|\s+|[^\s\p{L}\p{N}]/gu;
const mots = (texte: string): string[] => texte.match(MOTS) ?? [];
const sansMot = (texte: string): boolean => !/[\p{L}\p{N}]/u.test(texte);

/**
 * What changes from one text to the other, word by word (longest common subsequence). The runs kept and withdrawn,
 * joined, are `de`; the runs kept and added, joined, are `a`.
 */
export function differenceDeMots(de: string, a: string): Morceau[] {
  const [avant, apres] = [mots(de), mots(a)];
  let debut = 0;
  while (debut < avant.length && debut < apres.length && avant[debut] === apres[debut]) debut += 1;
  let fin = 0;
  const reste = Math.min(avant.length, apres.length) - debut;
  while (fin < reste && avant[avant.length - 1 - fin] === apres[apres.length - 1 - fin]) fin += 1;
  const milieu = compare(avant.slice(debut, avant.length - fin), apres.slice(debut, apres.length - fin));
  const tete: Morceau[] = [{ genre: 'garde', texte: avant.slice(0, debut).join('') }];
  const queue: Morceau[] = [{ genre: 'garde', texte: avant.slice(avant.length - fin).join('') }];
  return lisse(groupe([...tete, ...milieu, ...queue]));
}

function compare(avant: readonly string[], apres: readonly string[]): Morceau[] {
  if (avant.length * apres.length > PLAFOND)
    return [
      { genre: 'retire', texte: avant.join('') },
      { genre: 'ajoute', texte: apres.join('') },
    ];
  const largeur = apres.length + 1;
  const longueurs = plusLongues(avant, apres);
  const rendus: Morceau[] = [];
  let [i, j] = [0, 0];
  while (i < avant.length || j < apres.length) {
    const [x, y] = [avant[i], apres[j]];
    if (x !== undefined && x === y) {
      rendus.push({ genre: 'garde', texte: x });
      i += 1;
      j += 1;
    } else if (
      x !== undefined &&
      (y === undefined || (longueurs[(i + 1) * largeur + j] ?? 0) >= (longueurs[i * largeur + j + 1] ?? 0))
    ) {
      rendus.push({ genre: 'retire', texte: x });
      i += 1;
    } else {
      rendus.push({ genre: 'ajoute', texte: y ?? '' });
      j += 1;
    }
  }
  return rendus;
}

/** Length of the longest common subsequence of what follows each pair of ranks. */
function plusLongues(avant: readonly string[], apres: readonly string[]): Uint16Array {
  const largeur = apres.length + 1;
  const longueurs = new Uint16Array((avant.length + 1) * largeur);
  for (let i = avant.length - 1; i >= 0; i -= 1)
    for (let j = apres.length - 1; j >= 0; j -= 1)
      longueurs[i * largeur + j] =
        avant[i] === apres[j]
          ? (longueurs[(i + 1) * largeur + j + 1] ?? 0) + 1
          : Math.max(longueurs[(i + 1) * largeur + j] ?? 0, longueurs[i * largeur + j + 1] ?? 0);
  return longueurs;
}

/** A lone space or comma kept between two changes would cut a sentence in crumbs: it is part of the change. */
function lisse(morceaux: readonly Morceau[]): Morceau[] {
  const rendus = morceaux.flatMap((m, rang): Morceau[] => {
    const [avant, apres] = [morceaux[rang - 1]?.genre, morceaux[rang + 1]?.genre];
    const entreDeux = avant !== undefined && apres !== undefined && avant !== 'garde' && apres !== 'garde';
    if (m.genre !== 'garde' || !entreDeux || !sansMot(m.texte)) return [m];
    return [
      { genre: 'retire', texte: m.texte },
      { genre: 'ajoute', texte: m.texte },
    ];
  });
  return groupe(rendus);
}

/** Neighbours of one kind joined; between two kept runs, what is withdrawn comes before what is added. */
function groupe(morceaux: readonly Morceau[]): Morceau[] {
  const rendus: Morceau[] = [];
  let [retire, ajoute] = ['', ''];
  const vide = () => {
    if (retire !== '') rendus.push({ genre: 'retire', texte: retire });
    if (ajoute !== '') rendus.push({ genre: 'ajoute', texte: ajoute });
    [retire, ajoute] = ['', ''];
  };
  let garde = '';
  for (const { genre, texte } of morceaux) {
    if (texte === '') continue;
    if (genre === 'garde') {
      vide();
      garde += texte;
      continue;
    }
    if (garde !== '') rendus.push({ genre: 'garde', texte: garde });
    garde = '';
    if (genre === 'retire') retire += texte;
    else ajoute += texte;
  }
  vide();
  if (garde !== '') rendus.push({ genre: 'garde', texte: garde });
  return rendus;
}
