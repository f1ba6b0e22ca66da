import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conventionDEssai } from '../../essai/convention.ts';
import { type Preparation, prepare } from '../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('life of an agreement, by the screens', () => {
  let essai: Essai;
  let api: Preparation;
  let page: Page;
  let bailleur: number;
  let commune: number;
  let id: number;
  let monde: Awaited<ReturnType<typeof conventionDEssai>>;

  beforeAll(async () => {
    essai = await demarreEssai();
    api = prepare(essai.adresse);
    monde = await conventionDEssai(api);
    ({ bailleur, commune, id } = monde);
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
  const laConvention = (suite = ''): Promise<void> =>
    ouvre(`${bailleur}/conventions/${id}${suite}`, /Convention avec/);
  const situation = (texte: RegExp): Promise<void> =>
    page.locator('.situation-phrase', { hasText: texte }).waitFor();
  /** Opens the dialog of a command, which is left to fill and to send. */
  const demande = async (action: string, repliee = false): Promise<Locator> => {
    if (repliee) await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('button', { name: action }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.waitFor();
    return dialogue;
  };
  const juge = async (ou: string): Promise<void> => {
    expect(await fautesAxe(page), ou).toEqual([]);
    expect(await deborde(page), `${ou} scrolls sideways`).toBeLessThanOrEqual(0);
  };

  it('a draft stays with its landlord, who proposes it; the réservataire then reads it', async () => {
    await ouvre(`${commune}/conventions`, 'Conventions');
    await page.getByRole('heading', { name: 'Aucune convention pour l’instant' }).waitFor();
    await ouvre(`${commune}/conventions/${id}`, 'Convention');
    await page.getByRole('alert').getByText('Convention introuvable').waitFor();

    await laConvention('?onglet=calcul');
    await situation(/^○ Brouillon\.$/);
    const dialogue = await demande('Proposer la convention');
    await dialogue.getByLabel('Proposée le').fill('31/02/2027');
    await dialogue.getByRole('button', { name: 'Proposer', exact: true }).click();
    await dialogue.getByText('« 31/02/2027 » n’est pas une date').waitFor();
    await juge('dialog with a fault');
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    expect(await page.locator(':focus').textContent()).toBe('Proposer la convention');
    await page.keyboard.press('Enter');
    expect(await dialogue.getByLabel('Proposée le').inputValue()).toBe('31/02/2027');
    await dialogue.getByLabel('Proposée le').fill(new Date().toLocaleDateString('fr-FR'));
    await page.keyboard.press('Enter');
    await situation(/Proposée à la signature/);
    await dialogue.waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\?onglet=calcul$/);

    await ouvre(`${commune}/conventions`, 'Conventions');
    await page.getByRole('row', { name: /Cité Jardins.*Proposée/ }).waitFor();
    await page.getByRole('link', { name: 'Cité Jardins' }).click();
    await page.getByRole('heading', { level: 1, name: 'Convention avec Cité Jardins' }).waitFor();
    await situation(/Proposée à la signature/);
    expect(await page.getByRole('button', { name: /Proposer|Signer|Modifier|Autres actions/ }).count()).toBe(
      0,
    );
  });

  it('signs it: a refusal says why and what to do and keeps what was typed, another person’s act is told', async () => {
    await laConvention('?onglet=suivi');
    const dialogue = await demande('Signer la convention');
    const jour = dialogue.getByLabel('Dernière signature le');
    const aujourdhui = await jour.inputValue();
    await jour.fill('04/07/2020');
    await dialogue.getByRole('button', { name: 'Enregistrer la signature' }).click();
    const refus = dialogue.getByRole('alert');
    await refus.getByText('Le 04/07/2020 précède').waitFor();
    await refus.getByText('À faire').waitFor();
    expect(await jour.inputValue()).toBe('04/07/2020');
    await juge('refusal');

    await monde.commande('ReprendreVersion', { motif: 'Une erreur de nom' });
    await monde.commande('ProposerVersion');
    await jour.fill(aujourdhui);
    await dialogue.getByRole('button', { name: 'Enregistrer la signature' }).click();
    await dialogue.getByText('Cette convention a changé entre-temps').waitFor();
    await dialogue.getByText('Une erreur de nom').waitFor();
    await juge('changed in between');
    await dialogue.getByRole('button', { name: 'Enregistrer la signature' }).click();
    await situation(/En vigueur du/);
    const dernier = page.locator('.histoire li').first();
    expect(await dernier.textContent()).toContain('Version 1 signée');
  });

  it('transmits it to the prefect, which the calendar asks for until then', async () => {
    await ouvre(`${bailleur}/conventions/calendrier?genre=transmissions`, 'Calendrier des conventions');
    await page.getByRole('row', { name: /Transmettre la convention signée.*Escalquens/ }).waitFor();
    await page.getByRole('link', { name: /Escalquens/ }).click();
    const dialogue = await demande('Transmettre au préfet');
    expect(await dialogue.getByLabel('au préfet du département').isChecked()).toBe(true);
    await dialogue.getByRole('button', { name: 'Enregistrer l’envoi' }).click();
    await page.locator('.faits li', { hasText: 'Transmise au préfet' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Transmettre au préfet' }).count()).toBe(0);
    await ouvre(`${bailleur}/conventions/calendrier?genre=transmissions`, 'Calendrier des conventions');
    expect(await page.getByRole('row', { name: /Transmettre/ }).count()).toBe(0);
  });

  it('amends it: two versions in words and in figures that open; the réservataire sees the signed one only', async () => {
    await laConvention();
    const dialogue = await demande('Préparer un avenant…', true);
    await dialogue.getByRole('button', { name: 'Préparer l’avenant' }).click();
    await page.waitForURL(/modifier\?version=2$/);
    const lue = await api.appelle('GET', `/o/${bailleur}/conventions/${id}?version=2`);
    const chemin = `/o/${bailleur}/conventions/${id}/versions/2`;
    await api.appelle('PUT', chemin, monde.saisie('9,90 %', (lue as { revision: number }).revision));

    await laConvention('?onglet=versions');
    await page.getByRole('row', { name: /Version 2.*avenant.*en brouillon/ }).waitFor();
    const mots = page.locator('.clause-comparee', { hasText: 'rotation' }).first();
    expect(await mots.locator('del').textContent()).toContain('8,90\u202f%');
    expect(await mots.locator('ins').textContent()).toContain('9,90\u202f%');
    const flux = page.locator('.comparaison-chiffres').getByRole('row', { name: /^Flux/ });
    expect((await flux.locator('td').allTextContents()).map((t) => t.trim())).toEqual([
      '0,712',
      '0,792',
      '+0,08',
    ]);
    await flux.getByRole('button', { name: /^0,792/ }).click();
    await page.getByRole('dialog').getByText('9,90').first().waitFor();
    await page.keyboard.press('Escape');
    await juge('two versions');

    await ouvre(`${commune}/conventions/${id}?onglet=versions`, /Convention avec/);
    expect(await page.locator('.liste-versions tbody tr').count()).toBe(1);
    await ouvre(`${commune}/conventions/${id}?version=2`, 'Convention');
    await page.getByRole('alert').waitFor();
    await laConvention('?version=2');
    const fin = await demande('Abandonner ce brouillon…', true);
    await fin.getByText('La version signée ne change pas.').waitFor();
    await juge('giving up a draft');
    await fin.getByRole('button', { name: 'Annuler' }).click();
  });

  it.each([1440, 390])('has no fault of accessibility at %i px, on every tab and page', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    const tous = ['', ...['calcul', 'documents', 'versions', 'suivi'].map((o) => `?onglet=${o}`)];
    for (const qui of [bailleur, commune]) {
      for (const onglet of tous) {
        await ouvre(`${qui}/conventions/${id}${onglet}`, /Convention avec/);
        await juge(`agreement ${onglet} of ${qui}`);
      }
    }
    for (const [suite, titre] of [
      ['', 'Conventions'],
      ['?situation=BROUILLON', 'Conventions'],
      ['/calendrier', 'Calendrier des conventions'],
      ['/modeles', 'Modèles de convention'],
      ['/gabarits', 'Gabarits des documents'],
    ] as const) {
      await ouvre(`${bailleur}/conventions${suite}`, titre);
      await page.evaluate(() => {
        for (const repli of document.querySelectorAll('details')) repli.open = true;
      });
      await juge(`${titre}${suite}`);
    }
    await laConvention();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await juge('other actions open');
  });
});
