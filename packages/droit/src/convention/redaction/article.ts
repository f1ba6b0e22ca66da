import type { Clauses } from '../convention.ts';

/** One clause as the paper prints it, rendered from the data that the engine runs: on screen, in docx and in PDF alike. */
export type ArticleRedige = {
  readonly clause: keyof Clauses;
  readonly chapitre: string;
  /** « Délai de désignation ». */
  readonly titre: string;
  /** What is printed, one full sentence or more each; empty when the agreement says nothing here. */
  readonly paragraphes: readonly string[];
  /** What the agreement leaves unsaid: shown on screen, never printed. */
  readonly silence?: string;
  /** Article of the signed paper, when it was read in one. */
  readonly article?: string;
};
