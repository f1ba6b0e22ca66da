import type { Clauses, Convention } from './convention.ts';
import { modele } from './modeles/modeles.ts';

const dejaLues = new WeakMap<Convention, Clauses>();

/**
 * The clauses that apply: those that a signature froze, as they are; else those of the model, then of the landlord's own
 * model, then of the agreement, each replacing the clause whole. An agreement is a value: change it by making another one, never in place (the answer is remembered).
 * @throws RangeError when the model does not exist: whoever reads an agreement from outside checks it first.
 */
export function clausesEnVigueur(convention: Convention): Clauses {
  if (convention.clausesFigees) return convention.clausesFigees;
  const lues = dejaLues.get(convention);
  if (lues) return lues;
  const clauses: Clauses = { ...clausesDuModele(convention), ...convention.differences };
  dejaLues.set(convention, clauses);
  return clauses;
}

/**
 * The clauses the agreement starts from: its landlord's own model when it has one, else the model.
 * @throws RangeError when the model does not exist.
 */
export function clausesDuModele({ modele: nom, modelePropre }: Convention): Clauses {
  const base = modele(nom);
  if (!base) throw new RangeError(`no such model: ${nom}`);
  return { ...base.clauses, ...modelePropre?.differences };
}

/**
 * Names of the clauses that really differ from where the agreement starts; one written again as it was is not one, nor
 * one that stands under another number. Of frozen clauses, also those that the model changed or gained since.
 */
export function clausesModifiees(convention: Convention): readonly (keyof Clauses)[] {
  const base = clausesDuModele(convention);
  const { clausesFigees: figees, differences } = convention;
  const lues = figees ?? differences;
  const noms = new Set(Object.keys(figees ? { ...base, ...figees } : differences)) as Set<keyof Clauses>;
  return [...noms].filter((nom) => !memeClause(base[nom], lues[nom]));
}

/** Same clause, whatever the number of its article: a number says where a clause stands, not what it says. */
export const memeClause = (a: unknown, b: unknown): boolean => memeValeur(sansArticle(a), sansArticle(b));

/** A clause without the number of its article; of a list, each line without its own. */
function sansArticle(clause: unknown): unknown {
  if (Array.isArray(clause)) return clause.map(sansArticle);
  if (typeof clause !== 'object' || clause === null || !('article' in clause)) return clause;
  const { article: _, ...reste } = clause;
  return reste;
}

/** Same data, whatever the order of keys; an absent key and an undefined one are the same. */
export function memeValeur(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const cles = new Set([...Object.keys(x), ...Object.keys(y)]);
  return Array.isArray(a) === Array.isArray(b) && [...cles].every((cle) => memeValeur(x[cle], y[cle]));
}
