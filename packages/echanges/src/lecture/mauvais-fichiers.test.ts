import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fabriquerOds, fabriquerXlsx, fabriquerZip } from './fabrique-classeurs.ts';
import { lireInventaireEntier } from './lire.ts';

let dossier = '';
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'mauvais-'));
});
afterAll(() => rm(dossier, { recursive: true }));

const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (nom: string): Buffer =>
  Buffer.concat([CFB, Buffer.alloc(2000), Buffer.from(nom, 'utf16le'), Buffer.alloc(500)]);
const bon = fabriquerXlsx([
  {
    nom: 'Parc',
    lignes: [
      ['N° RPLS', 'Réservataire'],
      ['0030839354', 'CILEO'],
    ],
  },
]);
const zeros = Buffer.alloc(80 * 1024 * 1024, 0x20);
const classeurPlus = (feuille: string | Buffer, declare?: number): Buffer =>
  fabriquerZip(
    [
      {
        nom: 'xl/workbook.xml',
        contenu: '<workbook><sheets><sheet name="Parc" r:id="a"/></sheets></workbook>',
      },
      {
        nom: 'xl/_rels/workbook.xml.rels',
        contenu: '<R><Relationship Id="a" Target="worksheets/sheet1.xml"/></R>',
      },
      { nom: 'xl/worksheets/sheet1.xml', contenu: feuille },
    ],
    declare,
  );
const chiffreOds = fabriquerZip([
  { nom: 'content.xml', contenu: Buffer.from([1, 2, 3, 4]) },
  { nom: 'META-INF/manifest.xml', contenu: '<manifest><encryption-data/></manifest>' },
]);
const entete = 'N° RPLS;Réservataire;Typologie\n';

const CAS: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty', '', 'FICHIER_VIDE'],
  ['only blank lines', '\n \n\n', 'FICHIER_VIDE'],
  ['empty workbook', fabriquerXlsx([{ nom: 'Vide', lignes: [] }]), 'FICHIER_VIDE'],
  ['prose', 'Bonjour,\nvoici le parc.\nCordialement\n', 'PAS_UN_TABLEAU'],
  ['a table of something else', 'x;y;z\nfoo;bar;baz\nqux;quux;corge\n', 'ENTETE_INTROUVABLE'],
  ['headers alone', entete, 'AUCUNE_LIGNE'],
  ['PDF', '%PDF-1.7\n%âãÏÓ', 'FICHIER_PDF'],
  ['web page under another name', '<html><table><tr><td>a;b</td></tr></table></html>', 'FICHIER_WEB'],
  ['spreadsheet XML of 2003', '<?xml version="1.0"?><Workbook><Row/></Workbook>', 'FICHIER_WEB'],
  ['binary', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'FICHIER_BINAIRE'],
  ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => 1 + (i % 8))), 'FICHIER_BINAIRE'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0]), 'ENCODAGE_INCONNU'],
  ['Excel 97', ole('Workbook'), 'XLS_ANCIEN'],
  ['encrypted xlsx', ole('EncryptedPackage'), 'CLASSEUR_CHIFFRE'],
  ['encrypted ods', chiffreOds, 'CLASSEUR_CHIFFRE'],
  ['other OLE', ole('WordDocument'), 'FICHIER_BINAIRE'],
  ['truncated xlsx', bon.subarray(0, bon.length - 100), 'CLASSEUR_ABIME'],
  [
    'xlsx with bad bytes',
    Buffer.concat([bon.subarray(0, 60), Buffer.alloc(40, 7), bon.subarray(100)]),
    'CLASSEUR_ABIME',
  ],
  ['xlsx with broken XML', classeurPlus('<worksheet><sheetData><row><c></row>'), 'CLASSEUR_ABIME'],
  [
    'truncated XML',
    classeurPlus('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'),
    'CLASSEUR_ABIME',
  ],
  ['docx', fabriquerZip([{ nom: 'word/document.xml', contenu: '<a/>' }]), 'PAS_UN_TABLEAU'],
  ['other zip', fabriquerZip([{ nom: 'photo.jpg', contenu: 'x' }]), 'FICHIER_BINAIRE'],
  ['zip bomb', classeurPlus(zeros), 'BOMBE'],
  ['zip bomb that lies', classeurPlus(zeros, 1000), 'BOMBE'],
  ['2 million columns (csv)', `${entete}${'a;'.repeat(2_000_000)}\n`, 'TROP_DE_COLONNES'],
  ['2 million columns, no line end', entete + 'a;'.repeat(2_000_000), 'TROP_DE_COLONNES'],
  [
    'too many columns (xlsx)',
    classeurPlus('<worksheet><row r="1"><c r="XFD1"><v>1</v></c></row></worksheet>'),
    'TROP_DE_COLONNES',
  ],
  [
    'too many columns (ods)',
    fabriquerOds([{ nom: 'A', lignes: [Array.from({ length: 1200 }, () => 'x')] }]),
    'TROP_DE_COLONNES',
  ],
  ['endless line', `${entete}${'a'.repeat(6_000_000)}`, 'LIGNE_TROP_LONGUE'],
  ['quote left open', `${entete}0030839354;"CILEO;T2\n0030839362;CILEO;T3\n`, 'GUILLEMET_OUVERT'],
];

