// Starts any command of the project on a machine that has only Node (20 or later) and npm: installs what the lock
// file says when it is not there, builds the browser bundle when its sources are newer (--web), then runs the given
// file on the Node that the project pins. Plain JavaScript on purpose: this file runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = join(dirname(fileURLToPath(import.meta.url)), '..');
const noeud = join(racine, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function arret(message) {
  console.error(message);
  process.exit(1);
}

function installe() {
  const empreinte = createHash('sha256')
    .update(readFileSync(join(racine, 'package-lock.json')))
    .digest('hex');
  const temoin = join(racine, 'node_modules', '.contingent-installe');
  if (existsSync(noeud) && existsSync(temoin) && readFileSync(temoin, 'utf8') === empreinte) return;
  console.error('Installation des dépendances (une minute environ, une seule fois)…');
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  // Not `npm ci`: it refuses a lock file written where the binaries of other platforms were not to be had.
  const ordre = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm[0], [...npm[1], ...ordre], {
    cwd: racine,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0 || !existsSync(noeud)) {
    arret('L’installation a échoué : le registre npm est-il accessible ? Relancez la même commande ensuite.');
  }
  writeFileSync(temoin, empreinte);
}

function plusRecent(dossier) {
  let date = 0;
  for (const entree of readdirSync(dossier, { withFileTypes: true })) {
    const chemin = join(dossier, entree.name);
    const vue = entree.isDirectory() ? plusRecent(chemin) : statSync(chemin).mtimeMs;
    if (vue > date) date = vue;
  }
  return date;
}

function construit() {
  const temoin = join(racine, 'packages', 'web', 'dist', '.construit');
  const sources = ['web', 'echanges', 'droit'].map((p) => plusRecent(join(racine, 'packages', p, 'src')));
  if (existsSync(temoin) && statSync(temoin).mtimeMs > Math.max(...sources)) return;
  console.error('Construction des écrans…');
  const vite = join(racine, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(noeud, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(racine, 'packages', 'web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) arret('La construction des écrans a échoué.');
  mkdirSync(dirname(temoin), { recursive: true });
  writeFileSync(temoin, '');
}

const [premier, ...suite] = process.argv.slice(2);
const avecEcrans = premier === '--web';
const [fichier, ...parametres] = avecEcrans ? suite : [premier, ...suite];
installe();
if (avecEcrans) construit();
if (fichier !== undefined) {
  const chemin = join(racine, 'node_modules', '.bin');
  const enfant = spawn(noeud, [join(racine, fichier), ...parametres], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${chemin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => enfant.kill(signal));
  enfant.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
