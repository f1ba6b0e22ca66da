import { z } from 'zod';

export const GenreOrganisme = z.enum(['BAILLEUR', 'RESERVATAIRE']);
/** Organisations for whom one may act on this installation (no sign-in yet: loopback only). */
export const OrganismeVue = z.object({
  id: z.number().int(),
  nom: z.string(),
  genre: GenreOrganisme,
  categorie: z.string().nullable(),
  departement: z.string().nullable(),
  communeInsee: z.string().nullable(),
});
export type OrganismeVue = z.output<typeof OrganismeVue>;

export const OrganismeCreation = z.strictObject({
  nom: z
    .string()
    .trim()
    .min(2, 'Indiquez le nom de l’organisme.')
    .max(200, 'Nom trop long (200 caractères au plus).'),
  genre: GenreOrganisme,
  categorie: z.string().optional(),
  departement: z
    .string()
    .trim()
    .regex(/^(\d{2,3}|2[AB])$/, 'Département attendu : 31, 2A, 971…')
    .optional(),
  communeInsee: z
    .string()
    .trim()
    .regex(/^(\d{5}|2[AB]\d{3})$/, 'Code INSEE attendu : cinq caractères, 31169 par exemple.')
    .optional(),
});
export type OrganismeCreation = z.output<typeof OrganismeCreation>;
