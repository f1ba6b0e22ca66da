import { egale, type Fraction } from '../quantites/fraction.ts';
import { type DossierCalcule, fluxExact, partExacte } from './controle.ts';
import { type NombreImprime, tronqueComme } from './nombre-imprime.ts';

/**
 * A writer who cuts every figure has a habit, not a fault; a figure cut beside a rounded one is a fault (I11: 9.67 cut,
 * 1.2 rounded from 1,185). Each figure is therefore read with the other one.
 */
export const coupe = (imprime: NombreImprime, exact: Fraction): boolean =>
  egale(imprime.valeur, tronqueComme(exact, imprime));

/** The printed share is what cutting gives; `false` when none is printed. */
export const coupeSaPart = (d: DossierCalcule): boolean => estCoupe(d.imprime.part, partExacte(d));
/** The printed flow is what cutting gives; `false` when none is printed. */
export const coupeSonFlux = (d: DossierCalcule): boolean => estCoupe(d.imprime.flux, fluxExact(d));

const estCoupe = (imprime: NombreImprime | 'VIDE' | undefined, exact: Fraction | undefined): boolean =>
  imprime !== undefined && imprime !== 'VIDE' && exact !== undefined && coupe(imprime, exact);
