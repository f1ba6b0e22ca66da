import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creer, deposer, formulaire, type ServeurDEssai, serveurDEssai } from '../essai.ts';
import { zip } from '../zip-d-essai.ts';

let s: ServeurDEssai;
let id = 0;
beforeAll(async () => {
  s = await serveurDEssai(60_000_000);
  id = (await creer(s, 'Bailleur', 'BAILLEUR')).id;
});
afterAll(() => s.fermer());

const CLASSEUR = {
  'xl/workbook.xml': Buffer.from(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': Buffer.from(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
};
const chiffre = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);

const MAUVAIS: readonly (readonly [
  nom: string,
  contenu: () => Buffer | string,
  statut: number,
  code: string,
])[] = [
  ['vide.csv', () => '', 422, 'FICHIER_VIDE'],
  ['lettre.txt', () => 'Bonjour,\nvoici une lettre sans tableau.\nCordialement', 422, 'PAS_UN_TABLEAU'],
  ['chiffre.xlsx', () => chiffre, 422, 'CLASSEUR_CHIFFRE'],
  ['abime.xlsx', () => zip(CLASSEUR).subarray(0, 300), 422, 'CLASSEUR_ABIME'],
  ['document.pdf', () => '%PDF-1.7\n1 0 obj', 422, 'FICHIER_PDF'],
  [
    'bombe.xlsx',
    () =>
      zip({
        ...CLASSEUR,
        'xl/worksheets/sheet1.xml': Buffer.concat([
          Buffer.from('<worksheet><sheetData>'),
          Buffer.alloc(120_000_000, ' '),
        ]),
      }),
    422,
    'BOMBE',
  ],
  ['large.csv', () => `N° RPLS;Réservataire${';x'.repeat(2_000_000)}\n1;2\n`, 422, 'TROP_DE_COLONNES'],
  ['image.csv', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)), 422, ''],
  ['lourd.csv', () => Buffer.alloc(61_000_000, 'a;b\n'), 413, 'FICHIER_TROP_GRAND'],
];

describe('a bad file', () => {
  it.each(MAUVAIS)(
    '%s is refused in French, with its place and a remedy; nothing is kept',
    async (nom, contenu, statut, code) => {
      const reponse = await s.demander({
        method: 'POST',
        url: `/api/v1/o/${id}/depots`,
        ...formulaire(nom, contenu()),
      });
      const probleme = reponse.json<Probleme>();
      expect(reponse.headers['content-type']).toContain('application/problem+json');
      expect(probleme.status).toBe(statut);
      if (code !== '') expect(probleme.code).toBe(code);
      expect(probleme.detail?.length).toBeGreaterThan(20);
      expect(reponse.body).not.toMatch(/node_modules|\.ts:\d|Error:/);
      expect(await readdir(join(s.dossier, 'depots', String(id)))).toEqual([]);
      expect((await s.demander({ method: 'GET', url: '/api/v1/sante' })).statusCode).toBe(200);
    },
  );

  it('the wrong encoding is read and said', async () => {
    const latin = Buffer.from(
      'N° RPLS;Réservataire;Typologie\n0030839354;Mairie d’été;T2\n'.replace('’', "'"),
      'latin1',
    );
    const vue = await deposer(s, id, 'latin.csv', latin);
    expect(vue.encodage?.toLowerCase()).toContain('1252');
    expect(vue.colonnes[1]?.entete).toBe('Réservataire');
  });

  it('duplicated RPLS numbers, dates that do not exist, negative numbers are told before loading', async () => {
    const csv = [
      'N° RPLS;Réservataire;Typologie;Date de fin de la convention;Surface',
      '0030839354;Mairie d’Escalquens;T2;31/02/2024;-5',
      '0030839354;Mairie d’Escalquens;T3;30/06/2029;60',
    ].join('\n');
    const { anomalies } = await deposer(s, id, 'doublons.csv', csv);
    const gravites = Object.fromEntries(anomalies.map((a) => [a.code, a.gravite]));
    expect(gravites).toMatchObject({
      RPLS_DOUBLON: 'ERREUR',
      DATE_INEXISTANTE: 'ERREUR',
      NOMBRE_NEGATIF: 'ERREUR',
    });
    expect(anomalies.find((a) => a.code === 'RPLS_DOUBLON')?.exemples[0]).toMatchObject({ ligne: 3 });
  });

  it('an unknown réservataire must be named before loading', async () => {
    const vue = await deposer(
      s,
      id,
      'inconnu.csv',
      'N° RPLS;Réservataire;Typologie\n0030839354;ZZTOP;T2\n0030839362;;T3\n',
    );
    expect(vue.bloquants.join(' ')).toContain('Dites qui est « ZZTOP » (1 logement).');
  });
});
