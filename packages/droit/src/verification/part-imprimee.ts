import {
  compare,
  difference,
  egale,
  type Fraction,
  fraction,
  produit,
  quotient,
  UN,
} from '../quantites/fraction.ts';
import { type DossierCalcule, partExacte } from './controle.ts';
import { absolue } from './ecart.ts';
import { coupe, coupeSonFlux } from './habitude.ts';
import { arrondiComme, estArrondiDe, type NombreImprime } from './nombre-imprime.ts';

/** How a printed share stands against the exact one; a share has one verdict, so one finding. */
type Verdict = 'JUSTE' | 'FACTEUR_100' | 'TRONQUEE' | 'FAUSSE';
export type PartJugee = {
  readonly verdict: Verdict;
  readonly imprimee: NombreImprime;
  readonly exacte: Fraction;
};

const CENT = fraction(100);
const DEUX_POUR_CENT = fraction(2, 100);

/** « à 2 % près », relative to the exact value. */
const proche = (lu: Fraction, exact: Fraction): boolean =>
  exact.n !== 0n && compare(quotient(absolue(difference(lu, exact)), absolue(exact)), DEUX_POUR_CENT) <= 0;

/** The ratio written with a percent sign: `0,33 %` for 1/3, also when rounded to the decimals printed. */
const estRatio = (imprimee: NombreImprime, exacte: Fraction): boolean => {
  if (!imprimee.pourcent) return false;
  const ratio = produit(imprimee.valeur, CENT);
  const sansSigne = { ...imprimee, valeur: ratio, pourcent: false };
  return proche(ratio, exacte) || egale(ratio, arrondiComme(exacte, sansSigne));
};

export function jugePart(d: DossierCalcule): PartJugee | undefined {
  const [lue, exacte] = [d.imprime.part, partExacte(d)];
  if (lue === undefined || lue === 'VIDE' || exacte === undefined) return undefined;
  const imprimee = estArrondiDe(lue, exacte) ? lue : enPourcent(lue);
  return { imprimee, exacte, verdict: verdict(d, imprimee, exacte) };
}

/** `9,68` under a heading « % »: no share is above one, the sign is elsewhere on the page. */
const enPourcent = (lue: NombreImprime): NombreImprime =>
  lue.pourcent || compare(lue.valeur, UN) < 0
    ? lue
    : { ...lue, valeur: quotient(lue.valeur, CENT), pourcent: true };

function verdict(d: DossierCalcule, imprimee: NombreImprime, exacte: Fraction): Verdict {
  if (estArrondiDe(imprimee, exacte)) return 'JUSTE';
  if (imprimee.valeur.n > 0n && estRatio(imprimee, exacte)) return 'FACTEUR_100';
  if (proche(quotient(imprimee.valeur, CENT), exacte)) return 'FACTEUR_100';
  if (!coupe(imprimee, exacte)) return 'FAUSSE';
  return coupeSonFlux(d) ? 'JUSTE' : 'TRONQUEE';
}
