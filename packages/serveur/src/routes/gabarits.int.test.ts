import type { GabaritVue, Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { retoucher, texteDuDocx } from '../docx-d-essai.ts';
import { creer, formulaire, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let id = 0;
let gabarit: Buffer;
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
  id = (await r.creer(r.saisie(await r.reservataire('Commune d’Escalquens', 'COMMUNE')))).id;
  gabarit = (await lire('gabarits/convention.docx')).rawPayload;
});
afterAll(() => s.fermer());

const lire = (chemin: string, racine = r.racine) => s.demander({ method: 'GET', url: `${racine}/${chemin}` });
const deposer = (contenu: Buffer | string, genre = 'convention', racine = r.racine) =>
  s.demander({
    method: 'PUT',
    url: `${racine}/gabarits/${genre}`,
    ...formulaire('notre modèle.docx', contenu),
  });
const liste = async (): Promise<GabaritVue[]> => (await lire('gabarits')).json();
const imprime = async (): Promise<string> =>
  texteDuDocx((await lire(`conventions/${id}/versions/1/documents/convention.docx`)).rawPayload);
const avec = (texte: string): Buffer =>
  retoucher(gabarit, {
    'word/document.xml': (x) => x.replace('<w:body>', `<w:body><w:p><w:r><w:t>${texte}</w:t></w:r></w:p>`),
  });

it('says every field of each paper, and gives our own template to edit', async () => {
  const vues = await liste();
  expect(vues.map((v) => [v.genre, v.propre])).toEqual([
    ['convention', null],
    ['annexe-1', null],
    ['annexe-2', null],
  ]);
  expect(vues[0]?.champs.find((c) => c.nom === 'articles')).toMatchObject({ liste: true, obligatoire: true });
  const { headers } = await lire('gabarits/annexe-2.docx');
  expect(headers['content-disposition']).toContain('gabarit-annexe-2.docx');
});

it('an edited template prints its own words; taken out, ours comes back', async () => {
  const reponse = await deposer(avec('Office public — {natureVersion}'));
  expect(reponse.statusCode).toBe(200);
  expect(reponse.json<GabaritVue>().propre).toMatchObject({
    nom: 'notre modèle.docx',
    deposePar: 'poste local',
  });
  expect(await imprime()).toContain('Office public — Version initiale');
  const rendu = await lire('gabarits/convention.docx');
  expect(rendu.rawPayload.equals(avec('Office public — {natureVersion}'))).toBe(true);
  const retrait = await s.demander({ method: 'DELETE', url: `${r.racine}/gabarits/convention` });
  expect(retrait.statusCode).toBe(204);
  expect(await imprime()).not.toContain('Office public');
  const encore = await s.demander({ method: 'DELETE', url: `${r.racine}/gabarits/convention` });
  expect([encore.statusCode, encore.json<Probleme>().code]).toEqual([404, 'GABARIT_INCONNU']);
});

describe('a wrong template changes nothing', () => {
  beforeAll(async () => {
    await deposer(avec('Bon gabarit'));
  });
  const rels = (x: string): string =>
    x.replace(
      '</Relationships>',
      '<Relationship Id="rX" Type="http://x/attachedTemplate" Target="https://exemple.invalid/m.dotm" TargetMode="External"/></Relationships>',
    );
  const CAS: readonly (readonly [string, () => Buffer | string, string, string])[] = [
    ['not a docx', () => 'Bonjour', 'fichier', 'n’est pas un document Word'],
    ['empty', () => '', 'fichier', 'n’est pas un document Word'],
    [
      'a macro',
      () => retoucher(gabarit, { 'word/vbaProject.bin': () => 'x' }),
      'word/vbaProject.bin',
      'macros',
    ],
    [
      'ActiveX',
      () => retoucher(gabarit, { 'word/activeX/activeX1.bin': () => 'x' }),
      'word/activeX/activeX1.bin',
      'ActiveX',
    ],
    [
      'a template elsewhere',
      () =>
        retoucher(gabarit, {
          'word/_rels/settings.xml.rels': () =>
            rels(
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
            ),
        }),
      'word/_rels/settings.xml.rels',
      'modèle',
    ],
    ['a list never closed', () => avec('{#articles}'), '{#articles}', 'jamais fermée'],
    ['a broken field', () => avec('{bailleur'), 'bailleur', 'pas fermé'],
    ['an unknown field', () => avec('{reservatair}'), '{reservatair}', 'n’existe pas'],
    ['an expression', () => avec('{bailleur.nom}'), '{bailleur.nom}', 'n’existe pas'],
    [
      'a field left out',
      () => retoucher(gabarit, { 'word/header1.xml': (x) => x.replace('{mention}', '') }),
      '{mention}',
      'obligatoire',
    ],
  ];
  it.each(CAS)('%s: told with its place and a remedy', async (_, contenu, ou, mots) => {
    const reponse = await deposer(contenu());
    const probleme = reponse.json<Probleme>();
    expect([reponse.statusCode, probleme.code]).toEqual([422, 'GABARIT_REFUSE']);
    const faute = probleme.fautes?.[0];
    expect(faute?.chemin).toBe(ou);
    expect(faute?.message).toContain(mots);
    expect(faute?.remede?.length).toBeGreaterThan(10);
    expect(reponse.body).not.toMatch(/node_modules|\.ts:\d|Error:/);
    expect(await imprime()).toContain('Bon gabarit');
  });
  it('too large, an unknown paper, no file', async () => {
    const grand = await deposer(Buffer.alloc(5_100_000, 'a'));
    expect([grand.statusCode, grand.json<Probleme>().code]).toEqual([413, 'FICHIER_TROP_GRAND']);
    expect((await deposer(gabarit, 'annexe-9')).statusCode).toBe(400);
    const sans = await s.demander({ method: 'PUT', url: `${r.racine}/gabarits/convention`, payload: {} });
    expect(sans.json<Probleme>().code).toBe('CHOIX_MANQUANT');
  });
});

it('templates belong to landlords, each its own', async () => {
  const commune = await creer(s, 'Commune', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  const autre = await creer(s, 'Autre bailleur', 'BAILLEUR');
  expect((await deposer(gabarit, 'convention', `/api/v1/o/${commune.id}`)).json<Probleme>().code).toBe(
    'BAILLEUR_ATTENDU',
  );
  const vues = (await lire('gabarits', `/api/v1/o/${autre.id}`)).json<GabaritVue[]>();
  expect(vues.every((v) => v.propre === null)).toBe(true);
});

it('the server answers while documents are composed', async () => {
  const url = `conventions/${id}/versions/1/documents`;
  const enCours = Promise.all(
    ['convention.pdf', 'annexe-1.pdf', 'convention.docx'].map((nom) => lire(`${url}/${nom}`)),
  );
  const fin = enCours.then(() => performance.now());
  expect((await s.demander({ method: 'GET', url: '/api/v1/sante' })).statusCode).toBe(200);
  const repondu = performance.now();
  expect(repondu).toBeLessThan(await fin);
  expect((await enCours).map((x) => x.statusCode)).toEqual([200, 200, 200]);
});
