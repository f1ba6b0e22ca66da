import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Preparation, prepare } from '../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../essai/navigateur.ts';

type Reservataire = { readonly id: number; readonly nom: string };

describe.skipIf(sansNavigateur)('flow of the year, agreements and réservataires, by the screens', () => {
  let essai: Essai;
  let api: Preparation;
  let page: Page;
  let bailleur: number;
  let commune: number;
  let deLaCommune: Reservataire;

  beforeAll(async () => {
    essai = await demarreEssai();
    api = prepare(essai.adresse);
    bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
    await api.inventaire(bailleur, 'cite-jardins.csv', '2022-12-31');
    commune = await api.organisme('Commune d’Escalquens', 'RESERVATAIRE');
    const liste = (await api.appelle('GET', `/o/${bailleur}/reservataires`)) as Reservataire[];
    const trouve = liste.find((r) => /escalquens/i.test(r.nom));
    if (!trouve) throw new Error('the commune is not in the inventory');
    deLaCommune = trouve;
    await api.appelle('PATCH', `/o/${bailleur}/reservataires/${trouve.id}`, { organismeLie: commune });
  });
  afterAll(() => essai?.arrete());
  beforeEach(async () => {
    const fenetre = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' };
    page = await (await essai.navigateur.newContext(fenetre)).newPage();
    page.setDefaultTimeout(20_000);
  });

  const ouvre = async (chemin: string, titre: string | RegExp): Promise<void> => {
    await page.goto(`${essai.adresse}/o/${chemin}`);
    await page.getByRole('heading', { level: 1, name: titre }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const deplieTout = (): Promise<void> =>
    page.evaluate(() => {
      for (const repli of document.querySelectorAll('details')) repli.open = true;
    });
  const juge = async (ou: string): Promise<void> => {
    expect(await fautesAxe(page), ou).toEqual([]);
    expect(await deborde(page), `${ou} scrolls sideways`).toBeLessThanOrEqual(0);
  };

  it('opens 1,185 of the commune to 15 ÷ 155, 7,90 % and its 15 dwellings, before any agreement', async () => {
    await ouvre(`${bailleur}/flux`, 'Flux 2024');
    const ligne = page.getByRole('row', { name: /Escalquens/i });
    await ligne.getByText('sans convention').waitFor();
    const figure = ligne.getByRole('button', { name: /^1,185/ });
    await figure.click();
    const tiroir = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
    const texte = await tiroir.textContent();
    expect(texte).toContain('237/200');
    expect(texte).toContain('15 ÷ 155 = 9,68\u202f%');
    expect(texte).toContain('155 × 15/155 × 7,90\u202f% = 1,185');
    await page.keyboard.press('Escape');
    await tiroir.waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    await figure.press('Enter');
    await tiroir.getByRole('link', { name: /voir les 15.logements/ }).click();
    await page.getByText('15 logements sur 155').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Flux 2024' }).waitFor();
  });

  it('compares another rotation beside the real figures, in the address only', async () => {
    await ouvre(`${bailleur}/flux/2024`, 'Flux 2024');
    await page.getByRole('button', { name: 'Et si…' }).click();
    const panneau = page.getByRole('complementary', { name: 'Et si…' });
    await panneau.getByRole('textbox', { name: 'Taux de rotation essayé' }).fill('sept');
    await panneau.getByText('n’est pas un taux').waitFor();
    await panneau.getByRole('textbox', { name: 'Taux de rotation essayé' }).fill('8,5');
    const ligne = panneau.getByRole('row', { name: /Escalquens/i });
    await ligne.getByText('+0,09', { exact: true }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('tauxRotation=8,5');
    await page
      .getByRole('row', { name: /Escalquens/i })
      .first()
      .getByRole('button', { name: /^1,185/ })
      .waitFor();
    await page.reload();
    await ligne.getByText('+0,09', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Revenir aux chiffres réels' }).click();
    await ligne.waitFor({ state: 'detached' });
  });

  it('reads the rights of the commune until they end, each year leading to its dwellings', async () => {
    await ouvre(`${bailleur}/reservataires/${deLaCommune.id}`, /Escalquens/i);
    const lues: string[] = [];
    for (const ligne of await page.locator('.jumeau tbody tr').all())
      lues.push((await ligne.locator('th, td').allTextContents()).join(' ').replaceAll(/\s+/g, ' '));
    expect(lues).toEqual([
      'de 2024 à 2029 15 3 droits expirent en 2029',
      'de 2030 à 2058 12 1 droit expire en 2058',
      'de 2059 à 2063 11 1 droit expire en 2063',
      '2064 10 6 droits expirent en 2064',
      'de 2065 à 2066 4 2 droits expirent en 2066',
      'de 2067 à 2069 2 2 droits expirent en 2069',
      'à partir de 2070 0 rien',
    ]);
    await page.getByRole('link', { name: /3.droits expirent en 2029/ }).click();
    await page.getByText('3 logements sur 155').waitFor();
  });

  it('creates the agreement from its line: faults at their field, nothing typed lost, then a conflict settled', async () => {
    await ouvre(`${bailleur}/flux/2024`, 'Flux 2024');
    await page
      .getByRole('row', { name: /Escalquens/i })
      .getByRole('link', { name: 'Créer la convention' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Nouvelle convention' }).waitFor();
    expect(await page.getByLabel('Réservataire').inputValue()).toBe(String(deLaCommune.id));
    await page.getByLabel('Taux de rotation').fill('790 %');
    await page.getByLabel('Part imprimée').fill('environ dix');
    await page.getByLabel('Droits saisis').fill('quinze');
    await page.getByRole('button', { name: 'Créer la convention' }).click();
    await page.getByText('« quinze » n’est pas un nombre entier').waitFor();
    expect(await page.getByLabel('Droits saisis').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.getByLabel('Droits saisis').fill('');
    await page.getByRole('button', { name: 'Créer la convention' }).click();
    await page.getByText('Rien n’a été enregistré').waitFor();
    expect(await page.getByLabel('Part imprimée').getAttribute('aria-invalid')).toBe('true');
    await juge('form with faults');
    await page.reload();
    await page.getByText('Votre saisie précédente').waitFor();
    expect(await page.getByLabel('Taux de rotation').inputValue()).toBe('790 %');
    await page.getByLabel('Part imprimée').fill('9.67%');
    await page.getByRole('button', { name: 'Créer la convention' }).click();
    await page.getByText('dépasse 100').waitFor();
    await page.getByLabel('Taux de rotation').fill('7,90 %');
    await page.getByLabel('Flux imprimé').fill('1.2');
    await page.getByRole('button', { name: 'Créer la convention' }).click();
    await page.getByRole('heading', { level: 1, name: /Convention avec/ }).waitFor();
    await page.getByText('modifiée', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^1,185/ }).waitFor();
    const id = page.url().split('/').at(-1);

    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByLabel('Objectif imprimé').fill('1');
    const stockee = (await api.appelle('GET', `/o/${bailleur}/conventions/${id}`)) as { version: number };
    await api.appelle('PUT', `/o/${bailleur}/conventions/${id}`, {
      ...saisie(deLaCommune.id),
      imprime: { part: '9.67%', flux: '1.19' },
      version: stockee.version,
    });
    await page.getByRole('button', { name: 'Enregistrer la modification' }).click();
    const conflit = page.getByRole('alert');
    await conflit.getByRole('row', { name: 'Flux imprimé 1.19 1.2' }).waitFor();
    await conflit.getByRole('row', { name: 'Objectif imprimé vide 1' }).waitFor();
    await juge('conflict');
    await conflit.getByRole('button', { name: 'Reprendre sur la version 2' }).click();
    await page.getByRole('button', { name: 'Enregistrer la modification' }).click();
    await page.getByRole('heading', { level: 1, name: /Convention avec/ }).waitFor();
    await page.locator('.imprime li', { hasText: /flux 1\.2/ }).waitFor();
  });

  it('shows a réservataire all its agreements on one page, each figure and its dwellings open', async () => {
    const autre = await api.organisme('Promologis', 'BAILLEUR');
    const cree = (await api.appelle('POST', `/o/${autre}/reservataires`, {
      nom: 'Commune d’Escalquens',
      categorie: 'COMMUNE',
      organismeLie: commune,
    })) as { id: number };
    await api.appelle('POST', `/o/${autre}/conventions`, {
      ...saisie(cree.id),
      logementsEligibles: 102,
      droits: 8,
      tauxRotation: '8,90 %',
    });
    await ouvre(String(commune), 'Vos conventions en 2024');
    const total = page.getByRole('row', { name: /^Total/ });
    expect(await total.getByRole('button').allTextContents()).toEqual([
      '257',
      '23',
      '1,8970',
      '2',
      '1,2',
      '1',
    ]);
    await page
      .getByRole('row', { name: /^Promologis/ })
      .getByRole('button', { name: /^0,712 / })
      .click();
    const tiroir = page.getByRole('dialog');
    expect(await tiroir.textContent()).toContain('102 × 8/102 × 8,90\u202f%');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /voir les 15.logements/ }).click();
    await page.getByText('15 logements sur 155').waitFor();
  });

  it.each([1440, 390])(
    'has no fault of accessibility at %i px, drawer, panel and findings open',
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      await ouvre(`${bailleur}/flux/2024?etSi=1&tauxRotation=8 %25`, 'Flux 2024');
      const deplie = page.getByRole('button', { name: 'Tout déplier' });
      if (await deplie.isVisible()) await deplie.click();
      await deplieTout();
      await juge('flux');
      await page.locator('.flux-table .chiffre').first().click();
      await juge('flux, drawer open');
      for (const [chemin, titre] of [
        [`${bailleur}/reservataires`, 'Réservataires'],
        [`${bailleur}/reservataires/${deLaCommune.id}`, /Escalquens/i],
        [`${bailleur}/conventions`, 'Conventions'],
        [`${bailleur}/conventions/nouvelle`, 'Nouvelle convention'],
        [`${commune}/flux/2024`, 'Vos conventions en 2024'],
        [`${commune}/conventions`, 'Conventions'],
        [`${bailleur}/regles`, 'Règles'],
      ] as const) {
        await ouvre(chemin, titre);
        await deplieTout();
        await juge(chemin);
      }
    },
  );
});

const saisie = (reservataire: number) => ({
  modele: 'haute-garonne-2023',
  reservataire,
  exercices: [2024],
  photographie: null,
  communes: ['Escalquens'],
  logementsEligibles: null as number | null,
  droits: null as number | null,
  tauxRotation: '7,90 %',
  arrondi: null,
  imprime: null as Record<string, string> | null,
  version: null as number | null,
});
