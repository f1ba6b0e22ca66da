import type { Jour } from '@contingent/droit';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { empreinteDuFait, type Fait, ORIGINE } from './fait.ts';
import { jsonCanonique, type ValeurJson } from './json-canonique.ts';

export type FaitAAjouter = {
  readonly flux: string;
  /** How many facts of this flux the decision has seen: 0 for a new flux; null: nobody decided against a rank. */
  readonly rangAttendu: number | null;
  readonly type: string;
  /** Day of the fact, not of its recording. */
  readonly le: Jour;
  readonly donnees: ValeurJson;
};

/** Somebody else wrote in this flux first: read it again, decide again. */
export type Conflit = { readonly flux: string; readonly rangAttendu: number; readonly rangActuel: number };
export type Ajout =
  | { readonly ok: true; readonly fait: Fait }
  | { readonly ok: false; readonly conflit: Conflit };

/**
 * Appends one fact to the journal of the transaction's organisation, chained to the former one.
 * Facts of one organisation queue on its head until the transaction ends: keep such transactions short.
 */
export async function ajouterFait(tx: Transaction, demande: FaitAAjouter): Promise<Ajout> {
  const tete = await prendreTete(tx);
  const rangActuel = await dernierRang(tx, demande.flux);
  const { rangAttendu } = demande;
  if (rangAttendu !== null && rangActuel !== rangAttendu)
    return { ok: false, conflit: { flux: demande.flux, rangAttendu, rangActuel } };
  const sansEmpreinte: Omit<Fait, 'empreinte'> = {
    organisme: tx.organisme,
    flux: demande.flux,
    rang: rangActuel + 1,
    numero: tete.numero + 1,
    type: demande.type,
    le: demande.le,
    enregistreLe: tete.maintenant,
    acteur: tx.acteur,
    donnees: demande.donnees,
    empreintePrecedente: tete.empreinte,
  };
  const fait: Fait = { ...sansEmpreinte, empreinte: empreinteDuFait(sansEmpreinte) };
  await inserer(tx, fait);
  return { ok: true, fait };
}

type Tete = { readonly numero: number; readonly empreinte: string; readonly maintenant: Date };

/** Locks the head of the chain, created at the first fact; the clock is the database's, read once the lock is held. */
async function prendreTete(tx: Transaction): Promise<Tete> {
  await tx.db
    .insertInto('journal_tete')
    .values({ organisme: tx.organisme, numero: 0, empreinte: ORIGINE })
    .onConflict((c) => c.column('organisme').doUpdateSet({ numero: sql`journal_tete.numero` }))
    .execute();
  return tx.db
    .selectFrom('journal_tete')
    .where('organisme', '=', tx.organisme)
    .select([
      'numero',
      'empreinte',
      sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('maintenant'),
    ])
    .executeTakeFirstOrThrow();
}

async function dernierRang(tx: Transaction, flux: string): Promise<number> {
  const dernier = await tx.db
    .selectFrom('journal')
    .where('organisme', '=', tx.organisme)
    .where('flux', '=', flux)
    .select(({ fn }) => fn.max('rang').as('rang'))
    .executeTakeFirst();
  return dernier?.rang ?? 0;
}

async function inserer(tx: Transaction, fait: Fait): Promise<void> {
  await tx.db
    .insertInto('journal')
    .values({
      organisme: fait.organisme,
      flux: fait.flux,
      rang: fait.rang,
      numero: fait.numero,
      type: fait.type,
      le: fait.le,
      enregistre_le: fait.enregistreLe,
      acteur: fait.acteur,
      donnees: jsonCanonique(fait.donnees),
      empreinte_precedente: fait.empreintePrecedente,
      empreinte: fait.empreinte,
    })
    .execute();
  await tx.db
    .updateTable('journal_tete')
    .set({ numero: fait.numero, empreinte: fait.empreinte })
    .where('organisme', '=', fait.organisme)
    .execute();
}
