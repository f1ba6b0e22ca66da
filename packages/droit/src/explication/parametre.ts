import { afficheJour, type Jour } from '../quantites/jour.ts';
import type { Texte } from './source.ts';

/** A dated legal constant: periods in increasing order, `jusque` included; open when absent. */
export type Periode<T> = {
  readonly depuis: Jour;
  readonly jusque?: Jour;
  readonly valeur: T;
  readonly texte: Texte;
};
export type Parametre<T> = { readonly nom: string; readonly periodes: readonly Periode<T>[] };

/** Thrown when no value was in force that day: falling back to another one would be a guess. */
export class SansValeurEnVigueur extends Error {
  constructor(nom: string, le: Jour) {
    super(`Aucune valeur de « ${nom} » en vigueur le ${afficheJour(le)}.`);
    this.name = 'SansValeurEnVigueur';
  }
}

/** The period that covers the day; `undefined` when no value was in force. */
export const periodeAu = <T>({ periodes }: Parametre<T>, le: Jour): Periode<T> | undefined =>
  periodes.find((p) => p.depuis <= le && (p.jusque === undefined || le <= p.jusque));

/** The period that covers the day. @throws SansValeurEnVigueur */
export function enVigueur<T>(parametre: Parametre<T>, le: Jour): Periode<T> {
  const periode = periodeAu(parametre, le);
  if (!periode) throw new SansValeurEnVigueur(parametre.nom, le);
  return periode;
}
