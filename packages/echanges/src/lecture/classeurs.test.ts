import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logement } from '@contingent/droit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dialecte, fabriquerOds, fabriquerXlsx } from './fabrique-classeurs.ts';
import { ouvrirInventaire } from './inventaire.ts';
import { type InventaireLu, lireInventaireEntier } from './lire.ts';
import { nombreEnTexte, presentationDe } from './xlsx-valeurs.ts';

const jeux = new URL('../../../../jeux/escalquens/', import.meta.url);
let dossier = '';
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'classeurs-'));
});
afterAll(() => rm(dossier, { recursive: true }));

async function lire(contenu: Buffer): Promise<InventaireLu> {
  const chemin = join(dossier, 'classeur.bin');
  await writeFile(chemin, contenu);
  const resultat = await lireInventaireEntier({ nom: 'classeur', chemin }, { bailleur: 'Cité Jardins' });
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.faute));
  return resultat.lu;
}
async function tableau(nom: string): Promise<string[][]> {
  const texte = await readFile(new URL(nom, jeux), 'utf8');
  return texte
    .trimEnd()
    .split(/\r?\n/)
    .map((l) => l.split(nom.endsWith('.csv') ? ';' : '\t'));
}
const sansLigne = (logements: readonly Logement[]): readonly Omit<Logement, 'ligne'>[] =>
  logements.map(({ ligne: _, ...reste }) => reste);
async function reference(nom: string): Promise<InventaireLu> {
  const chemin = new URL(nom, jeux).pathname;
  const resultat = await lireInventaireEntier({ nom, chemin }, { bailleur: 'Cité Jardins' });
  if (!resultat.ok) throw new Error(resultat.faute.message);
  return resultat.lu;
}

const DIALECTES: readonly (readonly [string, Dialecte])[] = [
  ['texts in the cells', {}],
  ['shared texts', { partages: true }],
  ['prefixed names', { partages: true, prefixe: 'x' }],
  ['no references', { sansReferences: true }],
];
const FICHIERS = [
  'cite-jardins.csv',
  'cite-jardins.annexe2.txt',
  'patrimoine.annexe2.txt',
  'oph31.csv',
  'tmh.annexe2.txt',
];

describe.each(FICHIERS)('%s put in a workbook gives the same dwellings', (nom) => {
  it.each(DIALECTES)('xlsx, %s', async (_, dialecte) => {
    const lu = await lire(fabriquerXlsx([{ nom: 'Parc', lignes: await tableau(nom) }], dialecte));
    const attendu = await reference(nom);
    expect(lu.inventaire.format).toBe('xlsx');
    expect(sansLigne(lu.logements)).toEqual(sansLigne(attendu.logements));
    expect(lu.reservataires).toEqual(attendu.reservataires);
    expect(lu.dateReference?.jour).toBe(attendu.dateReference?.jour);
  });
  it('ods', async () => {
    const lu = await lire(fabriquerOds([{ nom: 'Parc', lignes: await tableau(nom) }]));
    const attendu = await reference(nom);
    expect(lu.inventaire.format).toBe('ods');
    expect(sansLigne(lu.logements)).toEqual(sansLigne(attendu.logements));
    expect(lu.dateReference?.jour).toBe(attendu.dateReference?.jour);
  });
});

const ENTETES = [
  'N° RPLS',
  'Réservataire',
  'Typologie',
  'En QPV',
  'Taux de rotation',
  'Début de la convention',
  'Fin de la convention',
];

it('xlsx: dates, rates, leading zeros and booleans come as a person sees them', async () => {
  const ligne = [
    { v: '30839354', style: 3 },
    'CILEO',
    'T2',
    { type: 'b', v: '1' },
    { v: '7.9000000000000001E-2', style: 2 },
    { v: '34298', style: 1 },
    { v: '401768', style: 4 },
  ];
  const { logements, anomalies } = await lire(fabriquerXlsx([{ nom: 'A', lignes: [ENTETES, ligne] }]));
  expect(anomalies.map((a) => a.code)).toEqual(['COLONNE_ABSENTE']);
  expect(logements[0]).toMatchObject({
    ...{ rpls: '0030839354', qpv: true, tauxRotation: { n: 79n, d: 1000n }, conventionDebut: '1993-11-25' },
    sansTerme: true,
  });
});

