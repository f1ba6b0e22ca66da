import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

const RACINE = join(import.meta.dirname, '../../..');
/** A file of the public inventories that the repository carries. */
export const jeu = (nom: string): string => join(RACINE, 'jeux/escalquens', nom);

/** A Chromium of the machine: `CHROMIUM` when set, else one on the path. */
export function cheminChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const noms = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const dossiers = (process.env.PATH ?? '').split(delimiter);
  return dossiers.flatMap((d) => noms.map((nom) => join(d, nom))).find((chemin) => existsSync(chemin));
}

/** Without a browser these tests are skipped, and the runner says so; a complete run (`CI=true`) fails instead. */
export const sansNavigateur = cheminChromium() === undefined && process.env.CI !== 'true';

export type Essai = {
  readonly adresse: string;
  readonly navigateur: Browser;
  readonly arrete: () => Promise<void>;
};

const portLibre = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const ecoute = createServer().on('error', reject);
    ecoute.listen(0, '127.0.0.1', () => {
      const lieu = ecoute.address();
      ecoute.close(() =>
        lieu !== null && typeof lieu === 'object' ? resolve(lieu.port) : reject(new Error('no port')),
      );
    });
  });

/** As a user gets it: the test runner's own NODE_ENV would build React for development. */
function construit(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(RACINE, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    { cwd: join(RACINE, 'packages/web'), env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the screens were not built: ${stderr}`);
}

/** The real server on a fresh data folder with the screens as they are now, and a browser. */
export async function demarreEssai(): Promise<Essai> {
  construit();
  const donnees = mkdtempSync(join(tmpdir(), 'contingent-e2e-'));
  const port = await portLibre();
  const serveur = spawn(process.execPath, [join(RACINE, 'packages/cli/src/main.ts'), 'servir'], {
    env: {
      ...process.env,
      PORT: String(port),
      CONTINGENT_DONNEES: donnees,
      CONTINGENT_JOURNAL_REQUETES: 'non',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let dit = '';
  serveur.stderr.on('data', (morceau: Buffer) => {
    dit += morceau.toString();
  });
  const fini = new Promise<void>((resolve) => serveur.once('exit', () => resolve()));
  const adresse = `http://127.0.0.1:${port}`;
  await attend(
    `${adresse}/api/v1/sante`,
    () => serveur.exitCode,
    () => dit,
  );
  const navigateur = await chromium.launch({
    executablePath: cheminChromium() ?? 'chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const arrete = async () => {
    await navigateur.close();
    serveur.kill('SIGTERM');
    await fini;
    rmSync(donnees, { recursive: true, force: true });
  };
  return { adresse, navigateur, arrete };
}

async function attend(adresse: string, sorti: () => number | null, dit: () => string): Promise<void> {
  for (let essai = 0; essai < 240; essai += 1) {
    if (sorti() !== null) throw new Error(`the server stopped: ${dit()}`);
    const reponse = await fetch(adresse).catch(() => undefined);
    if (reponse?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the server did not answer in two minutes: ${dit()}`);
}

/** Every axe fault of the page as it stands, WCAG 2.2 AA and best practices, in short words. */
export async function fautesAxe(page: Page): Promise<string[]> {
  const regles = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(regles).analyze();
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id} : ${n.html.slice(0, 120)}`));
}

/** Pixels by which the page is wider than its window: nothing may scroll sideways but tables in their own room. */
export const deborde = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
