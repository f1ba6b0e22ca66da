import {
  apercu,
  calendrierDesConventions,
  comparerVersions,
  creerConvention,
  enregistrerAnnexe,
  executerCommande,
  lireAnnexe,
  lireUneConvention,
  listerConventions,
  modifierVersion,
} from '@contingent/application';
import {
  AnnexeSaisie,
  AnnexeVue,
  ApercuSaisie,
  ApercuVue,
  CalendrierVue,
  CommandeSaisie,
  ComparaisonVue,
  ConventionResume,
  ConventionSaisie,
  ConventionVue,
} from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const numero = z.coerce.number().int().positive().max(2_147_483_647);
const exercice = z.coerce.number().int().min(2000).max(2200);
const UneConvention = ParOrganisme.extend({ convention: numero });
const UneVersion = UneConvention.extend({ version: numero });
const UneAnnexe = UneConvention.extend({ exercice });

/** Agreements: drafts, versions, their life, their calendar. */
export const routesConventions: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get(
    '/conventions',
    { schema: { params: ParOrganisme, response: { 200: z.array(ConventionResume) } } },
    ({ contexte }) => listerConventions(base, contexte),
  );
  app.post(
    '/conventions',
    { schema: { params: ParOrganisme, body: ConventionSaisie, response: { 201: ConventionVue } } },
    async ({ contexte, body }, reponse) => {
      const id = await creerConvention(base, contexte, body);
      return reponse.status(201).send(await lireUneConvention(base, contexte, id, 1));
    },
  );
  app.post(
    '/conventions/apercu',
    { schema: { params: ParOrganisme, body: ApercuSaisie, response: { 200: ApercuVue } } },
    ({ contexte, body }) => apercu(base, contexte, body),
  );
  app.get(
    '/conventions/calendrier',
    { schema: { params: ParOrganisme, response: { 200: CalendrierVue } } },
    ({ contexte }) => calendrierDesConventions(base, contexte),
  );
  await app.register(routesDUneConvention, { base });
  await app.register(routesDesAnnexes, { base });
};

type Base = Pick<Services, 'base'>;

const routesDUneConvention: FastifyPluginAsyncZod<Base> = async (app, { base }) => {
  const reponse = { response: { 200: ConventionVue } };
  app.get(
    '/conventions/:convention',
    { schema: { params: UneConvention, querystring: z.object({ version: numero.optional() }), ...reponse } },
    ({ contexte, params, query }) => lireUneConvention(base, contexte, params.convention, query.version),
  );
  app.put(
    '/conventions/:convention/versions/:version',
    { schema: { params: UneVersion, body: ConventionSaisie, ...reponse } },
    async ({ contexte, params: { convention, version }, body }) => {
      await modifierVersion(base, contexte, convention, version, body);
      return lireUneConvention(base, contexte, convention, version);
    },
  );
  app.post(
    '/conventions/:convention/commandes',
    { schema: { params: UneConvention, body: CommandeSaisie, ...reponse } },
    async ({ contexte, params: { convention }, body }) => {
      const version = await executerCommande(base, contexte, convention, body);
      return lireUneConvention(base, contexte, convention, version);
    },
  );
  const deuxVersions = z.object({ de: numero, a: numero, exercice: exercice.optional() });
  app.get(
    '/conventions/:convention/comparaison',
    { schema: { params: UneConvention, querystring: deuxVersions, response: { 200: ComparaisonVue } } },
    ({ contexte, params, query: { exercice: an, ...versions } }) =>
      comparerVersions(base, contexte, params.convention, {
        ...versions,
        ...(an === undefined ? {} : { exercice: an }),
      }),
  );
};

/** Yearly schedules: each saving is a version, with what it computed. */
const routesDesAnnexes: FastifyPluginAsyncZod<Base> = async (app, { base }) => {
  const schema = { params: UneAnnexe, response: { 200: AnnexeVue } };
  app.get('/conventions/:convention/annexes/:exercice', { schema }, ({ contexte, params }) =>
    lireAnnexe(base, contexte, params.convention, params.exercice),
  );
  app.put(
    '/conventions/:convention/annexes/:exercice',
    { schema: { ...schema, body: AnnexeSaisie } },
    async ({ contexte, params, body }) => {
      await enregistrerAnnexe(base, contexte, params.convention, params.exercice, body);
      return lireAnnexe(base, contexte, params.convention, params.exercice);
    },
  );
};
