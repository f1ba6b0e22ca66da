import {
  anomaliesDeLaPhotographie,
  differencesDesPhotographies,
  photographiesDe,
  totauxDeLaPhotographie,
} from '@contingent/application';
import { AnomalieGroupee, DifferencesVue, PhotographieVue, TotauxVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const identifiant = z.coerce.number().int().positive().max(2_147_483_647);
export const ParPhotographie = ParOrganisme.extend({ p: identifiant });

/** Inventories that the acting organisation may read, their totals, findings and differences. */
export const routesPhotographies: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const liste = { params: ParOrganisme, response: { 200: z.array(PhotographieVue) } };
  app.get('/photographies', { schema: liste }, (requete) => photographiesDe(base, requete.contexte));

  const totaux = { params: ParPhotographie, response: { 200: TotauxVue } };
  app.get('/photographies/:p/totaux', { schema: totaux }, (requete) =>
    totauxDeLaPhotographie(base, requete.contexte, requete.params.p),
  );

  const anomalies = { params: ParPhotographie, response: { 200: z.array(AnomalieGroupee) } };
  app.get('/photographies/:p/anomalies', { schema: anomalies }, (requete) =>
    anomaliesDeLaPhotographie(base, requete.contexte, requete.params.p),
  );

  const entre = { params: ParPhotographie, querystring: z.object({ avec: identifiant }) };
  app.get(
    '/photographies/:p/differences',
    { schema: { ...entre, response: { 200: DifferencesVue } } },
    ({ contexte, params, query }) => differencesDesPhotographies(base, contexte, params.p, query.avec),
  );
  const avec = { params: ParPhotographie.extend({ avec: identifiant }), response: { 200: DifferencesVue } };
  app.get('/photographies/:p/differences/:avec', { schema: avec }, ({ contexte, params }) =>
    differencesDesPhotographies(base, contexte, params.p, params.avec),
  );
};
