import { Readable } from 'node:stream';
import { TravailVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const ParTravail = ParOrganisme.extend({ id: z.string().max(40) });

/** Long works: read one, follow it by server-sent events, cancel it. */
export const routesTravaux: FastifyPluginAsyncZod<Services> = async (app, { travaux }) => {
  const schema = { params: ParTravail, response: { 200: TravailVue } };
  app.get('/travaux/:id', { schema }, (requete) =>
    travaux.lire(requete.contexte.organisme, requete.params.id),
  );
  app.delete('/travaux/:id', { schema }, (requete) =>
    travaux.annuler(requete.contexte.organisme, requete.params.id),
  );
  app.get('/travaux/:id/suivi', { schema: { params: ParTravail } }, (requete, reponse) => {
    const fermeture = new AbortController();
    const vues = travaux.suivre(requete.contexte.organisme, requete.params.id, fermeture.signal);
    reponse.raw.on('close', () => fermeture.abort());
    return reponse
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(evenements(vues)));
  });
};

async function* evenements(vues: AsyncGenerator<TravailVue>): AsyncGenerator<string> {
  for await (const vue of vues) yield `data: ${JSON.stringify(vue)}\n\n`;
}
