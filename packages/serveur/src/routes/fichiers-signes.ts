import {
  deposerFichierSigne,
  lireFichierSigne,
  lireUneConvention,
  TAILLE_MAX_SIGNE,
} from '@contingent/application';
import { ConventionVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { lireFichierJoint, rendreFichier } from '../http/fichier-joint.ts';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';
import { ParVersion } from './documents.ts';

const identifiant = z.coerce.number().int().positive().max(2_147_483_647);
const ParFichier = ParOrganisme.extend({ convention: identifiant, fichier: identifiant });
/** The agreement with its new file, and what is to be known about that file. */
const Depose = ConventionVue.extend({ remarques: z.array(z.string()) });

/** The signed paper itself: received once, never changed, given back byte for byte. */
export const routesFichiersSignes: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const depot = { params: ParVersion, response: { 201: Depose } };
  app.post(
    '/conventions/:convention/versions/:version/fichier-signe',
    { schema: depot },
    async (requete, reponse) => {
      const { convention, version } = requete.params;
      const fichier = await lireFichierJoint(requete, TAILLE_MAX_SIGNE);
      const { contexte } = requete;
      const { remarques } = await deposerFichierSigne(base, contexte, convention, version, fichier);
      const vue = await lireUneConvention(base, contexte, convention);
      return reponse.status(201).send({ ...vue, remarques: [...remarques] });
    },
  );
  app.get(
    '/conventions/:convention/fichiers/:fichier',
    { schema: { params: ParFichier } },
    async ({ contexte, params }, reponse) =>
      rendreFichier(reponse, await lireFichierSigne(base, contexte, params.convention, params.fichier)),
  );
};
