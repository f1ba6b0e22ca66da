import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Base, ouvrirDepots, ouvrirTravaux } from '@contingent/application';
import { baseDEssai } from '@contingent/application/essai';
import type { DepotVue, OrganismeVue, TravailVue } from '@contingent/echanges';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { construireServeur } from './serveur.ts';

/** A whole server on a test database, without a port: requests are injected. */
export type ServeurDEssai = {
  readonly app: FastifyInstance;
  readonly base: Base;
  readonly dossier: string;
  readonly demander: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  readonly fermer: () => Promise<void>;
};

/** `ecrans`: files of the built screens, by path. */
export async function serveurDEssai(
  tailleMax = 200_000_000,
  ecrans: Readonly<Record<string, string>> = {},
): Promise<ServeurDEssai> {
  const base = await baseDEssai();
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-serveur-'));
  for (const [chemin, contenu] of Object.entries(ecrans)) {
    await mkdir(dirname(join(dossier, 'ecrans', chemin)), { recursive: true });
    await writeFile(join(dossier, 'ecrans', chemin), contenu);
  }
  const travaux = ouvrirTravaux((erreur) => console.error(erreur));
  const depots = await ouvrirDepots(join(dossier, 'depots'));
  const app = await construireServeur({
    ...{ base, travaux, depots, tailleMax },
    ...{ ecrans: join(dossier, 'ecrans'), journalRequetes: false },
  });
  const demander = async (options: InjectOptions): Promise<LightMyRequestResponse> =>
    app.inject({ ...options, headers: { host: '127.0.0.1:4310', ...options.headers } });
  const fermer = async (): Promise<void> => {
    await travaux.fermer();
    await app.close();
    await base.fermer();
    await rm(dossier, { recursive: true, force: true });
  };
  return { app, base, dossier, demander, fermer };
}

/** Body of a form with one file. */
export function formulaire(
  nom: string,
  contenu: Buffer | string,
): { payload: Buffer; headers: Record<string, string> } {
  const limite = '----essai';
  const tete = `--${limite}\r\nContent-Disposition: form-data; name="fichier"; filename="${nom}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(tete), Buffer.from(contenu), Buffer.from(`\r\n--${limite}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${limite}` },
  };
}

export async function creer(
  { demander }: ServeurDEssai,
  nom: string,
  genre: OrganismeVue['genre'],
  reste: Record<string, string> = {},
): Promise<OrganismeVue> {
  const reponse = await demander({
    method: 'POST',
    url: '/api/v1/organismes',
    payload: { nom, genre, ...reste },
  });
  return reponse.json();
}

export async function deposer(
  { demander }: ServeurDEssai,
  organisme: number,
  nom: string,
  contenu: Buffer | string,
): Promise<DepotVue> {
  const reponse = await demander({
    ...{ method: 'POST', url: `/api/v1/o/${organisme}/depots` },
    ...formulaire(nom, contenu),
  });
  if (reponse.statusCode !== 201) throw new Error(reponse.body);
  return reponse.json();
}

/** Chooses, loads, waits for the end. */
export async function charger(
  serveur: ServeurDEssai,
  organisme: number,
  depot: string,
  choix: Record<string, unknown>,
): Promise<TravailVue> {
  const racine = `/api/v1/o/${organisme}`;
  const choisi = await serveur.demander({ method: 'PUT', url: `${racine}/depots/${depot}`, payload: choix });
  if (choisi.statusCode !== 200) throw new Error(choisi.body);
  const lance = await serveur.demander({ method: 'POST', url: `${racine}/depots/${depot}/charger` });
  if (lance.statusCode !== 202) throw new Error(lance.body);
  return attendre(serveur, organisme, lance.json<TravailVue>().id);
}

/** Follows the work by server-sent events to its last state. */
export async function attendre(
  { demander }: ServeurDEssai,
  organisme: number,
  travail: string,
): Promise<TravailVue> {
  const suivi = await demander({ method: 'GET', url: `/api/v1/o/${organisme}/travaux/${travail}/suivi` });
  const dernier = suivi.body.trim().split('\n\n').at(-1) ?? '';
  return JSON.parse(dernier.replace(/^data: /, '')) as TravailVue;
}
