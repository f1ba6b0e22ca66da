import { comparerScenarios } from '@contingent/droit';
import type { ComparaisonDeScenarios, ComparaisonSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { exigerBailleurDesScenarios } from './lire.ts';
import { lireScenarios, preparer } from './preparer.ts';
import { vueComparaison } from './vue.ts';

/** The agreements of a year beside up to four scenarios; nothing is stored. @throws Refus */
export function comparerDesScenarios(
  base: Base,
  contexte: Contexte,
  { exercice, scenarios: saisis }: ComparaisonSaisie,
): Promise<ComparaisonDeScenarios> {
  exigerBailleurDesScenarios(contexte);
  const scenarios = lireScenarios(saisis, (rang) => `scenarios.${rang}`);
  return enLecture(base, contexte, async (tx) => {
    const preparee = await preparer(tx, { exercice, scenarios });
    const comparaison = comparerScenarios(preparee.entrees, preparee.cibles);
    return vueComparaison(exercice, { ...preparee, comparaison });
  });
}
