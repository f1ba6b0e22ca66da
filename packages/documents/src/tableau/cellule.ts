import {
  afficheDecimal,
  afficheJour,
  affichePourcent,
  type Fraction,
  fraction,
  type Jour,
  produit,
  texteExact,
} from '@contingent/droit';

/**
 * What a list can put in a cell. A number of decimals asks for a rounded writing; without it the exact value is
 * written: as a decimal when it has one, else as `n/d`. `undefined` is an empty cell.
 */
export type Cellule =
  | string
  | number
  | bigint
  | { readonly jour: Jour }
  | { readonly nombre: Fraction; readonly decimales?: number }
  | { readonly pourcent: Fraction; readonly decimales?: number }
  | undefined;

/** Decimals that write the fraction exactly, up to 15; `undefined` when there is no end to them (3/31). */
export function decimalesExactes({ d }: Fraction): number | undefined {
  for (let [n, puissance] = [0, 1n]; n <= 15; n += 1, puissance *= 10n) if (puissance % d === 0n) return n;
  return undefined;
}

export const centuple = (f: Fraction): Fraction => produit(f, fraction(100));

/** Exact text of a number, without group separators, so that any program reads it back: `0,079`, `3/31`. */
function ecrisNombre(f: Fraction, decimales: number | undefined): string {
  const voulues = decimales ?? decimalesExactes(f);
  return voulues === undefined ? texteExact(f) : afficheDecimal(f, voulues).replaceAll(' ', '');
}
function ecrisPourcent(f: Fraction, decimales: number | undefined): string {
  const voulues = decimales ?? decimalesExactes(centuple(f));
  return voulues === undefined ? texteExact(f) : affichePourcent(f, voulues);
}

/** The French writing of a cell: `31/12/2999`, `7,9 %`, `1234,5`. */
export function ecrisCellule(c: Cellule): string {
  if (c === undefined) return '';
  if (typeof c === 'string') return c;
  if (typeof c === 'number') return String(c).replace('.', ',');
  if (typeof c === 'bigint') return c.toString();
  if ('jour' in c) return afficheJour(c.jour);
  return 'nombre' in c ? ecrisNombre(c.nombre, c.decimales) : ecrisPourcent(c.pourcent, c.decimales);
}
