import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { PanneDeBase } from './panne.ts';

export type Migration = {
  readonly numero: number;
  readonly nom: string;
  readonly empreinte: string;
  readonly instructions: readonly string[];
};

const DOSSIER = fileURLToPath(new URL('../../migrations', import.meta.url));
/** Any constant will do, as long as it stays: two servers that start at once migrate one after the other. */
const VERROU = 7_310_023;

/** The files `NNNN-name.sql`, in order. @throws Error on a wrong name or a hole in the numbers: a fault of ours. */
export function lireMigrations(dossier = DOSSIER): readonly Migration[] {
  const noms = readdirSync(dossier)
    .filter((n) => n.endsWith('.sql'))
    .sort();
  return noms.map((nom, i) => {
    const numero = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(nom)?.[1]);
    if (numero !== i + 1) throw new Error(`migration ${nom}: expected number ${i + 1}`);
    const sql = readFileSync(join(dossier, nom), 'utf8').replaceAll('\r\n', '\n');
    const empreinte = createHash('sha256').update(sql).digest('hex');
    return { numero, nom, empreinte, instructions: instructions(sql) };
  });
}

/**
 * A statement ends at a semicolon that ends its line, and is sent alone: a distributed cluster refuses several
 * distributed commands in one message.
 */
const instructions = (sql: string): string[] =>
  sql
    .split(/;[ \t]*$/m)
    .map((s) => s.replace(/^\s*(--.*\n\s*)*/, '').trim())
    .filter(Boolean);

/** Fingerprint of the whole schema: names a template database in tests, and a backup's version. */
export const empreinteDuSchema = (migrations: readonly Migration[]): string =>
  createHash('sha256')
    .update(migrations.map((m) => `${m.nom} ${m.empreinte}`).join('\n'))
    .digest('hex');

/**
 * Runs what has not been run, each migration in its own transaction, as the owner of the database.
 * @returns the numbers run. @throws PanneDeBase when an applied migration changed, or the database is newer than we are.
 */
export async function migrer(
  proprietaire: pg.Client,
  migrations: readonly Migration[] = lireMigrations(),
): Promise<readonly number[]> {
  await proprietaire.query('SELECT pg_advisory_lock($1)', [VERROU]);
  try {
    const faites = await dejaAppliquees(proprietaire);
    verifier(faites, migrations);
    const aFaire = migrations.filter((m) => !faites.has(m.numero));
    for (const migration of aFaire) await appliquer(proprietaire, migration);
    return aFaire.map((m) => m.numero);
  } finally {
    await proprietaire.query('SELECT pg_advisory_unlock($1)', [VERROU]);
  }
}

type Appliquee = { numero: number; nom: string; empreinte: string };

async function dejaAppliquees(client: pg.Client): Promise<ReadonlyMap<number, Appliquee>> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS migration (
      numero int PRIMARY KEY, nom text NOT NULL, empreinte text NOT NULL,
      appliquee_le timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<Appliquee>('SELECT numero, nom, empreinte FROM migration');
  return new Map(rows.map((r) => [r.numero, r]));
}

function verifier(faites: ReadonlyMap<number, Appliquee>, migrations: readonly Migration[]): void {
  const connues = new Map(migrations.map((m) => [m.numero, m]));
  for (const faite of faites.values()) {
    const connue = connues.get(faite.numero);
    if (!connue)
      throw new PanneDeBase(
        `Cette base a été écrite par une version plus récente de Contingent (migration ${faite.nom}) : installez cette version ou une plus récente.`,
      );
    if (connue.empreinte !== faite.empreinte)
      throw new PanneDeBase(
        `La migration ${faite.nom} a changé depuis qu'elle a été appliquée à cette base : une migration appliquée ne se modifie pas. Reprenez le fichier d'origine et écrivez le changement dans une nouvelle migration.`,
      );
  }
}

async function appliquer(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const instruction of migration.instructions) await client.query(instruction);
    await client.query('INSERT INTO migration (numero, nom, empreinte) VALUES ($1, $2, $3)', [
      migration.numero,
      migration.nom,
      migration.empreinte,
    ]);
    await client.query('COMMIT');
  } catch (erreur) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${migration.nom}: ${erreur instanceof Error ? erreur.message : erreur}`, {
      cause: erreur,
    });
  }
}
