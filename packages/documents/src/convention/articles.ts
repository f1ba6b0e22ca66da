import {
  type ArticleRedige,
  articles,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  type Jour,
} from '@contingent/droit';

export type ArticleImprime = {
  /** « Article 3 ». */
  readonly numero: string;
  readonly intitule: string;
  readonly paragraphes: readonly string[];
};
export type ChapitreImprime = { readonly chapitre: string; readonly articles: readonly ArticleImprime[] };
export type ArticleNumerote = ArticleImprime & {
  readonly clause: keyof Clauses;
  readonly chapitre: string;
};

/**
 * The text of a version. A clause that says « elle est signée le … » says the day on which the act was really signed, or
 * nothing before: a model or a former version may carry another day. That day alone makes no article, so that articles
 * keep their numbers. @param signature of the agreement; null before it.
 */
export function articlesDe(convention: Convention, signature: Jour | null): readonly ArticleRedige[] {
  const clauses = clausesEnVigueur(convention);
  const { signature: dite, ...periode } = clauses.periode;
  const sans = articles({ ...clauses, periode });
  const duree = sans.find((a) => a.clause === 'periode');
  if (dite === undefined || signature === null || duree?.paragraphes.length === 0) return sans;
  return articles({ ...clauses, periode: { ...periode, signature } });
}

/** Only what the agreement says is printed; articles are numbered through, whatever their chapter. */
export const articlesNumerotes = (lus: readonly ArticleRedige[]): readonly ArticleNumerote[] =>
  lus
    .filter((a) => a.paragraphes.length > 0)
    .map(({ clause, chapitre, titre, paragraphes }, rang) => ({
      ...{ clause, chapitre, paragraphes },
      numero: `Article ${rang + 1}`,
      intitule: titre,
    }));

export function chapitresDe(lus: readonly ArticleRedige[]): readonly ChapitreImprime[] {
  const parChapitre = Map.groupBy(articlesNumerotes(lus), (a) => a.chapitre);
  return [...parChapitre].map(([chapitre, siens]) => ({
    chapitre,
    articles: siens.map(({ numero, intitule, paragraphes }) => ({ numero, intitule, paragraphes })),
  }));
}
