import pg from 'pg';
import { PanneDeBase } from './panne.ts';

const INT8 = 20;
const DATE = 1082;
const INT8_TABLEAU = 1016;
const DATE_TABLEAU = 1182;

/** @throws RangeError beyond 2^53: a count that JavaScript cannot hold must never be rounded silently. */
function entierSur(texte: string): number {
  const n = Number(texte);
  if (!Number.isSafeInteger(n)) throw new RangeError(`int8 beyond 2^53: ${texte}`);
  return n;
}

/** int8 → number, date → `AAAA-MM-JJ` as text (a Date would shift with the time zone), the rest as `pg` does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === INT8) return entierSur;
    if (oid === DATE) return (texte: string) => texte;
    if (oid === DATE_TABLEAU) return enTableau;
    if (oid === INT8_TABLEAU) return (texte: string) => enTableau(texte).map(entierSur);
    return pg.types.getTypeParser(oid, 'text');
  },
};
const enTableau = (texte: string): string[] => texte.slice(1, -1).split(',').filter(Boolean);

export type Cible = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  readonly ssl?: pg.ClientConfig['ssl'];
};

/** @throws PanneDeBase when the address cannot be read; the message never repeats it (it holds a password). */
export function lireAdresse(variable: string, url: string): Cible {
  try {
    const { protocol } = new URL(url.replace('@/', '@localhost/'));
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new Error(protocol);
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
    if (!database || !user) throw new Error('incomplete');
    return {
      host,
      port,
      user,
      database,
      ...(password ? { password } : {}),
      ...(ssl ? { ssl } : {}),
    };
  } catch {
    throw new PanneDeBase(
      `${variable} n'est pas une adresse PostgreSQL. Forme attendue : postgres://utilisateur:motdepasse@serveur:5432/base`,
    );
  }
}

/** A pool whose every connection writes dates and times the same way, whatever the server's settings are. */
export function ouvrirReserve(cible: Cible, connexions: number): pg.Pool {
  const reserve = new pg.Pool({
    ...cible,
    max: connexions,
    types,
    application_name: 'contingent',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    onConnect: regler,
  });
  // An idle connection that dies (server restarted) is dropped by the pool; the next borrower gets a new one.
  reserve.on('error', () => undefined);
  return reserve;
}

/** The pool waits for it before it lends the connection. */
async function regler(client: pg.ClientBase): Promise<void> {
  await client.query("SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'");
}
