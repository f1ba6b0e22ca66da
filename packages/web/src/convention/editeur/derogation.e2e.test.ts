import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preparation, prepare } from '../../../essai/donnees.ts';
import { demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('the derogation of the prefect, in the clause of ceilings (D41)', () => {
  let essai: Essai;
  let api: Preparation;
  let page: Page;
  let bailleur: number;
  let id: number;

  beforeAll(async () => {
    essai = await demarreEssai();
    api = prepare(essai.adresse);
    bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
    await api.inventaire(bailleur, 'cite-jardins.csv', '2022-12-31');
    const prefet = { nom: 'Préfet de la Haute-Garonne', categorie: 'ETAT' };
    const etat = (await api.appelle('POST', `/o/${bailleur}/reservataires`, prefet)) as { id: number };
    const part = { methode: { type: 'V4_TAUX', taux: '35 %', fondement: 'REGLEMENTAIRE' } };
    const creee = (await api.appelle('POST', `/o/${bailleur}/conventions`, {
      ...{ modele: 'paca-etat-2025', reservataire: etat.id, exercices: [2027], photographie: null },
      ...{ communes: [], logementsEligibles: null, droits: null, revision: null },
      clauses: { part, retrocessions: [] },
    })) as { id: number };
    id = creee.id;
    const fenetre = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' };
    page = await (await essai.navigateur.newContext(fenetre)).newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(() => essai?.arrete());

  it('lifts the ceiling on the days it covers, says which decree, and can be taken away whole', async () => {
    const champ = (nom: string) => page.locator(`[name="plafonds.${nom}"]`);
    const cote = page.getByRole('complementary', { name: 'Annexe 1 et contrôles' });
    const bloque = cote.getByText(/1.constat bloquant/);
    await page.goto(`${essai.adresse}/o/${bailleur}/conventions/${id}/modifier`);
    await bloque.waitFor();
    const clause = page.locator('#clause-plafonds');
    await clause.getByRole('button', { name: /^Modifier cette clause/ }).click();

    await champ('derogation.arrete').fill('arrêté n° 2026-12 du 15 décembre 2026');
    await champ('derogation.debut').fill('01/01/2027');
    await champ('derogation.fin').fill('01/01/2028');
    await champ('derogation.motif').selectOption('SECURITE_PUBLIQUE');
    await cote.getByText(/au-delà d’un an, soit après le 31\/12\/2027/).waitFor();
    await champ('derogation.fin').fill('31/12/2027');
    await cote.getByText('Rien de bloquant.').waitFor();
    await cote.getByText(/arrêté n° 2026-12 du 15 décembre 2026, du 01\/01\/2027 au 31\/12\/2027/).waitFor();
    await clause
      .getByText(/un motif tenant à la sécurité publique, la part de l’État peut l’excéder/)
      .waitFor();
    expect(await fautesAxe(page)).toEqual([]);

    await clause.getByRole('button', { name: /^Retirer.*dérogation préfectorale/i }).click();
    await bloque.waitFor();
    expect(await champ('derogation.motif').inputValue()).toBe('');
    await page.keyboard.press('Control+s');
    await page.getByText(/Enregistré à/).waitFor();
    const lue = (await api.appelle('GET', `/o/${bailleur}/conventions/${id}`)) as {
      clauses: { plafonds?: { derogation?: unknown } };
    };
    expect(lue.clauses.plafonds?.derogation).toBeUndefined();
  });
});
