import { clausesEnVigueur, memeClause, memeValeur } from '../clauses.ts';
import type { Clauses, Convention } from '../convention.ts';
import type { ArticleRedige } from '../redaction/article.ts';
import { articles } from '../redaction/articles.ts';

/** One clause that changed between two versions, in the words that each of them prints. */
export type DifferenceDeClause = {
  readonly clause: keyof Clauses;
  readonly chapitre: string;
  readonly titre: string;
  readonly de: readonly string[];
  readonly a: readonly string[];
};

/** What is printed; else what the version leaves unsaid. */
const mots = ({ paragraphes, silence }: ArticleRedige): readonly string[] =>
  paragraphes.length > 0 || silence === undefined ? paragraphes : [silence];

/**
 * The clauses that differ between two versions, in the order of a signed agreement. A clause rewritten as it was is no
 * difference, nor one whose number moved; one whose words change because of another clause is one.
 * @throws RangeError when a model does not exist.
 */
export function differencesDeClauses(avant: Convention, apres: Convention): readonly DifferenceDeClause[] {
  const [anciennes, nouvelles] = [clausesEnVigueur(avant), clausesEnVigueur(apres)];
  const rediges = new Map(articles(anciennes).map((article) => [article.clause, article]));
  return articles(nouvelles).flatMap((apresCoup) => {
    const { clause, chapitre, titre } = apresCoup;
    const avantCoup = rediges.get(clause) ?? { clause, chapitre, titre, paragraphes: [] };
    const [de, a] = [mots(avantCoup), mots(apresCoup)];
    if (memeValeur(de, a) && memeClause(anciennes[clause], nouvelles[clause])) return [];
    return [{ clause, chapitre, titre, de, a }];
  });
}
