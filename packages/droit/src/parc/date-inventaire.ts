import { annee, type Jour, jourDeRang, lireJour, lireJourFrancais, rangDuJour } from '../quantites/jour.ts';
import { normaliserLibelle } from './libelle.ts';

/**
 * `JOUR`: a day of the calendar, `deduite` when it was a spreadsheet serial. `SANS_TERME`: the sentinel 31/12/2999
 * and its like (D36). `INEXISTANTE`: written as a date, not in the calendar (31/02/2024). `ILLISIBLE`: not a date.
 */
export type DateLue =
  | { readonly type: 'JOUR'; readonly jour: Jour; readonly deduite: boolean }
  | { readonly type: 'SANS_TERME'; readonly jour?: Jour }
  | { readonly type: 'INEXISTANTE' }
  | { readonly type: 'ILLISIBLE' };

/** Serial 1 is 01/01/1900; serials count a 29/02/1900 that never was, hence the two origins. */
const ORIGINE_TABLEUR = rangDuJour('1899-12-30' as Jour);
/** 31/12/2199: beyond it a bare number is no date. */
const SERIE_MAXIMALE = 109_574;

/** Day of a spreadsheet serial (1900 system), `undefined` out of 01/03/1900–31/12/2199. */
export const jourDeSerie = (serie: number): Jour | undefined =>
  Number.isFinite(serie) && serie >= 61 && serie < SERIE_MAXIMALE + 1
    ? jourDeRang(ORIGINE_TABLEUR + Math.floor(serie))
    : undefined;

const SANS_TERME = new Set([
  'SANS TERME',
  'ILLIMITE',
  'ILLIMITEE',
  'INDETERMINE',
  'INDETERMINEE',
  'SANS LIMITE',
]);

const deJour = (jour: Jour): DateLue =>
  annee(jour) >= 2999 ? { type: 'SANS_TERME', jour } : { type: 'JOUR', jour, deduite: false };

/** Reads `JJ/MM/AAAA` (or `-`, `.`), `AAAA-MM-JJ`, both with an hour that is dropped, a serial, or « sans terme ». */
export function lireDateInventaire(brut: string): DateLue {
  const net = brut.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const jour = lireJourFrancais(net) ?? lireJour(net);
  if (jour !== undefined) return deJour(jour);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(net) || /^\d{4}-\d{2}-\d{2}$/.test(net))
    return { type: 'INEXISTANTE' };
  if (/^\d{4,6}(?:[.,]\d+)?$/.test(net)) {
    const deSerie = jourDeSerie(Number(net.replace(',', '.')));
    if (deSerie !== undefined) return { type: 'JOUR', jour: deSerie, deduite: true };
  }
  return SANS_TERME.has(normaliserLibelle(net)) ? { type: 'SANS_TERME' } : { type: 'ILLISIBLE' };
}
