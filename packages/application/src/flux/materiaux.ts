import { clausesEnVigueur, dateAttendue } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { annexesDe } from '../convention/annexes-lues.ts';
import type { ConventionCalculable } from '../convention/stockee.ts';
import { compter } from './comptes.ts';
import type { Essai, Materiaux, PhotographieComptee } from './entree.ts';
import { photographieRetenue } from './photographies.ts';
import { droitsSaisisActifs } from './saisis.ts';

/** An agreement and the inventory that it is counted on. `sans`: rights that have no agreement (D17). */
export type Choisie = {
  readonly c: ConventionCalculable;
  readonly p: PhotographieComptee | null;
  readonly sans: boolean;
};
export type DemandeDeCompte = {
  readonly exercice: number;
  readonly photographie?: number;
  readonly essai?: Essai;
};

export const choisir = (
  c: ConventionCalculable,
  toutes: readonly PhotographieComptee[],
  demande: DemandeDeCompte,
): Choisie => ({ c, p: photographieDe(c, toutes, demande), sans: false });

export function photographieDe(
  c: ConventionCalculable,
  toutes: readonly PhotographieComptee[],
  demande: DemandeDeCompte,
): PhotographieComptee | null {
  const essayee = toutes.find((p) => p.organisme === c.organisme && p.id === demande.photographie);
  if (essayee) return essayee;
  if (c.photographie !== null)
    return toutes.find((p) => p.organisme === c.organisme && p.id === c.photographie) ?? null;
  // Without an inventory of its own, an agreement with typed stock is not counted on another one.
  const voulu = dateAttendue(clausesEnVigueur(c.convention).assiette, demande.exercice);
  return c.assiette === null ? photographieRetenue(toutes, c.organisme, voulu) : null;
}

/** Counts of every inventory used, schedules and typed rights: one reading for all the agreements. */
export async function rassembler(
  tx: Transaction,
  choisies: readonly Choisie[],
  demande: DemandeDeCompte,
): Promise<Materiaux> {
  const le = `${demande.exercice}-01-01`;
  const photographies = new Map(
    choisies.flatMap(({ p }) => (p ? [[`${p.organisme}/${p.id}`, p] as const] : [])),
  );
  const comptees = [...photographies.values()].map((p) => ({ organisme: p.organisme, photographie: p.id }));
  return {
    exercice: demande.exercice,
    comptes: await compter(tx, comptees, le),
    annexes: await annexesDe(tx, demande.exercice),
    droitsSaisis: await droitsSaisisActifs(tx, le),
    essai: demande.essai ?? {},
  };
}
