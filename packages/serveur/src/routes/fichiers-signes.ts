import { deposerFichierSigne, lireFichierSigne, TAILLE_MAX_SIGNE } from '@contingent/application';
import { ConventionVue } from '@contingent/echanges';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { lireFichierJoint, rendreFichier } from '../http/fichier-joint.ts';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';
import { ParVersion } from './documents.ts';

const identifiant = z.coerce.number().int().positive().max(2_147_483_647);
const ParFichier = ParOrganisme.extend({ convention: identifiant, fichier: identifiant });
const FichierDepose = ConventionVue.shape.fichiers.element.extend({ remarques: z.array(z.string()) });

/** The signed paper itself: received once, never changed, given back byte for byte. */
export const routesFichiersSignes: FastifyPluginAsyncZod<Services> = async (app, { base }) => {
  const depot = { params: ParVersion, response: { 201: FichierDepose } };
  app.post(
    '/conventions/:convention/versions/:version/fichier-signe',
    { schema: depot },
    async (requete, reponse) => {
      const { convention, version } = requete.params;
      const fichier = await lireFichierJoint(requete, TAILLE_MAX_SIGNE);
      const depose = await deposerFichierSigne(base, requete.contexte, convention, version, fichier);
      return reponse.status(201).send({ ...depose, remarques: [...depose.remarques] });
    },
  );
  app.get(
    '/conventions/:convention/fichiers/:fichier',
    { schema: { params: ParFichier } },
    async ({ contexte, params }, reponse) =>
      rendreFichier(reponse, await lireFichierSigne(base, contexte, params.convention, params.fichier)),
  );
};
