import { clausesEnVigueur, decide, type FaitDeConvention } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { ecrireFaits } from './ecrire-faits.ts';
import type { ConventionStockee } from './stockee.ts';

/** « La présente convention met fin aux précédentes » : each former one of the same parties ends where this one starts. */
export async function remplacerLesPrecedentes(
  tx: Transaction,
  c: ConventionStockee,
  faits: readonly FaitDeConvention[],
  autres: readonly ConventionStockee[],
): Promise<void> {
  if (clausesEnVigueur(c.convention).periode.remplaceLesPrecedentes !== true) return;
  const signee = faits.find((f) => f.type === 'VersionSignee');
  if (signee === undefined) return;
  const { debut } = signee.periode;
  for (const autre of autres) {
    const [premiere] = autre.vie.cycle.versions.flatMap((v) => v.periode ?? []);
    if (premiere === undefined || premiere.debut > debut) continue;
    const decision = decide({ type: 'Remplacer', le: signee.le, effet: debut, par: c.id }, autre.vie.cycle);
    // One that is over, or already replaced, has nothing to end.
    if (decision.ok) await ecrireFaits(tx, autre, decision.faits);
  }
}
