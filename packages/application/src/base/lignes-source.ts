import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { couper } from '@contingent/echanges/lecture';

/** Raw fields of one line of the source file, as they were read. */
export type LigneSource = readonly string[];

/** Lines of one row of `ligne_source`: enough to compress well, few enough to open one line quickly. */
export const LIGNES_PAR_BLOC = 4_000;

const comprimer = promisify(zstdCompress);

/**
 * A block is text: the separator, then a line for each raw line of the file. It is the line of a csv as it stands
 * (millions of them: not a cell is written again), else, of what starts with a bracket, a JSON list of its cells.
 */
export const ligneDeBloc = (champs: LigneSource, texte: string | undefined): string =>
  texte === undefined || texte.startsWith('[') ? `\n${JSON.stringify(champs)}` : `\n${texte}`;
/** A line of the file that is no dwelling. */
export const LIGNE_SAUTEE = '\n[]';

/** The bytes of a block → the `contenu` of a row of `ligne_source`. */
export const emballer = (bloc: Uint8Array): Promise<Buffer> =>
  comprimer(bloc, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });

/** Inverse of `emballer`: line `premiere_ligne + i` is at place `i`. */
export function deballer(contenu: Buffer): readonly LigneSource[] {
  const [separateur = '', ...lignes] = zstdDecompressSync(contenu).toString('utf8').split('\n');
  return lignes.map((l) => (l.startsWith('[') ? (JSON.parse(l) as LigneSource) : couper(l, separateur)));
}
