import { neutraliserFormule } from '@contingent/echanges';

/** One cell: quoted when it must be, and never a formula that a spreadsheet would run; a number stays a number. */
export function cellule(texte: string): string {
  if (/^-?\d+(,\d+)?$/.test(texte)) return texte;
  const sur = neutraliserFormule(texte);
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** A table as a French spreadsheet opens it at once: `;`, byte-order mark, CRLF. */
export const enCsv = (lignes: readonly (readonly string[])[]): string =>
  `\ufeff${lignes.map((ligne) => ligne.map(cellule).join(';')).join('\r\n')}\r\n`;

/** Hands a text to the browser as a file to keep. */
export const telecharge = (nom: string, texte: string): void =>
  gardeFichier(nom, new Blob([texte], { type: 'text/csv;charset=utf-8' }));

/** Hands bytes to the browser as a file to keep. */
export function gardeFichier(nom: string, contenu: Blob): void {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
