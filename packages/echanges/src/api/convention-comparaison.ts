import { z } from 'zod';
import { EcheanceVue, VersionResume } from './conventions.ts';
import { ChiffreJustifie } from './flux.ts';

const partie = z.object({ id: z.number().int(), nom: z.string() });

/** `GET …/conventions/:id/comparaison?de=1&a=2&exercice=2027`: two versions side by side. */
export const ComparaisonVue = z.object({
  de: VersionResume,
  a: VersionResume,
  exercice: z.number().int(),
  mots: z.array(
    z.object({
      clause: z.string(),
      chapitre: z.string(),
      titre: z.string(),
      de: z.array(z.string()),
      a: z.array(z.string()),
    }),
  ),
  /** `eligibles`, `droits`, `part`, `tauxRotation`, `flux`, `objectif`; `ecart` in French with its sign. */
  chiffres: z.array(
    z.object({
      cle: z.string(),
      libelle: z.string(),
      de: ChiffreJustifie.nullable(),
      a: ChiffreJustifie.nullable(),
      ecart: z.string().nullable(),
    }),
  ),
});
export type ComparaisonVue = z.output<typeof ComparaisonVue>;

/** Calendar of all agreements. */
export const CalendrierVue = z.array(
  EcheanceVue.extend({
    convention: z.number().int(),
    bailleur: partie,
    reservataire: partie.extend({ categorie: z.string() }),
  }),
);
export type CalendrierVue = z.output<typeof CalendrierVue>;
