import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Every JSON read carries the fingerprint of its body; a client that already has it gets 304. */
export function poserEtag(app: FastifyInstance): void {
  app.addHook('onSend', async (requete, reponse, corps) => {
    if (requete.method !== 'GET' || reponse.statusCode !== 200) return corps;
    if (typeof corps !== 'string' || reponse.hasHeader('etag')) return corps;
    const etag = `"${createHash('sha256').update(corps).digest('base64url').slice(0, 27)}"`;
    reponse.header('etag', etag);
    if (!reponse.hasHeader('cache-control')) reponse.header('cache-control', 'private, no-cache');
    if (!connu(requete.headers['if-none-match'], etag)) return corps;
    reponse.status(304).removeHeader('content-length');
    return null;
  });
}

const connu = (entete: string | undefined, etag: string): boolean =>
  (entete ?? '').split(',').some((e) => e.trim().replace(/^W\//, '') === etag);
