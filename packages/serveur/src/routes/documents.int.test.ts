import { spawnSync } from 'node:child_process';
import type { ConventionResume, FluxVue, Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dezipper, texteDuDocx } from '../docx-d-essai.ts';
import { COMMUNE, type Escalquens, escalquensDEssai } from '../escalquens-d-essai.ts';

let e: Escalquens;
beforeAll(async () => {
  e = await escalquensDEssai();
});
afterAll(() => e.s.fermer());

const avecPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const texteDuPdf = (octets: Buffer): string =>
  spawnSync('pdftotext', ['-raw', '-', '-'], { input: octets, maxBuffer: 50_000_000 })
    .stdout.toString('utf8')
    .replace(/[\s\u00a0]+/g, ' ');

const conventions = async (organisme: string): Promise<ConventionResume[]> =>
  (await e.demande('GET', `${e.racine(organisme)}/conventions`)).json();
const document = (organisme: string, c: Pick<ConventionResume, 'id' | 'version'>, nom: string) =>
  e.demande('GET', `${e.racine(organisme)}/conventions/${c.id}/versions/${c.version}/documents/${nom}`);

describe('the six agreements of Escalquens', () => {
  it('print the figures that the screen shows, in docx and in PDF, to the landlord and to the commune alike', async () => {
    const siennes = await conventions(COMMUNE);
    expect(siennes).toHaveLength(6);
    const flux = (await e.demande('GET', `${e.racine(COMMUNE)}/flux/2024`)).json<FluxVue>();
    for (const c of siennes) {
      const ligne = flux.lignes.find((l) => l.convention === c.id);
      const docx = await document(COMMUNE, c, 'annexe-1.docx?exercice=2024');
      expect([docx.statusCode, c.bailleur.nom]).toEqual([200, c.bailleur.nom]);
      const texte = texteDuDocx(docx.rawPayload);
      expect(texte).toContain(
        `Flux annuel ${ligne?.flux?.valeur.affiche} (valeur exacte : ${ligne?.flux?.valeur.exact})`,
      );
      expect(texte).toContain(`Part du flux ${ligne?.part?.valeur.affiche}`);
      for (const etape of ligne?.objectif?.etapes ?? ligne?.flux?.etapes ?? [])
        expect(texte).toContain(etape.formule);
      const bailleur = await document(c.bailleur.nom, c, 'annexe-1.docx?exercice=2024');
      expect(texteDuDocx(bailleur.rawPayload)).toBe(texte);
      const pdf = await document(COMMUNE, c, 'annexe-1.pdf?exercice=2024');
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.rawPayload.includes('/StructTreeRoot')).toBe(true);
      if (avecPoppler)
        expect(texteDuPdf(pdf.rawPayload)).toContain(`Flux annuel ${ligne?.flux?.valeur.affiche}`);
    }
  });

  it('annex 2 lists the dwellings of the inventory, and names the rights of this réservataire only', async () => {
    const [c] = (await conventions(COMMUNE)).filter((x) => x.bailleur.nom.includes('Cité Jardins'));
    if (!c) throw new Error('no agreement');
    const lu = texteDuDocx((await document(COMMUNE, c, 'annexe-2.docx?exercice=2024')).rawPayload);
    expect(lu).toContain('Logements 155');
    expect(lu).toContain('Droits du réservataire 15');
    expect(lu.match(/Commune d’Escalquens \d\d\/\d\d\/\d{4}/g)).toHaveLength(15);
    expect(lu).not.toContain('CONSEIL GENERAL');
    const duBailleur = await document(c.bailleur.nom, c, 'annexe-2.docx?exercice=2024');
    expect(texteDuDocx(duBailleur.rawPayload)).toBe(lu);
  });

  it('the agreement prints every article that the screen shows', async () => {
    const [c] = await conventions(COMMUNE);
    if (!c) throw new Error('no agreement');
    const vue = (await e.demande('GET', `${e.racine(COMMUNE)}/conventions/${c.id}`)).json<{
      articles: { paragraphes: string[] }[];
    }>();
    const reponse = await document(COMMUNE, c, 'convention.docx');
    const lu = texteDuDocx(reponse.rawPayload);
    expect(vue.articles.length).toBeGreaterThan(8);
    for (const a of vue.articles)
      for (const p of a.paragraphes) expect(lu).toContain(p.replaceAll('\u00a0', ' '));
    expect(dezipper(reponse.rawPayload)['word/styles.xml']?.toString()).toContain('fr-FR');
  });

  it('has a French name and headers that nothing runs under', async () => {
    const [c] = await conventions(COMMUNE);
    if (!c) throw new Error('no agreement');
    const { headers } = await document(COMMUNE, c, 'convention.docx');
    expect(headers['content-disposition']).toContain(
      `attachment; filename="convention-commune-d-escalquens-v${c.version}.docx"`,
    );
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const pdf = await document(COMMUNE, c, 'annexe-1.pdf?exercice=2024');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toContain('annexe-1-2024-commune-d-escalquens-v1.pdf');
  });
});

describe('what cannot be printed', () => {
  const cas: readonly (readonly [string, string, number, string])[] = [
    ['another format', 'convention.odt', 404, 'INTROUVABLE'],
    ['another paper', 'annexe-9.pdf', 404, 'INTROUVABLE'],
    ['a year out of the agreement', 'annexe-1.pdf?exercice=2099', 422, 'CHOIX_INVALIDE'],
    ['a year that is no year', 'annexe-1.pdf?exercice=abc', 400, 'SAISIE_INVALIDE'],
  ];
  it.each(cas)('%s', async (_, nom, statut, code) => {
    const [c] = await conventions(COMMUNE);
    if (!c) throw new Error('no agreement');
    const reponse = await document(COMMUNE, c, nom);
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([statut, code]);
  });
  it('an unknown version, an agreement of somebody else', async () => {
    const [c] = await conventions(COMMUNE);
    if (!c) throw new Error('no agreement');
    const inconnue = await document(COMMUNE, { ...c, version: 9 }, 'convention.pdf');
    expect([inconnue.statusCode, inconnue.json<Probleme>().code]).toEqual([404, 'CONVENTION_INCONNUE']);
    const autre = (await conventions(COMMUNE)).find((x) => x.bailleur.nom !== c.bailleur.nom);
    if (!autre) throw new Error('no other landlord');
    const ailleurs = await document(autre.bailleur.nom, c, 'convention.pdf');
    expect(ailleurs.json<Probleme>().code).toBe('CONVENTION_INCONNUE');
  });
  it('an annex 2 without any inventory says what to do', async () => {
    const [c] = (await conventions(COMMUNE)).filter((x) => x.bailleur.nom.includes('Promologis'));
    if (!c) throw new Error('no agreement');
    const reponse = await document(COMMUNE, c, 'annexe-2.pdf?exercice=2024');
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([422, 'DOCUMENT_IMPOSSIBLE']);
    expect(reponse.json<Probleme>().detail).toContain('Chargez un inventaire');
  });
});
