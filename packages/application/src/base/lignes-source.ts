import { gunzipSync, gzip } from 'node:zlib';

/** Raw fields of one line of the source file, as they were read. */
export type LigneSource = readonly string[];

/** Lines of one row of `ligne_source`: enough to compress well, few enough to open one line quickly. */
export const LIGNES_PAR_BLOC = 1_000;

/** Consecutive raw lines → the `contenu` of a row of `ligne_source`. */
export const emballer = (lignes: readonly LigneSource[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const texte = JSON.stringify(lignes);
    gzip(texte, { level: 1 }, (erreur, contenu) => (erreur ? reject(erreur) : resolve(contenu)));
  });

/** Inverse of `emballer`: line `premiere_ligne + i` is at place `i`. */
export const deballer = (contenu: Buffer): readonly LigneSource[] =>
  JSON.parse(gunzipSync(contenu).toString('utf8')) as LigneSource[];
