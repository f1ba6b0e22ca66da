import type { ConventionVue } from '@contingent/echanges';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Preparation, prepare } from '../../../essai/donnees.ts';
import { deborde, demarreEssai, type Essai, fautesAxe, sansNavigateur } from '../../../essai/navigateur.ts';

type Identifie = { readonly id: number; readonly nom: string };

describe.skipIf(sansNavigateur)('an agreement written clause by clause', () => {
  let essai: Essai;
  let api: Preparation;
  let page: Page;
  let bailleur: number;
  let commune: Identifie;
  let etat: Identifie;

  beforeAll(async () => {
    essai = await demarreEssai();
    api = prepare(essai.adresse);
    bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
    await api.inventaire(bailleur, 'cite-jardins.csv', '2022-12-31');
    const liste = (await api.appelle('GET', `/o/${bailleur}/reservataires`)) as Identifie[];
    const trouve = liste.find((r) => /escalquens/i.test(r.nom));
    if (!trouve) throw new Error('the commune is not in the inventory');
    commune = trouve;
    const prefet = { nom: 'Préfet de la Haute-Garonne', categorie: 'ETAT' };
    etat = (await api.appelle('POST', `/o/${bailleur}/reservataires`, prefet)) as Identifie;
  });
  afterAll(() => essai?.arrete());
  beforeEach(async () => {
    page = await nouvellePage(1440);
  });

  const nouvellePage = async (width: number): Promise<Page> => {
    const fenetre = { viewport: { width, height: 900 }, locale: 'fr-FR' };
    const ouverte = await (await essai.navigateur.newContext(fenetre)).newPage();
    ouverte.setDefaultTimeout(20_000);
    ouverte.on('dialog', (dialogue) => void dialogue.accept());
    return ouverte;
  };
  const conventions = (suite = ''): string => `${essai.adresse}/o/${bailleur}/conventions${suite}`;
  const champ = (nom: string, sur = page): Locator => sur.locator(`[name="${nom}"]`);
  const clause = (cle: string, sur = page): Locator => sur.locator(`#clause-${cle}`);
  const modifie = (cle: string, sur = page): Promise<void> =>
    clause(cle, sur)
      .getByRole('button', { name: /^(Modifier|Écrire) cette clause/ })
      .click();
  const cote = (sur = page): Locator => sur.getByRole('complementary', { name: 'Annexe 1 et contrôles' });
  const chiffre = (ligne: string, affiche: string | RegExp): Promise<void> =>
    cote().getByRole('row', { name: ligne }).getByRole('button', { name: affiche }).waitFor();

  const part = async (modele: RegExp, reservataire: Identifie, sur = page): Promise<void> => {
    await sur.goto(conventions('/nouvelle'));
    await sur.getByRole('radio', { name: modele }).check();
    await sur.getByLabel('Réservataire').selectOption(String(reservataire.id));
    await sur.getByLabel('Exercices').fill('2024');
    await sur.getByRole('button', { name: 'Partir de ce modèle' }).click();
    await cote(sur).getByRole('heading', { name: 'Contrôles' }).waitFor();
  };
  const cree = async (clauses: Record<string, unknown> = {}): Promise<ConventionVue> =>
    (await api.appelle('POST', `/o/${bailleur}/conventions`, {
      ...{ modele: 'haute-garonne-2023', reservataire: commune.id, exercices: [2024], photographie: null },
      ...{ communes: ['Escalquens'], logementsEligibles: null, droits: null, revision: null, clauses },
    })) as ConventionVue;
  const lis = async (id: number): Promise<ConventionVue> =>
    (await api.appelle('GET', `/o/${bailleur}/conventions/${id}`)) as ConventionVue;

  it('asks for what is missing before it starts', async () => {
    await page.goto(conventions('/nouvelle'));
    await page.getByRole('button', { name: 'Partir de ce modèle' }).click();
    await page.getByText('Choisissez un réservataire.').waitFor();
    await page.getByText('Choisissez un modèle.').waitFor();
    expect(await page.getByLabel('Réservataire').evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('goes from a model to a draft: sentence, figures and checks follow what is typed', async () => {
    await part(/modèle départemental/, commune);
    await page.getByRole('button', { name: 'ESCALQUENS', exact: true }).click();
    await chiffre('Part', /^9,68/);
    await chiffre('Flux exact', /^1,185/);

    await modifie('designation');
    const texte = clause('designation').locator('.ed-clause-texte');
    expect(await texte.textContent()).toContain('Identique au modèle');
    await champ('designation.zoneTendue').fill('45');
    await champ('designation.zoneTendue.unite').selectOption('jours calendaires');
    await texte.getByText(/quarante-cinq \(45\) jours calendaires/).waitFor();
    await texte.getByText('Le modèle dit').waitFor();
    await clause('designation').getByText('modifiée', { exact: true }).waitFor();
    await cote()
      .getByText(/45.jours calendaires dépasse/)
      .waitFor();
    await cote().getByRole('link', { name: 'Clause : Désignation des candidats' }).click();
    expect(await clause('designation').evaluate((e) => e === document.activeElement)).toBe(true);
    await champ('designation.zoneTendue').fill('15');
    await champ('designation.zoneTendue.unite').selectOption('jours ouvrés');

    await modifie('part');
    await champ('part.methode.type').selectOption('V4_TAUX');
    await clause('part').getByText('1 case à reprendre').waitFor();
    await cote()
      .getByText(/Le calcul reprendra/)
      .waitFor();
    await champ('part.methode.taux').fill('790');
    await page.keyboard.press('Tab');
    await clause('part')
      .getByText(/dépasse 100/)
      .waitFor();
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByText('Rien n’a été enregistré.').waitFor();
    expect(await champ('part.methode.taux').evaluate((e) => e === document.activeElement)).toBe(true);

    await page.reload();
    await page.getByText('Votre saisie précédente, non enregistrée, a été reprise.').waitFor();
    expect(await champ('part.methode.taux').inputValue()).toBe('790 %');
    await champ('part.methode.taux').fill('10');
    await clause('part')
      .getByText(/fixée à 10(,00)?.% du flux/)
      .waitFor();
    await chiffre('Part', /^10,00/);
    await chiffre('Flux exact', /^1,2245/);
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: /Convention avec/ }).waitFor();

    const stockee = await lis(Number(new URL(page.url()).pathname.split('/').at(-1)));
    expect(Object.keys(stockee.clauses).sort()).toEqual(['designation', 'part']);
    expect(stockee.clauses.part).toMatchObject({ methode: { type: 'V4_TAUX', taux: '10 %' } });
    expect(stockee).toMatchObject({ etat: 'BROUILLON', communes: ['ESCALQUENS'], exercices: [2024] });
  });

  it('blocks a share one hundredth of a point above the ceiling, and still saves the draft', async () => {
    await part(/contingent de l’État/, etat);
    await modifie('part');
    await champ('part.methode.type').selectOption('V4_TAUX');
    await champ('part.methode.taux').fill('30');
    await chiffre('Part', /^30,00/);
    await cote().getByText('Rien de bloquant.').waitFor();
    await champ('part.methode.taux').fill('30,01');
    await cote()
      .getByText(/1.constat bloquant : la convention ne peut être ni proposée ni signée/)
      .waitFor();
    await cote()
      .getByText(/30,01.% du flux, au-dessus du plafond de 30/)
      .waitFor();
    await clause('part').getByText('1 bloquant').waitFor();
    await page.getByRole('button', { name: 'Créer et continuer' }).click();
    await page.getByRole('heading', { level: 1, name: /Modifier la convention avec/ }).waitFor();
    expect(page.url()).toMatch(/\/conventions\/\d+\/modifier$/);
    expect(await champ('part.methode.taux').inputValue()).toBe('30,01 %');
  });

  it('goes back to the model, and asks before leaving what is not saved', async () => {
    const { id } = await cree({ report: { regle: 'IMPERATIF' } });
    await page.goto(conventions(`/${id}/modifier`));
    await clause('report')
      .getByRole('button', { name: /Revenir au modèle/ })
      .click();
    await clause('report').getByText('modifiée', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Quitter' }).click();
    const dialogue = page.getByRole('dialog', { name: /Quitter sans enregistrer/ });
    await dialogue.getByRole('button', { name: 'Rester' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText(/Enregistré à/).waitFor();
    await page.getByRole('link', { name: 'Quitter' }).click();
    await page.getByRole('heading', { level: 1, name: /Convention avec/ }).waitFor();
    expect((await lis(id)).clauses).toEqual({});
  });

  it('compares what the signed paper prints with the computation, an empty cell apart', async () => {
    const { id } = await cree({ tauxRotation: { valeur: '7,90 %', echelle: 'DEPARTEMENT' } });
    await page.goto(conventions(`/${id}/modifier`));
    await page.getByText('Acte déjà signé : ce qu’il imprime').click();
    await champ('imprime.part').fill('12 %');
    await cote().getByRole('link', { name: 'Acte déjà signé' }).first().waitFor();
    await page.getByRole('checkbox', { name: /Flux imprimé : case laissée vide/ }).check();
    await champ('imprime.dateEtatDesLieux').fill('31/12/2022');
    await page.keyboard.press('Control+s');
    await page.getByText(/Enregistré à/).waitFor();
    const { imprime } = await lis(id);
    expect(imprime).toEqual({ part: '12 %', flux: null, dateEtatDesLieux: '2022-12-31' });
  });

  it('shows the second person what changed, and lets each clause be chosen', async () => {
    const { id } = await cree();
    const autre = await nouvellePage(1440);
    await page.goto(conventions(`/${id}/modifier`));
    await autre.goto(conventions(`/${id}/modifier`));
    await modifie('designation');
    await champ('designation.zoneTendue').fill('20');
    await modifie('designation', autre);
    await champ('designation.zoneTendue', autre).fill('10');
    await modifie('report', autre);
    await champ('report.regle', autre).selectOption('IMPERATIF');
    await autre.keyboard.press('Control+s');
    await autre.getByText(/Enregistré à/).waitFor();

    await page.keyboard.press('Control+s');
    const conflit = page.getByRole('alert').filter({ hasText: 'a été modifiée entre-temps' });
    await conflit.getByRole('listitem').filter({ hasText: 'Désignation des candidats' }).waitFor();
    expect(await fautesAxe(page), 'conflict').toEqual([]);
    const choix = conflit.getByRole('group', { name: /Désignation des candidats/ });
    expect(await choix.textContent()).toMatch(/vingt \(20\) jours ouvrés.*dix \(10\) jours ouvrés/);
    const enregistre = conflit.getByRole('button', { name: 'Enregistrer avec ces choix' });
    expect(await enregistre.isDisabled()).toBe(true);
    await choix.getByRole('radio', { name: /Garder le mien/ }).check();
    await enregistre.click();
    await page.getByText(/Enregistré à/).waitFor();
    expect((await lis(id)).clauses).toMatchObject({
      designation: { zoneTendue: '20 jours ouvrés' },
      report: { regle: 'IMPERATIF' },
    });
  });

  it('draws again only the clause in which one types', async () => {
    const { id } = await cree();
    await page.goto(conventions(`/${id}/modifier`));
    for (const cle of ['part', 'assiette', 'designation', 'bilan', 'publics', 'periode', 'litige'])
      await modifie(cle);
    await champ('litige.etapes').fill('conciliation');
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const vues = new Set<string>();
      Object.assign(window, { vues });
      new MutationObserver((touches) => {
        for (const { target } of touches) {
          const element = target instanceof Element ? target : target.parentElement;
          const section = element?.closest('.ed-clause');
          if (section) vues.add(section.id);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await champ('litige.etapes').pressSequentially(' puis médiation');
    await clause('litige')
      .locator('.ed-clause-texte')
      .getByText(/médiation/)
      .waitFor();
    expect(await page.evaluate(() => [...(window as unknown as { vues: Set<string> }).vues])).toEqual([
      'clause-litige',
    ]);
  });

  it.each([1440, 390])('has no fault of accessibility at %i px, every clause open', async (width) => {
    page = await nouvellePage(width);
    await page.goto(conventions('/nouvelle'));
    await page.getByText('De quel modèle partir').waitFor();
    expect(await fautesAxe(page), 'start').toEqual([]);
    expect(await deborde(page), 'start scrolls sideways').toBeLessThanOrEqual(0);
    await part(/modèle départemental/, commune);
    const bouton = page.getByRole('button', { name: /^(Modifier|Écrire) cette clause/ });
    while ((await bouton.count()) > 0) await bouton.first().press('Enter');
    await page.locator('.ed-acte summary').click();
    // At the end of the page nothing stands half under the bar: axe measures what is seen of a target.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(await fautesAxe(page), 'editor').toEqual([]);
    expect(await deborde(page), 'editor scrolls sideways').toBeLessThanOrEqual(0);
  });
});
