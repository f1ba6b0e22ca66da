/** A calendar day `AAAA-MM-JJ`, proleptic Gregorian, years 0001 to 9999. No time, no zone: legal delays count days. */
export type Jour = string & { readonly __jour: true };

const parMois = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const estBissextile = (annee: number): boolean =>
  (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0;
export const joursDuMois = (annee: number, mois: number): number =>
  mois === 2 && estBissextile(annee) ? 29 : (parMois[mois - 1] ?? 0);

const sur = (n: number, longueur: number): string => String(n).padStart(longueur, '0');

/** @throws RangeError when the day does not exist. */
export function jourDe(annee: number, mois: number, quantieme: number): Jour {
  const existe =
    Number.isInteger(annee) &&
    annee >= 1 &&
    annee <= 9999 &&
    mois >= 1 &&
    mois <= 12 &&
    quantieme >= 1 &&
    quantieme <= joursDuMois(annee, mois);
  if (!existe) throw new RangeError(`no such day: ${annee}-${mois}-${quantieme}`);
  return `${sur(annee, 4)}-${sur(mois, 2)}-${sur(quantieme, 2)}` as Jour;
}

/** Reads `AAAA-MM-JJ`; `undefined` when the text is not an existing day. */
export function lireJour(texte: string): Jour | undefined {
  const lu = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte);
  return lu ? existant(Number(lu[1]), Number(lu[2]), Number(lu[3])) : undefined;
}
/** Reads `JJ/MM/AAAA` (also with `-` or `.`); `undefined` when the text is not an existing day. */
export function lireJourFrancais(texte: string): Jour | undefined {
  const lu = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(texte);
  return lu ? existant(Number(lu[3]), Number(lu[2]), Number(lu[1])) : undefined;
}
const existant = (annee: number, mois: number, quantieme: number): Jour | undefined =>
  annee >= 1 && mois >= 1 && mois <= 12 && quantieme >= 1 && quantieme <= joursDuMois(annee, mois)
    ? jourDe(annee, mois, quantieme)
    : undefined;

/** A day written in code. @throws RangeError when it does not exist. */
export function jour(texte: string): Jour {
  const lu = lireJour(texte);
  if (!lu) throw new RangeError(`no such day: ${texte}`);
  return lu;
}

export const annee = (j: Jour): number => Number(j.slice(0, 4));
export const mois = (j: Jour): number => Number(j.slice(5, 7));
export const quantieme = (j: Jour): number => Number(j.slice(8, 10));

/** Days since 1970-01-01 (civil calendar arithmetic, after H. Hinnant's public algorithms). */
export function rangDuJour(j: Jour): number {
  const m = mois(j);
  const y = annee(j) - (m <= 2 ? 1 : 0);
  const ere = Math.floor(y / 400);
  const anneeDeLEre = y - ere * 400;
  const jourDeLAnnee = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + quantieme(j) - 1;
  const jourDeLEre =
    anneeDeLEre * 365 + Math.floor(anneeDeLEre / 4) - Math.floor(anneeDeLEre / 100) + jourDeLAnnee;
  return ere * 146097 + jourDeLEre - 719468;
}

/** Inverse of `rangDuJour`. */
export function jourDeRang(rang: number): Jour {
  const z = rang + 719468;
  const ere = Math.floor(z / 146097);
  const jourDeLEre = z - ere * 146097;
  const anneeDeLEre = Math.floor(
    (jourDeLEre -
      Math.floor(jourDeLEre / 1460) +
      Math.floor(jourDeLEre / 36524) -
      Math.floor(jourDeLEre / 146096)) /
      365,
  );
  const jourDeLAnnee =
    jourDeLEre - (365 * anneeDeLEre + Math.floor(anneeDeLEre / 4) - Math.floor(anneeDeLEre / 100));
  const mp = Math.floor((5 * jourDeLAnnee + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return jourDe(
    anneeDeLEre + ere * 400 + (m <= 2 ? 1 : 0),
    m,
    jourDeLAnnee - Math.floor((153 * mp + 2) / 5) + 1,
  );
}

export const ajouteJours = (j: Jour, n: number): Jour => jourDeRang(rangDuJour(j) + n);
export const joursEntre = (de: Jour, a: Jour): number => rangDuJour(a) - rangDuJour(de);

/** From quantième to quantième; failing that, the last day of the month (CPC 641, D63). */
export function ajouteMois(j: Jour, n: number): Jour {
  const total = annee(j) * 12 + (mois(j) - 1) + n;
  const [a, m] = [Math.floor(total / 12), (total % 12) + 1];
  return jourDe(a, m, Math.min(quantieme(j), joursDuMois(a, m)));
}
export const ajouteAnnees = (j: Jour, n: number): Jour => ajouteMois(j, 12 * n);

/** 1 Monday … 7 Sunday. */
export const jourDeSemaine = (j: Jour): number => ((((rangDuJour(j) + 3) % 7) + 7) % 7) + 1;

/** `18/03/2027`. */
export const afficheJour = (j: Jour): string => `${j.slice(8, 10)}/${j.slice(5, 7)}/${j.slice(0, 4)}`;
