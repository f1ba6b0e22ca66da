import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANNEE, conventionDEssai } from '../../../essai/convention.ts';
import { prepare } from '../../../essai/donnees.ts';
import { demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../../essai/navigateur.ts';

describe.skipIf(sansNavigateur)('papers of a signed agreement, by the screens', () => {
  let essai: Essai;
  let page: Page;
  let bailleur: number;
  let id: number;

  beforeAll(async () => {
    essai = await demarreEssai();
    const monde = await conventionDEssai(prepare(essai.adresse));
    ({ bailleur, id } = monde);
    await monde.commande('ProposerVersion');
    await monde.commande('SignerVersion');
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
  const demande = async (action: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('button', { name: action }).click();
    return page.getByRole('dialog');
  };
  const juge = async (ou: string): Promise<void> => expect(await fautesAxe(page), ou).toEqual([]);
  const document = async (nom: string): Promise<Buffer> => {
    const chemin = `${essai.adresse}/api/v1/o/${bailleur}/conventions/${id}/versions/1/documents/${nom}`;
    const reponse = await fetch(`${chemin}?exercice=${ANNEE}`);
    expect(reponse.status).toBe(200);
    return Buffer.from(await reponse.arrayBuffer());
  };

  it('keeps the signed PDF with its fingerprint, refuses what is not one', async () => {
    await laConvention('?onglet=documents');
    const depot = page.getByLabel('choisissez le PDF signé');
    const faux = {
      name: 'signe.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('ceci n’est pas un PDF'),
    };
    await depot.setInputFiles(faux);
    await page.getByRole('alert').getByText('Rien n’a été déposé').waitFor();
    await juge('file refused');
    // What was printed, as if it came back with its signatures.
    const imprime = await document('convention.pdf');
    await depot.setInputFiles({ name: 'signée.pdf', mimeType: 'application/pdf', buffer: imprime });
    await page.getByText(createHash('sha256').update(imprime).digest('hex')).waitFor();
    const [recu] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger signée.pdf' }).click(),
    ]);
    expect(await readFile(await recu.path())).toEqual(imprime);
  });

  it('prints in the landlord’s own template, once it names every field, and comes back to ours', async () => {
    await ouvre(`${bailleur}/conventions/gabarits`, 'Gabarits des documents');
    const annexe = page.getByRole('region', { name: 'Annexe 1, calcul' });
    const depot = annexe.getByLabel('choisissez un fichier Word');
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const docx = (name: string, buffer: Buffer) => ({ name, mimeType: word, buffer });
    await depot.setInputFiles(docx('autre.docx', await document('annexe-1.docx')));
    const refus = annexe.getByRole('alert');
    await refus.getByText('Le gabarit en place n’a pas changé').waitFor();
    expect(await refus.getByRole('listitem').count()).toBeGreaterThan(1);
    await juge('template refused');
    const notre = await fetch(`${essai.adresse}/api/v1/o/${bailleur}/gabarits/annexe-1.docx`);
    await depot.setInputFiles(docx('le-notre.docx', Buffer.from(await notre.arrayBuffer())));
    await annexe.getByText('le-notre.docx').waitFor();
    await annexe.getByRole('button', { name: 'Revenir au gabarit de Contingent…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revenir au gabarit de Contingent' }).click();
    await annexe.getByText('le gabarit de Contingent.').waitFor();
  });

  it('prints the agreement and its annexes, in PDF and for Word', async () => {
    await laConvention('?onglet=documents');
    for (const [nom, debut] of [
      ['Convention, en PDF', '%PDF'],
      [`Annexe 1, calcul, ${ANNEE}, pour Word (docx)`, 'PK'],
    ] as const) {
      const [recu] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: nom }).click(),
      ]);
      expect((await readFile(await recu.path())).subarray(0, debut.length).toString()).toBe(debut);
    }
  });

  it('saves its clauses as a model of the landlord, and withdraws it', async () => {
    await laConvention();
    const dialogue = await demande('Enregistrer comme modèle…');
    await dialogue.getByLabel('Nom du modèle').fill('No');
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await dialogue.getByText('au moins trois lettres').waitFor();
    await dialogue.getByLabel('Nom du modèle').fill('Nos communes');
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await dialogue.getByRole('link', { name: 'Voir vos modèles' }).click();
    const modele = page.getByRole('listitem').filter({ hasText: 'Nos communes' });
    await modele.getByText(/Change 1.clause/).waitFor();
    await modele.getByRole('button', { name: 'Retirer…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer ce modèle' }).click();
    await modele.waitFor({ state: 'detached' });
  });
});
