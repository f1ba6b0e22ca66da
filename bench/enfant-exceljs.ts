import exceljs from 'exceljs';
import { rendre } from './enfant.ts';
import { chronometrer } from './mesure.ts';

const chemin = process.argv[2] ?? '';
rendre(
  await chronometrer(async () => {
    let lignes = 0;
    for await (const feuille of new exceljs.stream.xlsx.WorkbookReader(chemin, {
      sharedStrings: 'cache',
      styles: 'cache',
      worksheets: 'emit',
    }))
      for await (const _ of feuille) lignes += 1;
    return { lignes };
  }),
);
