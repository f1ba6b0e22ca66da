import { ressembleAUneDonnee } from './contenu.ts';
import { JOINT, lireEntete } from './entetes.ts';
import { casesRemplies, type LigneBrute, largeur } from './ligne-brute.ts';
import { reconnaitreColonnes } from './reconnaissance.ts';

/** Where the table is in the first rows of a file. */
export type Structure = {
  readonly titres: readonly LigneBrute[];
  /** None (columns known by their content only), one, or two rows. */
  readonly entetes: readonly LigneBrute[];
  /** Header of each column, both rows joined. */
  readonly colonnes: readonly string[];
  /** Sum of what was recognised: to choose between sheets. */
  readonly score: number;
};

/** Known headers less the cells that look like data: a row of data never wins over a header. */
function scoreEntete(champs: readonly string[]): number {
  const lus = champs.map((c) => c.trim()).filter((c) => c !== '');
  const connus = lus.reduce((total, c) => total + (lireEntete(c)?.force ?? 0) / 100, 0);
  return connus - 2 * lus.filter(ressembleAUneDonnee).length;
}

function meilleureLigne(lignes: readonly LigneBrute[]): number {
  const scores = lignes.map((l) => (l.champs.length < 2 ? 0 : scoreEntete(l.champs)));
  const meilleur = Math.max(0, ...scores);
  return meilleur < 1.2 ? -1 : scores.findIndex((s) => s >= 0.8 * meilleur);
}

const caseDe = (champs: readonly string[], i: number): string => (champs[i] ?? '').trim();

/** The row under a header completes it when it only speaks under its blanks or its groups, with known words. */
function estSecondeLigne(haut: readonly string[], bas: readonly string[]): boolean {
  const places = bas.flatMap((c, i) => (c.trim() === '' ? [] : [i]));
  if (places.length === 0 || places.length > Math.max(haut.length, bas.length) - 1) return false;
  const sousUnGroupe = (i: number): boolean =>
    caseDe(haut, i) === '' || (caseDe(haut, i + 1) === '' && caseDe(bas, i + 1) !== '');
  const mots = places.map((i) => caseDe(bas, i));
  const connus = mots.filter((m) => lireEntete(m) !== undefined).length;
  // One word alone must be a header for sure: it could be a stray cell.
  const assez = mots.length > 1 ? 2 * connus >= mots.length : lireEntete(mots[0] ?? '')?.force === 95;
  return assez && places.every(sousUnGroupe) && !mots.some(ressembleAUneDonnee);
}

/** Each group label of the upper row covers the blanks at its right, as far as the lower row speaks. */
function fusionner(haut: readonly string[], bas: readonly string[]): readonly string[] {
  let groupe = '';
  return Array.from({ length: Math.max(haut.length, bas.length) }, (_, i) => {
    const [h, b] = [caseDe(haut, i), caseDe(bas, i)];
    if (h !== '') groupe = h;
    if (b === '') return h;
    return groupe === '' ? b : `${groupe}${JOINT}${b}`;
  });
}

type Entetes = { readonly debut: number; readonly rangs: number; readonly colonnes: readonly string[] };

function lireEntetes(lignes: readonly LigneBrute[], rang: number): Entetes {
  const ici = lignes[rang]?.champs ?? [];
  const dessous = lignes[rang + 1]?.champs ?? [];
  if (estSecondeLigne(ici, dessous)) return { debut: rang, rangs: 2, colonnes: fusionner(ici, dessous) };
  const dessus = lignes[rang - 1]?.champs ?? [];
  const groupes = casesRemplies(dessus).length;
  if (groupes >= 2 && groupes < casesRemplies(ici).length && !dessus.some(ressembleAUneDonnee))
    return { debut: rang - 1, rangs: 2, colonnes: fusionner(dessus, ici) };
  return { debut: rang, rangs: 1, colonnes: ici.map((c) => c.trim()) };
}

/** Usual width of the rows: titles and page noise are narrower and fewer. */
function largeurUsuelle(lignes: readonly LigneBrute[]): number {
  const comptes = new Map<number, number>();
  for (const { champs } of lignes) {
    const n = largeur(champs);
    if (n > 1) comptes.set(n, (comptes.get(n) ?? 0) + 1);
  }
  return [...comptes].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const titreColonne = (i: number): string => `Colonne ${i + 1}`;

/** No header: accepted when the values alone name three columns at least. */
function sansEntete(lignes: readonly LigneBrute[]): Structure | undefined {
  const n = largeurUsuelle(lignes);
  const premiere = lignes.findIndex((l) => largeur(l.champs) >= Math.max(2, n - 1));
  if (n < 2 || premiere < 0) return undefined;
  const colonnes = Array.from({ length: n }, (_, i) => titreColonne(i));
  const donnees = lignes.slice(premiere).map((l) => l.champs);
  const reconnues = reconnaitreColonnes(colonnes, donnees).filter((c) => c.confiance >= 50);
  if (reconnues.length < 3) return undefined;
  return { titres: lignes.slice(0, premiere), entetes: [], colonnes, score: reconnues.length / 2 };
}

/** Finds titles, header (on one or two rows) and columns in the first rows; `undefined`: no table is recognised. */
export function detecterStructure(lignes: readonly LigneBrute[]): Structure | undefined {
  const pleines = lignes.filter((l) => casesRemplies(l.champs).length > 0);
  const rang = meilleureLigne(pleines);
  if (rang < 0) return sansEntete(pleines);
  const { debut, rangs, colonnes } = lireEntetes(pleines, rang);
  const n = largeur(colonnes);
  return {
    titres: pleines.slice(0, debut),
    entetes: pleines.slice(debut, debut + rangs),
    colonnes: colonnes.slice(0, n).map((c, i) => (c === '' ? titreColonne(i) : c)),
    score: scoreEntete(colonnes) + Math.min(1, pleines.length / 100),
  };
}

/** At least two rows of at least two cells: failing that, the file is no table at all. */
export const estUnTableau = (lignes: readonly LigneBrute[]): boolean =>
  lignes.filter((l) => casesRemplies(l.champs).length >= 2).length >= 2;
