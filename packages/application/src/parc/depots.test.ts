import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ouvrirDepots } from './depots.ts';

let racine = '';
beforeEach(async () => {
  racine = await mkdtemp(join(tmpdir(), 'depots-'));
});
afterEach(() => rm(racine, { recursive: true, force: true }));
const octets = (texte: string): Readable => Readable.from([Buffer.from(texte)]);

it('keeps the bytes, their size and their sha-256', async () => {
  const depots = await ouvrirDepots(racine);
  const depot = await depots.recevoir(1, 'a.csv', octets('abc'), 100);
  expect(depot).toMatchObject({
    taille: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
  expect(await readFile(depots.chemin(depot), 'utf8')).toBe('abc');
  await depots.noterChoix(depot, { communeParDefaut: 'Escalquens' });
  expect((await depots.lire(1, depot.id)).choix).toEqual({ communeParDefaut: 'Escalquens' });
});

it('keeps nothing of a file that is too large, empty or cut', async () => {
  const depots = await ouvrirDepots(racine);
  const coupe = new Readable({ read() {} });
  coupe.push('debut');
  await expect(depots.recevoir(1, 'a', octets('abcd'), 3)).rejects.toMatchObject({
    code: 'FICHIER_TROP_GRAND',
  });
  await expect(depots.recevoir(1, 'a', Readable.from([]), 3)).rejects.toMatchObject({ code: 'FICHIER_VIDE' });
  setTimeout(() => coupe.destroy(new Error('gone')), 5);
  await expect(depots.recevoir(1, 'a', coupe, 100)).rejects.toMatchObject({ code: 'ENVOI_INTERROMPU' });
  expect(await readdir(join(racine, '1'))).toEqual([]);
});

it('hides a deposit from another organisation, and refuses any other path', async () => {
  const depots = await ouvrirDepots(racine);
  const { id } = await depots.recevoir(1, 'a', octets('a'), 10);
  await expect(depots.lire(2, id)).rejects.toMatchObject({ code: 'DEPOT_INCONNU' });
  await expect(depots.supprimer(2, id)).rejects.toMatchObject({ code: 'DEPOT_INCONNU' });
  await expect((async () => depots.lire(2, `../1/${id}`))()).rejects.toMatchObject({ code: 'DEPOT_INCONNU' });
  expect((await depots.lire(1, id)).nom).toBe('a');
});

it('forgets a deposit after a day', async () => {
  const depots = await ouvrirDepots(racine);
  const { id } = await depots.recevoir(1, 'a', octets('a'), 10);
  const hier = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(racine, '1', id), hier, hier);
  const rouverts = await ouvrirDepots(racine);
  await expect(rouverts.lire(1, id)).rejects.toMatchObject({ code: 'DEPOT_INCONNU' });
});
