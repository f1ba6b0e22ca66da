import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import { type Limites, limitesDe, type OptionsLecture } from './source.ts';
import { isoEnTexte, nombreEnTexte } from './xlsx-valeurs.ts';
import { type Attributs, attribut, creerLecteurXml } from './xml.ts';
import { type Archive, enFaute, texteDePartie } from './zip.ts';

/** Filled rows of a document, identical ones being written once with a count: beyond, it is an attack. */
const LIGNES_MAXIMALES = 5_000_000;

type Etat = {
  readonly limites: Limites;
  readonly tables: string[];
  lignes: { readonly table: number; readonly ligne: LigneBrute }[];
  ligne: number;
  remplies: number;
  repetitionsLigne: number;
  cases: string[];
  /** Blank cells seen since the last filled one: they count only if another follows. */
  blancs: number;
  repetitionsCase: number;
  type: string;
  valeur: string | undefined;
  texte: string;
  paragraphes: number;
  capture: number;
  note: number;
};

function texteDeCase({ type, valeur, texte }: Etat): string {
  const affiche = texte.trim();
  if (valeur === undefined) return affiche;
  switch (type) {
    case 'date':
      return isoEnTexte(valeur);
    case 'boolean':
      return valeur === 'true' ? 'VRAI' : 'FAUX';
    case 'percentage':
      return nombreEnTexte(valeur, { type: 'pourcent' });
    case 'float':
    case 'currency':
      // A number shown with its leading zeros (RPLS) is meant as it is shown.
      return /^0\d+$/.test(affiche) && Number(affiche) === Number(valeur)
        ? affiche
        : nombreEnTexte(valeur, undefined);
    default:
      return affiche;
  }
}

function poserCase(etat: Etat): void {
  const texte = texteDeCase(etat);
  if (texte === '') {
    etat.blancs += etat.repetitionsCase;
    return;
  }
  if (etat.cases.length + etat.blancs + etat.repetitionsCase > etat.limites.colonnes)
    throw new LectureImpossible(fichierIllisible('TROP_DE_COLONNES', `ligne ${etat.ligne}`));
  for (; etat.blancs > 0; etat.blancs--) etat.cases.push('');
  for (let i = 0; i < etat.repetitionsCase; i++) etat.cases.push(texte);
}

function poserLigne(etat: Etat): void {
  const { cases, repetitionsLigne, ligne } = etat;
  const table = etat.tables.length - 1;
  if (cases.length > 0) {
    etat.remplies += repetitionsLigne;
    if (etat.remplies > LIGNES_MAXIMALES)
      throw new LectureImpossible(fichierIllisible('BOMBE', `ligne ${ligne}`));
    for (let i = 0; i < repetitionsLigne; i++)
      etat.lignes.push({ table, ligne: { ligne: ligne + i, champs: cases } });
  }
  etat.ligne += repetitionsLigne;
}

const repetitions = (a: Attributs, nom: string): number => Math.max(1, Number(attribut(a, nom) ?? 1) || 1);

function ouvre(etat: Etat, nom: string, a: Attributs): void {
  switch (nom) {
    case 'table':
      etat.tables.push(attribut(a, 'name') ?? `Feuille ${etat.tables.length + 1}`);
      etat.ligne = 1;
      return;
    case 'table-row':
      etat.repetitionsLigne = repetitions(a, 'number-rows-repeated');
      etat.cases = [];
      etat.blancs = 0;
      return;
    case 'table-cell':
    case 'covered-table-cell':
      etat.repetitionsCase = repetitions(a, 'number-columns-repeated');
      etat.type = attribut(a, 'value-type') ?? '';
      etat.valeur = attribut(a, 'date-value') ?? attribut(a, 'boolean-value') ?? attribut(a, 'value');
      etat.texte = '';
      etat.paragraphes = 0;
      return;
    case 'annotation':
      etat.note += 1;
      return;
    case 'p':
      if (etat.paragraphes > 0 && etat.note === 0) etat.texte += ' ';
      etat.paragraphes += 1;
      etat.capture += 1;
      return;
    case 's':
      if (etat.note === 0) etat.texte += ' '.repeat(Math.min(100, repetitions(a, 'c')));
      return;
    case 'tab':
    case 'line-break':
      if (etat.note === 0) etat.texte += ' ';
      return;
  }
}

function ferme(etat: Etat, nom: string): void {
  switch (nom) {
    case 'annotation':
      etat.note -= 1;
      return;
    case 'p':
      etat.capture -= 1;
      return;
    case 'table-cell':
    case 'covered-table-cell':
      poserCase(etat);
      return;
    case 'table-row':
      poserLigne(etat);
      return;
  }
}

const nouvelEtat = (limites: Limites): Etat => ({
  ...{
    limites,
    tables: [],
    lignes: [],
    ligne: 1,
    remplies: 0,
    repetitionsLigne: 1,
    cases: [],
    blancs: 0,
    repetitionsCase: 1,
  },
  ...{ type: '', valeur: undefined, texte: '', paragraphes: 0, capture: 0, note: 0 },
});

export type LigneDeTable = { readonly table: number; readonly ligne: LigneBrute };
export type LotOds = { readonly lignes: readonly LigneDeTable[]; readonly tables: readonly string[] };

/** Rows of every table of the document, in order, with the names met so far. */
export async function* lotsOds(archive: Archive, options: OptionsLecture): AsyncGenerator<LotOds> {
  const entree = archive.entrees.get('content.xml');
  if (!entree) throw new LectureImpossible(fichierIllisible('CLASSEUR_ABIME'));
  const limites = limitesDe(options);
  const etat = nouvelEtat(limites);
  const lecteur = creerLecteurXml({
    ouvre: (nom, a) => ouvre(etat, nom, a),
    ferme: (nom) => ferme(etat, nom),
    texte: (texte) => {
      if (etat.capture > 0 && etat.note === 0) etat.texte += texte;
    },
  });
  try {
    for await (const morceau of texteDePartie(archive, entree, limites, options.progression)) {
      options.signal?.throwIfAborted();
      lecteur.ecrire(morceau);
      const { lignes } = etat;
      etat.lignes = [];
      yield { lignes, tables: etat.tables };
    }
    lecteur.finir();
  } catch (erreur) {
    throw enFaute(erreur, options.signal);
  }
}

/** Encrypted documents say so in their manifest. */
export async function estChiffre(archive: Archive, limites: Limites): Promise<boolean> {
  const manifeste = archive.entrees.get('META-INF/manifest.xml');
  if (!manifeste) return false;
  for await (const texte of texteDePartie(archive, manifeste, limites))
    if (texte.includes('encryption-data')) return true;
  return false;
}
