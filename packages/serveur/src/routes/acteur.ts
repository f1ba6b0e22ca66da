import { type Contexte, exigerOrganisme } from '@contingent/application';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** For whom and by whom the request acts; set by the hook below under `/o/:organisme`. */
    contexte: Contexte;
  }
}

/** First part of every address of a chapter. */
export const ParOrganisme = z.object({ organisme: z.coerce.number().int().positive().max(2_147_483_647) });

/** Resolves `/o/:organisme`: an unknown organisation is 404, whatever follows. */
export function entrerDansOrganisme(app: FastifyInstance, { base }: Services): void {
  app.decorateRequest('contexte');
  app.addHook('preValidation', async (requete) => {
    const { organisme } = requete.params as { organisme: string };
    const { id, genre } = await exigerOrganisme(base, Number(organisme));
    requete.contexte = { organisme: id, acteur: acteur(requete), genre };
  });
}

/** Until sign-in exists the person says their name; a header carries only ASCII, so it comes URI-encoded. */
export function acteur({ headers }: FastifyRequest): string {
  const dit = headers['x-acteur'];
  if (typeof dit !== 'string') return 'poste local';
  return (
    decoder(dit)
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 100) || 'poste local'
  );
}

function decoder(texte: string): string {
  try {
    return decodeURIComponent(texte);
  } catch {
    return texte;
  }
}
