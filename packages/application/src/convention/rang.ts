import { afficheJour, libelleDuFait } from '@contingent/droit';
import { Refus } from '../refus/refus.ts';
import type { ConventionStockee } from './stockee.ts';

/** @throws Refus VERSION_PERIMEE that tells what happened since the rank that was seen. */
export function exigerRang({ vie }: ConventionStockee, vu: number): void {
  if (vu === vie.rang) return;
  const depuis = vie.faits.filter((f) => f.rang > vu);
  throw new Refus(
    'VERSION_PERIMEE',
    'Quelqu’un a agi sur cette convention entre-temps : relisez-la, puis recommencez.',
    depuis.map(({ rang, fait, acteur }) => ({
      chemin: `faits.${rang}`,
      message: `${afficheJour(fait.le)} : ${libelleDuFait(fait)} (${acteur}).`,
      remede: 'Rechargez la convention, puis décidez de nouveau.',
    })),
  );
}
