import { Readable } from 'node:stream';
import type { Colonne, Lignes } from './colonne.ts';
import { csv } from './csv.ts';
import { xlsx } from './xlsx.ts';

export type FormatTableau = 'csv' | 'xlsx';

export const TYPES_MIME: Readonly<Record<FormatTableau, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Writes a list, any list of the product, as a file. Streams: memory does not grow with the rows, and the rows are
 * asked for no faster than the file is read. A fault of the source of rows comes out as an error of the stream.
 */
export const exporterTableau = <T>(
  colonnes: readonly Colonne<T>[],
  lignes: Lignes<T>,
  format: FormatTableau,
): Readable =>
  format === 'csv' ? Readable.from(csv(colonnes, lignes), { objectMode: false }) : xlsx(colonnes, lignes);
