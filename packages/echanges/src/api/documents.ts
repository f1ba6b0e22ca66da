import { z } from 'zod';
import { ConstatVue, EtapeVue, ManqueVue } from './commun.ts';

/** Papers of an agreement; `AUDIT` is the report of faults. */
export const GenreDeDocument = z.enum(['convention', 'annexe-1', 'annexe-2']);
export type GenreDeDocument = z.output<typeof GenreDeDocument>;
export const FormatDeDocument = z.enum(['docx', 'pdf']);

/** One field that a template may name: `{reservataire}`; a list is opened by `{#articles}` and closed by `{/articles}`. */
export const ChampDeGabarit = z.object({
  nom: z.string(),
  libelle: z.string(),
  liste: z.boolean(),
  obligatoire: z.boolean(),
  /** Fields inside a list. */
  dans: z.string().nullable(),
});
export type ChampDeGabarit = z.output<typeof ChampDeGabarit>;

export const GabaritVue = z.object({
  genre: GenreDeDocument,
  /** Ours, or the file that the landlord sent. */
  propre: z
    .object({
      nom: z.string(),
      taille: z.number().int(),
      sha256: z.string(),
      deposePar: z.string(),
      deposeLe: z.string(),
    })
    .nullable(),
  champs: z.array(ChampDeGabarit),
});
export type GabaritVue = z.output<typeof GabaritVue>;

/** What was signed, what it should say, what to do. */
export const AuditVue = z.object({
  titre: z.string(),
  bailleur: z.string(),
  reservataire: z.string(),
  exercice: z.number().int(),
  etabliLe: z.string(),
  /** « 2 erreurs, 1 alerte. » */
  resume: z.string(),
  /** Printed beside recomputed. */
  chiffres: z.array(
    z.object({
      libelle: z.string(),
      imprime: z.string().nullable(),
      recalcule: z.string().nullable(),
      juste: z.boolean().nullable(),
    }),
  ),
  etapes: z.array(EtapeVue),
  constats: z.array(ConstatVue),
  manques: z.array(ManqueVue),
  /** « Contingent 0.1.0 », and the rules that ran with the day of their last check. */
  outil: z.string(),
  regles: z.string(),
  /** SHA-256 of the figures entered. */
  empreinte: z.string(),
});
export type AuditVue = z.output<typeof AuditVue>;
