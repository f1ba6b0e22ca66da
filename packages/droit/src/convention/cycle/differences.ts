import { afficheArticle } from '../../explication/source.ts';
import { clausesEnVigueur, memeValeur } from '../clauses.ts';
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

/** A change that the words do not show is that of the article cited. */
const avecArticle = (article: ArticleRedige): readonly string[] => [
  ...mots(article),
  article.article === undefined ? 'Sans renvoi à un article' : `Renvoi : ${afficheArticle(article.article)}`,
];

/**
 * The clauses that differ between two versions, in the order of a signed agreement. A clause rewritten as it was is no
 * difference; one whose words change because of another clause is one.
 * @throws RangeError when a model does not exist.
 */
export function differencesDeClauses(avant: Convention, apres: Convention): readonly DifferenceDeClause[] {
  const [anciennes, nouvelles] = [clausesEnVigueur(avant), clausesEnVigueur(apres)];
  const rediges = new Map(articles(anciennes).map((article) => [article.clause, article]));
  return articles(nouvelles).flatMap((apresCoup) => {
    const { clause, chapitre, titre } = apresCoup;
    const avantCoup = rediges.get(clause) ?? { clause, chapitre, titre, paragraphes: [] };
    const memesMots = memeValeur(mots(avantCoup), mots(apresCoup));
    if (memesMots && memeValeur(anciennes[clause], nouvelles[clause])) return [];
    const dit = memesMots ? avecArticle : mots;
    return [{ clause, chapitre, titre, de: dit(avantCoup), a: dit(apresCoup) }];
  });
}
