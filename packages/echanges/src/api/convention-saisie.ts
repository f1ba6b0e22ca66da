import { z } from 'zod';

/** What the database numbers, and the largest count that it holds: an int4. */
const ENTIER_MAXIMAL = 2_147_483_647;
const numero = (manque?: string) =>
  z.number().int(manque).min(1, 'Ce numéro n’existe pas.').max(ENTIER_MAXIMAL, 'Ce numéro n’existe pas.');
const compte = (quoi: string) =>
  z
    .number()
    .int()
    .min(0, `Un nombre de ${quoi} ne peut pas être négatif.`)
    .max(10_000_000, `Un nombre de ${quoi} ne dépasse pas dix millions.`);

/** The figures that the paper prints, as typed; `null`: an empty cell. */
export const ImprimeSaisi = z.record(z.string().max(40), z.unknown());

/**
 * A draft, whole. `clauses`: the differences from the model in the JSON of DOSSIER.json (rates and delays in words),
 * checked by `ConventionTexte`; a key left out is the model's clause.
 */
export const ConventionSaisie = z.strictObject({
  modele: z.string().min(1, 'Choisissez un modèle.'),
  /** Own model of the landlord; its clauses stand between those of `modele` and `clauses`. */
  modelePropre: numero().nullable().default(null),
  reservataire: numero('Choisissez un réservataire.'),
  reference: z
    .string()
    .trim()
    .max(80, 'Référence trop longue (80 caractères au plus).')
    .nullable()
    .default(null),
  departement: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(\d{2,3}|2[AB])?$/, 'Département attendu : 31, 2A, 971…')
    .nullable()
    .default(null),
  clauses: z.record(z.string(), z.unknown()).default({}),
  exercices: z
    .array(
      z
        .number()
        .int()
        .min(2000, 'Un exercice est une année, de 2000 à 2200.')
        .max(2200, 'Un exercice est une année, de 2000 à 2200.'),
    )
    .min(1, 'Au moins un exercice.'),
  photographie: numero().nullable(),
  communes: z.array(
    z
      .string()
      .trim()
      .max(200, 'Nom de commune trop long (200 caractères au plus).')
      .regex(/[\p{L}\p{N}]/u, 'Nom de commune ou code INSEE attendu.'),
  ),
  /** Typed counts: they stand when there is no inventory, or when it lists only part of the stock. */
  logementsEligibles: compte('logements').nullable(),
  droits: compte('droits').nullable(),
  /** `imprime` and `document` of DOSSIER.json: what an agreement already signed prints. */
  imprime: ImprimeSaisi.nullable().default(null),
  document: z.record(z.string(), z.unknown()).nullable().default(null),
  /** Of the draft that was read; null for a new one. */
  revision: z.number().int().nullable(),
});
export type ConventionSaisie = z.output<typeof ConventionSaisie>;
/** What a caller may leave out has its default. */
export type ConventionSaisieBrute = z.input<typeof ConventionSaisie>;
