import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { efface, MAIN, travail } from './essai.ts';

const enfants: ChildProcess[] = [];
afterAll(() => {
  for (const enfant of enfants) enfant.kill('SIGKILL');
  efface();
});

// Under root, PostgreSQL runs as another account, which must be able to reach its folder.
chmodSync(travail, 0o755);
const PORT = '4387';
const LIGNE = [MAIN, 'demo', '--port', PORT, '--dossier', join(travail, 'demo')];

/** Starts the demonstration; gives the child once it has printed its address. */
async function demo() {
  const enfant = spawn(process.execPath, LIGNE, { cwd: travail, stdio: ['ignore', 'pipe', 'pipe'] });
  enfants.push(enfant);
  const fin = new Promise<number | null>((resolve) => enfant.once('exit', resolve));
  const adresse = await new Promise<string>((resolve, reject) => {
    let dit = '';
    const lire = (morceau: Buffer): void => {
      dit += String(morceau);
      const lu = /http:\/\/\S+/.exec(dit)?.[0];
      if (lu !== undefined) resolve(lu);
    };
    enfant.stdout.on('data', lire);
    enfant.stderr.on('data', lire);
    enfant.once('exit', () => reject(new Error(dit)));
  });
  const arreter = async (): Promise<number | null> => {
    enfant.kill('SIGINT');
    return fin;
  };
  return { adresse, arreter };
}
const organismes = async (adresse: string): Promise<readonly { nom: string }[]> =>
  (await fetch(`${adresse}/api/v1/organismes`)).json() as Promise<readonly { nom: string }[]>;

it('demo fills its own folder once, serves it, stops at the signal, and finds it again', async () => {
  const premiere = await demo();
  const noms = (await organismes(premiere.adresse)).map((o) => o.nom);
  expect(noms).toEqual(expect.arrayContaining(['Cité Jardins', 'Commune d’Escalquens']));
  expect(await premiere.arreter()).toBe(0);
  const seconde = await demo();
  expect((await organismes(seconde.adresse)).map((o) => o.nom)).toEqual(noms);
  expect(await seconde.arreter()).toBe(0);
});
