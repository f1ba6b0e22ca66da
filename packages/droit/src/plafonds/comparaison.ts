import type { Constat } from '../explication/constat.ts';
import { enVigueur, type Parametre, type Periode, SansValeurEnVigueur } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { afficheDecimal, afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { egale, type Fraction, fraction, produit } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import { D122_EXACTITUDE } from '../sources/choix-produit.ts';

const CENT = fraction(100);

/** `30 %`, `1,37 %`: as many decimals as needed, up to four. */
export const affichePart = (part: Fraction): string => `${afficheNombre(produit(part, CENT))} %`;

/**
 * A share written with enough decimals to be told from the limit it is compared with: 30,0001 % must never print as
 * `30,00 %` next to `30 %` (D122).
 */
export function afficheFace(part: Fraction, limite: Fraction): string {
  if (egale(part, limite)) return affichePart(part);
  const decimales = [2, 3, 4, 6, 9, 12, 20].find(
    (d) => afficheDecimal(produit(part, CENT), d) !== afficheDecimal(produit(limite, CENT), d),
  );
  return affichePourcent(part, decimales ?? 40);
}

/** Runs a check with the value in force that day, or says why it cannot: no value is ever borrowed from another day. */
export function aLaDate<T>(
  parametre: Parametre<T>,
  le: Jour,
  champ: string,
  verifie: (periode: Periode<T>) => readonly Constat[],
): readonly Constat[] {
  try {
    return verifie(enVigueur(parametre, le));
  } catch (cause) {
    if (!(cause instanceof SansValeurEnVigueur)) throw cause;
    return [sansValeur(cause, parametre, champ)];
  }
}

const sansValeur = <T>(cause: SansValeurEnVigueur, { periodes }: Parametre<T>, champ: string): Constat => ({
  code: 'PARAMETRE_SANS_VALEUR',
  gravite: 'ALERTE',
  champ,
  message: `${cause.message} Le contrôle n’a pas été fait.`,
  source: texte(periodes[0]?.texte ?? D122_EXACTITUDE),
  remede: 'Vérifiez la date, ou contrôlez avec le texte applicable ce jour-là.',
});
