import { z } from 'zod';

/** The figures that the paper prints, as typed; `null`: an empty cell. */
export const ImprimeSaisi = z.record(z.string().max(40), z.unknown());

/**
 * A draft, whole. `clauses`: the differences from the model in the JSON of DOSSIER.json (rates and delays in words),
 * checked by `ConventionTexte`; a key left out is the model's clause.
 */
export const ConventionSaisie = z.strictObject({
  modele: z.string().min(1, 'Choisissez un modèle.'),
  /** Own model of the landlord; its clauses stand between those of `modele` and `clauses`. */
  modelePropre: z.number().int().nullable().default(null),
  reservataire: z.number().int('Choisissez un réservataire.'),
  reference: z.string().trim().max(80).nullable().default(null),
  departement: z.string().trim().max(3).nullable().default(null),
  clauses: z.record(z.string(), z.unknown()).default({}),
  exercices: z.array(z.number().int().min(2000).max(2200)).min(1, 'Au moins un exercice.'),
  photographie: z.number().int().nullable(),
  communes: z.array(z.string().trim().min(1).max(200)),
  /** Typed counts: they stand when there is no inventory, or when it lists only part of the stock. */
  logementsEligibles: z.number().int().min(0, 'Un nombre de logements ne peut pas être négatif.').nullable(),
  droits: z.number().int().min(0, 'Un nombre de droits ne peut pas être négatif.').nullable(),
  /** `imprime` and `document` of DOSSIER.json: what an agreement already signed prints. */
  imprime: ImprimeSaisi.nullable().default(null),
  document: z.record(z.string(), z.unknown()).nullable().default(null),
  /** Of the draft that was read; null for a new one. */
  revision: z.number().int().nullable(),
});
export type ConventionSaisie = z.output<typeof ConventionSaisie>;
/** What a caller may leave out has its default. */
export type ConventionSaisieBrute = z.input<typeof ConventionSaisie>;
