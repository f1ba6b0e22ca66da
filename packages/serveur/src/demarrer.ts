import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Base, ouvrirBase, ouvrirDepots, ouvrirTravaux } from '@contingent/application';
import type { Configuration } from './configuration.ts';
import { construireServeur, type OptionsServeur } from './serveur.ts';

export type ServeurDemarre = { readonly adresse: string; readonly fermer: () => Promise<void> };

/** The server cannot start; the message is for the person who installs, in French. */
export class DemarrageImpossible extends Error {
  override readonly name = 'DemarrageImpossible';
}

export const SANS_CONNEXION =
  'Il n’y a pas encore de connexion par compte : le serveur n’écoute que cette machine, et l’on choisit pour qui l’on agit.';
const ECRANS = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Starts the database, then listens. @throws DemarrageImpossible, or PanneDeBase of the database */
export async function demarrerServeur(configuration: Configuration): Promise<ServeurDemarre> {
  const { databaseUrl, donnees } = configuration;
  const base = await ouvrirBase(
    databaseUrl !== undefined ? { databaseUrl } : donnees !== undefined ? { dossier: donnees } : {},
  );
  return ecouter(base, configuration, [configuration.port]);
}

/** Listens on the first free port of the list; closes the database when nothing can be listened on. */
export async function ecouter(
  base: Base,
  configuration: Configuration,
  ports: readonly number[],
): Promise<ServeurDemarre> {
  const travaux = ouvrirTravaux((erreur) => console.error(erreur));
  try {
    // Beside the database and not inside: that folder belongs to PostgreSQL.
    const donnees = base.dossier ?? resolve(configuration.donnees ?? join('.contingent', 'donnees'));
    const depots = await ouvrirDepots(join(`${donnees}-fichiers`, 'depots'));
    const options = { ...configuration, base, travaux, depots, ecrans: ECRANS };
    const { app, adresse } = await surUnPort(options, configuration.hote, ports);
    const fermer = async (): Promise<void> => {
      // Works first: they undo what they have not finished, and their followers are told.
      await travaux.fermer();
      await app.close();
      await base.fermer();
    };
    return { adresse, fermer };
  } catch (erreur) {
    await base.fermer();
    throw erreur;
  }
}

async function surUnPort(options: OptionsServeur, host: string, ports: readonly number[]) {
  const [port = 0, ...suivants] = ports;
  const app = await construireServeur(options);
  try {
    return { app, adresse: await app.listen({ host, port }) };
  } catch (erreur) {
    await app.close();
    const { code } = erreur as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && suivants.length > 0) return surUnPort(options, host, suivants);
    throw panneDuPort(erreur, code, port);
  }
}

function panneDuPort(erreur: unknown, code: string | undefined, port: number): unknown {
  if (code === 'EADDRINUSE') {
    return new DemarrageImpossible(
      `Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou choisissez-en un autre avec PORT.`,
    );
  }
  if (code !== 'EACCES') return erreur;
  return new DemarrageImpossible(
    `Le port ${port} est réservé au système : choisissez PORT au-dessus de 1023.`,
  );
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
