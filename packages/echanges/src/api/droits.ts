import { z } from 'zod';
import { Chiffre, JourTexte } from './commun.ts';

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
  categorie: z.string().optional(),
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
          actifs: z.number().int(),
          expirent: z.number().int(),
        }),
      ),
    }),
  ),
  sansTerme: z.number().int(),
  sansDate: z.number().int(),
});
export type EcheancesVue = z.output<typeof EcheancesVue>;

export const DroitSaisi = z.strictObject({
  reservataire: z.number().int(),
  nombre: z
    .number()
    .int('Nombre entier attendu.')
    .min(0, 'Un nombre de droits ne peut pas être négatif.')
    .max(10_000_000),
  origine: z.enum([
    'GARANTIE_EMPRUNT',
    'TERRAIN',
    'FINANCEMENT',
    'LEGAL_ETAT',
    'CONTREPARTIE_ANRU',
    'CONVENTIONNEL',
    'INCONNUE',
  ]),
  fin: JourTexte.nullable().optional(),
  libelle: z.string().trim().max(300).default(''),
});
