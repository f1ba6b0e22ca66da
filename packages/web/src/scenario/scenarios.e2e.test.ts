import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Preparation, prepare } from '../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('scenarios and methods of share, by the screens', () => {
  let essai: Essai;
  let api: Preparation;
  let page: Page;
  let bailleur: number;

  beforeAll(async () => {
    essai = await demarreEssai();
    api = prepare(essai.adresse);
    bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
    await api.inventaire(bailleur, 'cite-jardins.csv', '2022-12-31');
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
  const juge = async (ou: string): Promise<void> => {
    expect(await fautesAxe(page), ou).toEqual([]);
    expect(await deborde(page), `${ou} scrolls sideways`).toBeLessThanOrEqual(0);
  };
  const ligne = () => page.locator('#par-reservataire').getByRole('row', { name: /Escalquens/i });

  it('from « Et si… » to a kept scenario: the column follows what is typed, the faults stand at their field', async () => {
    await ouvre(`${bailleur}/flux/2024?etSi=1&tauxRotation=8,5 %25`, 'Flux 2024');
    await page.getByRole('link', { name: 'Garder comme scénario' }).click();
    await page.getByRole('heading', { level: 1, name: 'Scénarios 2024' }).waitFor();
    expect(await page.getByLabel('Rotation', { exact: true }).inputValue()).toBe('8,5');
    await ligne().getByText('+0,09', { exact: true }).waitFor();
    await page.getByLabel('Rotation', { exact: true }).fill('dix');
    await page.getByText('« dix » n’est pas un taux').waitFor();
    await juge('form with a fault');
    await page.getByRole('button', { name: 'Garder le scénario' }).click();
    await page.getByText('Corrigez d’abord les cases signalées').waitFor();
    await page.getByLabel('Rotation', { exact: true }).fill('10');
    await ligne().getByText('+0,315', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('essai')).toContain('"tauxRotation":"10 %"');
    await page.reload();
    await ligne().getByText('+0,315', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Garder le scénario' }).click();
    await page.getByText('Donnez un nom au scénario').waitFor();
    await page.getByLabel('Nom du scénario').fill('Rotation à 10 %');
    await page.getByLabel('Nom du scénario').press('Enter');
    await page.getByText('Pour toutes les conventions').waitFor();
    await page.getByRole('checkbox', { name: /Rotation à 10/ }).waitFor();
    expect(page.url()).toMatch(/scenarios=\d+$/);
    await ligne().getByText('+0,315', { exact: true }).waitFor();
  });

  it('copied, changed, shown or not, deleted with its effect said; the keyboard is enough', async () => {
    await ouvre(`${bailleur}/flux/2024/scenarios`, 'Scénarios 2024');
    await page.getByRole('button', { name: /^Copier/ }).press('Enter');
    await page.getByRole('checkbox', { name: /Rotation à 10.*copie/ }).waitFor();
    await page.getByRole('button', { name: /^Modifier .*copie/ }).click();
    await page.getByLabel('Arrondi').selectOption('SUPERIEUR');
    await page.getByText('(+1)').first().waitFor();
    await page.getByLabel('Nom du scénario').fill('Arrondi supérieur');
    await page.getByRole('button', { name: 'Garder la modification' }).click();
    await page.getByText('arrondi → à l’entier supérieur').waitFor();
    const colonnes = page.locator('#par-reservataire thead .tete-colonne');
    await expect.poll(() => colonnes.count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Arrondi supérieur' }).press('Space');
    await expect.poll(() => colonnes.count()).toBe(1);
    await page.getByRole('button', { name: /^Supprimer « Arrondi/ }).click();
    const question = page.getByRole('dialog', { name: /Supprimer « Arrondi supérieur/ });
    expect(await question.textContent()).toContain('Les conventions et leurs chiffres ne changent pas');
    await juge('question before deleting');
    await question.getByRole('button', { name: 'Supprimer le scénario' }).click();
    await page.getByRole('checkbox', { name: 'Arrondi supérieur' }).waitFor({ state: 'detached' });
  });

  it('somebody saved in between: what changed is said, nothing typed is lost, then it is settled', async () => {
    await ouvre(`${bailleur}/flux/2024/scenarios`, 'Scénarios 2024');
    await page.getByRole('button', { name: /^Modifier/ }).click();
    await page.getByLabel('Rotation', { exact: true }).fill('9');
    const [garde] = (await api.appelle('GET', `/o/${bailleur}/scenarios`)) as {
      id: number;
      revision: number;
    }[];
    await api.appelle('PUT', `/o/${bailleur}/scenarios/${garde?.id}`, {
      ...{ nom: 'Rotation à 12 %', exercice: 2024, revision: garde?.revision },
      changements: [{ tauxRotation: '12 %' }],
    });
    await page.getByRole('button', { name: 'Garder la modification' }).click();
    const refus = page.getByRole('alert');
    await refus.getByText('Le scénario s’appelle maintenant').waitFor();
    await refus.getByText('Le changement 1 a été modifié').waitFor();
    await juge('conflict');
    expect(await page.getByLabel('Rotation', { exact: true }).inputValue()).toBe('9');
    await page.getByRole('button', { name: /reprendre les miens/ }).click();
    await refus.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Garder la modification' }).click();
    await page.getByText('rotation → 9').waitFor();
  });

  const ESSAI = encodeURIComponent(JSON.stringify([{ tauxRotation: '10 %', arrondi: 'SUPERIEUR' }]));
  const tiroir = () => page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
  const texteDuTiroir = async (): Promise<string> => {
    await tiroir().locator('.etapes li').first().waitFor();
    return ((await tiroir().textContent()) ?? '').replaceAll(/\s/g, ' ');
  };
  const ferme = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await tiroir().waitFor({ state: 'detached' });
  };

  it('every figure opens: asked when it is opened, with what is tried in place of what; by the keyboard too', async () => {
    const demandes: string[] = [];
    page.on('request', (r) => /\/justification$/.test(r.url()) && demandes.push(r.url()));
    await ouvre(`${bailleur}/flux/2024/scenarios?scenarios=&essai=${ESSAI}`, 'Scénarios 2024');
    await ligne().getByText('+0,315', { exact: true }).waitFor();
    expect(demandes).toEqual([]);
    const flux = ligne().getByRole('button', { name: /^1,5 .*Flux dû.*scénario « Essai »/ });
    expect(await flux.getAttribute('aria-haspopup')).toBe('dialog');
    await flux.press('Enter');
    const texte = await texteDuTiroir();
    expect(texte).toContain('15 ÷ 155 = 9,68 %');
    expect(texte).toContain('essayé : 10,00 % au lieu de 7,90 %');
    await juge('drawer of a tried figure');
    await ferme();
    expect(await flux.evaluate((element) => element === document.activeElement)).toBe(true);
    const reel = ligne().getByRole('button', { name: /^1,185 .*réel/ });
    await reel.click();
    expect(await texteDuTiroir()).not.toContain('essayé');
    await ferme();
    await ligne()
      .getByRole('button', { name: /^2 .*Objectif.*Essai/ })
      .click();
    expect(await texteDuTiroir()).toContain('essayé : 2 au lieu de 1 — 1,185, arrondi au plus proche');
    await ferme();
    await ligne().getByRole('button', { name: /Écart/ }).click();
    expect(await texteDuTiroir()).toContain('1,5 − 1,185 = +0,315');
    await ferme();
    await page
      .locator('tfoot')
      .getByRole('button', { name: /Somme des flux dus en 2024, scénario/ })
      .click();
    expect(await tiroir().locator('.etapes li').count()).toBe(
      (await page.locator('#par-reservataire tbody tr').count()) + 1,
    );
    await ferme();
    expect(demandes).toHaveLength(3);
    await page
      .locator('#par-commune tbody')
      .getByRole('button', { name: /Flux dû.*Essai/ })
      .click();
    expect(await texteDuTiroir()).toContain('1,5 × 155 ÷ 155 = 1,5');
  });

  it('the drawer waits in sight, says what failed, and asks again', async () => {
    const probleme = {
      type: 'about:blank',
      title: 'Le calcul a échoué',
      status: 500,
      code: 'ERREUR_INTERNE',
    };
    let essais = 0;
    await page.route('**/scenarios/justification', async (route) => {
      essais += 1;
      if (essais > 1) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, 700));
      return route.fulfill({ status: 500, json: probleme });
    });
    await ouvre(`${bailleur}/flux/2024/scenarios`, 'Scénarios 2024');
    const reel = ligne().getByRole('button', { name: /^1,185 .*réel/ });
    await reel.click();
    await tiroir().getByText('Calcul des étapes').waitFor({ state: 'attached' });
    await tiroir().getByRole('alert').getByRole('heading', { name: 'Le calcul a échoué' }).waitFor();
    await juge('drawer that failed');
    await tiroir().getByRole('button', { name: 'Réessayer' }).click();
    expect(await texteDuTiroir()).toContain('155 × 15/155 × 7,90 % = 1,185');
  });

  it('without a scenario the communes wait folded; the header of a long table stays in sight', async () => {
    await ouvre(`${bailleur}/flux/2025/scenarios`, 'Scénarios 2025');
    await page.getByText('Aucun scénario pour cet exercice').waitFor();
    expect(await page.locator('#par-commune').isVisible()).toBe(false);
    await ouvre(`${bailleur}/flux/2025/scenarios?essai=${ESSAI}`, 'Scénarios 2025');
    await page.locator('#par-commune').waitFor();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 160 });
      const haut = await page.locator('.tete-fixe:has(#par-reservataire)').evaluate((cadre) => {
        cadre.scrollIntoView();
        cadre.querySelector('tfoot')?.scrollIntoView({ block: 'end' });
        const tete = cadre.querySelector('thead')?.getBoundingClientRect().top ?? Number.NaN;
        return Math.abs(tete - Math.max(0, cadre.getBoundingClientRect().top));
      });
      expect(haut, `${width} px`).toBeLessThan(2);
    }
  });

  it('the file has a line a réservataire and a column', async () => {
    await ouvre(`${bailleur}/flux/2024/scenarios`, 'Scénarios 2024');
    const attendu = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter en csv' }).click();
    const flux = await (await attendu).createReadStream();
    let texte = '';
    for await (const morceau of flux) texte += String(morceau);
    const lignes = texte.split('\r\n').filter((l) => /escalquens/i.test(l));
    expect(lignes.map((l) => l.split(';').slice(8, 11).join(';'))).toEqual(['1,185;1;', '1,35;1;0,165']);
  });

  it('methods of share: what is known, what is missing, what is to be confirmed', async () => {
    await ouvre(`${bailleur}/flux/2024/methodes`, 'Comparer les méthodes de part 2024');
    const cellules = page.getByRole('row', { name: /Escalquens/i }).getByRole('cell');
    await expect.poll(async () => (await cellules.allTextContents())[0]).toContain('9,68');
    const textes = (await cellules.allTextContents()).map((t) => t.replaceAll(/\s/g, ' '));
    expect(textes[1]).toContain('1,185');
    expect(textes[3]).toContain('taux à choisir');
    expect(textes[4]).toContain('droits uniques inconnus');
    expect(textes[6]).toContain('horizon à choisir');
    expect(await page.getByText('règle à confirmer', { exact: true }).count()).toBe(4);
    await page.getByLabel('Horizon essayé').fill('12');
    await expect.poll(async () => (await cellules.allTextContents())[6]).toContain('8,63');
    expect(page.url()).toContain('horizon=12');
    await page.getByText('plus la rotation monte, plus la part baisse').waitFor();
    await cellules
      .nth(6)
      .getByRole('button', { name: /^8,63.*Part du flux.*V7/ })
      .click();
    expect(await texteDuTiroir()).toContain('essayé : 8,63 % au lieu de 9,68 % — 15 ÷ 155');
  });

  it.each([1440, 390])('has no fault of accessibility at %i px, forms and findings open', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    const part = { methode: { type: 'V4_TAUX', taux: '60 %', fondement: 'NEGOCIE' } };
    const brouillon = [{ conventions: [], part, soustractions: { SOU_MUTATION: 2 } }];
    const vide = await api.organisme(`Sans parc ${width}`, 'BAILLEUR');
    const commune = await api.organisme(`Commune ${width}`, 'RESERVATAIRE');
    for (const [chemin, titre] of [
      [
        `${bailleur}/flux/2024/scenarios?essai=${encodeURIComponent(JSON.stringify(brouillon))}`,
        'Scénarios 2024',
      ],
      [`${bailleur}/flux/2024/methodes?horizon=12`, 'Comparer les méthodes de part 2024'],
      [`${vide}/flux/2024/scenarios`, 'Scénarios 2024'],
      [`${vide}/flux/2024/methodes`, 'Comparer les méthodes de part 2024'],
    ] as const) {
      await ouvre(chemin, titre);
      await page.evaluate(() => {
        for (const repli of document.querySelectorAll('details')) repli.open = true;
      });
      await juge(chemin);
    }
    for (const suite of ['scenarios', 'methodes']) {
      await page.goto(`${essai.adresse}/o/${commune}/flux/2024/${suite}`);
      await page.getByRole('heading', { name: 'Cette page n’est pas pour cet organisme' }).waitFor();
    }
  });
});
