import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ouvrirBase, ouvrirDepots, ouvrirTravaux } from '@contingent/application';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from './configuration.ts';
import { construireServeur } from './serveur.ts';

const ECRANS = fileURLToPath(new URL('../../web/dist', import.meta.url));

export type ServeurDemarre = { readonly adresse: string; readonly fermer: () => Promise<void> };

/** The server cannot start; the message is for the person who installs, in French. */
export class DemarrageImpossible extends Error {
  override readonly name = 'DemarrageImpossible';
}

/** Starts the database, then listens. @throws DemarrageImpossible, or PanneDeBase of the database */
export async function demarrerServeur(configuration: Configuration): Promise<ServeurDemarre> {
  const donnees = resolve(configuration.donnees);
  const base = await ouvrirBase(
    configuration.databaseUrl === undefined
      ? { dossier: donnees }
      : { databaseUrl: configuration.databaseUrl },
  );
  const travaux = ouvrirTravaux((erreur) => console.error(erreur));
  let app: FastifyInstance | undefined;
  const fermer = async (): Promise<void> => {
    // Works first: they undo what they have not finished, and their followers are told.
    await travaux.fermer();
    await app?.close();
    await base.fermer();
  };
  try {
    const depots = await ouvrirDepots(join(dossierVoisin(donnees), 'depots'));
    app = await construireServeur({ ...configuration, base, travaux, depots, ecrans: ECRANS });
    const adresse = await app.listen({ host: configuration.hote, port: configuration.port });
    return { adresse, fermer };
  } catch (erreur) {
    await fermer();
    throw portPris(erreur, configuration.port);
  }
}

/** Beside the database and not inside: its folder belongs to PostgreSQL. */
const dossierVoisin = (donnees: string): string => `${donnees}-fichiers`;

function portPris(erreur: unknown, port: number): unknown {
  const { code } = erreur as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new DemarrageImpossible(
      `Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou choisissez-en un autre avec PORT.`,
    );
  }
  if (code === 'EACCES') {
    return new DemarrageImpossible(
      `Le port ${port} est réservé au système : choisissez PORT au-dessus de 1023.`,
    );
  }
  return erreur;
}

/** Stops properly at the first signal; a second one stops at once. */
export function arreterAuxSignaux({ fermer }: ServeurDemarre): Promise<void> {
  return new Promise((resolve, reject) => {
    let demande = false;
    const arreter = (): void => {
      if (demande) process.exit(1);
      demande = true;
      fermer().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, arreter);
  });
}

export const SANS_CONNEXION =
  'Il n’y a pas encore de connexion par compte : le serveur n’écoute que cette machine, et l’on choisit pour qui l’on agit.';
