import { PassThrough, type Readable } from 'node:stream';
import { setTimeout as attendre, setImmediate as tourDeBoucle } from 'node:timers/promises';
import { jour, rangDuJour } from '@contingent/droit';
import exceljs from 'exceljs';
import { type Cellule, centuple, decimalesExactes, ecrisCellule } from './cellule.ts';
import type { Colonne, Lignes } from './colonne.ts';

/** Under the 1,048,576 rows that a sheet may have. */
const LIGNES_PAR_FEUILLE = 1_000_000;
/** Rows between two looks at the reader. */
const PAS = 50;
/** The calendar of spreadsheets is only sure from March 1900 on. */
const PREMIER_JOUR = rangDuJour(jour('1900-03-01'));

type Valeur = string | number | Date | null;
type Ecrite = { readonly valeur: Valeur; readonly format?: string };
const MS_PAR_JOUR = 86_400_000;

const formatDe = (decimales: number): string => (decimales === 0 ? '0' : `0.${'0'.repeat(decimales)}`);

/** Real dates and numbers where the sheet can hold them exactly enough; a text is never a formula in this format. */
function ecrite(c: Cellule): Ecrite {
  if (c === undefined || c === '') return { valeur: null };
  if (typeof c === 'string' || typeof c === 'number') return { valeur: c };
  if (typeof c === 'bigint') return { valeur: c <= 999_999_999_999_999n ? Number(c) : c.toString() };
  if ('jour' in c) {
    const rang = rangDuJour(c.jour);
    if (rang < PREMIER_JOUR) return { valeur: ecrisCellule(c) };
    return { valeur: new Date(rang * MS_PAR_JOUR), format: 'dd/mm/yyyy' };
  }
  const pourcent = 'pourcent' in c;
  const f = pourcent ? c.pourcent : c.nombre;
  const decimales = c.decimales ?? decimalesExactes(pourcent ? centuple(f) : f);
  if (decimales === undefined) return { valeur: ecrisCellule(c) };
  const format = `${formatDe(decimales)}${pourcent ? ' %' : ''}`;
  return { valeur: Number(f.n) / Number(f.d), format };
}

/** The workbook as a stream of bytes. */
export function xlsx<T>(colonnes: readonly Colonne<T>[], lignes: Lignes<T>): Readable {
  const sortie = new PassThrough();
  remplir(sortie, colonnes, lignes).catch((erreur: unknown) =>
    sortie.destroy(erreur instanceof Error ? erreur : new Error(String(erreur))),
  );
  return sortie;
}

async function remplir<T>(
  sortie: PassThrough,
  colonnes: readonly Colonne<T>[],
  lignes: Lignes<T>,
): Promise<void> {
  const classeur = new exceljs.stream.xlsx.WorkbookWriter({
    stream: sortie,
    useStyles: true,
    useSharedStrings: false,
  });
  let feuille = nouvelleFeuille(classeur, colonnes, 1);
  let nombre = 0;
  for await (const ligne of lignes) {
    if (nombre > 0 && nombre % LIGNES_PAR_FEUILLE === 0) {
      feuille.commit();
      feuille = nouvelleFeuille(classeur, colonnes, 1 + nombre / LIGNES_PAR_FEUILLE);
    }
    ajouter(feuille, colonnes, ligne);
    nombre += 1;
    if (nombre % PAS === 0) await laisserLire(sortie);
    if (sortie.destroyed) return;
  }
  feuille.commit();
  await classeur.commit();
}

function nouvelleFeuille<T>(
  classeur: exceljs.stream.xlsx.WorkbookWriter,
  colonnes: readonly Colonne<T>[],
  rang: number,
): exceljs.Worksheet {
  const feuille = classeur.addWorksheet(rang === 1 ? 'Liste' : `Liste ${rang}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const titres = feuille.addRow(colonnes.map((c) => c.entete));
  titres.font = { bold: true };
  titres.commit();
  return feuille;
}

function ajouter<T>(feuille: exceljs.Worksheet, colonnes: readonly Colonne<T>[], ligne: T): void {
  const cellules = colonnes.map((c) => ecrite(c.valeur(ligne)));
  const rangee = feuille.addRow(cellules.map((c) => c.valeur));
  cellules.forEach((c, i) => {
    if (c.format !== undefined) rangee.getCell(i + 1).numFmt = c.format;
  });
  rangee.commit();
}

/** Lets the compressor and the reader work; waits while the reader is late. */
async function laisserLire(sortie: PassThrough): Promise<void> {
  await tourDeBoucle();
  while (!sortie.destroyed && sortie.writableNeedDrain) await attendre(2);
}
