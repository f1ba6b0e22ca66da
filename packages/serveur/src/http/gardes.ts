import type { FastifyInstance, FastifyRequest } from 'fastify';
import { envoyer, parStatut } from './problemes.ts';

const ECRITURES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const BOUCLE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Without sign-in the address is the only fence: a page of the web must reach us neither under a name that it made
 * point to this machine (DNS rebinding: Host is checked) nor by a form or a script (CSRF: Origin is checked).
 */
export function poserGardes(app: FastifyInstance): void {
  app.addHook('onRequest', async (requete, reponse) => {
    if (!hoteLocal(requete.headers.host)) {
      return envoyer(requete, reponse, {
        ...parStatut(403, 'Ouvrez l’adresse affichée au démarrage (127.0.0.1 ou localhost).'),
        code: 'HOTE_REFUSE',
      });
    }
    if (ECRITURES.has(requete.method) && !memeOrigine(requete)) {
      return envoyer(requete, reponse, {
        ...parStatut(403, 'Cette écriture vient d’une autre page que celles de Contingent.'),
        code: 'ORIGINE_REFUSEE',
      });
    }
  });
}

const hoteLocal = (hote: string | undefined): boolean =>
  hote !== undefined && BOUCLE.has(hote.toLowerCase().replace(/:\d+$/, ''));

function memeOrigine({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  return headers.origin === `http://${headers.host}`;
}
