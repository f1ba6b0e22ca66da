import type { Comparaison } from '@contingent/droit';
import type { PhotographieComptee } from '../flux/entree.ts';
import { type Annee, type Comptage, type LigneDeLAnnee, surInventaire } from './annee.ts';
import type { ChangementLu } from './comprendre.ts';

/** A scenario read: its changes, the inventories that they name and that can still be counted. */
export type ScenarioLu = {
  readonly id: number | null;
  readonly nom: string;
  readonly changements: readonly ChangementLu[];
};
export type Compare = {
  readonly annee: Annee;
  readonly comptage: Comptage;
  readonly scenarios: readonly ScenarioLu[];
  readonly comparaison: Comparaison;
};

/** The inventory that a change names, as long as it can be counted. */
export const inventaireDe = (c: ChangementLu, { photographies }: Annee): PhotographieComptee | undefined =>
  photographies.find((p) => p.id === c.photographie);

/** The line as a scenario counts it: the last change that names an inventory wins, as in `droit`. */
export function ligneSelon(ligne: LigneDeLAnnee, scenario: ScenarioLu, annee: Annee): LigneDeLAnnee {
  const p = scenario.changements
    .filter(({ conventions }) => conventions.length === 0 || conventions.includes(ligne.c.id))
    .flatMap((c) => inventaireDe(c, annee) ?? [])
    .at(-1);
  return p === undefined ? ligne : { ...ligne, c: surInventaire(ligne.c), p };
}
