import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import { difference, type Fraction } from '../quantites/fraction.ts';

/** What a figure gains or loses, exact and as it is written: `+0,15`, `−0,0301`, `0`. */
export type Ecart = { readonly valeur: Fraction; readonly affiche: string };

const signe = (n: bigint): string => (n > 0n ? '+' : n < 0n ? '−' : '');
const absolu = (n: bigint): bigint => (n < 0n ? -n : n);

/** More decimals than usual when four would print a difference that exists as `0`. */
function afficheSansZero(f: Fraction): string {
  const court = afficheNombre(f);
  if (f.n === 0n || /[1-9]/.test(court)) return court;
  const lisible = [6, 9, 12, 20].map((d) => afficheNombre(f, d)).find((texte) => /[1-9]/.test(texte));
  return lisible ?? afficheNombre(f, 40);
}

/** `apres − avant`, in the unit of both, with its sign in French (U+2212 below zero). */
export function ecartSigne(avant: Fraction, apres: Fraction): Ecart {
  const valeur = difference(apres, avant);
  return { valeur, affiche: signe(valeur.n) + afficheSansZero({ n: absolu(valeur.n), d: valeur.d }) };
}

/** The same between whole numbers: `+1`, `−2`, `0`. */
export const ecartEntier = (avant: bigint, apres: bigint): string =>
  signe(apres - avant) + afficheEntier(absolu(apres - avant));
