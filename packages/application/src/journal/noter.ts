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
export const aujourdHui = (): Jour => jour(A_PARIS.format(new Date()));
const A_PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Appends a fact that records what has just been done: nobody decided against a rank, hence no conflict to tell. */
export async function noterFait(
  tx: Transaction,
  { flux, type, donnees, le = aujourdHui() }: Note,
): Promise<void> {
  await ajouterFait(tx, { flux, type, donnees, le, rangAttendu: null });
}
