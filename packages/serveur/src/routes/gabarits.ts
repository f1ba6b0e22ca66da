import { deposerGabarit, lireGabarit, listerGabarits, retirerGabarit } from '@contingent/application';
import { TAILLE_MAX_GABARIT } from '@contingent/documents';
import { GabaritVue, GenreDeDocument } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { lireFichierJoint, rendreFichier } from '../http/fichier-joint.ts';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const ParGenre = ParOrganisme.extend({ genre: GenreDeDocument });

/** Templates of a landlord: the list and its fields, the file to edit, the edited file, back to ours. */
export const routesGabarits: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const liste = { params: ParOrganisme, response: { 200: z.array(GabaritVue) } };
  app.get('/gabarits', { schema: liste }, ({ contexte }) => listerGabarits(base, contexte));
  for (const genre of GenreDeDocument.options)
    app.get(`/gabarits/${genre}.docx`, { schema: { params: ParOrganisme } }, async ({ contexte }, reponse) =>
      rendreFichier(reponse, await lireGabarit(base, contexte, genre)),
    );
  const un = { params: ParGenre, response: { 200: GabaritVue } };
  app.put('/gabarits/:genre', { schema: un }, async (requete) => {
    const fichier = await lireFichierJoint(requete, TAILLE_MAX_GABARIT);
    return deposerGabarit(base, requete.contexte, requete.params.genre, fichier);
  });
  app.delete('/gabarits/:genre', { schema: { params: ParGenre } }, async ({ contexte, params }, reponse) => {
    await retirerGabarit(base, contexte, params.genre);
    return reponse.status(204).send();
  });
};
