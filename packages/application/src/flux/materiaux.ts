import { clausesEnVigueur } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { annexesDe } from '../convention/annexes-lues.ts';
import type { ConventionCalculable } from '../convention/stockee.ts';
import { compter } from './comptes.ts';
import { compterPondere } from './comptes-ponderes.ts';
import type { Essai, Materiaux, PhotographieComptee } from './entree.ts';
import { type Inventaires, inventaireRetenu, type RaisonDInventaire } from './inventaire.ts';
import { estPonderee } from './ponderation.ts';
import { droitsSaisisActifs } from './saisis.ts';

/** An agreement and the inventory that it is counted on. `sans`: rights that have no agreement (D17). */
export type Choisie = {
  readonly c: ConventionCalculable;
  readonly p: PhotographieComptee | null;
  readonly sans: boolean;
  /** Why it is counted on this inventory; absent of what is tried. */
  readonly raison?: RaisonDInventaire;
};
export type DemandeDeCompte = {
  readonly exercice: number;
  readonly photographie?: number;
  readonly essai?: Essai;
  /** Counts of V6 and V7 too, whatever the agreements ask for: a method is tried. */
  readonly pondere?: boolean;
};

export const choisir = (
  c: ConventionCalculable,
  inventaires: Inventaires,
  demande: DemandeDeCompte,
): Choisie => ({ c, ...inventaireRetenu(c, inventaires, demande), sans: false });

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
    ponderes: demandePonderation(choisies, demande) ? await compterPondere(tx, comptees, le) : null,
    annexes: await annexesDe(tx, demande.exercice),
    droitsSaisis: await droitsSaisisActifs(tx, le),
    essai: demande.essai ?? {},
  };
}

const demandePonderation = (choisies: readonly Choisie[], { pondere }: DemandeDeCompte): boolean =>
  pondere === true || choisies.some(({ c }) => estPonderee(clausesEnVigueur(c.convention).part.methode));
