import { annee, type Clauses, type Jour, lireFraction } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { PhotographieComptee } from './entree.ts';

/** Every inventory that the acting organisation may read and that no other replaces, newest first. */
export const photographiesLisibles = async (tx: Transaction): Promise<readonly PhotographieComptee[]> =>
  (await photographiesChargees(tx)).filter((p) => !p.remplacee);

/** Every inventory that the acting organisation may read, those that another one replaced too, newest first. */
export async function photographiesChargees(tx: Transaction): Promise<readonly PhotographieComptee[]> {
  const lues = await tx.db
    .selectFrom('photographie as p')
    .where('p.etat', '=', 'CHARGEE')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('photographie as q')
          .select('q.id')
          .whereRef('q.organisme', '=', 'p.organisme')
          .whereRef('q.remplace', '=', 'p.id')
          .where('q.etat', '=', 'CHARGEE'),
      ).as('remplacee'),
    )
    .select(['p.organisme', 'p.id', 'p.date_reference', 'p.nom_fichier', 'p.taux_rotation'])
    .orderBy('p.date_reference', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return lues.map((p) => ({
    organisme: p.organisme,
    id: p.id,
    le: p.date_reference as Jour,
    nomFichier: p.nom_fichier,
    remplacee: p.remplacee === true,
    tauxRotation: p.taux_rotation === null ? null : (lireFraction(p.taux_rotation) ?? null),
  }));
}

/** First exercice that an inventory serves under a clause: 31/12/2022 serves 2024 where the clause says N−2. */
export function exerciceServi(clauses: Clauses, le: Jour): number {
  const decalage = {
    AU_31_12_N_MOINS_2: 2,
    AU_31_12_N_MOINS_1: 1,
    AU_01_01_N: 0,
    RPLS_RECENT: 1,
    NON_DITE: 1,
  };
  return annee(le) + decalage[clauses.assiette.dateReference.regle];
}

/** The newest inventory not later than the day of the clause, else the oldest one: said by a finding, never silently. */
export function photographieRetenue(
  toutes: readonly PhotographieComptee[],
  organisme: number,
  voulu: Jour | undefined,
): PhotographieComptee | null {
  const siennes = toutes.filter((p) => p.organisme === organisme);
  if (voulu === undefined) return siennes[0] ?? null;
  return siennes.find((p) => p.le <= voulu) ?? siennes.at(-1) ?? null;
}
