import { buffer, text } from 'node:stream/consumers';
import { fraction, jour } from '@contingent/droit';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { type Cellule, ecrisCellule } from './cellule.ts';
import type { Colonne } from './colonne.ts';
import { exporterTableau } from './tableau.ts';

type Ligne = readonly Cellule[];
const colonnes: readonly Colonne<Ligne>[] = ['Nom', 'Part', 'Jour'].map((entete, i) => ({
  entete,
  valeur: (l) => l[i],
}));
const lignes: readonly Ligne[] = [
  ['=HYPERLINK("http://x")', { pourcent: fraction(3, 31), decimales: 2 }, { jour: jour('2027-03-18') }],
  ['a;b "c"\nd', { nombre: fraction(237, 200) }, undefined],
  [' -2 ', -2, { jour: jour('2999-12-31') }],
];
const feuille = async (l: Iterable<Ligne> | AsyncIterable<Ligne>): Promise<exceljs.Worksheet> => {
  const classeur = new exceljs.Workbook();
  const octets = await buffer(exporterTableau(colonnes, l, 'xlsx'));
  await classeur.xlsx.load(octets as unknown as exceljs.Buffer);
  const premiere = classeur.worksheets[0];
  if (!premiere) throw new Error('no sheet');
  return premiere;
};

it.each([
  [{ pourcent: fraction(79, 1000) }, '7,9 %'],
  [{ pourcent: fraction(3, 31) }, '3/31'],
  [{ pourcent: fraction(3, 31), decimales: 2 }, '9,68 %'],
  [{ nombre: fraction(2_400_123, 2000) }, '1200,0615'],
  [{ jour: jour('2027-03-18') }, '18/03/2027'],
  [1083.5, '1083,5'],
  [12n, '12'],
  [undefined, ''],
] as const)('writes a cell in French: %o → %s', (cellule, attendu) => {
  expect(ecrisCellule(cellule)).toBe(attendu);
});

it('csv: byte order mark, `;`, CRLF, quotes, and no cell that a spreadsheet would run', async () => {
  expect(await text(exporterTableau(colonnes, lignes, 'csv'))).toBe(
    [
      'Nom;Part;Jour', // the decoder of `text` eats the byte order mark
      `"'=HYPERLINK(""http://x"")";9,68 %;18/03/2027`,
      '"a;b ""c""\nd";1,185;',
      '" -2 ";-2;31/12/2999',
      '',
    ].join('\r\n'),
  );
  const octets = await buffer(exporterTableau(colonnes, [], 'csv'));
  expect([...octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it('xlsx: texts stay texts, numbers and days are real ones', async () => {
  const lue = await feuille(lignes);
  expect(lue.getCell('A2').value).toBe('=HYPERLINK("http://x")');
  expect(lue.getCell('A2').type).toBe(exceljs.ValueType.String);
  expect(lue.getCell('A3').value).toBe('a;b "c"\nd');
  expect(lue.getCell('B3').value).toBe(1.185);
  expect(lue.getCell('B2').numFmt).toBe('0.00 %');
  expect(lue.getCell('C2').value).toEqual(new Date('2027-03-18T00:00:00Z'));
  expect(lue.getCell('C3').value).toBeNull();
  expect(lue.rowCount).toBe(4);
});

it.each(['csv', 'xlsx'] as const)(
  '%s: a fault of the source of rows is a fault of the file',
  async (format) => {
    async function* casse(): AsyncGenerator<Ligne> {
      yield lignes[0] ?? [];
      throw new Error('source broken');
    }
    await expect(buffer(exporterTableau(colonnes, casse(), format))).rejects.toThrow('source broken');
  },
);

it.each(['csv', 'xlsx'] as const)('%s: rows are not asked for when nobody reads', async (format) => {
  let demandees = 0;
  function* sansFin(): Generator<Ligne> {
    while (true) {
      demandees += 1;
      // Varied enough not to be compressed to nothing.
      yield [`ligne ${(demandees * 2_654_435_761) % 4_294_967_291} ${demandees}`, demandees, undefined];
    }
  }
  const flux = exporterTableau(colonnes, sansFin(), format);
  flux.read(0);
  await new Promise((fini) => setTimeout(fini, 1500));
  const avant = demandees;
  await new Promise((fini) => setTimeout(fini, 500));
  expect(demandees).toBe(avant);
  flux.destroy();
});
