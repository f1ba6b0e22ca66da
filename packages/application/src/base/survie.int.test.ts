import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifierJournal } from '../journal/verifier.ts';
import { type Base, ouvrirBase } from './connexion.ts';

/** A program that appends facts and says each number once it is committed. */
const ECRIVAIN = (dossier: string): string => `
  const { ouvrirBase } = await import(${JSON.stringify(new URL('./connexion.ts', import.meta.url).href)});
  const { dansOrganisme } = await import(${JSON.stringify(new URL('./transaction.ts', import.meta.url).href)});
  const { ajouterFait } = await import(${JSON.stringify(new URL('../journal/ajouter.ts', import.meta.url).href)});
  const base = await ouvrirBase({ dossier: ${JSON.stringify(dossier)} });
  const ecrire = async (flux) => {
    for (let rangAttendu = 0; ; rangAttendu += 1) {
      const fait = { flux, rangAttendu, type: 'T', le: '2027-02-28', donnees: {} };
      const ajout = await dansOrganisme(base, { organisme: 1, acteur: 'x' }, (tx) => ajouterFait(tx, fait));
      process.stdout.write(ajout.fait.numero + '\\n');
    }
  };
  await Promise.all([1, 2, 3].map((i) => ecrire(process.pid + '-' + i)));`;

let racine: string;
let dossier: string;
beforeAll(async () => {
  racine = mkdtempSync(join(tmpdir(), 'contingent-survie-'));
  chmodSync(racine, 0o755);
  dossier = join(racine, 'donnees');
  const base = await ouvrirBase({ dossier });
  await base.db.insertInto('organisme').values({ nom: 'A', genre: 'BAILLEUR' }).execute();
  await base.fermer();
});
afterAll(() => rmSync(racine, { recursive: true, force: true }));

async function ecrireJusqua(tuer: (ecrivain: ChildProcess) => void): Promise<number> {
  const ecrivain = spawn(process.execPath, ['--input-type=module', '-e', ECRIVAIN(dossier)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let texte = '';
  ecrivain.stdout.on('data', (d: Buffer) => {
    texte += d.toString('utf8');
  });
  while (texte.length < 500) await attendre(10);
  tuer(ecrivain);
  await new Promise((resolve) => ecrivain.once('close', resolve));
  return Math.max(...texte.split('\n').slice(0, -1).map(Number));
}

const rouvrir = async <T>(travail: (base: Base) => Promise<T>): Promise<T> => {
  const base = await ouvrirBase({ dossier });
  return travail(base).finally(base.fermer);
};
const serveur = (): number => Number(readFileSync(join(dossier, 'postmaster.pid'), 'utf8').split('\n')[0]);

it.each([
  ['the program', (p: ChildProcess) => p.kill('SIGKILL')],
  ['the server', () => process.kill(serveur(), 'SIGKILL')],
  ['both', (p: ChildProcess) => process.kill(serveur(), 'SIGKILL') && p.kill('SIGKILL')],
  ['the program, again', (p: ChildProcess) => p.kill('SIGKILL')],
])('kill -9 of %s amid commits loses nothing acknowledged', async (_qui, tuer) => {
  const annonce = await ecrireJusqua(tuer);
  const verification = await rouvrir((base) => verifierJournal(base, { organisme: 1, acteur: 'x' }));
  expect(verification.ok && verification.faits).toBeGreaterThanOrEqual(annonce);
});
