import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { PanneDeBase } from './panne.ts';
import type { Cible } from './reserve.ts';

/** The roles of docs/decisions/0004-roles-de-base.md. They belong to the cluster: several databases share them. */
export const ROLE_APP = 'contingent_app';
export const ROLE_RESERVATAIRE = 'contingent_reservataire';

const commandesPourAdministrateur = `
  CREATE ROLE ${ROLE_APP} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD '…';
  CREATE ROLE ${ROLE_RESERVATAIRE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
  GRANT ${ROLE_RESERVATAIRE} TO ${ROLE_APP};
puis donnez à Contingent DATABASE_URL_APP=postgres://${ROLE_APP}:…@serveur:5432/base`;

/**
 * How the application connects: DATABASE_URL_APP when it is given, else under contingent_app with a password derived
 * from the owner's. Derived, not drawn: every stateless server of one installation finds the same, and none is stored.
 */
export function cibleApp(proprietaire: Cible): Cible {
  const { password, ...reste } = proprietaire;
  if (password === undefined) return { ...reste, user: ROLE_APP };
  const derive = createHmac('sha256', password).update(`${ROLE_APP}@contingent`).digest('base64url');
  return { ...reste, user: ROLE_APP, password: derive };
}

/** Creates the roles that are absent. Safe when several servers, or several databases of a cluster, start at once. */
export async function assurerRoles(proprietaire: pg.Client): Promise<void> {
  await siAutorise('de créer les rôles de Contingent', async () => {
    await creerSiAbsent(proprietaire, ROLE_APP, 'LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS');
    await creerSiAbsent(proprietaire, ROLE_RESERVATAIRE, 'NOLOGIN NOSUPERUSER NOBYPASSRLS');
    const { rows } = await proprietaire.query<{ membre: boolean }>(
      'SELECT pg_has_role($1, $2, $3) AS membre',
      [ROLE_APP, ROLE_RESERVATAIRE, 'MEMBER'],
    );
    if (!rows[0]?.membre) await sansDouble(proprietaire, `GRANT ${ROLE_RESERVATAIRE} TO ${ROLE_APP}`);
  });
}

async function siAutorise(action: string, travail: () => Promise<void>): Promise<void> {
  try {
    await travail();
  } catch (erreur) {
    if (code(erreur) !== DROIT_INSUFFISANT) throw erreur;
    throw new PanneDeBase(
      `Le compte de DATABASE_URL n'a pas le droit ${action} : demandez à l'administrateur du serveur d'exécuter une fois${commandesPourAdministrateur}`,
    );
  }
}

const DROIT_INSUFFISANT = '42501';
const code = (erreur: unknown): string | undefined =>
  erreur instanceof pg.DatabaseError ? erreur.code : undefined;

async function creerSiAbsent(client: pg.Client, role: string, attributs: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await sansDouble(client, `CREATE ROLE ${role} ${attributs}`);
}

/** Another server may do the same at the same instant: done is done; a catalog row being changed is tried again. */
async function sansDouble(client: pg.Client, sql: string, essais = 20): Promise<void> {
  try {
    await client.query(sql);
  } catch (erreur) {
    if (code(erreur) === '42710' || code(erreur) === '23505') return;
    const enCours = erreur instanceof Error && erreur.message.includes('tuple concurrently');
    if (!enCours || essais === 0) throw erreur;
    await sansDouble(client, sql, essais - 1);
  }
}

/** Sets the password of the application's role; the server receives a verifier, its log never sees the password. */
export async function poserMotDePasse(proprietaire: pg.Client, motDePasse: string): Promise<void> {
  const verificateur = proprietaire.escapeLiteral(scram(motDePasse, randomBytes(16)));
  await siAutorise(`de donner un mot de passe au rôle « ${ROLE_APP} »`, () =>
    sansDouble(proprietaire, `ALTER ROLE ${ROLE_APP} PASSWORD ${verificateur}`),
  );
}

/** RFC 5803 as PostgreSQL stores it. */
export function scram(motDePasse: string, sel: Buffer, tours = 4096): string {
  const sale = pbkdf2Sync(motDePasse, sel, tours, 32, 'sha256');
  const hmac = (texte: string): Buffer => createHmac('sha256', sale).update(texte).digest();
  const stockee = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${tours}:${sel.toString('base64')}$${stockee}:${hmac('Server Key').toString('base64')}`;
}

type Pouvoirs = {
  role: string;
  passe: boolean;
  herite: boolean;
  cumule: boolean;
  ouvertes: string[] | null;
};

/** @throws PanneDeBase when the role under which the application works could read past the row-level policies. */
export async function refuserSiContournable(app: pg.PoolClient | pg.Client): Promise<void> {
  const { rows } = await app.query<Pouvoirs>(QUESTIONS);
  const p = rows[0];
  const faute = p ? premiereFaute(p) : 'rôle illisible';
  if (faute === undefined) return;
  throw new PanneDeBase(
    `Contingent refuse de démarrer : ${faute}, et le cloisonnement entre organismes ne tiendrait pas. Corrigez le rôle :${commandesPourAdministrateur}`,
  );
}

function premiereFaute(p: Pouvoirs): string | undefined {
  if (p.role !== ROLE_APP)
    return `l'application est connectée comme « ${p.role} » au lieu de « ${ROLE_APP} »`;
  if (p.passe)
    return `le rôle « ${p.role} » est super-utilisateur ou peut contourner les règles d'accès (BYPASSRLS)`;
  if (p.herite) return `le rôle « ${p.role} » est membre d'un rôle qui peut contourner les règles d'accès`;
  if (p.cumule) return `le rôle « ${p.role} » hérite de « ${ROLE_RESERVATAIRE} » (il doit être NOINHERIT)`;
  if (p.ouvertes) return `ces tables n'ont pas de règle d'accès : ${p.ouvertes.join(', ')}`;
  return undefined;
}

const QUESTIONS = `
  SELECT current_user::text AS role,
    r.rolsuper OR r.rolbypassrls OR r.rolcreaterole AS passe,
    EXISTS (SELECT FROM pg_roles x WHERE x.oid <> r.oid AND pg_has_role(r.oid, x.oid, 'MEMBER')
      AND (x.rolsuper OR x.rolbypassrls OR x.rolcreaterole
        OR EXISTS (SELECT FROM pg_class c WHERE c.relrowsecurity AND c.relowner = x.oid))) AS herite,
    pg_has_role(r.oid, '${ROLE_RESERVATAIRE}', 'USAGE') AS cumule,
    (SELECT array_agg(c.relname::text ORDER BY c.relname) FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)) AS ouvertes
  FROM pg_roles r WHERE r.rolname = current_user`;
