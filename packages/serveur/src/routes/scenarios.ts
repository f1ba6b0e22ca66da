import {
  comparerDesScenarios,
  comparerLesMethodes,
  creerScenario,
  listerScenarios,
  modifierScenario,
  supprimerScenario,
} from '@contingent/application';
import {
  ComparaisonDeScenarios,
  ComparaisonSaisie,
  MethodesComparees,
  MethodesDemande,
  ScenarioSaisie,
  ScenarioVue,
} from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UnScenario = ParOrganisme.extend({
  scenario: z.coerce.number().int().positive().max(2_147_483_647),
});
const UnExercice = ParOrganisme.extend({ exercice: z.coerce.number().int().min(2000).max(2200) });

/** Scenarios of a landlord, and the methods of share side by side: tried beside the real figures, never in them. */
export const routesScenarios: FastifyPluginAsyncZod<Services> = async (app, { base, cles }) => {
  app.get(
    '/scenarios',
    { schema: { params: ParOrganisme, response: { 200: z.array(ScenarioVue) } } },
    ({ contexte }) => listerScenarios(base, contexte),
  );
  app.post(
    '/scenarios',
    { schema: { params: ParOrganisme, body: ScenarioSaisie, response: { 201: ScenarioVue } } },
    (requete, reponse) =>
      cles.executer(requete, reponse, 201, () => creerScenario(base, requete.contexte, requete.body)),
  );
  app.put(
    '/scenarios/:scenario',
    { schema: { params: UnScenario, body: ScenarioSaisie, response: { 200: ScenarioVue } } },
    ({ contexte, params, body }) => modifierScenario(base, contexte, params.scenario, body),
  );
  app.delete(
    '/scenarios/:scenario',
    { schema: { params: UnScenario } },
    async ({ contexte, params }, reponse) => {
      await supprimerScenario(base, contexte, params.scenario);
      return reponse.status(204).send();
    },
  );
  app.post(
    '/scenarios/comparaison',
    { schema: { params: ParOrganisme, body: ComparaisonSaisie, response: { 200: ComparaisonDeScenarios } } },
    ({ contexte, body }) => comparerDesScenarios(base, contexte, body),
  );
  app.get(
    '/methodes/:exercice',
    { schema: { params: UnExercice, querystring: MethodesDemande, response: { 200: MethodesComparees } } },
    ({ contexte, params, query }) => comparerLesMethodes(base, contexte, params.exercice, query),
  );
};