it('ods: dates, rates, shown zeros and booleans come as a person sees them', async () => {
  const ligne = [
    { attributs: 'office:value-type="float" office:value="30839354"', texte: '0030839354' },
    'CILEO',
    'T2',
    { attributs: 'office:value-type="boolean" office:boolean-value="false"', texte: 'FAUX' },
    { attributs: 'office:value-type="percentage" office:value="0.0727"', texte: '7,27 %' },
    { attributs: 'office:value-type="date" office:date-value="1993-11-25T00:00:00"', texte: '25 nov. 93' },
    { attributs: 'office:value-type="date" office:date-value="2999-12-31"', texte: '31/12/99' },
  ];
  const { logements } = await lire(fabriquerOds([{ nom: 'A', lignes: [ENTETES, ligne] }]));
  expect(logements[0]).toMatchObject({
    ...{
      rpls: '0030839354',
      qpv: false,
      tauxRotation: { n: 727n, d: 10000n },
      conventionDebut: '1993-11-25',
    },
    sansTerme: true,
  });
});

it('takes the sheet that looks like a table, a hidden one last, and the one asked for first', async () => {
  const donnees = await tableau('patrimoine.csv');
  const notes = [['Lisez-moi'], ['Ce classeur contient le parc', 'au 31/12/2022']];
  const feuilles = [
    { nom: 'Notice', lignes: notes },
    { nom: 'Parc', lignes: donnees },
    { nom: 'Ancien', lignes: donnees.slice(0, 5), cachee: true },
  ];
  const { inventaire, lignes } = await lire(fabriquerXlsx(feuilles));
  expect([inventaire.feuille, lignes]).toEqual(['Parc', 11]);
  expect(inventaire.feuilles).toEqual(['Notice', 'Parc', 'Ancien']);
  const ods = await lire(fabriquerOds(feuilles));
  expect([ods.inventaire.feuille, ods.lignes]).toEqual(['Parc', 11]);
  const chemin = join(dossier, 'classeur.xlsx');
  await writeFile(chemin, fabriquerXlsx(feuilles));
  const choisi = await lireInventaireEntier({ nom: 'x', chemin }, {}, { feuille: 'Ancien' });
  expect(choisi.ok && choisi.lu.lignes).toBe(3);
});

it.each(['xlsx', 'ods'])('%s: cancelling is no fault of the file', async (format) => {
  const feuilles = [{ nom: 'Parc', lignes: await tableau('cite-jardins.csv') }];
  const chemin = join(dossier, `annule.${format}`);
  await writeFile(chemin, format === 'ods' ? fabriquerOds(feuilles) : fabriquerXlsx(feuilles));
  const ouvert = await ouvrirInventaire({ nom: format, chemin });
  if (!ouvert.ok) throw new Error(ouvert.faute.message);
  const arret = new AbortController();
  arret.abort(new Error('la personne a annulé'));
  const lots = ouvert.inventaire.lire({ signal: arret.signal }).lots();
  await expect(lots.next()).rejects.toThrow('la personne a annulé');
  ouvert.inventaire.fermer();
});

it.each([
  [9, undefined, '0.5', '50%'],
  [14, undefined, '44927', '01/01/2023'],
  [164, '0000000000', '30839354', '0030839354'],
  [164, '[$-40C]d mmmm yyyy', '44927.75', '01/01/2023'],
  [164, '#,##0.00 "€/mois"', '412.5', '412,5'],
  [164, '[Red]0.00', '0.1', '0,1'],
  [0, undefined, '1.0205555000020001E12', '1020555500002'],
  [0, undefined, '7.9000000000000004', '7,9'],
  [0, undefined, 'texte', 'texte'],
])('number format %i %s: %s → %s', (id, code, brut, texte) =>
  expect(nombreEnTexte(brut, presentationDe(id, code))).toBe(texte),
);
it('knows the calendar of 1904', () =>
  expect(nombreEnTexte('43465', { type: 'date' }, true)).toBe('01/01/2023'));
