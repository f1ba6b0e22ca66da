import { ajouteJours, ajouteMois, type Jour } from '../quantites/jour.ts';
import type { DossierCalcule } from './controle.ts';

/** Day of effect, else of signature; `undefined` when neither is known. */
export const debutDeLaConvention = (d: DossierCalcule): Jour | undefined => {
  const { effet, signature } = d.clauses.periode;
  return effet ?? d.document.signature ?? signature;
};

/** Last day of the first period: the one written, else the one its length gives. */
export function finDeLaConvention(d: DossierCalcule): Jour | undefined {
  const [debut, { fin, dureeMois }] = [debutDeLaConvention(d), d.clauses.periode];
  if (fin !== undefined) return fin;
  return debut === undefined || dureeMois === undefined
    ? undefined
    : ajouteJours(ajouteMois(debut, dureeMois), -1);
}
export const estTacite = (d: DossierCalcule): boolean =>
  d.clauses.periode.renouvellement === 'TACITE_MEME_DUREE';
