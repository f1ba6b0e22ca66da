// `npm run captures`: makes the images of the README and of the guide from the demonstration, in a real browser.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganismeVue, PhotographieVue } from '@contingent/echanges';
import { chromium, type Page } from 'playwright-core';
import { cheminChromium } from '../packages/web/essai/navigateur.ts';

const racine = join(import.meta.dirname, '..');
const images = join(racine, 'docs', 'images');
const LARGEUR = 1280;

type Capture = {
  readonly nom: string;
  readonly hauteur: number;
  readonly preparer: (page: Page) => Promise<void>;
};

async function demarrer(dossier: string): Promise<{ adresse: string; arreter: () => void }> {
  const parametres = ['demo', '--dossier', join(dossier, 'demo'), '--port', '4390'];
  const enfant = spawn(process.execPath, [join(racine, 'packages/cli/src/main.ts'), ...parametres], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const adresse = await new Promise<string>((trouvee, echec) => {
    let dit = '';
    enfant.stdout.on('data', (morceau: Buffer) => {
      dit += morceau.toString();
      const lu = /http:\/\/127\.0\.0\.1:\d+/.exec(dit);
      if (lu) trouvee(lu[0]);
    });
    enfant.once('exit', (code) => echec(new Error(`la démonstration s’est arrêtée (${code})`)));
  });
  return { adresse, arreter: () => enfant.kill('SIGTERM') };
}

async function captures(adresse: string): Promise<readonly Capture[]> {
  const lire = async <T>(chemin: string): Promise<T> =>
    (await fetch(`${adresse}/api/v1${chemin}`)).json() as Promise<T>;
  const organismes = await lire<OrganismeVue[]>('/organismes');
  const id = (nom: string): number => organismes.find((o) => o.nom.includes(nom))?.id ?? 0;
  const [cite, commune] = [id('Cité Jardins'), id('Escalquens')];
  const [photographie] = await lire<PhotographieVue[]>(`/o/${cite}/photographies`);
  const [convention] = await lire<{ id: number }[]>(`/o/${cite}/conventions`);
  const orme = id('Orme Habitat');
  const duDepartement = await lire<{ id: number; etat: string; version: number }[]>(`/o/${orme}/conventions`);
  const brouillon = duDepartement.find((c) => c.etat === 'BROUILLON')?.id ?? 0;
  const amendee = duDepartement.find((c) => c.version > 1)?.id ?? 0;
  const oph = id('OPH 31');
  const [delOffice] = await lire<{ id: number }[]>(`/o/${oph}/conventions`);
  const aller = (chemin: string) => async (page: Page) => {
    await page.goto(`${adresse}${chemin}`, { waitUntil: 'networkidle' });
  };
  const importer = async (page: Page): Promise<void> => {
    await page.goto(`${adresse}/o/${cite}/parc/import`, { waitUntil: 'networkidle' });
    await page.setInputFiles('input[type=file]', join(racine, 'jeux/escalquens/cite-jardins.annexe2.txt'));
    await page.getByText('C I L Interlogement').first().waitFor();
  };
  const editer = async (page: Page): Promise<void> => {
    await page.goto(`${adresse}/o/${orme}/conventions/${brouillon}/modifier`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.querySelector('#clause-designation')?.scrollIntoView());
  };
  const essayer = async (page: Page): Promise<void> => {
    const saisie = {
      nom: 'Rotation à 10 %',
      exercice: 2026,
      changements: [{ tauxRotation: '10 %' }],
      revision: null,
    };
    await fetch(`${adresse}/api/v1/o/${orme}/scenarios`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: adresse },
      body: JSON.stringify(saisie),
    });
    await page.goto(`${adresse}/o/${orme}/flux/2026/scenarios`, { waitUntil: 'networkidle' });
  };
  const expliquer = async (page: Page): Promise<void> => {
    await page.goto(`${adresse}/o/${cite}/flux/2024`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /1,185/ }).first().click();
    await page.getByRole('dialog').waitFor();
  };
  return [
    { nom: 'choix', hauteur: 760, preparer: aller('/') },
    { nom: 'import', hauteur: 1500, preparer: importer },
    { nom: 'inventaire', hauteur: 1000, preparer: aller(`/o/${cite}/parc/${photographie?.id}`) },
    { nom: 'echeances', hauteur: 1100, preparer: aller(`/o/${cite}/reservataires`) },
    { nom: 'convention', hauteur: 1200, preparer: aller(`/o/${cite}/conventions/${convention?.id}`) },
    { nom: 'conventions', hauteur: 900, preparer: aller(`/o/${orme}/conventions`) },
    { nom: 'editeur', hauteur: 1100, preparer: editer },
    { nom: 'versions', hauteur: 860, preparer: aller(`/o/${orme}/conventions/${amendee}?onglet=versions`) },
    { nom: 'calendrier', hauteur: 900, preparer: aller(`/o/${orme}/conventions/calendrier`) },
    { nom: 'audit', hauteur: 900, preparer: aller(`/o/${oph}/conventions/${delOffice?.id}/audit`) },
    { nom: 'scenarios', hauteur: 1000, preparer: essayer },
    { nom: 'flux', hauteur: 1000, preparer: aller(`/o/${cite}/flux/2024`) },
    { nom: 'explication', hauteur: 760, preparer: expliquer },
    { nom: 'commune', hauteur: 1100, preparer: aller(`/o/${commune}/flux/2024`) },
  ];
}

const executablePath = cheminChromium();
if (executablePath === undefined)
  throw new Error('Aucun Chromium : installez-en un, ou nommez-le par CHROMIUM.');
mkdirSync(images, { recursive: true });
const dossier = mkdtempSync(join(tmpdir(), 'contingent-captures-'));
// As root the database runs under another account, which must reach its folder.
chmodSync(dossier, 0o755);
const { adresse, arreter } = await demarrer(dossier);
const navigateur = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { nom, hauteur, preparer } of await captures(adresse)) {
    const page = await navigateur.newPage({ viewport: { width: LARGEUR, height: hauteur }, locale: 'fr-FR' });
    await preparer(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(images, `${nom}.png`) });
    await page.close();
    console.log(`docs/images/${nom}.png`);
  }
} finally {
  await navigateur.close();
  arreter();
  rmSync(dossier, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
