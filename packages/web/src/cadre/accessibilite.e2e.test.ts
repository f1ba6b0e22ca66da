import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deborde, demarreEssai, type Essai, fautesAxe, jeu, sansNavigateur } from '../../essai/navigateur.ts';

/** 1440 pixels at 200 %. */
const ZOOM = { width: 720, height: 450 };
const TAILLES = [{ width: 1440, height: 900 }, { width: 390, height: 844 }, ZOOM];

describe.skipIf(sansNavigateur)('every page of the parc', () => {
  let essai: Essai;
  let page: Page;
  let bailleur: string;
  let depot: string;
  const photographies: number[] = [];

  const api = async (chemin: string, corps: unknown, method = 'POST'): Promise<{ id: string }> => {
    const init =
      corps instanceof FormData
        ? { body: corps }
        : { body: JSON.stringify(corps), headers: { 'content-type': 'application/json' } };
    const reponse = await fetch(`${essai.adresse}/api/v1${chemin}`, { method, ...init });
    expect(reponse.ok, await reponse.clone().text()).toBe(true);
    return (await reponse.json()) as { id: string };
  };
  const lis = async (chemin: string): Promise<unknown> =>
    (await fetch(`${essai.adresse}/api/v1${chemin}`)).json();
  const depose = async (nom: string): Promise<string> => {
    const corps = new FormData();
    corps.append('fichier', new File([await readFile(jeu(nom))], nom));
    return (await api(`/o/${bailleur}/depots`, corps)).id;
  };
  const charge = async (nom: string, dateReference: string): Promise<void> => {
    const recu = `/o/${bailleur}/depots/${await depose(nom)}`;
    await api(recu, { dateReference }, 'PATCH');
    const { id } = await api(`${recu}/chargement`, {});
    for (let essais = 0; essais < 100; essais += 1) {
      const vue = (await lis(`/o/${bailleur}/travaux/${id}`)) as {
        etat: string;
        resultat: { photographie: number } | null;
      };
      if (vue.etat !== 'EN_COURS') {
        expect(vue.etat).toBe('FINI');
        photographies.push(vue.resultat?.photographie ?? 0);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the load did not end');
  };

  beforeAll(async () => {
    essai = await demarreEssai();
    bailleur = (await api('/organismes', { nom: 'Cité Jardins', genre: 'BAILLEUR', departement: '31' })).id;
    await charge('cite-jardins.csv', '2022-12-31');
    await charge('cite-jardins.annexe2.txt', '2023-12-31');
    depot = await depose('patrimoine.csv');
  });
  afterAll(() => essai?.arrete());

  const ouvre = async (chemin: string, titre: string | RegExp): Promise<void> => {
    await page.goto(`${essai.adresse}${chemin}`);
    await page.getByRole('heading', { level: 1, name: titre }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const juge = async (ou: string): Promise<void> => {
    // Zoomed, the page is the same but narrower: only its width is judged again.
    if (page.viewportSize()?.width !== ZOOM.width) expect(await fautesAxe(page), ou).toEqual([]);
    expect(await deborde(page), `${ou} scrolls sideways`).toBeLessThanOrEqual(0);
  };

  it.each(TAILLES)(
    'no fault of axe, drawers open or closed, nor sideways scroll: $width px',
    async (viewport) => {
      page = await (await essai.navigateur.newContext({ viewport, locale: 'fr-FR' })).newPage();
      page.setDefaultTimeout(20_000);
      const o = `/o/${bailleur}`;
      await ouvre('/', /Pour qui agissez-vous/);
      await juge('chooser');
      await ouvre('/regles', 'Règles');
      await juge('rules');
      await ouvre(`${o}/parc`, 'Parc');
      await juge('parc');
      await ouvre(`${o}/parc/import`, 'Charger un état des lieux');
      await juge('import, empty');
      await ouvre(`${o}/parc/import?depot=${depot}`, 'Charger un état des lieux');
      await page.evaluate(() => {
        for (const repli of document.querySelectorAll('details')) repli.open = true;
      });
      await juge('import, filled');
      await ouvre(`${o}/parc/${photographies[0]}`, /État des lieux au/);
      await juge('inventory');
      await page.getByRole('button', { name: 'Ligne 2', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await juge('inventory, line open');
      await ouvre(`${o}/parc/${photographies[1]}/differences/${photographies[0]}`, /Du|Différences/);
      await juge('differences');
      for (const [suite, titre] of [
        ['', 'Conventions'],
        ['/calendrier', 'Calendrier des conventions'],
        ['/modeles', 'Modèles de convention'],
        ['/gabarits', 'Gabarits des documents'],
      ] as const) {
        await ouvre(`${o}/conventions${suite}`, titre);
        await juge(`${titre}, nothing yet`);
      }
      await ouvre('/o/999999/parc', 'Adresse inconnue');
      await juge('unknown organisation');
    },
  );

  it('adds a landlord and reaches the file input without a mouse', async () => {
    page = await essai.navigateur.newPage({ locale: 'fr-FR' });
    await page.goto(essai.adresse);
    await page.getByRole('button', { name: 'Nouveau bailleur' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nom du bailleur').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Clavier Habitat');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Parc' }).waitFor();
    for (let pas = 0; pas < 20; pas += 1) {
      await page.keyboard.press('Tab');
      const dit = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (dit === 'Charger un état des lieux') break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Charger un état des lieux' }).waitFor();
    const vus: string[] = [];
    for (let pas = 0; pas < 4; pas += 1) {
      await page.keyboard.press('Tab');
      vus.push(await page.evaluate(() => document.activeElement?.getAttribute('type') ?? ''));
    }
    expect(vus).toContain('file');
  });
});
