import { isAscii, isUtf8 } from 'node:buffer';
import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';

export type Encodage = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** Characters of windows-1252 between 0x80 and 0x9F; the rest is ISO 8859-1. */
const HAUT_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const decode1252 = (octets: Buffer): string =>
  octets.toString('latin1').replace(/[\x80-\x9f]/g, (c) => HAUT_1252[c.charCodeAt(0) - 0x80] ?? c);

/** Length of the longest start of the buffer that does not cut a UTF-8 character. */
function finDeCaractere(octets: Buffer): number {
  const n = octets.length;
  for (let recul = 1; recul <= Math.min(3, n); recul++) {
    const octet = octets[n - recul] ?? 0;
    if (octet < 0x80) return n;
    if (octet >= 0xc0) {
      const longueur = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
      return longueur > recul ? n - recul : n;
    }
  }
  return n;
}

function parNuls(octets: Buffer): Encodage | undefined {
  let [pairs, impairs] = [0, 0];
  for (let i = 0; i < octets.length; i++) {
    if (octets[i] !== 0) continue;
    if (i % 2 === 0) pairs++;
    else impairs++;
  }
  const moitie = octets.length / 2;
  if (impairs > 0.6 * moitie && pairs < 0.05 * moitie) return 'utf-16le';
  if (pairs > 0.6 * moitie && impairs < 0.05 * moitie) return 'utf-16be';
  return undefined;
}

const aUneMarque = (octets: Buffer, ...marque: readonly number[]): boolean =>
  marque.every((octet, i) => octets[i] === octet);

/** Control characters that no text holds: all but tab, line ends and form feed. */
const estCommande = (octet: number): boolean => octet < 9 || (octet > 13 && octet < 32) || octet === 127;

/**
 * Encoding of a text by its first bytes: mark, zero bytes of UTF-16, validity of UTF-8, else windows-1252.
 * @throws LectureImpossible when it is not a text.
 */
export function detecterEncodage(debut: Buffer): Encodage {
  if (aUneMarque(debut, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (aUneMarque(debut, 0xff, 0xfe, 0, 0)) throw new LectureImpossible(fichierIllisible('ENCODAGE_INCONNU'));
  if (aUneMarque(debut, 0xff, 0xfe)) return 'utf-16le';
  if (aUneMarque(debut, 0xfe, 0xff)) return 'utf-16be';
  if (debut.includes(0)) {
    const devine = parNuls(debut);
    if (devine === undefined) throw new LectureImpossible(fichierIllisible('FICHIER_BINAIRE'));
    return devine;
  }
  const commandes = debut.reduce((n, octet) => n + (estCommande(octet) ? 1 : 0), 0);
  if (commandes > debut.length / 50) throw new LectureImpossible(fichierIllisible('FICHIER_BINAIRE'));
  const entier = debut.subarray(0, finDeCaractere(debut));
  return isUtf8(entier) ? 'utf-8' : 'windows-1252';
}

export type Decodeur = {
  readonly ecrire: (octets: Buffer) => string;
  readonly finir: () => string;
  /** What it turned out to be: a file of ASCII lines can show its first accent late. */
  readonly encodage: () => Encodage;
  /** Some characters were lost: two encodings in one file. */
  readonly melange: () => boolean;
};

const VIDE = Buffer.alloc(0);

/**
 * UTF-8 as long as it is valid. The first invalid byte after pure ASCII means windows-1252 from there, which is exact;
 * after real UTF-8 it means a mixed file: replaced characters, and `melange` says so.
 */
function decodeurUtf8(): Decodeur {
  let [reste, encodage, multioctet, melange]: [Buffer, Encodage, boolean, boolean] = [
    VIDE,
    'utf-8',
    false,
    false,
  ];
  const decoder = (octets: Buffer): string => {
    if (encodage === 'windows-1252') return decode1252(octets);
    if (isAscii(octets)) return octets.toString('latin1');
    if (isUtf8(octets)) {
      multioctet = true;
      return octets.toString('utf8');
    }
    if (!multioctet) {
      encodage = 'windows-1252';
      return decode1252(octets);
    }
    melange = true;
    return octets.toString('utf8');
  };
  return {
    ecrire: (octets) => {
      const tout = reste.length > 0 ? Buffer.concat([reste, octets]) : octets;
      const fin = encodage === 'utf-8' ? finDeCaractere(tout) : tout.length;
      reste = tout.subarray(fin);
      return decoder(tout.subarray(0, fin));
    },
    finir: () => (reste.length > 0 ? decoder(reste) : ''),
    encodage: () => encodage,
    melange: () => melange,
  };
}

function decodeurUtf16(encodage: 'utf-16le' | 'utf-16be'): Decodeur {
  const decoder = new TextDecoder(encodage, { ignoreBOM: true });
  return {
    ecrire: (octets) => decoder.decode(octets, { stream: true }),
    finir: () => decoder.decode(),
    encodage: () => encodage,
    melange: () => false,
  };
}

/** The byte order mark, when there is one, is the first character of the text: the reader drops it. */
export function creerDecodeur(encodage: Encodage): Decodeur {
  if (encodage === 'utf-8') return decodeurUtf8();
  if (encodage !== 'windows-1252') return decodeurUtf16(encodage);
  return { ecrire: decode1252, finir: () => '', encodage: () => encodage, melange: () => false };
}
