import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { type Binaires, binairesDuPaquet, binairesExecutables, programme } from './binaires.ts';
import { type Compte, compteDuServeur, donner, executer } from './compte.ts';
import {
  creerDurablement,
  dossierDeDonnees,
  dossierDeSocket,
  lieuDeCopie,
  synchroniser,
} from './dossiers.ts';
import { PanneDeBase, panneDemarrage } from './panne.ts';
import { sousVerrou } from './verrou.ts';

/** How to reach a server as its superuser. No password: the socket's folder lets nobody else in. */
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
  /** Windows has no private socket: TCP on 127.0.0.1 with a password (on Windows itself never tried). */
  readonly liaison?: 'SOCKET' | 'TCP';
  readonly compte?: Compte;
};

type Plan = {
  readonly dossier: string;
  readonly binaires: Binaires;
  readonly liaison: 'SOCKET' | 'TCP';
  readonly compte: Compte;
};

const TEMOIN = 'contingent-temoin';
const FICHIER_ACCES = 'contingent-acces.json';

/**
 * Starts the local PostgreSQL of a data folder, or adopts the one that already runs there; creates it the first time.
 * Two starts at once are safe: a lock lets one start it, the other adopts it.
 * @throws PanneDeBase with what to do, in French.
 */
export async function demarrerInstance(demande: OptionsInstance = {}): Promise<Instance> {
  const compte = 'compte' in demande ? demande.compte : compteDuServeur();
  const dossier = dossierDeDonnees(demande.dossier, compte);
  try {
    creerDurablement(dirname(dossier));
    const binaires = demande.binaires ?? binairesDuPaquet();
    const liaison = demande.liaison ?? (process.platform === 'win32' ? 'TCP' : 'SOCKET');
    const executables = binairesExecutables(binaires, compte, lieuDeCopie(dossier, compte));
    const plan: Plan = { dossier, binaires: executables, liaison, compte };
    return await sousVerrou(`${dossier}.verrou`, () => tenir(plan));
  } catch (erreur) {
    if (erreur instanceof PanneDeBase) throw erreur;
    throw panneDemarrage(erreur instanceof Error ? erreur.message : String(erreur), dossier);
  }
}

