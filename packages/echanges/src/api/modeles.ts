import { z } from 'zod';

/** Models to start from: ours, then the landlord's own. */
export const ModeleVue = z.object({
  nom: z.string(),
  titre: z.string(),
  origine: z.string(),
  propre: z
    .object({
      id: z.number().int(),
      clauses: z.record(z.string(), z.unknown()),
      creePar: z.string(),
      creeLe: z.string(),
    })
    .nullable(),
});
export type ModeleVue = z.output<typeof ModeleVue>;
export const ModeleSaisie = z.strictObject({
  titre: z.string().trim().min(3, 'Donnez un nom au modèle.').max(120),
  /** Agreement whose clauses are kept, and which version of it. */
  convention: z.number().int(),
  version: z.number().int(),
});
export type ModeleSaisie = z.output<typeof ModeleSaisie>;
