import type { Clauses, Convention } from './convention.ts';
import { modele } from './modeles/modeles.ts';

const dejaLues = new WeakMap<Convention, Clauses>();

/**
 * The clauses that apply: those of the model, each difference replacing the model's clause whole.
 * An agreement is a value: change it by making another one, never in place (the answer is remembered).
 * @throws RangeError when the model does not exist: whoever reads an agreement from outside checks it first.
 */
export function clausesEnVigueur(convention: Convention): Clauses {
  const lues = dejaLues.get(convention);
  if (lues) return lues;
  const base = modele(convention.modele);
  if (!base) throw new RangeError(`no such model: ${convention.modele}`);
  const clauses: Clauses = { ...base.clauses, ...convention.differences };
  dejaLues.set(convention, clauses);
  return clauses;
}

/** Names of the clauses that really differ from the model; a difference equal to the model's clause is not one. */
export function clausesModifiees(convention: Convention): readonly (keyof Clauses)[] {
  const base = modele(convention.modele)?.clauses;
  const noms = Object.keys(convention.differences) as (keyof Clauses)[];
  return noms.filter((nom) => !memeValeur(base?.[nom], convention.differences[nom]));
}

/** Same data, whatever the order of keys; an absent key and an undefined one are the same. */
function memeValeur(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const cles = new Set([...Object.keys(x), ...Object.keys(y)]);
  return Array.isArray(a) === Array.isArray(b) && [...cles].every((cle) => memeValeur(x[cle], y[cle]));
}
