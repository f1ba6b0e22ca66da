import { z } from 'zod';
import { Chiffre, ConstatVue, EtapeVue, ManqueVue } from './commun.ts';

/** One figure that opens: its value and the steps that justify it. */
export const ChiffreJustifie = z.object({ valeur: Chiffre, etapes: z.array(EtapeVue) });
export type ChiffreJustifie = z.output<typeof ChiffreJustifie>;

export const LigneFlux = z.object({
  /** Agreement; `null` when rights stand without agreement (D17). */
  convention: z.number().int().nullable(),
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

/** Agreement as written and read; `donnees` is the Convention of `droit` in the JSON of `DOSSIER.json`. */
export const ConventionVue = z.object({
  id: z.number().int(),
  version: z.number().int(),
  modele: z.string(),
  modeleTitre: z.string(),
  bailleur: z.object({ id: z.number().int(), nom: z.string() }),
  reservataire: z.object({ id: z.number().int(), nom: z.string(), categorie: z.string() }),
  exercices: z.array(z.number().int()),
  photographie: z.number().int().nullable(),
  communes: z.array(z.string()),
  logementsEligibles: z.number().int().nullable(),
  droits: z.number().int().nullable(),
  tauxRotation: Chiffre.nullable(),
  arrondi: z.string(),
  differences: z.array(z.object({ clause: z.string(), modele: z.string(), convention: z.string() })),
  imprime: z.record(z.string(), z.string()).nullable(),
  /** Every clause as a French sentence with its article. */
  phrases: z.array(
    z.object({
      clause: z.string(),
      chapitre: z.string(),
      phrase: z.string(),
      article: z.string().nullable(),
      modifiee: z.boolean(),
    }),
  ),
});
export type ConventionVue = z.output<typeof ConventionVue>;

export const ConventionSaisie = z.strictObject({
  modele: z.string().min(1, 'Choisissez un modèle.'),
  reservataire: z.number().int('Choisissez un réservataire.'),
  exercices: z.array(z.number().int().min(2000).max(2200)).min(1, 'Au moins un exercice.'),
  photographie: z.number().int().nullable(),
  communes: z.array(z.string()),
  /** Typed counts: they stand when there is no inventory, or when it lists only part of the stock. */
  logementsEligibles: z.number().int().min(0, 'Un nombre de logements ne peut pas être négatif.').nullable(),
  droits: z.number().int().min(0, 'Un nombre de droits ne peut pas être négatif.').nullable(),
  /** « 7,90 % » as written. */
  tauxRotation: z.string().trim().max(20).nullable(),
  arrondi: z.enum(['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN', 'AUCUN', 'NON_DITE']).nullable(),
  imprime: z
    .strictObject({
      part: z.string().optional(),
      flux: z.string().optional(),
      objectif: z.string().optional(),
      prioritaires: z.string().optional(),
    })
    .nullable(),
  version: z.number().int().nullable(),
});
export type ConventionSaisie = z.output<typeof ConventionSaisie>;

/** Calendar years that have agreements or an inventory to compute them; `suggere` is where the page opens. */
export const ExercicesVue = z.object({
  exercices: z.array(z.number().int()),
  suggere: z.number().int(),
});
export type ExercicesVue = z.output<typeof ExercicesVue>;

/** Models to choose from, and the rules that the drawer names. */
export const ModeleVue = z.object({ nom: z.string(), titre: z.string(), origine: z.string() });
export type ModeleVue = z.output<typeof ModeleVue>;

/** Yearly schedule of an agreement (D14): what the computation asks for beside the inventory. */
export const AnnexeSaisie = z.strictObject({
  /** Whole dwellings by category; `null`: not said (the computation asks), `{}`: said, none. */
  soustractions: z
    .partialRecord(
      z.enum(['SOU_MUTATION', 'SOU_RENOUVELLEMENT', 'SOU_ORCOD', 'SOU_INDIGNE', 'SOU_VENTE']),
      z.number().int().min(0, 'Un nombre de logements ne peut pas être négatif.').max(10_000_000),
    )
    .nullable(),
  liberations: z
    .number()
    .int()
    .min(0, 'Un nombre de libérations ne peut pas être négatif.')
    .max(10_000_000)
    .nullable(),
  /** Fraction of a dwelling as written: « 0,78 », « 39/50 ». */
  reliquatAnterieur: z.string().trim().max(40).nullable(),
});
export type AnnexeSaisie = z.output<typeof AnnexeSaisie>;
export const AnnexeVue = AnnexeSaisie.extend({
  convention: z.number().int(),
  exercice: z.number().int(),
  version: z.number().int(),
  saisiePar: z.string(),
  saisieLe: z.string(),
  /** Categories that the agreement subtracts, to ask for. */
  categories: z.array(z.object({ code: z.string(), libelle: z.string() })),
});
export type AnnexeVue = z.output<typeof AnnexeVue>;
