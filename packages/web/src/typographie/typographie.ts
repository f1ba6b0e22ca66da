// The wire carries plain spaces (contract of the command line); screens make them non-breaking so that a figure, its
// unit and its punctuation never part at the end of a line.
const FINE = '\u202f';
const INSECABLE = '\u00a0';

/** Non-breaking spaces in a French text: `1 083`, `9,68 %`, `« flux »`, `délai : 12 jours`. */
export function insecable(texte: string): string {
  return texte
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${FINE}`)
    .replace(/ (?=[%?!;])/g, FINE)
    .replace(/ (?=:)/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/ »/g, `${INSECABLE}»`);
}

/** A whole number as written in French: `1 083`. */
export const entier = (n: number): string => {
  const chiffres = Math.abs(Math.trunc(n))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, FINE);
  return n < 0 ? `−${chiffres}` : chiffres;
};

/** `1 logement`, `155 logements`, `0 logement` (French: the plural begins at two). */
export function compte(n: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${entier(n)}${INSECABLE}${Math.abs(n) < 2 ? singulier : pluriel}`;
}

/** `2022-12-31` → `31/12/2022`; what is not a day is shown as it is. */
export function jourAffiche(jour: string): string {
  const lu = /^(\d{4})-(\d{2})-(\d{2})/.exec(jour);
  return lu ? `${lu[3]}/${lu[2]}/${lu[1]}` : jour;
}

/** A moment of recording, in the reader's own time zone: `18/03/2027 à 14:05`. */
export function instantAffiche(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const jour = date.toLocaleDateString('fr-FR');
  return `${jour} à ${date.toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })}`;
}

/** Size of a file: `12 ko`, `3,4 Mo`. */
export function tailleAffichee(octets: number): string {
  if (octets < 1000) return compte(octets, 'octet');
  const [valeur, unite] = octets < 1_000_000 ? [octets / 1000, 'ko'] : [octets / 1_000_000, 'Mo'];
  return `${valeur.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}${INSECABLE}${unite}`;
}
