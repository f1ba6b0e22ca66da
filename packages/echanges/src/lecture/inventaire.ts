import { type FichierIllisible, fauteDe, fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import { detecterStructure, estUnTableau, type Structure } from '../parc/structure.ts';
import { type FaitsDesTitres, lireTitres } from '../parc/titres.ts';
import { creerTri, type Ecartees, type LigneDeDonnees } from '../parc/tri.ts';
import type { Separateur } from './csv.ts';
import { type Document, type FormatInventaire, ouvrirDocument } from './document.ts';
import type { Encodage } from './encodage.ts';
import type { Feuillet, OptionsLecture, SourceInventaire } from './source.ts';

/** Rows looked at before saying what the table is. */
const TETE = 300;
const FEUILLES_REGARDEES = 20;

/** An inventory whose table is found; its rows can be read several times. `fermer` it when done. */
export type InventaireOuvert = {
  readonly nom: string;
  readonly format: FormatInventaire;
  readonly separateur?: Separateur;
  readonly feuille?: string;
  readonly feuilles: readonly string[];
  /** Known for sure once every row was read: the first accent may come late. */
  readonly encodage: () => Encodage | undefined;
  /** Two encodings in one file: some characters are lost. */
  readonly encodageMelange: () => boolean;
  readonly titres: readonly { readonly ligne: number; readonly texte: string }[];
  readonly faits: FaitsDesTitres;
  /** Lines of the header, none when the columns are known by their content only. */
  readonly lignesEntete: readonly number[];
  readonly colonnes: readonly string[];
  /** First rows of data (300 lines of file at most), as they will be read. */
  readonly echantillon: readonly LigneDeDonnees[];
  /** Rows of data by packets: the fast way. What is left out is told by `ecartees` of the same reading. */
  readonly lire: (options?: OptionsLecture) => LectureDeLignes;
  readonly fermer: () => void;
};
export type LectureDeLignes = {
  readonly lots: () => AsyncGenerator<readonly LigneDeDonnees[]>;
  readonly lignes: () => AsyncGenerator<LigneDeDonnees>;
  readonly ecartees: () => Ecartees;
};

export type Ouverture =
  | { readonly ok: true; readonly inventaire: InventaireOuvert }
  | { readonly ok: false; readonly faute: FichierIllisible };

type Trouve = {
  readonly feuillet: Feuillet;
  readonly tete: readonly LigneBrute[];
  readonly structure: Structure;
};

async function lireTete(feuillet: Feuillet, options: OptionsLecture): Promise<readonly LigneBrute[]> {
  const { progression: _, ...sansProgression } = options;
  const tete: LigneBrute[] = [];
  for await (const lot of feuillet.lots(sansProgression)) {
    tete.push(...lot.slice(0, TETE - tete.length));
    if (tete.length >= TETE) break;
  }
  return tete;
}

function feuilletsARegarder(document: Document, voulu: string | undefined): readonly Feuillet[] {
  const choisis = document.feuillets.filter((f) => voulu === undefined || f.nom === voulu);
  return choisis.slice(0, FEUILLES_REGARDEES);
}

/** The sheet whose header says most. @throws LectureImpossible when none is a table. */
async function trouverTableau(document: Document, options: OptionsLecture): Promise<Trouve> {
  let trouve: Trouve | undefined;
  let [tableau, lignes] = [false, 0];
  for (const feuillet of feuilletsARegarder(document, options.feuille)) {
    const tete = await lireTete(feuillet, options);
    const structure = detecterStructure(tete);
    tableau ||= estUnTableau(tete);
    lignes += tete.length;
    if (structure && structure.score > (trouve?.structure.score ?? 0)) trouve = { feuillet, tete, structure };
  }
  if (trouve) return trouve;
  const code = lignes === 0 ? 'FICHIER_VIDE' : tableau ? 'ENTETE_INTROUVABLE' : 'PAS_UN_TABLEAU';
  throw new LectureImpossible(fichierIllisible(code));
}

/** Rows up to the header are not data: they have been told as titles and header. */
const derniereLigneEntete = ({ titres, entetes }: Structure): number =>
  entetes.at(-1)?.ligne ?? titres.at(-1)?.ligne ?? 0;

function lecture(feuillet: Feuillet, structure: Structure, options: OptionsLecture): LectureDeLignes {
  const { trier, ecartees } = creerTri(structure);
  const apres = derniereLigneEntete(structure);
  async function* lots(): AsyncGenerator<readonly LigneDeDonnees[]> {
    for await (const lot of feuillet.lots(options)) {
      options.signal?.throwIfAborted();
      const gardees: LigneDeDonnees[] = [];
      for (const ligne of lot) {
        const gardee = ligne.ligne > apres ? trier(ligne) : undefined;
        if (gardee) gardees.push(gardee);
      }
      if (gardees.length > 0) yield gardees;
    }
  }
  async function* lignes(): AsyncGenerator<LigneDeDonnees> {
    for await (const lot of lots()) yield* lot;
  }
  return { lots, lignes, ecartees };
}

function echantillonDe(tete: readonly LigneBrute[], structure: Structure): readonly LigneDeDonnees[] {
  const { trier } = creerTri(structure);
  const apres = derniereLigneEntete(structure);
  return tete.filter((l) => l.ligne > apres).flatMap((l) => trier(l) ?? []);
}

function inventaireDe(
  document: Document,
  nom: string,
  trouve: Trouve,
  options: OptionsLecture,
): InventaireOuvert {
  const { feuillet, tete, structure } = trouve;
  const { titres, entetes, colonnes } = structure;
  return {
    nom,
    format: document.format,
    ...(document.separateur === undefined ? {} : { separateur: document.separateur }),
    ...(feuillet.nom === undefined ? {} : { feuille: feuillet.nom }),
    feuilles: document.feuillets.flatMap((f) => f.nom ?? []),
    encodage: document.encodage,
    encodageMelange: document.melange,
    titres: titres.map(({ ligne, champs }) => ({ ligne, texte: champs.filter(Boolean).join(' ').trim() })),
    faits: lireTitres(titres),
    lignesEntete: entetes.map((e) => e.ligne),
    colonnes,
    echantillon: echantillonDe(tete, structure),
    lire: (propres = {}) => lecture(feuillet, structure, { ...options, ...propres }),
    fermer: document.fermer,
  };
}

/**
 * Finds the table of a file or of a pasted text: format, encoding, separator, sheet, titles, header, columns, sample.
 * Bad files come back as a value with a message in French; only cancellation (`signal`) and our own bugs throw.
 */
export async function ouvrirInventaire(
  source: SourceInventaire,
  options: OptionsLecture = {},
): Promise<Ouverture> {
  let document: Document | undefined;
  try {
    document = await ouvrirDocument(source, options);
    const trouve = await trouverTableau(document, options);
    return { ok: true, inventaire: inventaireDe(document, source.nom, trouve, options) };
  } catch (erreur) {
    document?.fermer();
    const faute = fauteDe(erreur);
    if (faute === undefined) throw erreur;
    return { ok: false, faute };
  }
}
