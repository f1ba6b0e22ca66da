import {
  type ChangementCible,
  clausesEnVigueur,
  comparerScenarios,
  type EntreeNommee,
} from '@contingent/droit';
import type { ComparaisonDeScenarios, ComparaisonSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import {
  type Annee,
  anneeDuBailleur,
  type Comptage,
  compterLAnnee,
  entreeSur,
  estPonderee,
  inventaireEssaye,
} from './annee.ts';
import { type ChangementLu, comprendre, enCible } from './comprendre.ts';
import { exigerBailleurDesScenarios } from './lire.ts';
import { inventaireDe, type ScenarioLu } from './scenario-lu.ts';
import { vueComparaison } from './vue.ts';

/** The agreements of a year beside up to four scenarios; nothing is stored. @throws Refus */
export function comparerDesScenarios(
  base: Base,
  contexte: Contexte,
  saisie: ComparaisonSaisie,
): Promise<ComparaisonDeScenarios> {
  exigerBailleurDesScenarios(contexte);
  const scenarios = lireScenarios(saisie);
  const essayees = scenarios.flatMap((s) => s.changements.flatMap((c) => c.photographie ?? []));
  return enLecture(base, contexte, async (tx) => {
    const annee = await anneeDuBailleur(tx, saisie.exercice, { essayees });
    const comptage = await compterPour(tx, saisie.exercice, annee, scenarios);
    const entrees: EntreeNommee[] = annee.lignes.map(({ cle, c, p }) => ({
      cle,
      entree: entreeSur(c, p, comptage).entree,
    }));
    const cibles = scenarios.map((s) => s.changements.map((ch) => cible(ch, annee, comptage)));
    const comparaison = comparerScenarios(entrees, cibles);
    return vueComparaison(saisie.exercice, { annee, comptage, scenarios, comparaison });
  });
}

/** @throws Refus CHOIX_INVALIDE with every fault of every scenario */
function lireScenarios({ scenarios }: ComparaisonSaisie): readonly ScenarioLu[] {
  const lus = scenarios.map(({ id, nom, changements }, rang) => ({
    ...{ id, nom },
    lu: comprendre(changements, `scenarios.${rang}.changements`),
  }));
  const fautes = lus.flatMap(({ lu }) => lu.fautes);
  if (fautes.length > 0) throw new Refus('CHOIX_INVALIDE', 'Un changement n’est pas compris.', fautes);
  return lus.map(({ id, nom, lu }) => ({ id, nom, changements: lu.changements }));
}

function compterPour(
  tx: Transaction,
  exercice: number,
  annee: Annee,
  scenarios: readonly ScenarioLu[],
): Promise<Comptage> {
  const changements = scenarios.flatMap((s) => s.changements);
  const pondere =
    annee.lignes.some(({ c }) => estPonderee(clausesEnVigueur(c.convention).part.methode)) ||
    changements.some((c) => c.part !== undefined && estPonderee(c.part.methode));
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
