import { creerOrganisme, listerOrganismes } from '@contingent/application';
import { OrganismeCreation, OrganismeVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { acteur } from './acteur.ts';

/** Organisations of this installation: list, create. */
export const routesOrganismes: FastifyPluginAsyncZod<Services> = async (app, { base, cles }) => {
  app.get('/organismes', { schema: { response: { 200: z.array(OrganismeVue) } } }, () =>
    listerOrganismes(base),
  );
  const schema = { body: OrganismeCreation, response: { 201: OrganismeVue } };
  app.post('/organismes', { schema }, (requete, reponse) =>
    cles.executer(requete, reponse, 201, () => creerOrganisme(base, acteur(requete), requete.body)),
  );
};
