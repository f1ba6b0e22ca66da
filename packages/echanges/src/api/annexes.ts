import { z } from 'zod';
import { Chiffre } from './commun.ts';

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
  /** Inventory of the year (D19, D23); `null`: that of the agreement, or the one at the day that its clause asks. */
  photographie: z.number().int().nullable().default(null),
});
export type AnnexeSaisie = z.output<typeof AnnexeSaisie>;
/** The figures that the schedule froze when it was saved. */
export const ResultatFige = z.object({
  eligibles: Chiffre.nullable(),
  droits: Chiffre.nullable(),
  part: Chiffre.nullable(),
  tauxRotation: Chiffre.nullable(),
  flux: Chiffre.nullable(),
  objectif: Chiffre.nullable(),
});
export type ResultatFige = z.output<typeof ResultatFige>;
export const AnnexeVue = AnnexeSaisie.extend({
  convention: z.number().int(),
  exercice: z.number().int(),
  version: z.number().int(),
  saisiePar: z.string(),
  saisieLe: z.string(),
  /** What the year is counted on, and why, in French; nothing when every number is typed. */
  etatDesLieux: z.object({
    photographie: z.number().int().nullable(),
    le: z.string().nullable(),
    nomFichier: z.string().nullable(),
    raison: z.string(),
  }),
  /** Categories that the agreement subtracts, to ask for. */
  categories: z.array(z.object({ code: z.string(), libelle: z.string() })),
  /** Every version of every year, newest first, with what it computed: the difference in figures. */
  versions: z.array(
    z.object({
      exercice: z.number().int(),
      version: z.number().int(),
      versionDeConvention: z.number().int().nullable(),
      saisiePar: z.string(),
      saisieLe: z.string(),
      resultat: ResultatFige.nullable(),
      empreinte: z.string().nullable(),
    }),
  ),
});
export type AnnexeVue = z.output<typeof AnnexeVue>;
