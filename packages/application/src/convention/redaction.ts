import {
  type ArticleRedige,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  phrases,
} from '@contingent/droit';

/** The text of the clauses, as `phrases` writes it. */
export const articles = (clauses: Clauses): readonly ArticleRedige[] =>
  phrases(clauses).map(({ clause, chapitre, phrase, article }) => ({
    ...{ clause, chapitre, titre: clause, paragraphes: [phrase] },
    ...(article === undefined ? {} : { article }),
  }));

export function differencesDeClauses(avant: Convention, apres: Convention) {
  const [de, a] = [avant, apres].map((c) => articles(clausesEnVigueur(c)));
  return (a ?? []).flatMap((article) => {
    const ancien = de?.find((x) => x.clause === article.clause);
    const [x, y] = [ancien?.paragraphes ?? [], article.paragraphes];
    if (x.join('\n') === y.join('\n')) return [];
    return [{ clause: article.clause, chapitre: article.chapitre, titre: article.titre, de: x, a: y }];
  });
}
