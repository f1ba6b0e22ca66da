import { neutraliserFormule } from '@contingent/echanges';
import { type Cellule, ecrisCellule } from './cellule.ts';
import type { Colonne, Lignes } from './colonne.ts';

/** Only texts are neutralised: a negative number that we computed is no formula. */
const texteSur = (c: Cellule): string => (typeof c === 'string' ? neutraliserFormule(c) : ecrisCellule(c));

const cellule = (c: Cellule): string => {
  const texte = texteSur(c);
  // A lone space at an end, or an apostrophe in front, is kept by every reader only inside quotes.
  return /[";\r\n]|^[\s']|\s$/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
};

const MORCEAU = 65_536;

/** UTF-8 with byte order mark, `;`, CRLF: what a French spreadsheet opens by a double click. */
export async function* csv<T>(colonnes: readonly Colonne<T>[], lignes: Lignes<T>): AsyncGenerator<Buffer> {
  let tampon = `\uFEFF${colonnes.map((c) => cellule(c.entete)).join(';')}\r\n`;
  for await (const ligne of lignes) {
    tampon += `${colonnes.map((c) => cellule(c.valeur(ligne))).join(';')}\r\n`;
    if (tampon.length < MORCEAU) continue;
    yield Buffer.from(tampon);
    tampon = '';
  }
  if (tampon !== '') yield Buffer.from(tampon);
}
