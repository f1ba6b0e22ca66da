import {
  afficheJour,
  annee,
  type Clauses,
  type Constat,
  clause,
  type Jour,
  jourDe,
  lireFraction,
} from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { PhotographieComptee } from './entree.ts';

/** Every inventory that the acting organisation may read and that no other replaces, newest first. */
export async function photographiesLisibles(tx: Transaction): Promise<readonly PhotographieComptee[]> {
  const lues = await tx.db
    .selectFrom('photographie as p')
    .where('p.etat', '=', 'CHARGEE')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('photographie as q')
            .select('q.id')
            .whereRef('q.organisme', '=', 'p.organisme')
            .whereRef('q.remplace', '=', 'p.id')
            .where('q.etat', '=', 'CHARGEE'),
        ),
      ),
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
    tauxRotation: p.taux_rotation === null ? null : (lireFraction(p.taux_rotation) ?? null),
  }));
}

/** The day that the clause wants for an exercice; `undefined` when the agreement does not say. */
export function jourDeReference(clauses: Clauses, exercice: number): Jour | undefined {
  const { jour, regle } = clauses.assiette.dateReference;
  if (jour) return jour;
  switch (regle) {
    case 'AU_31_12_N_MOINS_2':
      return jourDe(exercice - 2, 12, 31);
    case 'AU_31_12_N_MOINS_1':
      return jourDe(exercice - 1, 12, 31);
    case 'AU_01_01_N':
      return jourDe(exercice, 1, 1);
    default:
      return undefined;
  }
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

/** D23, D19: the inventory really used is not that of the clause. */
export function constatDeDate(
  p: PhotographieComptee | null,
  voulu: Jour | undefined,
  article: string | undefined,
): readonly Constat[] {
  if (p === null || voulu === undefined || p.le === voulu) return [];
  return [
    {
      code: 'DATE_ETAT_DES_LIEUX',
      gravite: 'ALERTE',
      champ: 'etatDesLieux',
      message: `L’état des lieux utilisé est du ${afficheJour(p.le)} ; la convention demande celui du ${afficheJour(voulu)}.`,
      imprime: p.le,
      attendu: voulu,
      source: clause('assiette', article),
      remede: `Charger l’état des lieux du ${afficheJour(voulu)}, ou préciser la date dans la convention.`,
    },
  ];
}
