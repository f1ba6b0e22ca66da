import { afficheSource, type RefusDeCycle } from '@contingent/droit';
import type { Contexte } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';

/** What the decider refuses, in its own words; its code stands in `chemin`. */
export const refusDuCycle = ({ code, message, remede, source }: RefusDeCycle): Refus =>
  new Refus('COMMANDE_REFUSEE', `${message} ${remede}`, [
    { chemin: code, message: `${message} Source : ${afficheSource(source)}.`, remede },
  ]);

/** Drafting and deciding belong to landlords. @throws Refus BAILLEUR_ATTENDU */
export function exigerRedacteur({ genre }: Contexte): void {
  if (genre === 'BAILLEUR') return;
  throw new Refus(
    'BAILLEUR_ATTENDU',
    'Seul le bailleur écrit dans ses conventions : agissez pour un bailleur.',
  );
}
