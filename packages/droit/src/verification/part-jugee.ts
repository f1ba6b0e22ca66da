import { calculerPart } from '../flux/calculer-part.ts';
import type { Fraction } from '../quantites/fraction.ts';
import { type DossierCalcule, partExacte } from './controle.ts';

export const CHAMP_PART = 'convention.part';

/** A ceiling does not wait for what only the flow asks for: subtractions, rotation, vacancies. */
export function partJugee(d: DossierCalcule): Fraction | undefined {
  if (d.calcul.ok) return partExacte(d);
  const part = calculerPart(d.entree);
  return part.ok ? part.valeur?.valeur : undefined;
}
