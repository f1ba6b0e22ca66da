import { readFile } from 'node:fs/promises';
import { lireDossier } from '@contingent/echanges';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, jeu, sansNavigateur } from '../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('public page of the audit', () => {
  let essai: Essai;
  beforeAll(async () => {
    essai = await demarreEssai();
  });
  afterAll(() => essai?.arrete());

  /** The page, and every request made since it has been there. */
  const ouvre = async (width = 1440): Promise<{ page: Page; requetes: string[] }> => {
    const contexte = await essai.navigateur.newContext({ viewport: { width, height: 900 }, locale: 'fr-FR' });
    const page = await contexte.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${essai.adresse}/audit`);
    await page.getByRole('heading', { level: 1, name: 'Vérifier une convention' }).waitFor();
    await page.waitForLoadState('networkidle');
    const requetes: string[] = [];
    page.on('request', (r) => requetes.push(r.url()));
    page.on('websocket', (s) => requetes.push(s.url()));
    return { page, requetes };
  };
  const depose = async (page: Page, ...fichiers: readonly { nom: string; texte: string }[]) =>
    page.locator('input[type="file"]').setInputFiles(
      fichiers.map(({ nom, texte }) => ({
        name: nom,
        mimeType: 'application/json',
        buffer: Buffer.from(texte),
      })),
    );
  const dossier = async (nom: string): Promise<string> => {
    const { etatDesLieux: _, ...json } = JSON.parse(await readFile(jeu(`dossiers/${nom}.json`), 'utf8'));
    return JSON.stringify({ ...json, droits: json.droits ?? { logements: 8 } });
  };

  it('nothing leaves the page once it is there: typed, dropped, saved, set against each other', async () => {
    const { page, requetes } = await ouvre();
    await page.getByRole('button', { name: 'Remplir avec un exemple réel' }).click();
    await page.getByText('3 erreurs et 1 alerte.').waitFor();
    const [fichier] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer le dossier' }).click(),
    ]);
    const garde = JSON.parse(await readFile(await fichier.path(), 'utf8'));
    expect(lireDossier(garde).ok).toBe(true);
    expect(garde.imprime.part).toBe('0.0208%');
    await page.getByRole('button', { name: 'Ajouter une autre convention' }).click();
    await depose(page, { nom: 'promologis.json', texte: await dossier('promologis') });
    await page.getByRole('article', { name: /Promologis/ }).waitFor();
    await page.getByText('Rien à signaler entre elles.').waitFor();
    await depose(page, { nom: 'encore.json', texte: await dossier('promologis') });
    await page.getByText(/lient tous deux Promologis/).waitFor();
    expect(requetes.filter((u) => !u.startsWith('blob:') && !u.startsWith('data:'))).toEqual([]);
  });

  it('five fields give a verdict; a question leads to its field; faults stand at theirs', async () => {
    const { page } = await ouvre();
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await page.getByText('Ce qui manque pour recalculer').waitFor();
    await page.getByRole('button', { name: 'Répondre' }).first().click();
    await page.locator('[name="eligibles"]:focus').waitFor();
    await page.keyboard.type('beaucoup');
    await page.keyboard.press('Enter');
    await page.getByText('Il faut ici un nombre').waitFor();
    await page.getByLabel('Logements éligibles').fill('155');
    await page.getByLabel('Droits du réservataire').fill('15');
    await page.getByLabel('Taux de rotation', { exact: true }).fill('7,90');
    await page.getByLabel('Part imprimée').fill('9.67%');
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    await page.getByText('1 alerte.', { exact: true }).waitFor();
    await page.getByText('Le calcul, étape par étape').click();
    await page.getByText('15 ÷ 155 = 9,68').waitFor();
  });

  it('a bad file says what is wrong, in French, and does not hide the others', async () => {
    const { page } = await ouvre();
    await depose(
      page,
      { nom: 'casse.json', texte: '{' },
      { nom: 'inconnu.json', texte: '{"convention":{"modele":"x"},"exercice":2024}' },
      { nom: 'tmh.json', texte: await dossier('tmh') },
    );
    await page.getByText('Ce n’est pas du JSON lisible').waitFor();
    await page.getByText(/n’est pas une valeur connue/).waitFor();
    await page.getByRole('article', { name: /Toulouse Métropole Habitat/ }).waitFor();
  });

  it('an agreement kept here has the same report on its own page, and its PDF', async () => {
    const api = prepare(essai.adresse);
    const bailleur = await api.organisme('Promologis', 'BAILLEUR');
    const { id: reservataire } = (await api.appelle('POST', `/o/${bailleur}/reservataires`, {
      nom: 'Commune',
      categorie: 'COMMUNE',
    })) as { id: number };
    const saisie = {
      ...{ modele: 'haute-garonne-2023', reservataire, exercices: [2024], photographie: null },
      ...{ communes: ['Escalquens'], logementsEligibles: 102, droits: 8, revision: null },
      clauses: { tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' } },
      imprime: { part: '0,0784 %' },
    };
    const { id } = (await api.appelle('POST', `/o/${bailleur}/conventions`, saisie)) as { id: number };
    const { page } = await ouvre();
    await page.goto(`${essai.adresse}/o/${bailleur}/conventions/${id}/audit`);
    await page.getByText(/fausse d’un facteur cent/).waitFor();
    expect(await fautesAxe(page)).toEqual([]);
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF à envoyer' }).click(),
    ]);
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([1440, 390])('no fault of axe nor sideways scroll, all open: %i px', async (largeur) => {
    const { page } = await ouvre(largeur);
    expect(await fautesAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remplir avec un exemple réel' }).click();
    await page.getByText('3 erreurs et 1 alerte.').waitFor();
    await page.evaluate(() => {
      for (const repli of document.querySelectorAll('details')) repli.open = true;
    });
    expect(await fautesAxe(page)).toEqual([]);
    expect(await deborde(page)).toBeLessThanOrEqual(0);
  });
});
