import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { binairesDuPaquet, binairesExecutables } from './binaires.ts';
import { compteDuServeur } from './compte.ts';
import { demarrerInstance, type Instance } from './embarque.ts';
import { annonce, fin, interroger, postmaster, programme } from './essai-programme.ts';

let racine: string;
let dossier: string;
const tenues: Instance[] = [];
const enfants: ChildProcess[] = [];
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'contingent-embarque-'));
  chmodSync(racine, 0o755);
  dossier = join(racine, 'donnees');
});
afterEach(async () => {
  for (const enfant of enfants.splice(0)) enfant.kill('SIGKILL');
  for (const instance of tenues.splice(0)) await instance.quitter();
  // A server left by a killed child is joined, then stopped as its last holder.
  if (existsSync(join(dossier, 'postmaster.pid'))) await (await demarrerInstance({ dossier })).quitter();
  rmSync(racine, { recursive: true, force: true });
});

async function demarrer(ou = dossier): Promise<Instance> {
  const instance = await demarrerInstance({ dossier: ou });
  tenues.push(instance);
  return instance;
}
function lancer(): ChildProcess {
  const enfant = programme(dossier);
  enfants.push(enfant);
  return enfant;
}

it('starts, stops, starts again with what was written; sorts as French does; nobody else can come in', async () => {
  const premiere = await demarrer();
  await interroger(premiere, 'CREATE TABLE t AS SELECT 7 AS n');
  const mots = "SELECT m FROM unnest('{Zoé,côte,zèbre,eric,cote,Éric}'::text[]) m ORDER BY m";
  expect((await interroger<{ m: string }>(premiere, mots)).map((r) => r.m)).toEqual([
    'cote',
    'côte',
    'eric',
    'Éric',
    'zèbre',
    'Zoé',
  ]);
  const [reglages] = await interroger(
    premiere,
    `SELECT current_setting('listen_addresses') AS tcp,
    current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchrone,
    current_setting('full_page_writes') AS pages`,
  );
  expect(reglages).toEqual({ tcp: '', fsync: 'on', synchrone: 'on', pages: 'on' });
  expect(statSync(dossier).mode & 0o777).toBe(0o700);
  expect(statSync(premiere.acces.host).mode & 0o777).toBe(0o700);
  await premiere.quitter();
  expect(existsSync(join(dossier, 'postmaster.pid'))).toBe(false);
  const seconde = await demarrer();
  expect(seconde.adoptee).toBe(false);
  expect(await interroger(seconde, 'SELECT n FROM t')).toEqual([{ n: 7 }]);
});

it('by TCP (the way of Windows): on 127.0.0.1 alone, with a password', async () => {
  const instance = await demarrerInstance({ dossier, liaison: 'TCP' });
  tenues.push(instance);
  expect(await interroger(instance, "SELECT current_setting('listen_addresses') AS a")).toEqual([
    { a: '127.0.0.1' },
  ]);
  const sans = { ...instance, acces: { ...instance.acces, password: 'autre' } };
  await expect(interroger(sans, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await instance.quitter();
});

it('several starts at once, of several programs: one starts, the others adopt, the last to leave stops', async () => {
  const programmes = [1, 2, 3].map(() => lancer());
  const annonces = await Promise.all(programmes.map(annonce));
  expect(annonces.map((a) => a.adoptee).sort()).toEqual([false, true, true]);
  for (const [i, p] of programmes.entries()) {
    expect(existsSync(join(dossier, 'postmaster.pid')), `before ${i}`).toBe(true);
    p.stdin?.write('fin\n');
    await fin(p);
  }
  expect(existsSync(join(dossier, 'postmaster.pid'))).toBe(false);
});

it('several starts at once in one program', async () => {
  const instances = await Promise.all([demarrer(), demarrer(), demarrer()]);
  expect(instances.filter((i) => !i.adoptee)).toHaveLength(1);
  await instances[0]?.quitter();
  expect(await interroger(instances[1] as Instance, 'SELECT 1 AS un')).toEqual([{ un: 1 }]);
});

it('kill -9 of the program leaves a server: the next start adopts it', async () => {
  const tue = lancer();
  await annonce(tue);
  const avant = postmaster(dossier);
  tue.kill('SIGKILL');
  await fin(tue);
  const suivante = await demarrer();
  expect([suivante.adoptee, postmaster(dossier)]).toEqual([true, avant]);
  await suivante.quitter();
  expect(existsSync(join(dossier, 'postmaster.pid'))).toBe(false);
});

it('kill -9 of the server leaves its pid file: the next start starts', async () => {
  const premiere = await demarrer();
  await interroger(premiere, 'CREATE TABLE t AS SELECT 7 AS n');
  process.kill(postmaster(dossier), 'SIGKILL');
  const seconde = await demarrer();
  expect(await interroger(seconde, 'SELECT n FROM t')).toEqual([{ n: 7 }]);
});

it('a data path beyond the 107 bytes of a socket', async () => {
  const long = join(racine, 'a'.repeat(80), 'é b'.repeat(30), 'donnees');
  const instance = await demarrer(long);
  expect(await interroger(instance, 'SELECT 1 AS un')).toEqual([{ un: 1 }]);
  await instance.quitter();
});

it.each([60, 200, 350])('a first start killed after %i ms is begun again', async (delai) => {
  const coupee = lancer();
  await attendre(delai + 150);
  coupee.kill('SIGKILL');
  await fin(coupee);
  const instance = await demarrer();
  expect(await interroger(instance, 'SELECT 1 AS un')).toEqual([{ un: 1 }]);
});

it('a folder that holds something else is left as it is', async () => {
  mkdirSync(dossier);
  writeFileSync(join(dossier, 'notes.txt'), 'à garder');
  await expect(demarrer()).rejects.toThrow(/contient autre chose.*CONTINGENT_DONNEES/);
  expect(readdirSync(dossier)).toEqual(['notes.txt']);
  expect(readdirSync(racine).filter((n) => n.includes('.init'))).toEqual([]);
});

it('data of another major version are refused with what to do', async () => {
  await (await demarrer()).quitter();
  writeFileSync(join(dossier, 'PG_VERSION'), '15\n');
  await expect(demarrer()).rejects.toThrow(/autre version majeure/);
});

it('binaries whose links npm did not make run from a copy', () => {
  const natif = join(racine, 'paquet', 'native');
  cpSync(dirname(binairesDuPaquet().bin), natif, { recursive: true, filter: (f) => !/\.so\.\d+$/.test(f) });
  const b = { bin: join(natif, 'bin'), version: 'essai' };
  const prets = binairesExecutables(b, compteDuServeur(), join(racine, 'copie'));
  expect(prets.bin).toBe(join(racine, 'copie', 'postgresql-essai', 'bin'));
});
