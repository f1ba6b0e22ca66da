import { z } from 'zod';
import { categorieReservataire } from '../dossier/nomenclatures.ts';
import { Chiffre } from './commun.ts';

export const ReservataireVue = z.object({
  id: z.number().int(),
  nom: z.string(),
  categorie: z.string(),
  /** Organisation of this installation that is this réservataire, if any. */
  organismeLie: z.number().int().nullable(),
  libelles: z.array(z.object({ normalise: z.string(), decidePar: z.string(), decideLe: z.string() })),
  droits: z.number().int(),
  droitsSaisis: z.number().int(),
  part: Chiffre.nullable(),
  premiereEcheance: z.string().nullable(),
  conventions: z.number().int(),
  filtre: z.record(z.string(), z.string()),
});
export type ReservataireVue = z.output<typeof ReservataireVue>;

export const ReservataireModification = z.strictObject({
  nom: z.string().trim().min(1, 'Indiquez un nom.').max(200).optional(),
  categorie: categorieReservataire.optional(),
  organismeLie: z.number().int().nullable().optional(),
});

export type ReservataireModification = z.output<typeof ReservataireModification>;

export const ReservataireCreation = z.strictObject({
  nom: z.string().trim().min(1, 'Indiquez un nom.').max(200),
  categorie: categorieReservataire,
  organismeLie: z.number().int().nullable().optional(),
});

/** Rights active on 1 January of each year, with what expires in it (D36). */
export const EcheancesVue = z.object({
  photographie: z.number().int().nullable(),
  annees: z.array(
    z.object({
      annee: z.number().int(),
      actifs: z.number().int(),
      expirent: z.number().int(),
      parReservataire: z.array(
        z.object({
          reservataire: z.number().int(),
          nom: z.string(),
          /** Inventory where these rights are listed: what a year opens to. */
          photographie: z.number().int().nullable(),
          actifs: z.number().int(),
          expirent: z.number().int(),
        }),
      ),
    }),
  ),
  sansTerme: z.number().int(),
  sansDate: z.number().int(),
  /** Rights on dwellings that the inventory excludes from the flow: not in the series. */
  horsFlux: z.number().int(),
});
export type EcheancesVue = z.output<typeof EcheancesVue>;
