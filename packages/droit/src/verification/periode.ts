import { type Depart, departDe, estDuree, finApres } from '../convention/cycle/periode.ts';
import { ajouteJours, type Jour } from '../quantites/jour.ts';
import type { DossierCalcule } from './controle.ts';

/** As long as the day of signature is not known, a written day of effect stands in for it. */
function depart({ clauses: { periode }, document }: DossierCalcule): Depart | undefined {
  return departDe(periode, document.signature ?? periode.signature ?? periode.effet);
}

/** The day the text starts from, effect or signature, as the life cycle reads it; `undefined` when it is not known. */
export const debutDeLaConvention = (d: DossierCalcule): Jour | undefined => depart(d)?.debut;

/** First day of the period: the day of a signature is not counted (D63), so the former one may end on it. */
export function premierJourCouvert(d: DossierCalcule): Jour | undefined {
  const de = depart(d);
  return de && (de.compte ? de.debut : ajouteJours(de.debut, 1));
}

/** Last day of the first period: the one written, else the one its length gives (D63), as the life cycle counts it. */
export function finDeLaConvention(d: DossierCalcule): Jour | undefined {
  const [de, { fin, dureeMois }] = [depart(d), d.clauses.periode];
  if (fin !== undefined) return fin;
  if (de === undefined || dureeMois === undefined || !estDuree(dureeMois)) return undefined;
  return finApres(de.debut, dureeMois, de.compte);
}
export const estTacite = (d: DossierCalcule): boolean =>
  d.clauses.periode.renouvellement === 'TACITE_MEME_DUREE';
