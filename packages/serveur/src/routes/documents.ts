import { imprimerDocument } from '@contingent/application';
import { FormatDeDocument, GenreDeDocument } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { rendreFichier } from '../http/fichier-joint.ts';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const identifiant = z.coerce.number().int().positive().max(2_147_483_647);
export const ParVersion = ParOrganisme.extend({ convention: identifiant, version: identifiant });
const Exercice = z.object({ exercice: z.coerce.number().int().min(2000).max(2200).optional() });

/** Papers of a version, drafted from its data at each request: docx on the landlord's template, tagged PDF. */
export const routesDocuments: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  for (const genre of GenreDeDocument.options)
    for (const format of FormatDeDocument.options)
      app.get(
        `/conventions/:convention/versions/:version/documents/${genre}.${format}`,
        { schema: { params: ParVersion, querystring: Exercice } },
        async ({ contexte, params, query }, reponse) => {
          const { convention, version } = params;
          const demande = { convention, version, genre, format, exercice: query.exercice };
          return rendreFichier(reponse, await imprimerDocument(base, contexte, demande));
        },
      );
};