async function tenir(plan: Plan): Promise<Instance> {
  if (!existsSync(join(plan.dossier, 'PG_VERSION'))) await initialiser(plan);
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

/** The cluster is made aside and renamed whole: a first start cut off leaves nothing that looks like a database. */
async function initialiser(plan: Plan): Promise<void> {
  const provisoire = `${plan.dossier}.init`;
  rmSync(provisoire, { recursive: true, force: true });
  mkdirSync(provisoire, { mode: 0o700 });
  donner(provisoire, plan.compte);
  const motDePasse = randomBytes(24).toString('base64url');
  const acces = plan.liaison === 'TCP' ? await parTcp(plan, motDePasse) : ['--auth=trust'];
  const { code, sorties } = await executer(
    programme(plan.binaires, 'initdb'),
    ['-D', provisoire, '-U', 'postgres', '-E', 'UTF8', ...LOCALE, ...acces],
    plan.compte,
  );
  rmSync(`${plan.dossier}.mdp`, { force: true });
  if (code !== 0) {
    rmSync(provisoire, { recursive: true, force: true });
    throw panneDemarrage(sorties, plan.dossier);
  }
  ecrire(plan, join(provisoire, FICHIER_ACCES), JSON.stringify({ motDePasse }));
  const conf = join(provisoire, 'postgresql.conf');
  writeFileSync(conf, `${readFileSync(conf, 'utf8')}\ninclude_if_exists 'contingent.conf'\n`);
  renameSync(provisoire, plan.dossier);
  synchroniser(dirname(plan.dossier));
}
/** French sorting in every database of the cluster, whatever the machine's own locale is. */
const LOCALE = ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8'];

async function parTcp(plan: Plan, motDePasse: string): Promise<string[]> {
  const fichier = `${plan.dossier}.mdp`;
  ecrire(plan, fichier, motDePasse);
  return ['--auth=scram-sha-256', `--pwfile=${fichier}`];
}

function ecrire(plan: Plan, fichier: string, texte: string): void {
  writeFileSync(fichier, texte, { mode: 0o600, flush: true });
  donner(fichier, plan.compte);
}

type Rejointe = { readonly temoin: pg.Client; readonly acces: Acces; readonly adoptee: boolean };

/** Just after a kill -9 the dead server's number may still look alive: its pid file is tried again for a few seconds. */
async function rejoindreOuLancer(plan: Plan): Promise<Rejointe> {
  const fin = Date.now() + 10_000;
  for (;;) {
    const deja = await rejoindre(plan);
    if (deja) return { ...deja, adoptee: true };
    const echec = await lancer(plan);
    const lancee = echec === undefined ? await rejoindre(plan) : undefined;
    if (lancee) return { ...lancee, adoptee: false };
    const occupe = /postmaster\.pid|is the database system|shutting down|pre-existing shared memory/.test(
      echec ?? '',
    );
    if (!occupe || Date.now() > fin) throw panneDemarrage(echec ?? 'no answer from the server', plan.dossier);
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
    // No server, or one that starts or stops: the caller launches or tries again.
  }
  await temoin.end().catch(() => undefined);
  return undefined;
}

/** Line 4 of postmaster.pid is the port in use. */
function accesActuel(plan: Plan): Acces | undefined {
  const pid = join(plan.dossier, 'postmaster.pid');
  if (!existsSync(pid)) return undefined;
  const port = Number(readFileSync(pid, 'utf8').split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) return undefined;
  if (plan.liaison === 'SOCKET')
    return { host: dossierDeSocket(plan.dossier, plan.compte), port, user: 'postgres' };
  const { motDePasse } = JSON.parse(readFileSync(join(plan.dossier, FICHIER_ACCES), 'utf8')) as {
    motDePasse: string;
  };
  return { host: '127.0.0.1', port, user: 'postgres', password: motDePasse };
}

/** Writes the settings and starts the server; returns its log when it did not start. */
async function lancer(plan: Plan): Promise<string | undefined> {
  ecrire(plan, join(plan.dossier, 'contingent.conf'), await reglages(plan));
  const log = join(plan.dossier, 'contingent.log');
  const debut = lstatSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const { code, sorties } = await executer(
    programme(plan.binaires, 'pg_ctl'),
    ['start', '-w', '-t', '60', '-s', '-D', plan.dossier, '-l', log],
    plan.compte,
  );
  if (code === 0) return undefined;
  const ecrit = existsSync(log) ? readFileSync(log).subarray(debut).toString('utf8') : '';
  return `${sorties}\n${ecrit}`.trim();
}

async function reglages(plan: Plan): Promise<string> {
  const reseau =
    plan.liaison === 'SOCKET'
      ? [
          "listen_addresses = ''",
          `unix_socket_directories = '${dossierDeSocket(plan.dossier, plan.compte).replaceAll("'", "''")}'`,
        ]
      : ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", `port = ${await portLibre()}`];
  // Measured on loads and group-bys of millions of rows; durability settings are never touched.
  return [
    ...reseau,
    'jit = off',
    'shared_buffers = 256MB',
    'work_mem = 32MB',
    'maintenance_work_mem = 256MB',
    'max_wal_size = 2GB',
    "log_destination = 'stderr'",
    "lc_messages = 'C'",
    '',
  ].join('\n');
}

const portLibre = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const essai = createServer();
    essai.on('error', reject);
    essai.listen(0, '127.0.0.1', () => {
      const adresse = essai.address();
      const port = typeof adresse === 'object' && adresse ? adresse.port : 0;
      essai.close(() => resolve(port));
    });
  });

/** Leaves under the lock, so that nobody can join between the look around and the stop. */
async function partir(plan: Plan, temoin: pg.Client): Promise<void> {
  const autres = await autresTemoins(temoin);
  await temoin.end().catch(() => undefined);
  if (autres > 0 || !existsSync(join(plan.dossier, 'postmaster.pid'))) return;
  await executer(
    programme(plan.binaires, 'pg_ctl'),
    ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', plan.dossier],
    plan.compte,
  );
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
