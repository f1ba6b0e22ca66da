import type { Convention } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { ConventionStockee } from '../convention/stockee.ts';

/** The agreement with the SIREN of its parties, where their organisations give it: both parties read the same. */
export async function avecSiren(tx: Transaction, c: ConventionStockee): Promise<Convention> {
  const lue = await tx.db
    .selectFrom('reservataire as r')
    .innerJoin('organisme as b', 'b.id', 'r.organisme')
    .leftJoin('organisme as l', 'l.id', 'r.organisme_lie')
    .select(['b.siren as bailleur', 'l.siren as reservataire'])
    .where('r.organisme', '=', c.organisme)
    .where('r.id', '=', c.reservataire.id)
    .executeTakeFirst();
  const { bailleur, reservataire } = c.convention;
  return {
    ...c.convention,
    bailleur: { ...bailleur, ...(lue?.bailleur && { siren: lue.bailleur }) },
    reservataire: { ...reservataire, ...(lue?.reservataire && { siren: lue.reservataire }) },
  };
}
