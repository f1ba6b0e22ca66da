import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import { creerLecteurCsv, detecterSeparateur, finDeLigneDe, type Separateur } from './csv.ts';
import { creerDecodeur, type Decodeur, detecterEncodage, type Encodage } from './encodage.ts';
import { type Feuillet, limitesDe, type OptionsLecture } from './source.ts';

const DEBUT = 256 * 1024;
/** Small enough for the rows of one piece to die young: faster, and half the memory of 1 MiB. */
const MORCEAU = 64 * 1024;

export type DocumentTexte = {
  readonly format: 'csv' | 'texte';
  readonly separateur: Separateur;
  readonly encodage: () => Encodage | undefined;
  readonly melange: () => boolean;
  readonly taille: number;
  readonly feuillet: Feuillet;
};

/** The first bytes of a file. @throws LectureImpossible when it cannot be opened. */
export async function lireDebut(chemin: string, octets = DEBUT): Promise<Buffer> {
  try {
    const fichier = await open(chemin);
    try {
      const tampon = Buffer.alloc(octets);
      const { bytesRead } = await fichier.read(tampon, 0, octets, 0);
      return tampon.subarray(0, bytesRead);
    } finally {
      await fichier.close();
    }
  } catch {
    throw new LectureImpossible(fichierIllisible('FICHIER_ABSENT'));
  }
}

function exigerSeparateur(debut: string): Separateur {
  const separateur = detecterSeparateur(debut);
  if (separateur === undefined) throw new LectureImpossible(fichierIllisible('PAS_UN_TABLEAU'));
  return separateur;
}

/** Cuts a text into the pieces that the reader takes, with progress. */
async function* morceauxDeTexte(texte: string, options: OptionsLecture): AsyncGenerator<string> {
  for (let i = 0; i < texte.length; i += MORCEAU) {
    options.signal?.throwIfAborted();
    yield texte.slice(i, i + MORCEAU);
    options.progression?.(Math.min(texte.length, i + MORCEAU), texte.length);
  }
}

async function* morceauxDeFichier(
  chemin: string,
  taille: number,
  decodeur: Decodeur,
  options: OptionsLecture,
): AsyncGenerator<string> {
  let fait = 0;
  for await (const morceau of createReadStream(chemin, { highWaterMark: MORCEAU })) {
    options.signal?.throwIfAborted();
    const octets: Buffer = morceau;
    yield decodeur.ecrire(octets);
    fait += octets.length;
    options.progression?.(fait, taille);
  }
  yield decodeur.finir();
}

async function* lotsDe(
  morceaux: AsyncGenerator<string>,
  separateur: Separateur,
  finDeLigne: '\n' | '\r',
  options: OptionsLecture,
): AsyncGenerator<LigneBrute[]> {
  const lecteur = creerLecteurCsv(separateur, finDeLigne, limitesDe(options));
  for await (const morceau of morceaux) yield lecteur.ecrire(morceau);
  yield lecteur.finir();
}

const formatDe = (separateur: Separateur): 'csv' | 'texte' => (separateur === '\t' ? 'texte' : 'csv');

export function ouvrirTexte(texte: string): DocumentTexte {
  if (texte.trim() === '') throw new LectureImpossible(fichierIllisible('FICHIER_VIDE'));
  const debut = texte.slice(0, DEBUT);
  const separateur = exigerSeparateur(debut);
  const fin = finDeLigneDe(debut);
  const lots: Feuillet['lots'] = (options) =>
    lotsDe(morceauxDeTexte(texte, options), separateur, fin, options);
  return {
    ...{ format: 'texte', separateur, taille: texte.length, feuillet: { lots } },
    encodage: () => undefined,
    melange: () => false,
  };
}

/** `debut`: the first bytes, already known to be neither a workbook nor a PDF. */
export async function ouvrirFichierTexte(chemin: string, debut: Buffer): Promise<DocumentTexte> {
  const { size: taille } = await stat(chemin);
  let decodeur = creerDecodeur(detecterEncodage(debut));
  const premier = decodeur.encodage();
  const texte = decodeur.ecrire(debut).replace(/^\ufeff/, '');
  if (texte.trim() === '') throw new LectureImpossible(fichierIllisible('FICHIER_VIDE'));
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(texte))
    throw new LectureImpossible(fichierIllisible('FICHIER_WEB'));
  const separateur = exigerSeparateur(texte);
  const fin = finDeLigneDe(texte);
  const lots: Feuillet['lots'] = (options) => {
    decodeur = creerDecodeur(premier);
    return lotsDe(morceauxDeFichier(chemin, taille, decodeur, options), separateur, fin, options);
  };
  return {
    ...{ format: formatDe(separateur), separateur, taille, feuillet: { lots } },
    encodage: () => decodeur.encodage(),
    melange: () => decodeur.melange(),
  };
}
