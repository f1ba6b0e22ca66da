import { neutraliserFormule } from '@contingent/echanges';

/** One cell: quoted when it must be, and never a formula that a spreadsheet would run; a number stays a number. */
export function cellule(texte: string): string {
  if (/^-?\d+(,\d+)?$/.test(texte)) return texte;
  const sur = neutraliserFormule(texte);
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** Hands a text to the browser as a file to keep. */
export function telecharge(nom: string, texte: string): void {
  const adresse = URL.createObjectURL(new Blob([texte], { type: 'text/csv;charset=utf-8' }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
