import type { ChangementCible, EntreeNommee } from '@contingent/droit';
import type { ScenarioEssaye } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import { estPonderee } from '../flux/ponderation.ts';
import { Refus } from '../refus/refus.ts';
import {
  type Annee,
  anneeDuBailleur,
  type Comptage,
  compterLAnnee,
  entreeSur,
  inventaireEssaye,
  type LigneDeLAnnee,
} from './annee.ts';
import { type ChangementLu, comprendre, enCible } from './comprendre.ts';
import { inventaireDe, type ScenarioLu } from './scenario-lu.ts';

/** The year of a landlord counted, with what each scenario changes in it: all that `droit` needs to compare. */
export type AnneePreparee = {
  readonly annee: Annee;
  readonly comptage: Comptage;
  readonly scenarios: readonly ScenarioLu[];
  readonly entrees: readonly EntreeNommee[];
  readonly cibles: readonly (readonly ChangementCible[])[];
};
export type DemandeDePreparation = {
  readonly exercice: number;
  readonly scenarios: readonly ScenarioLu[];
  /** Inventories tried elsewhere, whose holders of rights have a line too. */
  readonly photographies?: readonly number[];
  /** Only these lines are counted; absent: all. */
  readonly garde?: (ligne: LigneDeLAnnee) => boolean;
};

/** @throws Refus CHOIX_INVALIDE with every fault of every scenario */
export function lireScenarios(
  saisis: readonly ScenarioEssaye[],
  ou: (rang: number) => string,
): readonly ScenarioLu[] {
  const lus = saisis.map(({ id, nom, changements }, rang) => ({
    ...{ id, nom },
    lu: comprendre(changements, `${ou(rang)}.changements`),
  }));
  const fautes = lus.flatMap(({ lu }) => lu.fautes);
  if (fautes.length > 0) throw new Refus('CHOIX_INVALIDE', 'Un changement n’est pas compris.', fautes);
  return lus.map(({ id, nom, lu }) => ({ id, nom, changements: lu.changements }));
}

/** Reads and counts; nothing is stored. */
export async function preparer(tx: Transaction, demande: DemandeDePreparation): Promise<AnneePreparee> {
  const { exercice, scenarios, photographies = [], garde = () => true } = demande;
  const siennes = scenarios.flatMap((s) => s.changements.flatMap((c) => c.photographie ?? []));
  const lue = await anneeDuBailleur(tx, exercice, { essayees: [...photographies, ...siennes] });
  const annee: Annee = { ...lue, lignes: lue.lignes.filter(garde) };
  const comptage = await compterPour(tx, exercice, annee, scenarios);
  return {
    ...{ annee, comptage, scenarios },
    entrees: annee.lignes.map(({ cle, c, p }) => ({ cle, entree: entreeSur(c, p, comptage).entree })),
    cibles: scenarios.map((s) => s.changements.map((ch) => cible(ch, annee, comptage))),
  };
}

function compterPour(
  tx: Transaction,
  exercice: number,
  annee: Annee,
  scenarios: readonly ScenarioLu[],
): Promise<Comptage> {
  const changements = scenarios.flatMap((s) => s.changements);
  const pondere = changements.some((c) => c.part !== undefined && estPonderee(c.part.methode));
  const [premiere] = annee.lignes;
  const essayees = premiere
    ? changements.flatMap((c) => inventaireDe(c, annee) ?? []).map((p) => ({ ...premiere, p }))
    : [];
  return compterLAnnee(tx, exercice, [...annee.lignes, ...essayees], pondere);
}

function cible(changement: ChangementLu, annee: Annee, comptage: Comptage): ChangementCible {
  const p = inventaireDe(changement, annee);
  if (p === undefined) return enCible(changement, undefined);
  return enCible(
    changement,
    new Map(annee.lignes.map(({ cle, c }) => [cle, inventaireEssaye(c, p, comptage)])),
  );
}
