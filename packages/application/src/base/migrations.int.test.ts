import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Base, ouvrirBase } from './connexion.ts';
import { adresseDEssai, baseDEssai, proprietaireDEssai } from './essai.ts';
import { lireMigrations, type Migration, migrer } from './migrations.ts';
import { PanneDeBase } from './panne.ts';

let base: Base;
let proprietaire: pg.Client;
beforeAll(async () => {
  base = await baseDEssai();
  proprietaire = await proprietaireDEssai(base);
});
afterAll(async () => {
  await proprietaire.end();
  await base.fermer();
});

const connues = lireMigrations();
const suivante = (instructions: string[]): Migration => ({
  numero: connues.length + 1,
  nom: `${String(connues.length + 1).padStart(4, '0')}-essai.sql`,
  empreinte: 'e',
  instructions,
});

it('runs each migration once', async () => {
  expect(await migrer(proprietaire)).toEqual([]);
});

it('refuses an applied migration that changed, and a database newer than the program', async () => {
  const changees = connues.map((m, i) => (i === 1 ? { ...m, empreinte: 'autre' } : m));
  await expect(migrer(proprietaire, changees)).rejects.toThrow(/0002-reservataires\.sql a changé/);
  await expect(migrer(proprietaire, connues.slice(0, -1))).rejects.toThrow(/version plus récente/);
  await expect(migrer(proprietaire, changees)).rejects.toBeInstanceOf(PanneDeBase);
});

it('a migration that fails leaves nothing, and can be run again once corrected', async () => {
  const fautive = suivante(['CREATE TABLE essai (a int)', 'CREATE TABLE essai (a int)']);
  await expect(migrer(proprietaire, [...connues, fautive])).rejects.toThrow(/essai\.sql: .*already exists/);
  const { rows } = await proprietaire.query("SELECT to_regclass('essai') AS t");
  expect(rows[0].t).toBeNull();
});

it('several servers that start at once migrate one after the other', async () => {
  const autres = await Promise.all([1, 2, 3, 4].map(() => proprietaireDEssai(base)));
  const bonne = suivante(['CREATE TABLE essai_ensemble (a int)']);
  const faites = await Promise.all(autres.map((c) => migrer(c, [...connues, bonne])));
  expect(faites.flat()).toEqual([bonne.numero]);
  await Promise.all(autres.map((c) => c.end()));
  await proprietaire.query('DELETE FROM migration WHERE numero = $1', [bonne.numero]);
  await proprietaire.query('DROP TABLE essai_ensemble');
});

it('several databases of one cluster share the roles, opened at once', async () => {
  const noms = ['a', 'b', 'c', 'd'].map((n) => `contingent_essai_role_${process.pid}_${n}`);
  for (const nom of noms) await proprietaire.query(`CREATE DATABASE ${nom}`);
  const bases = await Promise.all(
    noms.map(async (nom) => ouvrirBase({ databaseUrl: await adresseDEssai(nom) })),
  );
  expect(await Promise.all(bases.map((b) => b.db.selectFrom('organisme').selectAll().execute()))).toEqual([
    [],
    [],
    [],
    [],
  ]);
  await Promise.all(bases.map((b) => b.fermer()));
  for (const nom of noms) await proprietaire.query(`DROP DATABASE ${nom}`);
});

it('the owner of an owned key comes first in every primary, unique and foreign key', async () => {
  const { rows } = await proprietaire.query<{ table: string; colonnes: string[] }>(`
    SELECT i.indrelid::regclass::text AS table,
      (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY k (att, n)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.att) AS colonnes
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
      AND c.relname NOT IN ('organisme', 'migration')`);
  expect(rows.length).toBeGreaterThan(12);
  expect(rows.filter((r) => r.colonnes[0] !== 'organisme')).toEqual([]);
});

it('no rule hides in a trigger, and the tenant is set by SET LOCAL alone', async () => {
  const { rows } = await proprietaire.query('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal');
  expect(rows).toEqual([]);
  const dossier = fileURLToPath(new URL('../../migrations/', import.meta.url));
  const sql = readdirSync(dossier).map((n) => readFileSync(dossier + n, 'utf8'));
  expect(sql.join('\n')).not.toMatch(/set_config|TRIGGER/i);
});

/** Runs as the owner, whom the policies of the application do not bind: each one is read before it is listed here. */
const sansPolitique = [
  // Takes statistics, returns nothing.
  'analyser_parc',
];
it('no other function runs with the rights of the owner', async () => {
  const { rows } = await proprietaire.query<{ nom: string }>(
    "SELECT proname AS nom FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace",
  );
  expect(rows.map((r) => r.nom).filter((nom) => !sansPolitique.includes(nom))).toEqual([]);
});
