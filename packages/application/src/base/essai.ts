import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Binaires } from './binaires.ts';
import { type Base, ouvrirBase } from './connexion.ts';
import { demarrerInstance, type Instance } from './embarque.ts';
import { empreinteDuSchema, lireMigrations } from './migrations.ts';
import { type Cible, lireAdresse } from './reserve.ts';

/**
 * Databases for tests, on either engine. Each call gives a fresh migrated database, cloned from a template.
 * `CONTINGENT_TEST_MOTEUR=serveur` runs every database test on a PostgreSQL server: the one of
 * `CONTINGENT_TEST_DATABASE_URL` (its user may create databases and roles), else Debian's in a temporary folder.
 */
export type Moteur = 'embarque' | 'serveur';

export const moteurDEssai = (): Moteur =>
  process.env.CONTINGENT_TEST_MOTEUR === 'serveur' ? 'serveur' : 'embarque';

type Grappe = { readonly proprietaire: Cible; readonly quitter: () => Promise<void> };
const grappes = new Map<Moteur, Promise<Grappe>>();
const utilisateurs = new Map<Moteur, number>();

/** A fresh database; `fermer()` drops it, and the last one closed stops the server that the tests started. */
export async function baseDEssai(moteur = moteurDEssai()): Promise<Base> {
  const { proprietaire } = await prendreGrappe(moteur);
  const nom = `contingent_essai_${randomBytes(6).toString('hex')}`;
  const modele = await assurerModele(proprietaire);
  await enAdministrateur(proprietaire, `CREATE DATABASE ${nom} TEMPLATE ${modele}`);
  const base = await ouvrirBase({ databaseUrl: adresse({ ...proprietaire, database: nom }), connexions: 10 });
  const fermer = async (): Promise<void> => {
    await base.fermer();
    await enAdministrateur(proprietaire, `DROP DATABASE ${nom} WITH (FORCE)`);
    await laisserGrappe(moteur);
  };
  return { ...base, fermer };
}

/** The owner's address of a test database, for tests that must look past the policies. */
export async function proprietaireDEssai(base: Base, moteur = moteurDEssai()): Promise<pg.Client> {
  const { rows } = await base.pool.query<{ nom: string }>('SELECT current_database() AS nom');
  const client = new pg.Client({ connectionString: await adresseDEssai(rows[0]?.nom ?? '', moteur) });
  await client.connect();
  return client;
}

/** The owner's address of a database of the test cluster, while some test database is open. */
export async function adresseDEssai(nom: string, moteur = moteurDEssai()): Promise<string> {
  const { proprietaire } = await prendreGrappe(moteur, 0);
  return adresse({ ...proprietaire, database: nom });
}

/** Why the tests of a server cannot run here; `undefined` when they can. */
export function sansServeur(): string | undefined {
  if (process.env.CONTINGENT_TEST_DATABASE_URL || binairesDebian()) return undefined;
  return 'aucun serveur PostgreSQL : ni CONTINGENT_TEST_DATABASE_URL, ni /usr/lib/postgresql';
}

/** The newest server of Debian's packages, 15 or more. */
export function binairesDebian(): Binaires | undefined {
  const racine = '/usr/lib/postgresql';
  const versions = existsSync(racine) ? readdirSync(racine).filter((v) => Number(v) >= 15) : [];
  const version = versions.sort((a, b) => Number(b) - Number(a))[0];
  const bin = join(racine, version ?? '', 'bin');
  return version !== undefined && existsSync(join(bin, 'initdb')) ? { bin, version } : undefined;
}

function prendreGrappe(moteur: Moteur, ajout = 1): Promise<Grappe> {
  utilisateurs.set(moteur, (utilisateurs.get(moteur) ?? 0) + ajout);
  const grappe = grappes.get(moteur) ?? demarrerGrappe(moteur);
  grappes.set(moteur, grappe);
  return grappe;
}

async function laisserGrappe(moteur: Moteur): Promise<void> {
  const restants = (utilisateurs.get(moteur) ?? 1) - 1;
  utilisateurs.set(moteur, restants);
  if (restants > 0) return;
  const grappe = grappes.get(moteur);
  grappes.delete(moteur);
  await (await grappe)?.quitter();
}

async function demarrerGrappe(moteur: Moteur): Promise<Grappe> {
  const donnee =
    process.env[moteur === 'serveur' ? 'CONTINGENT_TEST_DATABASE_URL' : 'CONTINGENT_TEST_EMBARQUE_URL'];
  if (donnee) return { proprietaire: lireAdresse('CONTINGENT_TEST_DATABASE_URL', donnee), quitter: rien };
  const racine = mkdtempSync(join(tmpdir(), 'contingent-essai-'));
  chmodSync(racine, 0o755);
  const instance = await demarrerInstance({ dossier: join(racine, 'donnees'), ...serveur(moteur) });
  process.once('exit', () => tuer(instance));
  return {
    proprietaire: { ...instance.acces, database: 'postgres' },
    quitter: () => effacer(instance, racine),
  };
}
const rien = async (): Promise<void> => undefined;

/** A real server is reached by TCP with a password, as DATABASE_URL would be. */
function serveur(moteur: Moteur): { binaires?: Binaires; liaison?: 'TCP' } {
  const binaires = moteur === 'serveur' ? binairesDebian() : undefined;
  if (moteur === 'serveur' && !binaires) throw new Error(sansServeur());
  return binaires ? { binaires, liaison: 'TCP' } : {};
}

async function effacer(instance: Instance, racine: string): Promise<void> {
  await instance.quitter();
  rmSync(racine, { recursive: true, force: true });
}

/** A test that never closed its databases must not leave a server behind. */
function tuer({ dossier }: Instance): void {
  const pid = join(dossier, 'postmaster.pid');
  if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8').split('\n')[0]), 'SIGQUIT');
}

/** One template a schema: named after the migrations, made under an advisory lock, never dropped by a test. */
async function assurerModele(proprietaire: Cible): Promise<string> {
  const nom = `contingent_modele_${empreinteDuSchema(lireMigrations()).slice(0, 12)}`;
  const admin = new pg.Client(proprietaire);
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(7310024)');
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [nom]);
    if (rowCount === 1) return nom;
    await admin.query(`CREATE DATABASE ${nom}_en_cours`);
    const base = await ouvrirBase({ databaseUrl: adresse({ ...proprietaire, database: `${nom}_en_cours` }) });
    await base.fermer();
    await admin.query(`ALTER DATABASE ${nom}_en_cours RENAME TO ${nom}`);
    return nom;
  } finally {
    await admin.end();
  }
}

async function enAdministrateur(proprietaire: Cible, sql: string): Promise<void> {
  const admin = new pg.Client(proprietaire);
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}

/** The address of a target, as DATABASE_URL writes it. */
export function adresse(c: Cible): string {
  const compte = `${c.user}${c.password === undefined ? '' : `:${encodeURIComponent(c.password)}`}`;
  return c.host.startsWith('/')
    ? `postgres://${compte}@/${c.database}?host=${encodeURIComponent(c.host)}&port=${c.port}`
    : `postgres://${compte}@${c.host}:${c.port}/${c.database}`;
}
