import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import { limitesDe, type OptionsLecture } from './source.ts';
import type { Classeur, FeuilleXlsx } from './xlsx-classeur.ts';
import { isoEnTexte, nombreEnTexte, rangDeColonne, sansEchappement } from './xlsx-valeurs.ts';
import { type Attributs, creerLecteurXml } from './xml.ts';
import { enFaute, texteDePartie } from './zip.ts';

/** Where the reading is, cell by cell. */
type Etat = {
  readonly classeur: Classeur;
  readonly feuille: string;
  readonly colonnes: number;
  lignes: LigneBrute[];
  ligne: number;
  cases: string[];
  rang: number;
  type: string;
  style: number;
  valeur: string;
  capture: boolean;
  phonetique: boolean;
};

function valeurDe({ classeur, type, valeur, style }: Etat): string {
  switch (type) {
    case 's':
      return classeur.chaines[Number(valeur)] ?? '';
    case 'b':
      return valeur === '1' || valeur === 'true' ? 'VRAI' : 'FAUX';
    case 'd':
      return isoEnTexte(valeur);
    case 'inlineStr':
    case 'str':
      return sansEchappement(valeur);
    case 'e':
      return valeur;
    default:
      return nombreEnTexte(valeur, classeur.presentations[style], classeur.origine1904);
  }
}

function poserCase(etat: Etat): void {
  const texte = etat.valeur === '' ? '' : valeurDe(etat);
  if (texte === '') return;
  if (etat.rang >= etat.colonnes)
    throw new LectureImpossible(
      fichierIllisible('TROP_DE_COLONNES', `feuille « ${etat.feuille} », ligne ${etat.ligne}`),
    );
  while (etat.cases.length < etat.rang) etat.cases.push('');
  etat.cases[etat.rang] = texte;
}

function ouvre(etat: Etat, nom: string, a: Attributs): void {
  switch (nom) {
    case 'row':
      etat.ligne = a.r === undefined ? etat.ligne + 1 : Number(a.r);
      etat.cases = [];
      etat.rang = -1;
      return;
    case 'c':
      etat.rang = a.r === undefined ? etat.rang + 1 : rangDeColonne(a.r);
      etat.type = a.t ?? 'n';
      etat.style = a.s === undefined ? 0 : Number(a.s);
      etat.valeur = '';
      return;
    case 'v':
    case 't':
      etat.capture = !etat.phonetique;
      return;
    case 'rPh':
      etat.phonetique = true;
      return;
  }
}

function ferme(etat: Etat, nom: string): void {
  switch (nom) {
    case 'v':
    case 't':
      etat.capture = false;
      return;
    case 'rPh':
      etat.phonetique = false;
      return;
    case 'c':
      poserCase(etat);
      return;
    case 'row':
      // Rows that only carry a format are no rows.
      if (etat.cases.length > 0) etat.lignes.push({ ligne: etat.ligne, champs: etat.cases });
      return;
  }
}

/** Rows of one sheet, piece by piece of its inflated text: memory does not grow with the sheet. */
export async function* lotsDeFeuille(
  classeur: Classeur,
  feuille: FeuilleXlsx,
  options: OptionsLecture,
): AsyncGenerator<LigneBrute[]> {
  const entree = classeur.archive.entrees.get(feuille.chemin);
  if (!entree) return;
  const limites = limitesDe(options);
  const etat: Etat = {
    ...{
      classeur,
      feuille: feuille.nom,
      colonnes: limites.colonnes,
      lignes: [],
      ligne: 0,
      cases: [],
      rang: -1,
    },
    ...{ type: 'n', style: 0, valeur: '', capture: false, phonetique: false },
  };
  const lecteur = creerLecteurXml({
    ouvre: (nom, a) => ouvre(etat, nom, a),
    ferme: (nom) => ferme(etat, nom),
    texte: (texte) => {
      if (etat.capture) etat.valeur += texte;
    },
  });
  try {
    for await (const morceau of texteDePartie(classeur.archive, entree, limites, options.progression)) {
      options.signal?.throwIfAborted();
      lecteur.ecrire(morceau);
      if (etat.lignes.length === 0) continue;
      const lot = etat.lignes;
      etat.lignes = [];
      yield lot;
    }
    lecteur.finir();
  } catch (erreur) {
    throw enFaute(erreur, options.signal);
  }
}
