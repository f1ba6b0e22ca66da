import { auditDeConvention, auditEnPdf } from '@contingent/application';
import { AuditVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { rendreFichier } from '../http/fichier-joint.ts';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UneConvention = ParOrganisme.extend({
  convention: z.coerce.number().int().positive().max(2_147_483_647),
});
const Exercice = z.object({ exercice: z.coerce.number().int().min(2000).max(2200).optional() });

/** Audit of what an agreement prints: for the landlord and for the réservataire that may read it. */
export const routesAudit: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const schema = { params: UneConvention, querystring: Exercice };
  app.get(
    '/conventions/:convention/audit',
    { schema: { ...schema, response: { 200: AuditVue } } },
    ({ contexte, params, query }) =>
      auditDeConvention(base, contexte, { convention: params.convention, exercice: query.exercice }),
  );
  app.get('/conventions/:convention/audit.pdf', { schema }, async ({ contexte, params, query }, reponse) => {
    const demande = { convention: params.convention, exercice: query.exercice };
    return rendreFichier(reponse, await auditEnPdf(base, contexte, demande));
  });
};
