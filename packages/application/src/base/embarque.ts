import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { type Binaires, binairesDuPaquet, binairesExecutables, programme } from './binaires.ts';
import { compteDe, compteDuServeur, executer } from './compte.ts';
import { creer, ecrire, motDePasse, type Plan } from './creation.ts';
import { creerDurablement, dossierDeDonnees, dossierDeSocket, lieuDeCopie } from './dossiers.ts';
import { PanneDeBase, panneDemarrage } from './panne.ts';
import { reglages } from './reglages.ts';
import { sousVerrou } from './verrou.ts';

/** How to reach a local server as its superuser. No password: the folder of the socket lets nobody else in. */
export type Acces = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
};

/** A running local PostgreSQL. Several programs may hold the same one: the last to leave stops it. */
export type Instance = {
  readonly dossier: string;
  readonly acces: Acces;
  /** True when the server was already running, of another program or left by a killed one. */
  readonly adoptee: boolean;
  quitter(): Promise<void>;
};

export type OptionsInstance = {
  readonly dossier?: string;
  /** Tests give Debian's; the product runs those of the package. */
  readonly binaires?: Binaires;
  /** Absent: a socket, but TCP on Windows (where nothing was ever tried). */
  readonly liaison?: 'SOCKET' | 'TCP';
};

const TEMOIN = 'contingent-temoin';
const LOG_MAXIMUM = 10_000_000;
const PATIENCE_MS = 10_000;

/**
 * Starts the local PostgreSQL of a data folder, or adopts the one that already runs there; creates it the first time.
 * Two starts at once are safe: a lock lets one start it, the other adopts it.
 * @throws PanneDeBase with what to do, in French.
 */
export async function demarrerInstance(demande: OptionsInstance = {}): Promise<Instance> {
  const parDefaut = compteDuServeur();
  const dossier = dossierDeDonnees(demande.dossier, parDefaut);
  try {
    creerDurablement(dirname(dossier));
    const compte = compteDe(dossier, parDefaut);
    const binaires = demande.binaires ?? binairesDuPaquet();
    const plan: Plan = {
      dossier,
      compte,
      binaires: binairesExecutables(binaires, compte, lieuDeCopie(dossier, compte)),
      liaison: demande.liaison ?? (process.platform === 'win32' ? 'TCP' : 'SOCKET'),
    };
    return await sousVerrou(`${dossier}.verrou`, () => tenir(plan));
  } catch (erreur) {
    if (erreur instanceof PanneDeBase) throw erreur;
    throw panneDemarrage(erreur instanceof Error ? erreur.message : String(erreur), dossier);
  }
}

async function tenir(plan: Plan): Promise<Instance> {
  // Listed first: what we may not read must not be taken for a place without a database.
  const contenu = existsSync(plan.dossier) ? readdirSync(plan.dossier) : [];
  if (!contenu.includes('PG_VERSION')) await creer(plan);
  const { temoin, acces, adoptee } = await rejoindreOuLancer(plan);
  // An idle connection dies with its server: what fails then is the next query, with its own message.
  temoin.on('error', () => undefined);
  let parti: Promise<void> | undefined;
  const quitter = (): Promise<void> => {
    parti ??= sousVerrou(`${plan.dossier}.verrou`, () => partir(plan, temoin));
    return parti;
  };
  return { dossier: plan.dossier, acces, adoptee, quitter };
}

type Rejointe = { readonly temoin: pg.Client; readonly acces: Acces; readonly adoptee: boolean };

/** Just after a kill -9 the number of the dead server may still look alive: tried again for a few seconds. */
async function rejoindreOuLancer(plan: Plan): Promise<Rejointe> {
  const fin = Date.now() + PATIENCE_MS;
  for (;;) {
    const deja = await rejoindre(plan);
    if (deja) return { ...deja, adoptee: true };
    const echec = await lancer(plan);
    const lancee = echec === undefined ? await rejoindre(plan) : undefined;
    if (lancee) return { ...lancee, adoptee: false };
    const passager = /postmaster\.pid|starting up|shutting down|pre-existing shared memory/.test(echec ?? '');
    if (!passager || Date.now() > fin) throw panneDemarrage(echec ?? 'no answer', plan.dossier);
    await attendre(100);
  }
}

/** Connects to the server that the pid file names; `undefined` when there is none that answers. */
async function rejoindre(plan: Plan): Promise<Omit<Rejointe, 'adoptee'> | undefined> {
  const acces = accesActuel(plan);
  if (!acces) return undefined;
  const temoin = new pg.Client({
    ...acces,
    database: 'postgres',
    application_name: TEMOIN,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  try {
    await temoin.connect();
    const { rows } = await temoin.query<{ dossier: string }>(
      "SELECT current_setting('data_directory') AS dossier",
    );
    if (rows[0]?.dossier === plan.dossier) return { temoin, acces };
  } catch {
    // No server, or one that starts or stops: the caller launches, or tries again.
  }
  await temoin.end().catch(() => undefined);
  return undefined;
}

/** postmaster.pid holds the port on its line 4 and the folder of the socket on its line 5. */
function accesActuel(plan: Plan): Acces | undefined {
  const fichier = join(plan.dossier, 'postmaster.pid');
  if (!existsSync(fichier)) return undefined;
  const lignes = readFileSync(fichier, 'utf8').split('\n');
  const [port, socket] = [Number(lignes[3]), lignes[4]];
  if (!Number.isInteger(port) || port <= 0) return undefined;
  if (plan.liaison === 'SOCKET') return socket ? { host: socket, port, user: 'postgres' } : undefined;
  return { host: '127.0.0.1', port, user: 'postgres', password: motDePasse(plan.dossier) };
}

/** Writes the settings and starts the server; returns its log when it did not start. */
async function lancer(plan: Plan): Promise<string | undefined> {
  ecrire(plan, join(plan.dossier, 'contingent.conf'), await reglages(plan));
  const log = join(plan.dossier, 'contingent.log');
  if (tailleDe(log) > LOG_MAXIMUM) renameSync(log, `${log}.1`);
  const debut = tailleDe(log);
  const { code, sorties } = await executer(
    programme(plan.binaires, 'pg_ctl'),
    ['start', '-w', '-t', '60', '-s', '-D', plan.dossier, '-l', log],
    plan.compte,
  );
  if (code === 0) return undefined;
  const ecrit = existsSync(log) ? readFileSync(log).subarray(debut).toString('utf8') : '';
  return `${sorties}\n${ecrit}`.trim();
}
const tailleDe = (fichier: string): number => lstatSync(fichier, { throwIfNoEntry: false })?.size ?? 0;

/** Leaves under the lock, so that nobody can join between the look around and the stop. */
async function partir(plan: Plan, temoin: pg.Client): Promise<void> {
  const autres = await autresTemoins(temoin);
  await temoin.end().catch(() => undefined);
  if (autres > 0 || !existsSync(join(plan.dossier, 'postmaster.pid'))) return;
  const { code } = await executer(
    programme(plan.binaires, 'pg_ctl'),
    ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', plan.dossier],
    plan.compte,
  );
  if (code === 0 && plan.liaison === 'SOCKET')
    rmSync(dossierDeSocket(plan.dossier, plan.compte), { recursive: true });
}

async function autresTemoins(temoin: pg.Client): Promise<number> {
  try {
    const { rows } = await temoin.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [TEMOIN],
    );
    return rows[0]?.n ?? 0;
  } catch {
    return 0;
  }
}
