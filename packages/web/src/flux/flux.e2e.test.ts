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
  /** A réservataire never reads a draft. */
  const signe = async (de: number, convention: number): Promise<void> => {
    const le = new Date().toLocaleDateString('fr-FR').split('/').toReversed().join('-');
    for (const [rang, type] of ['ProposerVersion', 'SignerVersion'].entries())
      await api.appelle('POST', `/o/${de}/conventions/${convention}/commandes`, { type, rang: rang + 1, le });
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

  it('goes from its line to the agreement, marked as not signed, and from a figure to its clause', async () => {
    await ouvre(`${bailleur}/flux/2024`, 'Flux 2024');
    const ligne = page.getByRole('row', { name: /Escalquens/i });
    await ligne.getByRole('link', { name: 'Créer la convention' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nouvelle convention' }).waitFor();
    expect(await page.getByLabel('Réservataire').inputValue()).toBe(String(deLaCommune.id));
    await api.appelle('POST', `/o/${bailleur}/conventions`, {
      ...saisie(deLaCommune.id, '7,90 %'),
      imprime: { part: '9.67%', flux: '1.2', objectif: '1' },
    });

    await ouvre(`${bailleur}/flux/2024`, 'Flux 2024');
    await ligne.getByText('convention non signée').waitFor();
    await ligne.getByRole('link', { name: /Escalquens/i }).click();
    await page.getByRole('heading', { level: 1, name: /Convention avec/ }).waitFor();
    await page.getByText('modifiée', { exact: true }).waitFor();
    await page.locator('.imprime li', { hasText: /flux 1\.2/ }).waitFor();
    await page.getByRole('button', { name: /^1,185/ }).click();
    const tiroir = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
    await tiroir.locator('a[href*="#clause-part"]').first().click();
    await page.waitForURL(/#clause-part$/);
    await page.locator('#clause-part:focus').waitFor();
  });

  it('shows a réservataire all its agreements on one page, each figure and its dwellings open', async () => {
    const autre = await api.organisme('Promologis', 'BAILLEUR');
    const cree = (await api.appelle('POST', `/o/${autre}/reservataires`, {
      nom: 'Commune d’Escalquens',
      categorie: 'COMMUNE',
      organismeLie: commune,
    })) as { id: number };
    const deLAutre = (await api.appelle('POST', `/o/${autre}/conventions`, {
      ...saisie(cree.id, '8,90 %'),
      logementsEligibles: 102,
      droits: 8,
    })) as { id: number };
    await signe(autre, deLAutre.id);
    const [laSienne] = (await api.appelle('GET', `/o/${bailleur}/conventions`)) as { id: number }[];
    await signe(bailleur, laSienne?.id ?? 0);
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

const saisie = (reservataire: number, tauxRotation: string) => ({
  modele: 'haute-garonne-2023',
  reservataire,
  exercices: [2024],
  photographie: null,
  communes: ['Escalquens'],
  logementsEligibles: null,
  droits: null,
  clauses: { tauxRotation: { valeur: tauxRotation, echelle: 'DEPARTEMENT', periode: '2022' } },
  revision: null,
});
