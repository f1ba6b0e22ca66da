import { afficheJour, jourDeSerie, lireJour } from '@contingent/droit';

/** What a number format makes of a number; the other formats leave it as it is. */
export type Presentation =
  | { readonly type: 'date' }
  | { readonly type: 'pourcent' }
  | { readonly type: 'zeros'; readonly chiffres: number };

const DATES_INTERNES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Reads a number format: built-in by its number, else by its code. */
export function presentationDe(id: number, code: string | undefined): Presentation | undefined {
  if (code === undefined) {
    if (DATES_INTERNES(id)) return { type: 'date' };
    return id === 9 || id === 10 ? { type: 'pourcent' } : undefined;
  }
  const net = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/^0{2,}$/.test(net)) return { type: 'zeros', chiffres: net.length };
  if (net.includes('%')) return { type: 'pourcent' };
  return /[dmyj]/i.test(net) && !/general|standard/i.test(net) ? { type: 'date' } : undefined;
}

/** The shortest writing of a number that a spreadsheet shows: 15 significant digits, decimal comma. */
const enTexte = (n: number): string => {
  const court = String(Number(n.toPrecision(15)));
  const developpe = court.includes('e') ? n.toFixed(10).replace(/\.?0+$/, '') : court;
  return developpe.replace('.', ',');
};

/** A number as a person would read it in the sheet: `JJ/MM/AAAA`, `7,9%`, `0030839354`, `12,5`. */
export function nombreEnTexte(
  brut: string,
  presentation: Presentation | undefined,
  origine1904 = false,
): string {
  const n = Number(brut);
  if (brut === '' || !Number.isFinite(n)) return brut;
  if (presentation?.type === 'date') {
    const jour = jourDeSerie(origine1904 ? n + 1462 : n);
    if (jour !== undefined) return afficheJour(jour);
    // 31/12/2999 and its like: past what a bare number may mean, but the style says a date.
    return serieLointaine(origine1904 ? n + 1462 : n) ?? enTexte(n);
  }
  if (presentation?.type === 'pourcent') return `${enTexte(Number((n * 100).toPrecision(12)))}%`;
  if (presentation?.type === 'zeros' && Number.isInteger(n) && n >= 0)
    return enTexte(n).padStart(presentation.chiffres, '0');
  return enTexte(n);
}

function serieLointaine(serie: number): string | undefined {
  if (serie < 61 || serie > 2_958_465) return undefined;
  const jour = lireJour(new Date((Math.floor(serie) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  return jour && afficheJour(jour);
}

/** `2029-06-30T00:00:00` → `30/06/2029`; anything else unchanged. */
export function isoEnTexte(brut: string): string {
  const jour = lireJour(brut.slice(0, 10));
  return jour === undefined ? brut : afficheJour(jour);
}

/** Column of a reference: `C5` → 2. */
export function rangDeColonne(reference: string): number {
  let n = 0;
  for (let i = 0; i < reference.length; i++) {
    const c = reference.charCodeAt(i);
    if (c < 65 || c > 90) break;
    n = n * 26 + (c - 64);
  }
  return n - 1;
}

/** `_x000D_` is how a workbook writes a control character. */
export const sansEchappement = (texte: string): string =>
  texte.includes('_x')
    ? texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hexa: string) =>
        String.fromCharCode(Number.parseInt(hexa, 16)),
      )
    : texte;
