import {
  exportDeLaPhotographie,
  ligneDeLaPhotographie,
  logementsDeLaPhotographie,
} from '@contingent/application';
import { TYPES_MIME } from '@contingent/documents';
import { FiltreLogements, LigneSourceVue, LogementsPage } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParPhotographie } from './photographies.ts';

const Page = FiltreLogements.extend({
  curseur: z.string().max(20).optional(),
  limite: z.coerce.number().int().min(1).max(1000).default(100),
});
const ParLigne = ParPhotographie.extend({ ligne: z.coerce.number().int().positive().max(2_147_483_647) });

/** Dwellings of an inventory: pages, one line, the filtered list as a file. */
export const routesLogements: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const page = { params: ParPhotographie, querystring: Page, response: { 200: LogementsPage } };
  app.get('/photographies/:p/logements', { schema: page }, ({ contexte, params, query }) => {
    const { curseur, limite, ...filtre } = query;
    return logementsDeLaPhotographie(base, contexte, params.p, filtre, { curseur, limite });
  });

  const ligne = { params: ParLigne, response: { 200: LigneSourceVue } };
  for (const liste of ['lignes', 'logements']) {
    app.get(`/photographies/:p/${liste}/:ligne`, { schema: ligne }, ({ contexte, params }) =>
      ligneDeLaPhotographie(base, contexte, params.p, params.ligne),
    );
  }

  const fichier = { params: ParPhotographie, querystring: FiltreLogements };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(
      `/photographies/:p/logements.${format}`,
      { schema: fichier },
      async ({ contexte, params, query }, reponse) => {
        const { nom, flux } = await exportDeLaPhotographie(base, contexte, params.p, query, format);
        return reponse
          .type(TYPES_MIME[format])
          .header('content-disposition', `attachment; filename="${nom}"`)
          .header('cache-control', 'private, no-cache')
          .send(flux);
      },
    );
  }
};
