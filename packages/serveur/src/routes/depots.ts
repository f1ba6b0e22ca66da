import { Readable } from 'node:stream';
import {
  abandonner,
  charger,
  choisir,
  deposer,
  exigerChargeable,
  lireDepot,
  Refus,
  type Suivi,
} from '@contingent/application';
import { DepotChoix, DepotTexte, DepotVue, TravailVue } from '@contingent/echanges';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ParOrganisme } from './acteur.ts';

const ParDepot = ParOrganisme.extend({ id: z.string().max(40) });

/** Import of an inventory: receive, look, choose, load. */
export const routesDepots: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { travaux, cles, tailleMax } = services;
  const vue = { params: ParDepot, response: { 200: DepotVue } };
  const recu = { params: ParOrganisme, response: { 201: DepotVue } };
  app.post('/depots', { schema: recu }, async (requete, reponse) => {
    const depot = await deposer(services, requete.contexte, await fichierDe(requete), tailleMax);
    return reponse.status(201).send(depot);
  });
  app.get('/depots/:id', { schema: vue }, (requete) =>
    lireDepot(services, requete.contexte, requete.params.id),
  );
  app.route({
    method: ['PUT', 'PATCH'],
    url: '/depots/:id',
    schema: { ...vue, body: DepotChoix },
    handler: (requete) => choisir(services, requete.contexte, requete.params.id, requete.body),
  });
  app.delete('/depots/:id', { schema: { params: ParDepot } }, async (requete, reponse) => {
    await abandonner(services, requete.contexte, requete.params.id);
    return reponse.status(204).send();
  });
  const chargement = { params: ParDepot, response: { 202: TravailVue } };
  for (const nom of ['charger', 'chargement']) {
    app.post(`/depots/:id/${nom}`, { schema: chargement }, (requete, reponse) =>
      cles.executer(requete, reponse, 202, async () => {
        const { contexte, params } = requete;
        const depot = await exigerChargeable(services, contexte, params.id);
        const tache = (suivi: Suivi) => charger(services, contexte, depot, suivi);
        return travaux.lancer(contexte.organisme, 'CHARGEMENT', 'lignes', tache);
      }),
    );
  }
};

/** A file in multipart, streamed, or a pasted text in JSON. */
async function fichierDe(requete: FastifyRequest): Promise<{ nom: string; flux: Readable }> {
  if (!requete.isMultipart()) {
    const { nom, texte } = DepotTexte.parse(requete.body);
    return { nom, flux: Readable.from([Buffer.from(texte)]) };
  }
  const partie = await premierePartie(requete);
  if (partie === undefined || partie.fieldname !== 'fichier') {
    throw new Refus('CHOIX_MANQUANT', 'Joignez un fichier dans le champ « fichier ».');
  }
  const nom = partie.filename.split(/[\\/]/).at(-1)?.slice(0, 200) ?? '';
  return { nom: nom === '' ? 'fichier' : nom, flux: partie.file };
}

/** The form reader throws plain errors for a form that is cut or malformed. */
async function premierePartie(requete: FastifyRequest): Promise<MultipartFile | undefined> {
  try {
    return await requete.file();
  } catch (erreur) {
    if (erreur instanceof Error && 'statusCode' in erreur) throw erreur;
    throw new Refus(
      'ENVOI_INTERROMPU',
      'Le formulaire est arrivé incomplet : rien n’a été gardé. Recommencez.',
    );
  }
}
