import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import statique from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Only our own bundle may run; Mantine writes its theme in a style element, hence `style-src`. */
export async function poserEntetes(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on the loopback address: a promise of HTTPS would lock the person out.
    strictTransportSecurity: false,
  });
}

/** The built screens: hashed assets for a year, `index.html` asked again each time, any page of the app served by it. */
export async function poserEcrans(app: FastifyInstance, dossier: string): Promise<void> {
  const presents = existsSync(join(dossier, 'index.html'));
  await app.register(statique, {
    root: dossier,
    serve: false,
    index: false,
    cacheControl: false,
    logLevel: 'silent',
  });
  if (!presents) return;
  app.get('/assets/*', { schema: { hide: true } }, (requete, reponse) => {
    const nom = (requete.params as { '*': string })['*'];
    reponse.header('cache-control', 'public, max-age=31536000, immutable');
    return reponse.sendFile(nom, join(dossier, 'assets'));
  });
  app.get('/*', { schema: { hide: true } }, (requete, reponse) => {
    const chemin = (requete.params as { '*': string })['*'];
    if (chemin.startsWith('api/')) return reponse.callNotFound();
    reponse.header('cache-control', 'no-cache');
    const fichier =
      /^[\w.-]+\.(?:svg|png|ico|webmanifest|txt)$/.test(chemin) && existsSync(join(dossier, chemin));
    return reponse.sendFile(fichier ? chemin : 'index.html');
  });
}
