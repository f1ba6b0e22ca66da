import { normaliserLibelle } from '@contingent/droit';
import { aligner, mots, ressemblance } from './alignement.ts';
import { casesRemplies, type LigneBrute, largeur } from './ligne-brute.ts';
import { copier, memoriser } from './memoire.ts';
import type { Structure } from './structure.ts';
import { lireTitre } from './titres.ts';

/** A row of a dwelling, its cells in the order of the columns of the table. */
export type LigneDeDonnees = LigneBrute & {
  /** Commune of the title line that opens this part of the document, when there is one. */
  readonly communeDeSection?: string;
  /** Filled cells beyond the columns of the table. */
  readonly enTrop?: readonly string[];
};

export type RaisonEcart = 'VIDE' | 'ENTETE_REPETE' | 'BRUIT_DE_PAGE' | 'TOTAL' | 'TITRE' | 'TEXTE_ISOLE';
export const LIBELLES_ECART: Readonly<Record<RaisonEcart, string>> = {
  VIDE: 'ligne vide',
  ENTETE_REPETE: 'en-tête répété',
  BRUIT_DE_PAGE: 'mention de page',
  TOTAL: 'ligne de total',
  TITRE: 'titre',
  TEXTE_ISOLE: 'texte isolé',
};
export type LigneEcartee = { readonly ligne: number; readonly raison: RaisonEcart; readonly texte: string };
/** Every line left out is counted; the first ones are listed. */
export type Ecartees = {
  readonly nombre: Readonly<Partial<Record<RaisonEcart, number>>>;
  readonly exemples: readonly LigneEcartee[];
};
const EXEMPLES = 1000;

export type Tri = {
  /** The row to keep, or `undefined` when it is left out. */
  readonly trier: (ligne: LigneBrute) => LigneDeDonnees | undefined;
  readonly ecartees: () => Ecartees;
};

const BRUIT =
  /^(?:ENVOYE EN PREFECTURE|RECU EN PREFECTURE|PUBLIE LE|AFFICHE LE|ACCUSE DE RECEPTION|ID \d{3} \d|PAGE \d+|\d+ SUR \d+$|ANNEXE \d+$)/;
const TOTAL = /^(?:SOUS )?TOTA(?:L|UX)\b|^ENSEMBLE$|^NOMBRE (?:TOTAL )?DE LOGEMENTS/;
/** First letters of the words that `TOTAL` knows: the cheap test made on every row. */
const INITIALES = new Set([...'TtSsEeNn'].map((c) => c.charCodeAt(0)));

function raisonDe(pleines: readonly string[], colonnes: number): RaisonEcart | undefined {
  const premiere = pleines[0];
  if (premiere === undefined) return 'VIDE';
  const net = normaliserLibelle(premiere);
  if (2 * pleines.length <= colonnes + 1 && TOTAL.test(net)) return 'TOTAL';
  if (pleines.length > 2 || colonnes < 3) return undefined;
  if (BRUIT.test(net)) return 'BRUIT_DE_PAGE';
  if (pleines.length > 1 || /^[\dA-Z]*\d[\dA-Z]*$/.test(net)) return undefined;
  const faits = lireTitre({ ligne: 0, champs: pleines });
  return faits.commune !== undefined || faits.dateReference !== undefined ? 'TITRE' : 'TEXTE_ISOLE';
}

function replacer(champs: readonly string[], places: readonly number[]): readonly string[] {
  return places.map((p) => (p < 0 ? '' : (champs[p] ?? '')));
}
const horsPlaces = (champs: readonly string[], places: readonly number[]): readonly string[] =>
  casesRemplies(champs.filter((_, i) => !places.includes(i)));

/** Is a cell, or nearly, one of the header? Remembered: cells repeat, words are long to compare. */
function reconnaitreCases(structure: Structure): (texte: string) => boolean {
  const cases = new Set(structure.entetes.flatMap((e) => casesRemplies(e.champs)));
  const entetes = [...cases].map(mots);
  const proche = memoriser((texte) => {
    const lus = mots(texte);
    return entetes.some((e) => ressemblance(e, lus) >= 0.6);
  });
  return (texte) => cases.has(texte) || proche(texte);
}

