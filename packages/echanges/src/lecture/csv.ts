import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { LigneBrute } from '../parc/ligne-brute.ts';
import { retablirFormule } from '../tableau/formule.ts';
import { LIMITES, type Limites } from './source.ts';

export type Separateur = ';' | ',' | '\t' | '|';
export const SEPARATEURS: readonly Separateur[] = ['\t', ';', '|', ','];

export type LecteurCsv = {
  /** Rows completed by this piece of text. */
  readonly ecrire: (texte: string) => LigneBrute[];
  readonly finir: () => LigneBrute[];
};

type Etat = {
  readonly separateur: string;
  readonly finDeLigne: '\n' | '\r';
  readonly limites: Limites;
  reste: string;
  /** Line of the file where the next record starts. */
  ligne: number;
};

const refuser = (
  code: 'GUILLEMET_OUVERT' | 'TROP_DE_COLONNES' | 'LIGNE_TROP_LONGUE',
  ligne: number,
): never => {
  throw new LectureImpossible(fichierIllisible(code, `ligne ${ligne}`));
};

function compterFins(texte: string, de: number, a: number, fin: string): number {
  let n = 0;
  for (let i = texte.indexOf(fin, de); i !== -1 && i < a; i = texte.indexOf(fin, i + 1)) n++;
  return n;
}

type CaseLue = { readonly texte: string; readonly suite: number };

/** A cell that starts with a quote at `debut`; `undefined` when its end is not in the text. */
function caseEntreGuillemets(texte: string, debut: number): CaseLue | undefined {
  let contenu = '';
  let depuis = debut + 1;
  for (;;) {
    const fin = texte.indexOf('"', depuis);
    // The last character may be the first half of a doubled quote: it takes one more to know.
    if (fin === -1 || fin + 1 >= texte.length) return undefined;
    contenu += texte.slice(depuis, fin);
    if (texte[fin + 1] !== '"') return { texte: contenu, suite: fin + 1 };
    contenu += '"';
    depuis = fin + 2;
  }
}

/** End of the content of a line: before its `\r`, unless that belongs to what precedes `debut` (a quoted cell). */
const bordDe = (texte: string, debut: number, fin: number): number =>
  fin > debut && texte.charCodeAt(fin - 1) === 13 ? fin - 1 : fin;

type Enregistrement = { readonly champs: string[]; readonly fin: number };

/** One record with quotes from `debut`; `undefined` when the text ends before it. */
function enregistrement(texte: string, debut: number, etat: Etat): Enregistrement | undefined {
  const { separateur, finDeLigne, limites } = etat;
  const champs: string[] = [];
  let i = debut;
  for (;;) {
    let valeur = '';
    if (texte[i] === '"') {
      const lue = caseEntreGuillemets(texte, i);
      if (!lue) return undefined;
      valeur = lue.texte;
      i = lue.suite;
    }
    const fin = texte.indexOf(finDeLigne, i);
    if (fin === -1) return undefined;
    const trouve = texte.indexOf(separateur, i);
    const separe = trouve !== -1 && trouve < fin;
    champs.push(valeur + texte.slice(i, separe ? trouve : bordDe(texte, i, fin)));
    if (champs.length > limites.colonnes) refuser('TROP_DE_COLONNES', etat.ligne);
    if (!separe) return { champs, fin };
    i = trouve + 1;
  }
}

/** A cell that an export kept from running as a formula (`'=1+1`) comes back as it was. */
const sansNeutralisation = (texte: string): string =>
  texte.charCodeAt(0) === 39 ? retablirFormule(texte) : texte;

/** Cells of a record without quotes. Cutting by hand is a third faster than `split`. */
export function couper(texte: string, separateur: string): string[] {
  const champs: string[] = [];
  let i = 0;
  for (let ou = texte.indexOf(separateur); ou !== -1; ou = texte.indexOf(separateur, i)) {
    champs.push(sansNeutralisation(texte.slice(i, ou)));
    i = ou + 1;
  }
  champs.push(sansNeutralisation(texte.slice(i)));
  return champs;
}

function simple(etat: Etat, tampon: string, debut: number, fin: number): LigneBrute {
  const { separateur, limites, ligne, finDeLigne } = etat;
  const texte = tampon.slice(debut, bordDe(tampon, debut, fin));
  const champs = couper(texte, separateur);
  if (champs.length > limites.colonnes) refuser('TROP_DE_COLONNES', ligne);
  return finDeLigne === '\n' ? { ligne, champs, texte } : { ligne, champs };
}

