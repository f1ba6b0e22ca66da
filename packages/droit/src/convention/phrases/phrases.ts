import type { Clauses } from '../convention.ts';
import { articles } from '../redaction/articles.ts';

/** One clause as one line: its printed text, else what it leaves unsaid. */
export type Phrase = {
  readonly clause: keyof Clauses;
  readonly chapitre: string;
  readonly phrase: string;
  readonly article?: string;
};

/** Every clause that says something or that ought to, in reading order. */
export const phrases = (clauses: Clauses): readonly Phrase[] =>
  articles(clauses).flatMap(({ clause, chapitre, paragraphes, silence, article }) => {
    const phrase = [...paragraphes, ...(silence === undefined ? [] : [silence])].join(' ');
    return phrase === '' ? [] : [{ clause, chapitre, phrase, ...(article !== undefined && { article }) }];
  });
