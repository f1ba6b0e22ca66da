import { setTimeout as attendre } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Base } from './connexion.ts';
import { ROLE_RESERVATAIRE } from './roles.ts';
import type { Tables } from './tables.ts';

/** For whom one works. `organisme`: its id; `acteur`: who acts, as the journal keeps it. */
export type Mandat = { readonly organisme: number; readonly acteur: string };

/** One open transaction of one organisation. `client` is the same connection, for COPY; never keep either. */
export type Transaction = Mandat & { readonly db: Kysely<Tables>; readonly client: pg.PoolClient };

export type OptionsTransaction = {
  /** Longest statement, in milliseconds; 0 = no limit (loads). */
  readonly delaiMs?: number;
  /** How many times the work is run when the database asks to start again; 1 for work that reads a stream. */
  readonly essais?: number;
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
};

/**
 * Runs `travail` in one transaction that sees the rows owned by one organisation, and no other.
 * Committed when it returns, rolled back when it throws; run again on a deadlock or a serialization failure, so it
 * must do nothing but talk to the database.
 */
export const dansOrganisme = <T>(
  base: Base,
  mandat: Mandat,
  travail: (tx: Transaction) => Promise<T>,
  options: OptionsTransaction = {},
): Promise<T> => recommencer(base, mandat, travail, options, '');

/**
 * The same for a réservataire that reads what its landlords let it read (agreements, photographies within its
 * perimeter, its own rights). Nothing can be written.
 */
export const commeReservataire = <T>(
  base: Base,
  mandat: Mandat,
  travail: (tx: Transaction) => Promise<T>,
  options: OptionsTransaction = {},
): Promise<T> => recommencer(base, mandat, travail, options, `; SET LOCAL ROLE ${ROLE_RESERVATAIRE}`);

async function recommencer<T>(
  base: Base,
  mandat: Mandat,
  travail: (tx: Transaction) => Promise<T>,
  options: OptionsTransaction,
  role: string,
): Promise<T> {
  const essais = options.essais ?? 5;
  for (let essai = 1; ; essai += 1) {
    try {
      return await uneFois(base, mandat, travail, ouverture(mandat, options) + role);
    } catch (erreur) {
      if (essai >= essais || !estARecommencer(erreur)) throw erreur;
      await attendre(2 ** essai * (5 + Math.random() * 5));
    }
  }
}

const aRecommencer: readonly (string | undefined)[] = ['40001', '40P01'];
const estARecommencer = (erreur: unknown): boolean =>
  erreur instanceof pg.DatabaseError && aRecommencer.includes(erreur.code);

/**
 * SET LOCAL and not set_config: the latter does not reach the nodes of a distributed cluster. SET takes no parameter,
 * hence the checks. @throws RangeError when the organisation is not a positive int4.
 */
function ouverture({ organisme, acteur }: Mandat, options: OptionsTransaction): string {
  if (!Number.isInteger(organisme) || organisme < 1 || organisme > 2_147_483_647)
    throw new RangeError(`organisme: ${organisme}`);
  if (acteur === '' || acteur.includes('\0'))
    throw new RangeError('acteur is empty or holds a null character');
  const delai = options.delaiMs ?? 30_000;
  if (!Number.isInteger(delai) || delai < 0) throw new RangeError(`delaiMs: ${delai}`);
  return [
    `BEGIN ISOLATION LEVEL ${options.isolation ?? 'READ COMMITTED'}`,
    `SET LOCAL app.organisme = '${organisme}'`,
    `SET LOCAL app.acteur = ${pg.escapeLiteral(acteur)}`,
    `SET LOCAL statement_timeout = ${delai}`,
  ].join('; ');
}

async function uneFois<T>(
  base: Base,
  mandat: Mandat,
  travail: (tx: Transaction) => Promise<T>,
  ouvrir: string,
): Promise<T> {
  const client = await base.pool.connect();
  let rompue: Error | undefined;
  // While it is borrowed nobody listens to it but us: a server that stops must fail this work, not the program.
  const noter = (e: Error): void => {
    rompue = e;
  };
  client.on('error', noter);
  try {
    await client.query(ouvrir);
    const resultat = await travail({ ...mandat, db: surConnexion(client), client });
    await client.query('COMMIT');
    return resultat;
  } catch (erreur) {
    await client.query('ROLLBACK').catch(noter);
    throw erreur;
  } finally {
    client.off('error', noter);
    client.release(rompue);
  }
}

/** kysely on a connection that is already borrowed: it may neither return nor close it. */
function surConnexion(client: pg.PoolClient): Kysely<Tables> {
  const emprunt = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => emprunt, end: async () => undefined };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
}
