import { type Jour, jour } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { ajouterFait } from './ajouter.ts';
import type { ValeurJson } from './json-canonique.ts';

export type Note = {
  readonly flux: string;
  readonly type: string;
  readonly donnees: ValeurJson;
  /** Day of the fact; absent: today. */
  readonly le?: Jour;
};

/** Today in Paris: the day that the law counts. */
export const aujourdHui = (): Jour =>
  jour(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date()));

/** Appends a fact that records what has just been done: nobody decided against a rank, hence no conflict to tell. */
export async function noterFait(
  tx: Transaction,
  { flux, type, donnees, le = aujourdHui() }: Note,
): Promise<void> {
  const demande = { flux, type, donnees, le };
  const premier = await ajouterFait(tx, { ...demande, rangAttendu: 0 });
  // The refused attempt holds the head of the chain, so the rank that it read can no longer move.
  if (!premier.ok) await ajouterFait(tx, { ...demande, rangAttendu: premier.conflit.rangActuel });
}
