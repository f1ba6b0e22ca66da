import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('inventory of a year of an agreement', () => {
  let essai: Essai;
  let page: Page;
  let annexe = '';

  /** Signed on the inventory of 31/12/2022 for 2024 and 2025; another one is loaded at the day that 2025 asks for. */
  beforeAll(async () => {
    essai = await demarreEssai();
    const api = prepare(essai.adresse);
    const bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
    const photographie = await api.inventaire(bailleur, 'cite-jardins.csv', '2022-12-31');
    await api.inventaire(bailleur, 'patrimoine.csv', '2023-12-31');
    const tous = (await api.appelle('GET', `/o/${bailleur}/reservataires`)) as Ligne[];
    const saisie = {
      ...{ modele: 'haute-garonne-2023', reservataire: tous.find((r) => r.categorie === 'COMMUNE')?.id },
      ...{ exercices: [2024, 2025], photographie, communes: [], logementsEligibles: null, droits: null },
      clauses: { tauxRotation: { valeur: '8 %', echelle: 'DEPARTEMENT' } },
      revision: null,
    };
    const { id } = (await api.appelle('POST', `/o/${bailleur}/conventions`, saisie)) as Ligne;
    annexe = `/o/${bailleur}/conventions/${id}/annexes/2025`;
    const fenetre = { viewport: { width: 1280, height: 900 }, locale: 'fr-FR' };
    page = await (await essai.navigateur.newContext(fenetre)).newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(() => essai?.arrete());
  type Ligne = { readonly id: number; readonly categorie: string };

  const ouvre = async (): Promise<void> => {
    await page.goto(`${essai.adresse}${annexe}`);
    await page.getByRole('heading', { level: 1, name: 'Données de l’année 2025' }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const dit = (texte: RegExp): Promise<void> => page.getByText(texte).waitFor();

  it('says which one is counted and why, and keeps the one that is named instead', async () => {
    await ouvre();
    await dit(/état des lieux du.31\/12\/2023, fichier.«.patrimoine\.csv.».: chargé à la date/);
    expect(await fautesAxe(page)).toEqual([]);
    expect(await deborde(page)).toBeLessThanOrEqual(0);
    const choix = page.getByLabel('État des lieux retenu');
    const anterieur = await choix.getByRole('option', { name: /31\/12\/2022/ }).textContent();
    await choix.selectOption({ label: anterieur ?? '' });
    await page.getByRole('button', { name: 'Enregistrer et voir le flux' }).click();
    await page.waitForURL(/\/flux\/2025$/);
    await ouvre();
    await dit(
      /état des lieux du.31\/12\/2022, fichier.«.cite-jardins\.csv.».: nommé dans les données de l’année/,
    );
    expect(await choix.inputValue()).not.toBe('');
  });
});
