import { enregistrerModele, listerModeles, retirerModele } from '@contingent/application';
import { ModeleSaisie, ModeleVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UnModele = ParOrganisme.extend({ modele: z.coerce.number().int().positive().max(2_147_483_647) });

/** Models to start an agreement from: ours, and those that a landlord saved. */
export const routesModeles: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get(
    '/modeles',
    { schema: { params: ParOrganisme, response: { 200: z.array(ModeleVue) } } },
    ({ contexte }) => listerModeles(base, contexte),
  );
  app.post(
    '/modeles',
    {
      schema: {
        params: ParOrganisme,
        body: ModeleSaisie,
        response: { 201: z.object({ id: z.number().int() }) },
      },
    },
    async ({ contexte, body }, reponse) =>
      reponse.status(201).send({ id: await enregistrerModele(base, contexte, body) }),
  );
  app.delete(
    '/modeles/:modele',
    { schema: { params: UnModele, response: { 204: z.null() } } },
    async ({ contexte, params }, reponse) => {
      await retirerModele(base, contexte, params.modele);
      return reponse.status(204).send(null);
    },
  );
};
