import { z } from 'zod';
import { ConstatVue, ManqueVue } from './commun.ts';
import { ConventionSaisie } from './convention-saisie.ts';
import { ArticleVue } from './conventions.ts';
import { LigneFlux } from './flux.ts';

/** Draft computed and checked, nothing stored. */
export const ApercuSaisie = ConventionSaisie.extend({
  /** Agreement being edited; absent for a new one. */
  convention: z.number().int().optional(),
  exercice: z.number().int().min(2000).max(2200).optional(),
});
export type ApercuSaisie = z.output<typeof ApercuSaisie>;
export const ApercuVue = z.object({
  articles: z.array(ArticleVue),
  exercice: z.number().int(),
  ligne: LigneFlux.nullable(),
  constats: z.array(ConstatVue),
  manques: z.array(ManqueVue),
});
export type ApercuVue = z.output<typeof ApercuVue>;
