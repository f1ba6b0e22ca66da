import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { binairesDuPaquet, binairesExecutables } from './binaires.ts';
import { compteDuServeur } from './compte.ts';
import { dossierDeDonnees, dossierDeSocket } from './dossiers.ts';
import { demarrerInstance, type Instance } from './embarque.ts';
import { annonce, fin, interroger, postmaster, programme } from './essai-programme.ts';
import { PanneDeBase } from './panne.ts';

const estRoot = process.getuid?.() === 0;
if (!estRoot) console.warn('Essais propres à root non exécutés : lancez-les en root pour les avoir.');

let racine: string;
let dossier: string;
const tenues: Instance[] = [];
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'contingent-embarque-'));
  chmodSync(racine, 0o755);
  dossier = join(racine, 'donnees');
});
afterEach(async () => {
  for (const instance of tenues.splice(0)) await instance.quitter();
  rmSync(racine, { recursive: true, force: true });
});
async function demarrer(): Promise<Instance> {
  const instance = await demarrerInstance({ dossier });
  tenues.push(instance);
  return instance;
}

describe.skipIf(!estRoot)('en root', () => {
  it('PostgreSQL never runs as root: as postgres, else as nobody', async () => {
    expect(compteDuServeur(0, '')).toEqual({ uid: 65534, gid: 65534 });
    expect(compteDuServeur(0, 'root:x:0:0::/:/bin/sh\npostgres:x:101:104::/:/bin/sh')).toEqual({
      uid: 101,
      gid: 104,
    });
    expect(compteDuServeur(1000, '')).toBeUndefined();
    mkdirSync(dossier);
    chownSync(dossier, 65534, 65534);
    const instance = await demarrer();
    expect(statSync(`/proc/${postmaster(dossier)}`).uid).toBe(65534);
    expect(await interroger(instance, 'SELECT 1 AS un')).toEqual([{ un: 1 }]);
  });

  it('a clone below a 0700 home: binaries run from a copy that its account can read', () => {
    const cache = join(racine, 'maison');
    mkdirSync(cache, { mode: 0o700 });
    cpSync(dirname(binairesDuPaquet().bin), join(cache, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const b = { bin: join(cache, 'native', 'bin'), version: 'essai' };
    const prets = binairesExecutables(b, compteDuServeur(), join(racine, 'copie'));
    expect(prets.bin.startsWith(join(racine, 'copie'))).toBe(true);
    chownSync(join(racine, 'copie', 'postgresql-essai'), 65534, 65534);
    expect(() => binairesExecutables(b, compteDuServeur(), join(racine, 'copie'))).toThrow(
      /supprimez ce dossier/,
    );
  });

  it('data below a 0700 home: the default moves to a place of root, an explicit choice is refused', () => {
    const cache = join(racine, 'maison');
    mkdirSync(cache, { mode: 0o700 });
    const compte = compteDuServeur();
    expect(() => dossierDeDonnees(join(cache, 'donnees'), compte)).toThrow(/CONTINGENT_DONNEES/);
    const ailleurs = join(racine, 'root');
    const source = `
      const { dossierDeDonnees } = await import(${JSON.stringify(new URL('./dossiers.ts', import.meta.url).href)});
      console.log(dossierDeDonnees(undefined, ${JSON.stringify(compte)}, ${JSON.stringify(ailleurs)}));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
      cwd: cache,
      encoding: 'utf8',
      env: { ...process.env, CONTINGENT_DONNEES: '' },
    });
    expect(stdout.trim()).toMatch(new RegExp(`^${ailleurs}/[0-9a-f]{12}/donnees$`));
  });

  it('a folder of socket that somebody else made is refused', () => {
    const socket = dossierDeSocket(dossier, compteDuServeur());
    chownSync(socket, 0, 0);
    expect(() => dossierDeSocket(dossier, compteDuServeur())).toThrow(PanneDeBase);
    rmSync(socket, { recursive: true });
  });

  it('a folder that the account may not read or write: says so', async () => {
    await (await demarrer()).quitter();
    const sansDroit = await annonce(programme(dossier, { uid: 65533 }));
    expect(sansDroit).toMatchObject({ nom: 'PanneDeBase' });
    expect(sansDroit.message).toMatch(/n'est pas accessible au compte.*CONTINGENT_DONNEES/s);
  });

  it('a normal account has its own database, without any help of root', async () => {
    const chez = join(racine, 'chez');
    mkdirSync(chez);
    chownSync(chez, 65534, 65534);
    const enfant = programme(join(chez, 'donnees'), { uid: 65534 });
    expect(await annonce(enfant)).toMatchObject({ adoptee: false });
    enfant.stdin?.write('fin\n');
    await fin(enfant);
    expect(existsSync(join(chez, 'donnees', 'postmaster.pid'))).toBe(false);
  });
});

describe.skipIf(!peutMonter())('disque plein', () => {
  let petit: string;
  beforeAll(() => {
    petit = mkdtempSync(join(tmpdir(), 'contingent-petit-'));
    chmodSync(petit, 0o755);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'essai', petit]);
  });
  afterAll(() => {
    spawnSync('umount', [petit]);
    rmSync(petit, { recursive: true, force: true });
  });
  it('the first start says that the disk is full, and leaves nothing behind', async () => {
    await expect(demarrerInstance({ dossier: join(petit, 'donnees') })).rejects.toThrow(
      /est plein : libérez de la place/,
    );
    expect(readdirSync(petit).filter((n) => n !== 'donnees.verrou')).toEqual([]);
  });
});
function peutMonter(): boolean {
  if (!estRoot) return false;
  const essai = mkdtempSync(join(tmpdir(), 'contingent-montage-'));
  const monte = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'essai', essai]).status === 0;
  if (monte) spawnSync('umount', [essai]);
  else
    console.warn(
      'Essai du disque plein non exécuté : cette machine ne permet pas de monter un petit disque.',
    );
  rmSync(essai, { recursive: true, force: true });
  return monte;
}
