import type { Transaction } from '../base/transaction.ts';
import { Refus } from '../refus/refus.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';

/**
 * One writer at a time for a landlord and a réservataire: two agreements of the same parties cannot be signed at once
 * (D9). A row lock, held until the transaction ends; READ COMMITTED then reads what the former writer left.
 */
export async function prendreLesParties(tx: Transaction, reservataire: number): Promise<void> {
  await tx.db
    .selectFrom('reservataire')
    .select('id')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', reservataire)
    .forNoKeyUpdate()
    .execute();
}

export const conventionInconnue = (): Refus =>
  new Refus('CONVENTION_INCONNUE', 'Cette convention n’existe pas.');

/** Locks the parties of an agreement, then reads the version asked for. @throws Refus CONVENTION_INCONNUE */
export async function prendreConvention(
  tx: Transaction,
  id: number,
  version?: number,
): Promise<ConventionStockee> {
  const identite = await tx.db
    .selectFrom('convention')
    .select('reservataire')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!identite) throw conventionInconnue();
  await prendreLesParties(tx, identite.reservataire);
  return trouverConvention(tx, id, version);
}

/** @throws Refus CONVENTION_INCONNUE also when it is somebody else's, or has no such version. */
export async function trouverConvention(
  tx: Transaction,
  id: number,
  version?: number,
): Promise<ConventionStockee> {
  const [lue] = await lireConventions(tx, { id, ...(version === undefined ? {} : { version }) });
  if (lue) return lue;
  throw conventionInconnue();
}
