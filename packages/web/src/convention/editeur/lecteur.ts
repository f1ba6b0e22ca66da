import {
  type ArticleRedige,
  articles,
  CHAMPS_DES_CLAUSES,
  type ChampsDeClause,
  type Clauses,
  memeClause,
  numeroter,
} from '@contingent/droit';
import { type Fautes, type Lecture, lisClause, SANS_FAUTE } from './fautes.ts';
import { enJson, type Fonds } from './fonds.ts';
import type { Json, Objet } from './json.ts';

/** Every clause in reading order, with its fields. */
export const CLAUSES: readonly (readonly [clause: string, champs: ChampsDeClause])[] =
  Object.entries(CHAMPS_DES_CLAUSES);
export const CHAPITRES: readonly string[] = [...new Set(CLAUSES.map(([, c]) => c.chapitre))];
export const estClause = (cle: string): boolean => cle in CHAMPS_DES_CLAUSES;

/** One clause of the draft: what is typed, what it says, what the model says. */
export type EtatDeClause = {
  readonly clause: string;
  /** The difference as typed; `undefined`: the clause is the model's. */
  readonly json: Json | undefined;
  /** What « Modifier cette clause » copies. */
  readonly duModele: Json | undefined;
  readonly fautes: Fautes;
  /** Text of the last valid input. */
  readonly article: ArticleRedige | undefined;
  readonly articleDuModele: ArticleRedige | undefined;
  readonly modifiee: boolean;
};
export type EtatDesClauses = ReadonlyMap<string, EtatDeClause>;
/** `papier`: the draft is that of an act on paper, whose articles have the numbers typed and not those that we print. */
export type Lecteur = (differences: Objet, fonds: Fonds, papier?: boolean) => EtatDesClauses;

type Valides = Record<string, unknown>;

/**
 * Reads a draft again at each keystroke. A clause that did not change gives back the very same state, so that its part
 * of the screen is not drawn again; a clause with a fault keeps the text of its last valid input.
 */
export function creeLecteur(): Lecteur {
  const lues = new Map<string, { json: Json; lecture: Lecture; modifiee: boolean; fonds: Fonds }>();
  const valides: Valides = {};
  let avant: EtatDesClauses = new Map();
  let dernier: { differences: Objet; fonds: Fonds; papier: boolean } | undefined;
  const lis = (clause: string, json: Json, fonds: Fonds) => {
    const deja = lues.get(clause);
    if (deja && deja.json === json && deja.fonds === fonds) return deja;
    const lecture = lisClause(clause, json);
    const lue = { json, lecture, fonds, modifiee: differe(clause, lecture, fonds) };
    lues.set(clause, lue);
    return lue;
  };
  return (differences, fonds, papier = false) => {
    if (dernier?.differences === differences && dernier.fonds === fonds && dernier.papier === papier)
      return avant;
    dernier = { differences, fonds, papier };
    for (const clause of Object.keys(valides)) if (!(clause in differences)) delete valides[clause];
    for (const [clause, json] of Object.entries(differences)) {
      const { lecture } = lis(clause, json, fonds);
      if ('valeur' in lecture) valides[clause] = lecture.valeur;
    }
    const clauses: Clauses = { ...fonds.clauses, ...(valides as Partial<Clauses>) };
    const rediges = new Map(
      articles(papier ? clauses : numeroter(clauses)).map((a) => [a.clause as string, a]),
    );
    avant = new Map(
      CLAUSES.map(([clause]) => {
        const json = differences[clause];
        const lue = json === undefined ? undefined : lis(clause, json, fonds);
        return [clause, stable(avant.get(clause), etatDe(clause, json, lue, fonds, rediges.get(clause)))];
      }),
    );
    return avant;
  };
}

function etatDe(
  clause: string,
  json: Json | undefined,
  lue: { lecture: Lecture; modifiee: boolean } | undefined,
  fonds: Fonds,
  article: ArticleRedige | undefined,
): EtatDeClause {
  return {
    clause,
    json,
    duModele: fonds.json[clause],
    fautes: lue?.lecture.fautes ?? SANS_FAUTE,
    article,
    articleDuModele: fonds.articles.get(clause),
    modifiee: lue?.modifiee ?? false,
  };
}

/** A difference written as the model's clause is not one, whatever the number of its article. */
function differe(clause: string, lecture: Lecture, fonds: Fonds): boolean {
  if (!('valeur' in lecture)) return true;
  const ecrite = enJson({ [clause]: lecture.valeur } as Partial<Clauses>)[clause];
  return !memeClause(ecrite, fonds.json[clause]);
}

function stable(avant: EtatDeClause | undefined, apres: EtatDeClause): EtatDeClause {
  if (avant === undefined) return apres;
  const article = memeTexte(avant.article, apres.article) ? avant.article : apres.article;
  const pareil =
    article === avant.article &&
    avant.json === apres.json &&
    avant.fautes === apres.fautes &&
    avant.modifiee === apres.modifiee &&
    avant.duModele === apres.duModele &&
    avant.articleDuModele === apres.articleDuModele;
  return pareil ? avant : { ...apres, article };
}

const memeTexte = (a: ArticleRedige | undefined, b: ArticleRedige | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
