import { spawn, spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The system account that runs PostgreSQL: `undefined` = ours. PostgreSQL refuses root. */
export type Compte = { readonly uid: number; readonly gid: number } | undefined;

const NOBODY = { uid: 65534, gid: 65534 };

/** As root: `postgres` when the machine has it, else `nobody`. Anybody else: oneself. */
export function compteDuServeur(uid = process.getuid?.(), passwd = lirePasswd()): Compte {
  if (uid !== 0) return undefined;
  const ligne = passwd
    .split('\n')
    .map((l) => l.split(':'))
    .find((champs) => champs[0] === 'postgres');
  return ligne ? { uid: Number(ligne[2]), gid: Number(ligne[3]) } : NOBODY;
}

/** As root, data that exist are served by their owner: whoever created them can then take them back. */
export function compteDe(dossier: string, parDefaut: Compte): Compte {
  const etat = parDefaut && lstatSync(dossier, { throwIfNoEntry: false });
  return etat && etat.uid !== 0 ? { uid: etat.uid, gid: etat.gid } : parDefaut;
}

function lirePasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

export function donner(chemin: string, compte: Compte): void {
  if (compte) chownSync(chemin, compte.uid, compte.gid);
}

export type Execution = { readonly code: number | null; readonly sorties: string };

/** A clean environment: no library path, no locale and no home of the caller reaches the server. */
const options = (compte: Compte) => ({
  ...(compte ?? {}),
  cwd: process.platform === 'win32' ? tmpdir() : '/',
  env: environnement(),
});

function environnement(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return { ...process.env, TZ: 'UTC' };
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: tmpdir(), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** Runs a program under the server's account to its end; never throws for its exit code. */
export function executer(
  programme: string,
  parametres: readonly string[],
  compte: Compte,
): Promise<Execution> {
  const enfant = spawn(programme, parametres, {
    ...options(compte),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const sorties: Buffer[] = [];
  enfant.stdout.on('data', (d: Buffer) => sorties.push(d));
  enfant.stderr.on('data', (d: Buffer) => sorties.push(d));
  return new Promise((resolve, reject) => {
    enfant.on('error', reject);
    enfant.on('close', (code) => resolve({ code, sorties: Buffer.concat(sorties).toString('utf8') }));
  });
}

/** True when the account can run this program where it stands (rights of every folder above, libraries found). */
export function peutExecuter(programme: string, compte: Compte): boolean {
  return spawnSync(programme, ['--version'], { ...options(compte), stdio: 'ignore' }).status === 0;
}

/** True when the account can enter the folder: the folders above count too. */
export function peutEntrer(dossier: string, compte: Compte): boolean {
  if (!compte) return true;
  const essai = ['-c', 'cd "$1"', 'sh', dossier];
  return spawnSync('/bin/sh', essai, { ...options(compte), stdio: 'ignore' }).status === 0;
}
