import { z } from 'zod';
import { Chiffre, ConstatVue, EtapeVue, ManqueVue } from './commun.ts';

/** One figure that opens: its value and the steps that justify it. */
export const ChiffreJustifie = z.object({ valeur: Chiffre, etapes: z.array(EtapeVue) });
export type ChiffreJustifie = z.output<typeof ChiffreJustifie>;

export const LigneFlux = z.object({
  /** Agreement; `null` when rights stand without agreement (D17). */
  convention: z.number().int().nullable(),
  /** Version that applies to the year, and its state: figures of what is not signed are a forecast. */
  version: z.number().int().nullable(),
  etat: z.enum(['BROUILLON', 'PROPOSEE', 'SIGNEE', 'ABANDONNEE']).nullable(),
  modele: z.string(),
  modeleTitre: z.string(),
  bailleur: z.object({ id: z.number().int(), nom: z.string() }),
  reservataire: z.object({ id: z.number().int(), nom: z.string(), categorie: z.string() }),
  perimetre: z.string(),
  exercice: z.number().int(),
  eligibles: ChiffreJustifie.nullable(),
  droits: ChiffreJustifie.nullable(),
  part: ChiffreJustifie.nullable(),
  tauxRotation: ChiffreJustifie.nullable(),
  flux: ChiffreJustifie.nullable(),
  objectif: ChiffreJustifie.nullable(),
  reliquat: ChiffreJustifie.nullable(),
  constats: z.array(ConstatVue),
  manques: z.array(ManqueVue),
  /** What the signed document prints, as typed, with the verdict of the checks in `constats`. */
  imprime: z.record(z.string(), z.string()).nullable(),
});
export type LigneFlux = z.output<typeof LigneFlux>;

/** `GET …/flux/:exercice`: one line per agreement (landlord), or per landlord (réservataire). */
export const FluxVue = z.object({
  exercice: z.number().int(),
  lignes: z.array(LigneFlux),
  /** Sums in exact and in printed values; objectives summed as integers. */
  totaux: z.object({
    droits: Chiffre.nullable(),
    eligibles: Chiffre.nullable(),
    flux: Chiffre,
    objectifs: z.number().int(),
    imprime: z.string().nullable(),
  }),
  /** Only when one denominator is shared by all lines: parts and what is not reserved, adding up to 1. */
  repartition: z
    .array(
      z.object({
        nom: z.string(),
        reservataire: z.number().int().nullable(),
        part: Chiffre,
        nombre: z.number().int(),
      }),
    )
    .nullable(),
  constats: z.array(ConstatVue),
});
export type FluxVue = z.output<typeof FluxVue>;

/** What-if beside the real figures; nothing is stored. `modele`: tried on rights that have no agreement. */
export const EtSi = z.object({
  tauxRotation: z.string().trim().max(20).optional(),
  photographie: z.coerce.number().int().optional(),
  modele: z.string().max(60).optional(),
});

/** Calendar years that have agreements or an inventory to compute them; `suggere` is where the page opens. */
export const ExercicesVue = z.object({
  exercices: z.array(z.number().int()),
  suggere: z.number().int(),
});
export type ExercicesVue = z.output<typeof ExercicesVue>;
