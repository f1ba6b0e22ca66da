import { ResultatFige } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import type { ConventionStockee } from '../convention/stockee.ts';

/** The figures that the signature froze for a year; `undefined` before it, or for a year that a renewal added. */
export async function figesDe(
  tx: Transaction,
  c: ConventionStockee,
  exercice: number,
): Promise<ResultatFige | undefined> {
  if (c.etat !== 'SIGNEE') return undefined;
  const lu = await tx.db
    .selectFrom('convention_version')
    .select('fige')
    .where('organisme', '=', c.organisme)
    .where('convention', '=', c.id)
    .where('numero', '=', c.version)
    .executeTakeFirstOrThrow();
  const { fige } = lu;
  const resultats = typeof fige === 'object' && fige !== null && 'resultats' in fige ? fige.resultats : [];
  const annees: readonly unknown[] = Array.isArray(resultats) ? resultats : [];
  const trouvee = annees.find(
    (r) => typeof r === 'object' && r !== null && 'exercice' in r && r.exercice === exercice,
  );
  return ResultatFige.safeParse(trouvee).data;
}