function verifierReste(etat: Etat): void {
  const { reste, limites, finDeLigne, ligne } = etat;
  const fins = reste.includes('"') ? compterFins(reste, 0, reste.length, finDeLigne) : 0;
  if (fins > limites.lignesParCase) refuser('GUILLEMET_OUVERT', ligne);
  if (reste.length <= limites.caracteresParLigne) return;
  if (reste.split(etat.separateur, limites.colonnes + 1).length > limites.colonnes)
    refuser('TROP_DE_COLONNES', ligne);
  refuser('LIGNE_TROP_LONGUE', ligne);
}

/** Reads every whole record of the text; what is left waits for the next piece. */
function avancer(etat: Etat, tampon: string): LigneBrute[] {
  const lignes: LigneBrute[] = [];
  let debut = 0;
  let guillemet = tampon.indexOf('"');
  for (;;) {
    const fin = tampon.indexOf(etat.finDeLigne, debut);
    if (fin === -1) break;
    if (guillemet !== -1 && guillemet < debut) guillemet = tampon.indexOf('"', debut);
    if (guillemet === -1 || guillemet > fin) {
      lignes.push(simple(etat, tampon, debut, fin));
      etat.ligne += 1;
      debut = fin + 1;
      continue;
    }
    const lu = enregistrement(tampon, debut, etat);
    if (!lu) break;
    lignes.push({ ligne: etat.ligne, champs: lu.champs.map(sansNeutralisation) });
    etat.ligne += 1 + compterFins(tampon, debut, lu.fin, etat.finDeLigne);
    debut = lu.fin + 1;
  }
  etat.reste = tampon.slice(debut);
  verifierReste(etat);
  return lignes;
}

/**
 * Own state machine (RFC 4180, lenient: a quote inside a bare cell is a character). Rows without quotes take a split,
 * the others the slow road. @throws LectureImpossible on an endless quote, too many columns or an endless line.
 */
export function creerLecteurCsv(
  separateur: Separateur,
  finDeLigne: '\n' | '\r' = '\n',
  limites: Limites = LIMITES,
): LecteurCsv {
  const etat: Etat = { separateur, finDeLigne, limites, reste: '', ligne: 1 };
  let debut = true;
  const ecrire = (texte: string): LigneBrute[] => {
    if (texte === '') return [];
    const net = debut && texte.startsWith('\ufeff') ? texte.slice(1) : texte;
    debut = false;
    return avancer(etat, etat.reste === '' ? net : etat.reste + net);
  };
  const finir = (): LigneBrute[] => {
    if (etat.reste === '') return [];
    const lignes = avancer(etat, etat.reste + finDeLigne);
    if (etat.reste !== '') refuser('GUILLEMET_OUVERT', etat.ligne);
    return lignes;
  };
  return { ecrire, finir };
}

export const finDeLigneDe = (debut: string): '\n' | '\r' =>
  !debut.includes('\n') && debut.includes('\r') ? '\r' : '\n';

/** Rows of the start of a text under one separator; a broken quote only stops the trial. */
function essai(debut: string, separateur: Separateur): readonly LigneBrute[] {
  const lecteur = creerLecteurCsv(separateur, finDeLigneDe(debut), {
    ...LIMITES,
    colonnes: 1_000_000_000,
  });
  try {
    return lecteur.ecrire(`${debut}\n`).slice(0, 300);
  } catch {
    return [];
  }
}

/** The separator under which most rows have the same number of cells, the more cells the better. */
export function detecterSeparateur(debut: string): Separateur | undefined {
  let meilleur: { readonly separateur: Separateur; readonly score: number } | undefined;
  for (const separateur of SEPARATEURS) {
    const comptes = new Map<number, number>();
    for (const { champs } of essai(debut, separateur))
      if (champs.length > 1) comptes.set(champs.length, (comptes.get(champs.length) ?? 0) + 1);
    const score = Math.max(0, ...[...comptes].map(([n, lignes]) => lignes * (n - 1)));
    if (score > (meilleur?.score ?? 0)) meilleur = { separateur, score };
  }
  return meilleur?.separateur;
}
