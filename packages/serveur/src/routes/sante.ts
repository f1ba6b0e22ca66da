import { baseRepond } from '@contingent/application';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';

const SanteVue = z.object({ etat: z.enum(['PRET', 'BASE_INJOIGNABLE']) });

/** For a supervisor: 200 when the database answers, 503 otherwise. */
export const routesSante: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get('/sante', { schema: { response: { 200: SanteVue, 503: SanteVue } } }, async (_, reponse) => {
    const pret = await baseRepond(base);
    return reponse.status(pret ? 200 : 503).send({ etat: pret ? 'PRET' : 'BASE_INJOIGNABLE' });
  });
};
