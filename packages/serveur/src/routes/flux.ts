import { exercices, fluxAnnuel, Refus } from '@contingent/application';
import { lireNombre } from '@contingent/droit';
import { EtSi, ExercicesVue, FluxVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UnExercice = ParOrganisme.extend({ exercice: z.coerce.number().int().min(2000).max(2200) });

function tauxEssaye(texte: string | undefined) {
  if (texte === undefined || texte === '') return {};
  const valeur = lireNombre(texte);
  if (valeur) return { essai: { tauxRotation: valeur } };
  throw new Refus('CHOIX_INVALIDE', 'Le taux essayé n’est pas un nombre.', [
    {
      chemin: 'tauxRotation',
      message: `« ${texte} » n’est pas un taux.`,
      remede: 'Écrivez par exemple « 7,90 % ».',
    },
  ]);
}

/** The yearly figures, each with its steps; what-if beside the real ones by query. */
export const routesFlux: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get('/flux', { schema: { params: ParOrganisme, response: { 200: ExercicesVue } } }, (requete) =>
    exercices(base, requete.contexte, new Date().getFullYear()),
  );
  app.get(
    '/flux/:exercice',
    { schema: { params: UnExercice, querystring: EtSi, response: { 200: FluxVue } } },
    ({ contexte, params, query }) =>
      fluxAnnuel(base, contexte, {
        exercice: params.exercice,
        ...(query.photographie === undefined ? {} : { photographie: query.photographie }),
        ...(query.modele === undefined ? {} : { modeleDEssai: query.modele }),
        ...tauxEssaye(query.tauxRotation),
      }),
  );
};
