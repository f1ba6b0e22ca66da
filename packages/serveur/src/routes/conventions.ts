import {
  enregistrerAnnexe,
  enregistrerConvention,
  lireAnnexe,
  lireUneConvention,
  listerConventions,
  listerModeles,
} from '@contingent/application';
import { AnnexeSaisie, AnnexeVue, ConventionSaisie, ConventionVue, ModeleVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UneConvention = ParOrganisme.extend({ convention: z.coerce.number().int().positive() });

const UneAnnexe = UneConvention.extend({ exercice: z.coerce.number().int().min(2000).max(2200) });

/** Agreements: a model and its differences, read as French sentences. */
export const routesConventions: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get('/modeles', { schema: { params: ParOrganisme, response: { 200: z.array(ModeleVue) } } }, () =>
    listerModeles(),
  );
  app.get(
    '/conventions',
    { schema: { params: ParOrganisme, response: { 200: z.array(ConventionVue) } } },
    (requete) => listerConventions(base, requete.contexte),
  );
  app.get(
    '/conventions/:convention',
    { schema: { params: UneConvention, response: { 200: ConventionVue } } },
    (requete) => lireUneConvention(base, requete.contexte, requete.params.convention),
  );
  app.post(
    '/conventions',
    { schema: { params: ParOrganisme, body: ConventionSaisie, response: { 201: ConventionVue } } },
    async (requete, reponse) => {
      const id = await enregistrerConvention(base, requete.contexte, requete.body);
      return reponse.status(201).send(await lireUneConvention(base, requete.contexte, id));
    },
  );
  app.put(
    '/conventions/:convention',
    { schema: { params: UneConvention, body: ConventionSaisie, response: { 200: ConventionVue } } },
    async (requete) => {
      const id = await enregistrerConvention(base, requete.contexte, requete.body, requete.params.convention);
      return lireUneConvention(base, requete.contexte, id);
    },
  );
  const schemaAnnexe = { params: UneAnnexe, response: { 200: AnnexeVue } };
  app.get('/conventions/:convention/annexes/:exercice', { schema: schemaAnnexe }, ({ contexte, params }) =>
    lireAnnexe(base, contexte, params.convention, params.exercice),
  );
  app.put(
    '/conventions/:convention/annexes/:exercice',
    { schema: { ...schemaAnnexe, body: AnnexeSaisie } },
    async ({ contexte, params, body }) => {
      await enregistrerAnnexe(base, contexte, params.convention, params.exercice, body);
      return lireAnnexe(base, contexte, params.convention, params.exercice);
    },
  );
};
