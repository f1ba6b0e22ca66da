import type { Comparaison, Fraction } from '@contingent/droit';
import type { ConventionCalculable } from '../convention/stockee.ts';
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

/** What one agreement owes in one column, and where its dwellings are counted. */
export type FluxSitue = {
  /** Of its line. */
  readonly cle: string;
  readonly c: ConventionCalculable;
  readonly p: PhotographieComptee | null;
  readonly flux: Fraction;
};

/** The flows of one column that could be computed; `null`: the real one. */
export function fluxSitues(
  { annee, scenarios, comparaison }: Pick<Compare, 'annee' | 'scenarios' | 'comparaison'>,
  rang: number | null,
): readonly FluxSitue[] {
  const scenario = rang === null ? undefined : scenarios[rang];
  return annee.lignes.flatMap((ligne) => {
    const comparee = comparaison.lignes.find((l) => l.cle === ligne.cle);
    const calcul = (rang === null ? comparee?.reel : comparee?.scenarios[rang])?.calcul;
    if (!calcul?.ok) return [];
    const { cle, c, p } = scenario ? ligneSelon(ligne, scenario, annee) : ligne;
    return [{ cle, c, p, flux: calcul.valeur.flux.valeur }];
  });
}