/** Half of the filled cells at least are words of the header. */
const estEntete = (pleines: readonly string[], { estCaseDEntete }: Etat): boolean =>
  pleines.length > 1 && 2 * pleines.filter(estCaseDEntete).length >= pleines.length;

type Etat = {
  readonly colonnes: number;
  /** Cells of the first header row, without the empty end. */
  readonly premierRang: readonly string[];
  readonly rangsEntete: number;
  readonly estCaseDEntete: (texte: string) => boolean;
  readonly connus: ReadonlySet<string>;
  readonly nombre: Partial<Record<RaisonEcart, number>>;
  readonly exemples: LigneEcartee[];
  /** Where this page puts the columns of the table, when its header moved. */
  places: readonly number[] | undefined;
  section: string | undefined;
};

function ouvrir(structure: Structure): Etat {
  const premier = structure.entetes[0]?.champs ?? [];
  return {
    colonnes: structure.colonnes.length,
    premierRang: premier.slice(0, largeur(premier)).map((c) => c.trim()),
    rangsEntete: structure.entetes.length,
    estCaseDEntete: reconnaitreCases(structure),
    connus: new Set(structure.entetes.flatMap((e) => [...e.champs]).filter((c) => c !== '')),
    nombre: {},
    exemples: [],
    places: undefined,
    section: undefined,
  };
}

function ecarter(etat: Etat, raison: RaisonEcart, { ligne, champs }: LigneBrute): undefined {
  etat.nombre[raison] = (etat.nombre[raison] ?? 0) + 1;
  if (raison !== 'VIDE' && etat.exemples.length < EXEMPLES)
    etat.exemples.push({ ligne, raison, texte: copier(casesRemplies(champs).join(' | ').slice(0, 300)) });
  return undefined;
}

/** Only one-row headers move: with two rows the blanks of the upper one say nothing of the places. */
function changerDePage(etat: Etat, champs: readonly string[]): void {
  if (etat.rangsEntete !== 1) return;
  const page = champs.slice(0, largeur(champs)).map((c) => c.trim());
  etat.places = aligner(etat.premierRang, page);
}

/** Cheap test made on every row: is there any sign that this is not a dwelling? */
const enGarde = ({ connus, colonnes }: Etat, champs: readonly string[]): boolean =>
  2 * champs.length < colonnes + 2 ||
  champs[0] === '' ||
  champs[1] === '' ||
  connus.has(champs[0] ?? '') ||
  connus.has(champs[1] ?? '') ||
  connus.has(champs[2] ?? '') ||
  INITIALES.has((champs[0] ?? '').charCodeAt(0));

function garder({ places, colonnes, section }: Etat, ligne: LigneBrute): LigneDeDonnees {
  const { champs } = ligne;
  const enTrop = places
    ? horsPlaces(champs, places)
    : champs.length > colonnes
      ? casesRemplies(champs.slice(colonnes))
      : [];
  if (!places && enTrop.length === 0 && section === undefined) return ligne;
  return {
    ligne: ligne.ligne,
    champs: places ? replacer(champs, places) : champs,
    ...(section === undefined ? {} : { communeDeSection: section }),
    ...(enTrop.length > 0 ? { enTrop } : {}),
  };
}

function trier(etat: Etat, ligne: LigneBrute): LigneDeDonnees | undefined {
  if (!enGarde(etat, ligne.champs)) return garder(etat, ligne);
  const pleines = casesRemplies(ligne.champs);
  if (estEntete(pleines, etat)) {
    changerDePage(etat, ligne.champs);
    return ecarter(etat, 'ENTETE_REPETE', ligne);
  }
  const raison = raisonDe(pleines, etat.colonnes);
  if (raison === undefined) return garder(etat, ligne);
  if (raison === 'TITRE') etat.section = lireTitre(ligne).commune ?? etat.section;
  return ecarter(etat, raison, ligne);
}

/** Leaves out what is not a dwelling, and puts back in place the cells of pages whose header moved. */
export function creerTri(structure: Structure): Tri {
  const etat = ouvrir(structure);
  return {
    trier: (ligne) => trier(etat, ligne),
    ecartees: () => ({ nombre: etat.nombre, exemples: etat.exemples }),
  };
}
