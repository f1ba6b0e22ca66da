import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { Limites } from './source.ts';

export type Archive = { readonly zip: ZipFile; readonly entrees: ReadonlyMap<string, Entry> };
const ENTREES_MAXIMALES = 10_000;
/** Under this size no ratio is suspect. */
const PETIT = 64 * 1024 * 1024;

/** Turns what a zip or XML library throws into our fault; our own faults and a cancellation go through. */
export function enFaute(erreur: unknown, signal?: AbortSignal): unknown {
  if (erreur instanceof LectureImpossible || (signal?.aborted && erreur === signal.reason)) return erreur;
  const code = erreur instanceof Error && /too many bytes/i.test(erreur.message) ? 'BOMBE' : 'CLASSEUR_ABIME';
  return new LectureImpossible(fichierIllisible(code));
}

/** Lists the parts of the archive; the caller closes it. @throws LectureImpossible when it is no sound zip. */
export async function ouvrirArchive(chemin: string): Promise<Archive> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(chemin, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (zip.entryCount > ENTREES_MAXIMALES) throw new LectureImpossible(fichierIllisible('BOMBE'));
    const entrees = new Map<string, Entry>();
    for await (const entree of zip.eachEntry()) entrees.set(entree.fileName, entree);
    return { zip, entrees };
  } catch (erreur) {
    zip?.close();
    throw enFaute(erreur);
  }
}

function controler(entree: Entry, limites: Limites): void {
  const { compressedSize, uncompressedSize } = entree;
  if (entree.isEncrypted()) throw new LectureImpossible(fichierIllisible('CLASSEUR_CHIFFRE'));
  const rapport = uncompressedSize / Math.max(1, compressedSize);
  const demesure = uncompressedSize > PETIT && rapport > limites.rapportDeploiement;
  if (uncompressedSize > limites.octetsDeployes || demesure)
    throw new LectureImpossible(fichierIllisible('BOMBE', `partie « ${entree.fileName} »`));
}

/** Inflated text of one part, piece by piece; yauzl stops a part that outgrows its declared size. */
export async function* texteDePartie(
  archive: Archive,
  entree: Entry,
  limites: Limites,
  progression?: (fait: number, total: number) => void,
): AsyncGenerator<string> {
  controler(entree, limites);
  let flux: Readable | undefined;
  const decodeur = new TextDecoder('utf-8');
  let fait = 0;
  try {
    flux = await archive.zip.openReadStreamPromise(entree);
    for await (const morceau of flux) {
      const octets: Buffer = morceau;
      yield decodeur.decode(octets, { stream: true });
      fait += octets.length;
      progression?.(fait, entree.uncompressedSize);
    }
    yield decodeur.decode();
  } catch (erreur) {
    throw enFaute(erreur);
  } finally {
    flux?.destroy();
  }
}
