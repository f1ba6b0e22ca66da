import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import type { FauteDeGabarit } from './fautes.ts';

/** A template weighs some dozens of kilobytes; pictures may add some megabytes. Bytes. */
export const TAILLE_MAX = 5_000_000;
const DEPLOYE_MAX = 40_000_000;
const PARTIES_MAX = 2_000;

/** A docx opened: its parts as bytes, each inflated once under a common limit. */
export type Archive = { readonly zip: PizZip; readonly parties: ReadonlyMap<string, Buffer> };
export type Ouverture =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly faute: FauteDeGabarit };

const refus = (code: string, message: string, remede: string): Ouverture => ({
  ok: false,
  faute: { code, ou: 'fichier', message, remede },
});
const REMEDE_DOCX =
  'Enregistrez le document dans Word ou LibreOffice au format « Document Word (.docx) », puis déposez-le.';

/** Opens the archive without ever inflating more than the limit, whatever its own sizes pretend. */
export function ouvrirArchive(octets: Uint8Array): Ouverture {
  if (octets.length > TAILLE_MAX)
    return refus(
      'GABARIT_TROP_GRAND',
      `Ce fichier dépasse ${TAILLE_MAX / 1_000_000} Mo.`,
      'Réduisez ou retirez ses images.',
    );
  if (Buffer.from(octets.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    return refus(
      'GABARIT_PAS_DOCX',
      'Ce fichier est un ancien document Word (.doc), ou un document protégé par un mot de passe.',
      REMEDE_DOCX,
    );
  let zip: PizZip;
  try {
    zip = new PizZip(octets);
  } catch {
    return refus(
      'GABARIT_PAS_DOCX',
      'Ce fichier n’est pas un document Word (.docx), ou il est abîmé.',
      REMEDE_DOCX,
    );
  }
  return deployer(zip);
}

function deployer(zip: PizZip): Ouverture {
  const entrees = Object.values(zip.files).filter((f) => !f.dir);
  const bombe = refus(
    'GABARIT_BOMBE',
    'Une fois décompressé, ce fichier est démesuré.',
    'Repartez du gabarit à télécharger ici.',
  );
  if (entrees.length > PARTIES_MAX) return bombe;
  const parties = new Map<string, Buffer>();
  let reste = DEPLOYE_MAX;
  for (const { name, entree } of entrees.map((f) => ({ name: f.name, entree: compressee(f) }))) {
    const octets = entree && inflate(entree, reste);
    if (octets === 'TROP') return bombe;
    if (octets === undefined)
      return refus(
        'GABARIT_PAS_DOCX',
        `Ce fichier est abîmé : sa partie « ${name} » ne se lit pas.`,
        REMEDE_DOCX,
      );
    reste -= octets.length;
    parties.set(name, octets);
  }
  return { ok: true, archive: { zip, parties } };
}

/** What pizzip keeps of an entry before anyone reads it (its types hide it; the version is pinned). */
type Compressee = {
  readonly uncompressedSize: number;
  readonly compressionMethod: string;
  readonly getCompressedContent: () => Uint8Array | string;
};
const compressee = (fichier: PizZip.ZipObject): Compressee | undefined => {
  const brut: unknown = '_data' in fichier ? fichier._data : undefined;
  return typeof brut === 'object' && brut !== null && 'getCompressedContent' in brut
    ? (brut as Compressee)
    : undefined;
};

const STOCKE = '\x00\x00';
const DEFLATE = '\x08\x00';

function inflate(entree: Compressee, limite: number): Buffer | 'TROP' | undefined {
  if (entree.uncompressedSize > limite) return 'TROP';
  const contenu = entree.getCompressedContent();
  const octets = typeof contenu === 'string' ? Buffer.from(contenu, 'latin1') : Buffer.from(contenu);
  if (entree.compressionMethod === STOCKE) return octets.length > limite ? 'TROP' : octets;
  if (entree.compressionMethod !== DEFLATE) return undefined;
  try {
    const lu = inflateRawSync(octets, { maxOutputLength: Math.max(1, limite) });
    return lu.length === entree.uncompressedSize ? lu : undefined;
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'TROP' : undefined;
  }
}
