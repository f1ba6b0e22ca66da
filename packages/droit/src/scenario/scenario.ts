import type { EntreeCalcul } from '../flux/entree.ts';
import { appliquerChangement, type Changement, fusionner, type InventaireEssaye } from './changement.ts';

/** One agreement of a landlord, or rights without agreement, under a key of the caller's. */
export type EntreeNommee = { readonly cle: string; readonly entree: EntreeCalcul };

/** A change and the agreements that it concerns. */
export type ChangementCible = Omit<Changement, 'inventaire'> & {
  /** Empty: all of them. */
  readonly cles: readonly string[];
  /** What each agreement counts on the inventory that is tried; one without counts there keeps its own. */
  readonly inventaires?: ReadonlyMap<string, InventaireEssaye>;
};

/** What a scenario changes in the agreement of this key. */
export function changementPour(scenario: readonly ChangementCible[], cle: string): Changement {
  return fusionner(
    scenario
      .filter(({ cles }) => cles.length === 0 || cles.includes(cle))
      .map(({ cles: _, inventaires, ...changement }) => {
        const inventaire = inventaires?.get(cle);
        return inventaire === undefined ? changement : { ...changement, inventaire };
      }),
  );
}

/** The same agreements as the scenario would have them: an empty scenario changes nothing, the given ones never move. */
export const appliquerScenario = (
  entrees: readonly EntreeNommee[],
  scenario: readonly ChangementCible[],
): readonly EntreeNommee[] =>
  entrees.map(({ cle, entree }) => ({
    cle,
    entree: appliquerChangement(entree, changementPour(scenario, cle)),
  }));
