import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demarreEssai, type Essai, jeu, sansNavigateur } from '../../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('import of an inventory, by the screen', () => {
  let essai: Essai;
  let page: Page;
  beforeAll(async () => {
    essai = await demarreEssai();
  });
  afterAll(() => essai?.arrete());
  beforeEach(async () => {
    page = await essai.navigateur.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    page.setDefaultTimeout(20_000);
  });

  const nouveauBailleur = async (nom: string): Promise<void> => {
    await page.goto(essai.adresse);
    const bouton = page.getByRole('button', { name: 'Nouveau bailleur' });
    const champ = page.getByLabel('Nom du bailleur');
    await bouton.or(champ).first().waitFor();
    if (await bouton.isVisible()) await bouton.click();
    await champ.fill(nom);
    await page.getByLabel('Département').fill('31');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Parc' }).waitFor();
  };
  const depose = async (fichier: string): Promise<void> => {
    await page.getByRole('link', { name: 'Charger un état des lieux' }).click();
    await page.getByLabel('choisissez un fichier').setInputFiles(fichier);
  };

  it('loads Cité Jardins: 155 dwellings, of which 15 for the commune', async () => {
    await nouveauBailleur('Cité Jardins');
    await depose(jeu('cite-jardins.csv'));
    await page.getByRole('button', { name: 'Compléter' }).click();
    const date = page.getByLabel('État des lieux au').and(page.locator(':focus'));
    await date.fill('31/12/2022');
    await page.getByRole('button', { name: 'Charger 155 logements' }).click();
    await page.getByRole('heading', { name: 'État des lieux chargé : 155 logements' }).waitFor();
    await page.getByRole('link', { name: 'Voir l’inventaire' }).click();
    await page.getByText('155 logements', { exact: true }).waitFor();
    expect(await page.locator('.table-virtuelle tbody tr').count()).toBe(155);

    const commune = page.getByRole('row', { name: /Commune.*ESCALQUENS 15/i }).getByRole('link');
    await commune.click();
    await page.getByText('15 logements sur 155').waitFor();
    expect(page.url()).toMatch(/\?reservataire=\d+$/);
    await page.goBack();
    await page.getByText('155 logements', { exact: true }).waitFor();

    const ligne = page.getByRole('button', { name: 'Ligne 2', exact: true });
    await ligne.click();
    const fiche = page.getByRole('dialog', { name: 'Ligne 2 du fichier' });
    await fiche.getByText('0030839354').first().waitFor();
    await page.keyboard.press('Escape');
    await fiche.waitFor({ state: 'detached' });
    expect(await ligne.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keeps the choices of a deposit across a reload, and lets the person take everything back', async () => {
    await nouveauBailleur('Cité Jardins, essai');
    await depose(jeu('cite-jardins.csv'));
    const nom = page.getByRole('textbox', { name: 'Nom du réservataire Action Logement' });
    await nom.fill('Action Logement Occitanie');
    await nom.press('Enter');
    await page.getByRole('textbox', { name: 'Nom du réservataire Action Logement Occitanie' }).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Nom du réservataire Action Logement Occitanie' }).waitFor();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await page.getByLabel('choisissez un fichier').waitFor();
    await page.getByRole('link', { name: 'Parc' }).first().click();
    await page.getByRole('heading', { name: 'Aucun état des lieux pour l’instant' }).waitFor();
  });

  it('asks who an unknown label is before loading, and leads to the 1,185 that opens', async () => {
    await nouveauBailleur('Autre nom');
    await depose(jeu('cite-jardins.csv'));
    await page.getByText('Dites qui est « CITE JARDINS »').waitFor();
    await page.getByLabel('État des lieux au').fill('31/12/2022');
    await page.getByText('le fichier ne la dit pas').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Compléter' }).click();
    const decision = page.getByLabel('Décision pour CITE JARDINS');
    await decision.and(page.locator(':focus')).selectOption('NON_RESERVE');
    await page.getByRole('button', { name: 'Charger 155 logements' }).click();
    await page.getByRole('heading', { name: 'État des lieux chargé' }).waitFor();

    await page.getByRole('link', { name: 'Voir le flux' }).click();
    const flux = page.getByRole('button', { name: /^1,185 logement.*Commune d’Escalquens/ });
    await flux.click();
    const tiroir = page.getByRole('dialog', { name: 'D’où vient ce chiffre' });
    await tiroir.getByText('155 × 15/155 × 7,90').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toMatch(/^Droits de réservation actifs/);
    await page.keyboard.press('Escape');
    await tiroir.waitFor({ state: 'detached' });
    expect(await flux.evaluate((element) => element === document.activeElement)).toBe(true);

    await flux.click();
    await tiroir.getByRole('link', { name: 'voir les 15 logements' }).click();
    await page.getByText('15 logements sur 155').waitFor();
  });

  it('reads a text pasted from a PDF', async () => {
    await nouveauBailleur('Cité Jardins, collé');
    await page.getByRole('link', { name: 'Charger un état des lieux' }).click();
    await page.getByText('Coller le texte d’un PDF ou d’un tableur').click();
    const { readFile } = await import('node:fs/promises');
    await page
      .getByLabel('Texte de l’inventaire')
      .fill(await readFile(jeu('cite-jardins.annexe2.txt'), 'utf8'));
    await page.getByRole('button', { name: 'Lire ce texte' }).click();
    await page
      .getByRole('heading', { name: 'Résultat' })
      .locator('xpath=..')
      .getByText('155 logements')
      .waitFor();
  });

  it('says what is wrong with a bad file, stores nothing, and goes on', async () => {
    await nouveauBailleur('Bailleur au mauvais fichier');
    await page.getByRole('link', { name: 'Charger un état des lieux' }).click();
    const mauvais = [
      { name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
      {
        name: 'casse.xlsx',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK\u0003\u0004 ceci n’est pas un tableur'),
      },
    ];
    for (const fichier of mauvais) {
      await page.getByLabel('choisissez un fichier').setInputFiles(fichier);
      const alerte = page.getByRole('alert');
      await alerte.waitFor();
      expect(await alerte.textContent()).toMatch(/Rien n’a été enregistré/);
    }
    await page.getByLabel('choisissez un fichier').setInputFiles(jeu('tmh.csv'));
    await page.getByRole('heading', { name: 'Résultat' }).waitFor();
    await page.getByText('3 logements', { exact: false }).first().waitFor();
  });
});
