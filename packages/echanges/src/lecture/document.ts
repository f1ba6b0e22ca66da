import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import type { Separateur } from './csv.ts';
import type { Encodage } from './encodage.ts';
import { estChiffre, lotsOds } from './ods.ts';
import { type Feuillet, limitesDe, type OptionsLecture, type SourceInventaire } from './source.ts';
import { lireDebut, ouvrirFichierTexte, ouvrirTexte } from './texte.ts';
import { type Classeur, lireClasseur } from './xlsx-classeur.ts';
import { lotsDeFeuille } from './xlsx-feuille.ts';
import { type Archive, ouvrirArchive } from './zip.ts';

export type FormatInventaire = 'csv' | 'texte' | 'xlsx' | 'ods';

/** A source whose kind is known, by its content and never by its name. */
export type Document = {
  readonly format: FormatInventaire;
  readonly separateur?: Separateur;
  readonly encodage: () => Encodage | undefined;
  readonly melange: () => boolean;
  /** Visible sheets first. */
  readonly feuillets: readonly Feuillet[];
  readonly fermer: () => void;
};

const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const RIEN = (): void => undefined;
const refus = (code: Parameters<typeof fichierIllisible>[0]): LectureImpossible =>
  new LectureImpossible(fichierIllisible(code));

/** An OLE container: an encrypted workbook of today, or a plain one of before 2007. */
async function fauteOle(chemin: string): Promise<LectureImpossible> {
  const octets = await lireDebut(chemin, 4 * 1024 * 1024);
  const aPour = (nom: string): boolean => octets.includes(Buffer.from(nom, 'utf16le'));
  if (aPour('EncryptedPackage') || aPour('EncryptionInfo')) return refus('CLASSEUR_CHIFFRE');
  return refus(aPour('Workbook') || aPour('Book') ? 'XLS_ANCIEN' : 'FICHIER_BINAIRE');
}

function documentXlsx(classeur: Classeur): Document {
  const ordonnees = classeur.feuilles.toSorted((a, b) => Number(a.cachee) - Number(b.cachee));
  return {
    ...{ format: 'xlsx', encodage: () => undefined, melange: () => false },
    feuillets: ordonnees.map((feuille) => ({
      nom: feuille.nom,
      lots: (options) => lotsDeFeuille(classeur, feuille, options),
    })),
    fermer: () => classeur.archive.zip.close(),
  };
}

async function* lotsDeTable(
  archive: Archive,
  rang: number,
  options: OptionsLecture,
): AsyncGenerator<LigneBrute[]> {
  for await (const { lignes, tables } of lotsOds(archive, options)) {
    const lot = lignes.filter((l) => l.table === rang).map((l) => l.ligne);
    if (lot.length > 0) yield lot;
    if (tables.length > rang + 1) return;
  }
}

async function documentOds(archive: Archive, options: OptionsLecture): Promise<Document> {
  if (await estChiffre(archive, limitesDe(options))) throw refus('CLASSEUR_CHIFFRE');
  let noms: readonly string[] = [];
  const { progression: _, ...sansProgression } = options;
  for await (const { tables } of lotsOds(archive, sansProgression)) noms = tables;
  return {
    ...{ format: 'ods', encodage: () => undefined, melange: () => false },
    feuillets: noms.map((nom, rang) => ({ nom, lots: (choix) => lotsDeTable(archive, rang, choix) })),
    fermer: () => archive.zip.close(),
  };
}

async function ouvrirZip(chemin: string, options: OptionsLecture): Promise<Document> {
  const archive = await ouvrirArchive(chemin);
  try {
    const noms = [...archive.entrees.keys()];
    const classeur = noms.find((nom) => /^xl\/workbook\d*\.xml$/i.test(nom));
    if (classeur) return documentXlsx(await lireClasseur(archive, classeur, limitesDe(options)));
    if (noms.includes('content.xml')) return await documentOds(archive, options);
    throw refus(noms.some((nom) => nom.startsWith('word/')) ? 'PAS_UN_TABLEAU' : 'FICHIER_BINAIRE');
  } catch (erreur) {
    archive.zip.close();
    throw erreur;
  }
}

/** @throws LectureImpossible with the fault in French; the caller closes the document. */
export async function ouvrirDocument(source: SourceInventaire, options: OptionsLecture): Promise<Document> {
  if ('texte' in source) {
    const { feuillet, ...texte } = ouvrirTexte(source.texte);
    return { ...texte, feuillets: [feuillet], fermer: RIEN };
  }
  const debut = await lireDebut(source.chemin);
  if (debut.length === 0) throw refus('FICHIER_VIDE');
  if (debut.subarray(0, 2).toString('latin1') === 'PK') return ouvrirZip(source.chemin, options);
  if (debut.subarray(0, 8).equals(CFB)) throw await fauteOle(source.chemin);
  if (debut.subarray(0, 1024).includes('%PDF-')) throw refus('FICHIER_PDF');
  if (debut.subarray(0, 5).toString('latin1') === '{\\rtf') throw refus('FICHIER_BINAIRE');
  const { feuillet, ...texte } = await ouvrirFichierTexte(source.chemin, debut);
  return { ...texte, feuillets: [feuillet], fermer: RIEN };
}
