import { justifierUneCommune, justifierUneMethode, justifierUnScenario } from '@contingent/application';
import {
  CommuneJustifiee,
  JustificationDeCommune,
  JustificationDeMethode,
  JustificationDeScenario,
  LigneFlux,
} from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

/** Figures of the scenarios and of the methods that open: asked one by one, by POST for their size, nothing stored. */
export const routesJustifications: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.post(
    '/scenarios/justification',
    { schema: { params: ParOrganisme, body: JustificationDeScenario, response: { 200: LigneFlux } } },
    ({ contexte, body }) => justifierUnScenario(base, contexte, body),
  );
  app.post(
    '/scenarios/justification-de-commune',
    { schema: { params: ParOrganisme, body: JustificationDeCommune, response: { 200: CommuneJustifiee } } },
    ({ contexte, body }) => justifierUneCommune(base, contexte, body),
  );
  app.post(
    '/methodes/justification',
    { schema: { params: ParOrganisme, body: JustificationDeMethode, response: { 200: LigneFlux } } },
    ({ contexte, body }) => justifierUneMethode(base, contexte, body),
  );
};
