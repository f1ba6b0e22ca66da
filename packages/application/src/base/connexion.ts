import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { demarrerInstance, type Instance } from './embarque.ts';
import { migrer } from './migrations.ts';
import { PanneDeBase } from './panne.ts';
import { type Cible, lireAdresse, ouvrirReserve } from './reserve.ts';
import { assurerRoles, cibleApp, poserMotDePasse, ROLE_APP, refuserSiContournable } from './roles.ts';
import type { Tables } from './tables.ts';

/** An open database, under the role of the application: outside `dansOrganisme` it sees no owned row. */
export type Base = {
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
  readonly moteur: 'EMBARQUE' | 'SERVEUR';
  /** Data folder of the embedded engine. */
  readonly dossier?: string;
  fermer(): Promise<void>;
};

export type OptionsBase = {
  /** Its user migrates and owns; absent: DATABASE_URL; still absent: the embedded engine. */
  readonly databaseUrl?: string;
  /** Optional second address, of the role contingent_app; absent: DATABASE_URL_APP. */
  readonly databaseUrlApp?: string;
  /** Data folder of the embedded engine; absent: CONTINGENT_DONNEES, else `.contingent/donnees`. Wins over DATABASE_URL. */
  readonly dossier?: string;
  readonly connexions?: number;
};

const BASE_EMBARQUEE = 'contingent';
const VERSION_MINIMALE = 150_000;

/**
 * Opens the database of either engine: starts or adopts the embedded one, creates roles, migrates, connects the
 * application under a role that cannot bypass the policies.
 * @throws PanneDeBase with what to do, in French.
 */
export async function ouvrirBase(options: OptionsBase = {}): Promise<Base> {
  const url = options.databaseUrl ?? (options.dossier === undefined ? process.env.DATABASE_URL : '');
  if (url) return ouvrirServeur(url, options);
  const instance = await demarrerInstance(options.dossier === undefined ? {} : { dossier: options.dossier });
  try {
    await creerBase(instance, BASE_EMBARQUEE);
    const proprietaire = { ...instance.acces, database: BASE_EMBARQUEE };
    return await ouvrirSur({ proprietaire, instance, ...tailleDe(options) });
  } catch (erreur) {
    await instance.quitter();
    throw erreur;
  }
}

const tailleDe = (o: OptionsBase): { connexions: number } => ({ connexions: o.connexions ?? 10 });

function ouvrirServeur(url: string, options: OptionsBase): Promise<Base> {
  const urlApp = options.databaseUrlApp ?? (options.databaseUrl ? '' : process.env.DATABASE_URL_APP);
  return ouvrirSur({
    proprietaire: lireAdresse('DATABASE_URL', url),
    ...(urlApp ? { app: lireAdresse('DATABASE_URL_APP', urlApp) } : {}),
    ...tailleDe(options),
  });
}

type Ouverture = {
  readonly proprietaire: Cible;
  readonly app?: Cible;
  readonly instance?: Instance;
  readonly connexions: number;
};

async function ouvrirSur({ proprietaire, app, instance, connexions }: Ouverture): Promise<Base> {
  const cible = app ?? cibleApp(proprietaire);
  await preparer(proprietaire, cible, app === undefined);
  const pool = ouvrirReserve(cible, connexions);
  try {
    const client = await pool.connect();
    await refuserSiContournable(client).finally(() => client.release());
  } catch (erreur) {
    await pool.end();
    throw erreur;
  }
  const fermer = async (): Promise<void> => {
    await pool.end();
    await instance?.quitter();
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return instance
    ? { pool, db, moteur: 'EMBARQUE', dossier: instance.dossier, fermer }
    : { pool, db, moteur: 'SERVEUR', fermer };
}

/** What only the owner may do: roles, schema, and the password of the application's role when we hold it. */
async function preparer(cible: Cible, app: Cible, tenirMotDePasse: boolean): Promise<void> {
  const proprietaire = await connecter(cible);
  try {
    await refuserVersion(proprietaire);
    await assurerRoles(proprietaire);
    await migrer(proprietaire);
    await accorderBase(proprietaire);
    if (tenirMotDePasse && app.password !== undefined && !(await seConnecte(app)))
      await poserMotDePasse(proprietaire, app.password);
  } finally {
    await proprietaire.end();
  }
}

async function connecter(cible: Cible): Promise<pg.Client> {
  const client = new pg.Client({ ...cible, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (erreur) {
    const detail = erreur instanceof Error ? erreur.message || String(erreur) : String(erreur);
    throw new PanneDeBase(
      `Le serveur PostgreSQL de DATABASE_URL ne répond pas (${cible.host}, port ${cible.port}, base « ${cible.database} ») : vérifiez l'adresse, le compte et que le serveur est démarré.\n${detail}`,
    );
  }
}

async function refuserVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ v: number }>(
    "SELECT current_setting('server_version_num')::int AS v",
  );
  if ((rows[0]?.v ?? 0) >= VERSION_MINIMALE) return;
  throw new PanneDeBase('Ce serveur PostgreSQL est trop ancien : Contingent demande la version 15 ou plus.');
}

/** Loads need temporary tables: COPY refuses a table under row-level policies. */
async function accorderBase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nom: string; complet: boolean }>(
    `SELECT current_database() AS nom, has_database_privilege($1, current_database(), 'CONNECT')
      AND has_database_privilege($1, current_database(), 'TEMPORARY') AS complet`,
    [ROLE_APP],
  );
  const base = rows[0];
  if (base && !base.complet)
    await client.query(
      `GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(base.nom)} TO ${ROLE_APP}`,
    );
}

async function seConnecte(cible: Cible): Promise<boolean> {
  const client = new pg.Client({ ...cible, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function creerBase(instance: Instance, nom: string): Promise<void> {
  const client = await connecter({ ...instance.acces, database: 'postgres' });
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [nom]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(nom)}`);
  } catch (erreur) {
    const dejaLa = erreur instanceof pg.DatabaseError && (erreur.code === '42P04' || erreur.code === '23505');
    if (!dejaLa) throw erreur;
  } finally {
    await client.end();
  }
}
