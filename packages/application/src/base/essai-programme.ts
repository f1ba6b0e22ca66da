import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Instance } from './embarque.ts';

// Support of the tests of the launcher: programs of their own, that may be killed, and direct questions to a server.

const MODULE = new URL('./embarque.ts', import.meta.url).href;

export async function interroger<T extends pg.QueryResultRow>(instance: Instance, sql: string): Promise<T[]> {
  const client = new pg.Client({ ...instance.acces, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const postmaster = (dossier: string): number =>
  Number(readFileSync(join(dossier, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A program of its own that starts the database, says so, and waits. */
export function programme(ou: string, options: { uid?: number; cwd?: string } = {}): ChildProcess {
  const source = `
    const { demarrerInstance } = await import(${JSON.stringify(MODULE)});
    const demande = ${JSON.stringify(ou)} ? { dossier: ${JSON.stringify(ou)} } : {};
    try {
      const { adoptee, dossier, quitter } = await demarrerInstance(demande);
      console.log(JSON.stringify({ adoptee, dossier }));
      process.stdin.once('data', () => quitter().then(() => process.exit(0)));
    } catch (erreur) {
      console.log(JSON.stringify({ nom: erreur.name, message: erreur.message }));
    }`;
  const ids = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const enfant = spawn(process.execPath, ['--input-type=module', '-e', source], {
    cwd: options.cwd ?? tmpdir(),
    ...ids,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return enfant;
}
export type Annonce = { adoptee?: boolean; dossier?: string; nom?: string; message?: string };
export const annonce = (enfant: ChildProcess): Promise<Annonce> =>
  new Promise((resolve, reject) => {
    enfant.stdout?.once('data', (d: Buffer) => resolve(JSON.parse(d.toString('utf8')) as Annonce));
    enfant.once('exit', (code) => reject(new Error(`program ended with ${code}`)));
  });
export const fin = (enfant: ChildProcess): Promise<void> =>
  enfant.exitCode !== null || enfant.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => enfant.once('exit', () => resolve()));
