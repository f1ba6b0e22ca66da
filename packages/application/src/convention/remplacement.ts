import {
  clausesEnVigueur,
  decide,
  type FaitDeConvention,
  periodeOccupee,
  type RefusDeCycle,
} from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { Refus } from '../refus/refus.ts';
import { ecrireFaits } from './ecrire-faits.ts';
import { refusDuCycle } from './refus-de-cycle.ts';
import type { ConventionStockee } from './stockee.ts';

/**
 * « La présente convention met fin aux précédentes » : each former one of the same parties ends where this one starts. One
 * that cannot be ended stops the signature; not an act already signed, which exists: the two periods are then a finding.
 * @throws Refus COMMANDE_REFUSEE, with the reason of the decider
 */
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
    const occupee = periodeOccupee(autre.vie.cycle);
    // One that starts later is not a former one; one that is over before has nothing to end.
    if (occupee === undefined || occupee.debut > debut) continue;
    if (occupee.fin !== null && occupee.fin < debut) continue;
    const decision = decide({ type: 'Remplacer', le: signee.le, effet: debut, par: c.id }, autre.vie.cycle);
    if (decision.ok) await ecrireFaits(tx, autre, decision.faits);
    else if (!signee.acteDejaSigne) throw nonRemplacee(autre, decision.refus);
  }
}

const nonRemplacee = ({ reference, id }: ConventionStockee, refus: RefusDeCycle): Refus =>
  refusDuCycle({
    ...refus,
    message: `Cette version dit remplacer la convention ${reference ?? `n° ${id}`}, qui ne peut pas l’être : ${minuscule(refus.message)}`,
    remede: 'Retirez ces mots de la période, ou réglez d’abord la fin de cette convention.',
  });

const minuscule = (phrase: string): string => phrase.charAt(0).toLocaleLowerCase('fr') + phrase.slice(1);
