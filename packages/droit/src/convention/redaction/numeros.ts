import { clausesEnVigueur } from '../clauses.ts';
import type { Clauses, Convention } from '../convention.ts';
import { articles } from './articles.ts';

/** Clauses that carry no article: a choice alone, or facts about the territory. */
const SANS_ARTICLE: ReadonlySet<string> = new Set(['natureActe', 'modeGestion', 'territoire']);

const avecArticle = (valeur: object, article: string | undefined): object => {
  const { article: _, ...reste } = { article: undefined, ...valeur };
  return article === undefined ? reste : { ...reste, article };
};

/**
 * The number of each clause in the act printed from the data: articles are numbered through, whatever their chapter,
 * and a clause that prints nothing has none. The day of signature is left out: it is printed once it is known.
 */
function numerosImprimes(clauses: Clauses): ReadonlyMap<string, string> {
  const { signature: _, ...periode } = clauses.periode;
  const imprimes = articles({ ...clauses, periode }).filter((a) => a.paragraphes.length > 0);
  return new Map(imprimes.map((a, rang) => [a.clause, String(rang + 1)]));
}

/** The same clauses, each citing the article that the printed act gives it, every line of a list included. */
export function numeroter(clauses: Clauses): Clauses {
  const numeros = numerosImprimes(clauses);
  const paires = Object.entries(clauses).map(([nom, valeur]: [string, unknown]) => {
    if (SANS_ARTICLE.has(nom) || typeof valeur !== 'object' || valeur === null) return [nom, valeur];
    const numero = numeros.get(nom);
    return [
      nom,
      Array.isArray(valeur) ? valeur.map((v: object) => avecArticle(v, numero)) : avecArticle(valeur, numero),
    ];
  });
  return Object.fromEntries(paires) as Clauses;
}

/**
 * An agreement drafted here, its clauses numbered as its act prints them; what its model was read from has other numbers.
 * Not for a paper that existed before: it keeps its own. @throws RangeError when the model does not exist.
 */
export const numeroterLaConvention = (convention: Convention): Convention => ({
  ...convention,
  clausesFigees: numeroter(clausesEnVigueur(convention)),
});
