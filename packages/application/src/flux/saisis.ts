import type { OrigineDroit } from '@contingent/droit';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { actifLe } from './comptes.ts';
import type { DroitsSaisis } from './entree.ts';

/** Rights typed without an inventory, active on the day. */
export async function droitsSaisisActifs(tx: Transaction, le: string): Promise<readonly DroitsSaisis[]> {
  const { rows } = await sql<Omit<DroitsSaisis, 'origine'> & { origine: OrigineDroit }>`
    SELECT d.organisme, d.reservataire, d.nombre, d.origine, d.libelle FROM droit_saisi d
    WHERE ${actifLe(le)} ORDER BY d.organisme, d.id`.execute(tx.db);
  return rows;
}