it.each(CAS)('%s', async (_, contenu, code) => {
  const chemin = join(dossier, 'fichier.xlsx');
  await writeFile(chemin, contenu);
  const resultat = await lireInventaireEntier({ nom: 'fichier.xlsx', chemin });
  if (resultat.ok) throw new Error('a fault was expected');
  expect(resultat.faute.code).toBe(code);
  expect(resultat.faute.message).toMatch(/^[A-ZÀÉ].*\.$/);
  expect(resultat.faute.remede).toMatch(/^[A-ZÀÉ].*\.$/);
});

it('rows that a document repeats are rows; without measure they are an attack', async () => {
  const ods = (fois: number): Buffer => {
    const cellule = (t: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
    const lignes = `<table:table-row>${cellule('Réservataire')}${cellule('Typologie')}</table:table-row>
      <table:table-row table:number-rows-repeated="${fois}">${cellule('CILEO')}${cellule('T2')}</table:table-row>`;
    const contenu = `<d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="A">${lignes}</table:table></d>`;
    return fabriquerZip([{ nom: 'content.xml', contenu }]);
  };
  const chemin = join(dossier, 'repete.ods');
  await writeFile(chemin, ods(1500));
  const resultat = await lireInventaireEntier({ nom: 'repete', chemin });
  expect(resultat.ok && resultat.lu.lignes).toBe(1500);
  await writeFile(chemin, ods(2_000_000_000));
  const attaque = await lireInventaireEntier({ nom: 'repete', chemin });
  expect(!attaque.ok && attaque.faute.code).toBe('BOMBE');
});

it('says where: line, sheet', async () => {
  const lieuDe = async (contenu: string | Buffer): Promise<string | undefined> => {
    const chemin = join(dossier, 'lieu');
    await writeFile(chemin, contenu);
    const resultat = await lireInventaireEntier({ nom: 'lieu', chemin });
    return resultat.ok ? undefined : resultat.faute.lieu;
  };
  expect(await lieuDe(`${entete}${'a;'.repeat(2000)}\n`)).toBe('ligne 2');
  expect(await lieuDe(classeurPlus('<worksheet><row r="7"><c r="XFD7"><v>1</v></c></row></worksheet>'))).toBe(
    'feuille « Parc », ligne 7',
  );
});
it('a missing file and an empty pasted text are faults too', async () => {
  const absent = await lireInventaireEntier({ nom: 'x', chemin: join(dossier, 'nulle-part') });
  expect(!absent.ok && absent.faute.code).toBe('FICHIER_ABSENT');
  const vide = await lireInventaireEntier({ nom: 'x', texte: ' \n' });
  expect(!vide.ok && vide.faute.code).toBe('FICHIER_VIDE');
});
it('a page-long pasted text works', async () => {
  const texte =
    'Parc au 1er janvier 2024\nN° RPLS\tRéservataire\tTypologie\n0030839354\tCILEO\tT2\nTotal\t1\n';
  const resultat = await lireInventaireEntier({ nom: 'texte collé', texte });
  expect(resultat.ok && [resultat.lu.lignes, resultat.lu.dateReference?.jour]).toEqual([1, '2024-01-01']);
  expect(resultat.ok && resultat.lu.ecartees.nombre).toEqual({ TOTAL: 1 });
});
