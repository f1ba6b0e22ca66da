import {
  compare,
  egale,
  type Fraction,
  fraction,
  minimum,
  produit,
  quotient,
} from '../quantites/fraction.ts';
import { type DossierCalcule, fluxExact, objectifExact, partExacte } from './controle.ts';
import { ecart } from './ecart.ts';
import { coupe, coupeSaPart } from './habitude.ts';
import { estArrondiDe, type NombreImprime } from './nombre-imprime.ts';

/** How a printed flow stands against the exact one; a flow has one verdict, so one finding. */
type Verdict = 'JUSTE' | 'PART_ARRONDIE' | 'FAUX';
export type FluxJuge = {
  readonly verdict: Verdict;
  readonly imprime: NombreImprime;
  readonly exact: Fraction;
};

export function jugeFlux(d: DossierCalcule): FluxJuge | undefined {
  const [imprime, exact] = [d.imprime.flux, fluxExact(d)];
  if (imprime === undefined || imprime === 'VIDE' || exact === undefined) return undefined;
  return { imprime, exact, verdict: verdict(d, imprime, exact) };
}

function verdict(d: DossierCalcule, imprime: NombreImprime, exact: Fraction): Verdict {
  const objectif = objectifExact(d);
  // Some print the objective in the cell of the flow: a whole number, without decimals.
  if (objectif !== undefined && imprime.decimales === 0 && egale(imprime.valeur, fraction(objectif)))
    return 'JUSTE';
  if (estEcritDe(d, imprime, exact)) return 'JUSTE';
  if (vientDeLaPartImprimee(d, imprime, exact)) return 'PART_ARRONDIE';
  return compare(ecart(imprime.valeur, exact), tolerance(imprime)) <= 0 ? 'JUSTE' : 'FAUX';
}

/** Rounded as printed; cut where two decimals or more are kept, or where the writer cuts all the figures. */
const estEcritDe = (d: DossierCalcule, imprime: NombreImprime, exact: Fraction): boolean =>
  estArrondiDe(imprime, exact) || (coupe(imprime, exact) && (imprime.decimales >= 2 || coupeSaPart(d)));

/** « à 0,01 près », and never more than one unit of the last decimal that the writer took the trouble to print. */
const tolerance = (imprime: NombreImprime): Fraction =>
  minimum(fraction(1, 100), fraction(1, 10n ** BigInt(imprime.decimales)));

/** The flow that the rounded share gives, instead of the exact one (D122): 155 × 9,68 % × 7,90 % is 1,1853, not 1,1850. */
function vientDeLaPartImprimee(d: DossierCalcule, imprime: NombreImprime, exact: Fraction): boolean {
  const [part, exacte] = [d.imprime.part, partExacte(d)];
  if (part === undefined || part === 'VIDE' || exacte === undefined || exacte.n === 0n) return false;
  if (!estArrondiDe(part, exacte) && !coupe(part, exacte)) return false;
  return estEcritDe(d, imprime, produit(exact, quotient(part.valeur, exacte)));
}
