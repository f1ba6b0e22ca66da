import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fr } from 'zod/locales';
import { poserAdressesInconnues } from './http/adresses.ts';
import { poserEtag } from './http/etag.ts';
import { poserGardes } from './http/gardes.ts';
import { ClesIdempotence } from './http/idempotence.ts';
import { envoyer, parStatut, poserProblemes } from './http/problemes.ts';
import { poserEcrans, poserEntetes } from './http/statiques.ts';
import { entrerDansOrganisme } from './routes/acteur.ts';
import { CHAPITRES, CHAPITRES_ORGANISME } from './routes/index.ts';
import type { Services } from './services.ts';

export type OptionsServeur = Omit<Services, 'cles'> & {
  /** Folder of the built screens. */
  readonly ecrans: string;
  readonly journalRequetes: boolean;
};

/** The whole HTTP side, not listening yet: tests call it with `inject`. */
export async function construireServeur(options: OptionsServeur): Promise<FastifyInstance> {
  z.config(fr());
  const app = fastify({
    logger: options.journalRequetes ? JOURNAL : false,
    genReqId: () => randomUUID(),
    bodyLimit: 25_000_000,
    routerOptions: { maxParamLength: 200 },
    // An address that the router itself refuses never reaches the handler of errors.
    frameworkErrors: (erreur, requete, reponse) =>
      void envoyer(requete, reponse, parStatut(erreur.statusCode ?? 400)),
    requestTimeout: 0,
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  poserProblemes(app);
  poserGardes(app);
  poserAdressesInconnues(app);
  poserEtag(app);
  await poserEntetes(app);
  // The form reader cuts a file at its limit without a word: ours is below, and refuses.
  const limits = { files: 1, fields: 5, parts: 6, fileSize: options.tailleMax + 1 };
  await app.register(multipart, { limits });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Contingent', version: '1', description: 'Réservations de logements sociaux en flux.' },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
  await poserRoutes(app, { ...options, cles: new ClesIdempotence() });
  await poserEcrans(app, options.ecrans);
  return app;
}

async function poserRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const parOrganisme: FastifyPluginAsync = async (o) => {
    entrerDansOrganisme(o, services);
    for (const chapitre of CHAPITRES_ORGANISME) await o.register(chapitre, services);
  };
  const api: FastifyPluginAsync = async (a) => {
    a.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    for (const chapitre of CHAPITRES) await a.register(chapitre, services);
    await a.register(parOrganisme, { prefix: '/o/:organisme' });
  };
  await app.register(api, { prefix: '/api/v1' });
}

/** One JSON line per request: what was asked and how it went, nothing about the person who asked. */
const JOURNAL = {
  level: 'info',
  base: null,
  serializers: {
    req: (r: { method: string; url: string }) => ({ methode: r.method, chemin: r.url.split('?', 1)[0] }),
    res: (r: { statusCode: number }) => ({ statut: r.statusCode }),
  },
};
