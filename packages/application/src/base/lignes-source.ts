import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';

/** Raw fields of one line of the source file, as they were read. */
export type LigneSource = readonly string[];

/** Lines of one row of `ligne_source`: enough to compress well, few enough to open one line quickly. */
export const LIGNES_PAR_BLOC = 4_000;

const comprimer = promisify(zstdCompress);

/** Consecutive raw lines, as the bytes of a JSON list → the `contenu` of a row of `ligne_source`. */
export const emballer = (json: Uint8Array): Promise<Buffer> =>
  comprimer(json, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });

/** Inverse of `emballer`: line `premiere_ligne + i` is at place `i`. */
export const deballer = (contenu: Buffer): readonly LigneSource[] =>
  JSON.parse(zstdDecompressSync(contenu).toString('utf8')) as LigneSource[];
