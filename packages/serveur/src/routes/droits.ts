import {
  creerReservataire,
  echeances,
  listerReservataires,
  modifierReservataire,
} from '@contingent/application';
import {
  EcheancesVue,
  ReservataireCreation,
  ReservataireModification,
  ReservataireVue,
} from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const UnReservataire = ParOrganisme.extend({ reservataire: z.coerce.number().int().positive() });
const Demande = z.object({
  photographie: z.coerce.number().int().optional(),
  reservataire: z.coerce.number().int().optional(),
  de: z.coerce.number().int().min(1900).max(2900).optional(),
  a: z.coerce.number().int().min(1900).max(3000).optional(),
});

/** Réservataires, their rights and when these end. */
export const routesDroits: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  app.get(
    '/reservataires',
    { schema: { params: ParOrganisme, response: { 200: z.array(ReservataireVue) } } },
    (requete) => listerReservataires(base, requete.contexte),
  );
  app.post(
    '/reservataires',
    {
      schema: {
        params: ParOrganisme,
        body: ReservataireCreation,
        response: { 201: z.object({ id: z.number().int() }) },
      },
    },
    async (requete, reponse) => {
      const { organismeLie, ...saisie } = requete.body;
      const id = await creerReservataire(base, requete.contexte, {
        ...saisie,
        organismeLie: organismeLie ?? null,
      });
      return reponse.status(201).send({ id });
    },
  );
  app.patch(
    '/reservataires/:reservataire',
    { schema: { params: UnReservataire, body: ReservataireModification, response: { 204: z.null() } } },
    async (requete, reponse) => {
      await modifierReservataire(base, requete.contexte, requete.params.reservataire, requete.body);
      return reponse.status(204).send(null);
    },
  );
  app.get(
    '/droits/echeances',
    { schema: { params: ParOrganisme, querystring: Demande, response: { 200: EcheancesVue } } },
    ({ contexte, query }) => {
      const { de = new Date().getFullYear(), photographie, reservataire, a } = query;
      return echeances(base, contexte, {
        de,
        ...(photographie === undefined ? {} : { photographie }),
        ...(reservataire === undefined ? {} : { reservataire }),
        ...(a === undefined ? {} : { a }),
      });
    },
  );
};
