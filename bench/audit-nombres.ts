/**
 * Numbers of the generator of faults. Written apart from `droit` on purpose: a generator that shared its arithmetic with
 * the checks would share its mistakes.
 */

/** Numerator, denominator (positive); not reduced. */
export type Rapport = readonly [n: bigint, d: bigint];

export const rapport = (n: number | bigint, d: number | bigint = 1): Rapport => [BigInt(n), BigInt(d)];
export const fois = (a: Rapport, b: Rapport): Rapport => [a[0] * b[0], a[1] * b[1]];
export const divise = (a: Rapport, b: Rapport): Rapport => [a[0] * b[1], a[1] * b[0]];
export const moins = (a: Rapport, b: Rapport): Rapport => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
export const plus = (a: Rapport, b: Rapport): Rapport => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const inferieur = (a: Rapport, b: Rapport): boolean => a[0] * b[1] < b[0] * a[1];

export type RegleDArrondi = 'AU_PLUS_PROCHE' | 'INFERIEUR' | 'SUPERIEUR' | 'MINIMUM_UN';
/** Whole number of a positive quantity. */
export function entier([n, d]: Rapport, regle: RegleDArrondi): bigint {
  const bas = n / d;
  if (regle === 'INFERIEUR') return bas;
  if (regle === 'SUPERIEUR') return n % d === 0n ? bas : bas + 1n;
  const proche = (2n * n + d) / (2n * d);
  return regle === 'MINIMUM_UN' && proche === 0n && n > 0n ? 1n : proche;
}

/** How one writer prints all the numbers of a paper. */
export type Plume = {
  readonly coupe: boolean;
  readonly decimalesPart: number;
  readonly decimalesFlux: number;
  readonly virgule: ',' | '.';
  /** `RAPPORT`: 0,0968 for 9,68 %. */
  readonly part: ' %' | '%' | 'RAPPORT';
};

const decimal = (milliemes: bigint, decimales: number, virgule: string): string => {
  const chiffres = milliemes.toString().padStart(decimales + 1, '0');
  if (decimales === 0) return chiffres;
  return `${chiffres.slice(0, -decimales)}${virgule}${chiffres.slice(-decimales)}`;
};

/** A positive number in figures, rounded (halves up) or cut. */
export function ecrit([n, d]: Rapport, decimales: number, plume: Pick<Plume, 'coupe' | 'virgule'>): string {
  const echelle = 10n ** BigInt(decimales);
  const [haut, bas] = plume.coupe ? [n * echelle, d] : [2n * n * echelle + d, 2n * d];
  return decimal(haut / bas, decimales, plume.virgule);
}

export function ecritPart(part: Rapport, plume: Plume): string {
  if (plume.part === 'RAPPORT') return ecrit(part, plume.decimalesPart + 2, plume);
  return `${ecrit([part[0] * 100n, part[1]], plume.decimalesPart, plume)}${plume.part}`;
}
export const ecritFlux = (flux: Rapport, plume: Plume): string => ecrit(flux, plume.decimalesFlux, plume);

/** What a careful person may print for this value, whatever the habit: a planted fault must be none of these. */
export const ecrituresJustes = (ecriture: (p: Plume) => string, plume: Plume): readonly string[] =>
  [true, false].map((coupe) => ecriture({ ...plume, coupe }));

/** Reads back a printed number of this module. */
export function relit(texte: string): Rapport {
  const nu = texte.replace(/\s*%$/, '').replace(',', '.');
  const decimales = nu.split('.')[1]?.length ?? 0;
  const d = 10n ** BigInt(decimales) * (texte.endsWith('%') ? 100n : 1n);
  return [BigInt(nu.replace('.', '')), d];
}

/** Repeatable chance (mulberry32): the same seed gives the same agreements on every machine. */
export class Hasard {
  private etat: number;
  constructor(graine: number) {
    this.etat = graine | 0;
  }
  private tire(): number {
    this.etat = (this.etat + 0x6d2b79f5) | 0;
    let t = Math.imul(this.etat ^ (this.etat >>> 15), 1 | this.etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** Whole number, both ends included. */
  nombre(de: number, a: number): number {
    return de + Math.floor(this.tire() * (a - de + 1));
  }
  parmi<T>(liste: readonly T[]): T {
    const choisi = liste[this.nombre(0, liste.length - 1)];
    if (choisi === undefined) throw new Error('nothing to choose from');
    return choisi;
  }
  /** True `pourCent` times of a hundred. */
  fois(pourCent: number): boolean {
    return this.nombre(1, 100) <= pourCent;
  }
}
