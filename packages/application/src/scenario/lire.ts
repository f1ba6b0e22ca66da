import { ChangementSaisi, type ScenarioVue } from '@contingent/echanges';
import type { Selectable } from 'kysely';
import type { Base } from '../base/connexion.ts';
import type { ScenarioTable } from '../base/tables-scenarios.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';

/** Scenarios are a landlord's drafts: a réservataire does not even have a list of them. @throws Refus BAILLEUR_ATTENDU */
export function exigerBailleurDesScenarios({ genre }: Contexte): void {
  if (genre === 'BAILLEUR') return;
  throw new Refus(
    'BAILLEUR_ATTENDU',
    'Les scénarios sont des essais du bailleur : agissez pour un bailleur.',
  );
}

/** Every scenario of the landlord, by year then name. @throws Refus BAILLEUR_ATTENDU */
export async function listerScenarios(base: Base, contexte: Contexte): Promise<ScenarioVue[]> {
  exigerBailleurDesScenarios(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const lus = await tx.db
      .selectFrom('scenario')
      .selectAll()
      .where('organisme', '=', tx.organisme)
      .orderBy('exercice', 'desc')
      .orderBy('nom')
      .execute();
    return lus.map(vueScenario);
  });
}

/** The scenario as stored, held until the end of the transaction. @throws Refus SCENARIO_INCONNU */
export async function scenarioTenu(tx: Transaction, id: number): Promise<ScenarioVue> {
  const lu = await tx.db
    .selectFrom('scenario')
    .selectAll()
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (lu) return vueScenario(lu);
  throw new Refus('SCENARIO_INCONNU', 'Ce scénario n’existe pas ou a été supprimé.');
}

export const vueScenario = (s: Selectable<ScenarioTable>): ScenarioVue => ({
  id: s.id,
  nom: s.nom,
  exercice: s.exercice,
  changements: ChangementSaisi.array().parse(s.changements),
  revision: s.revision,
  creePar: s.cree_par,
  modifieLe: s.modifie_le.toISOString(),
});
