import { z } from 'zod';
import { Chiffre } from './commun.ts';
import { ImprimeSaisi } from './convention-saisie.ts';

const partie = z.object({ id: z.number().int(), nom: z.string() });

export const EtatDeVersion = z.enum(['BROUILLON', 'PROPOSEE', 'SIGNEE', 'ABANDONNEE']);
export const Situation = z.enum([
  'BROUILLON',
  'PROPOSEE',
  'ABANDONNEE',
  'SIGNEE',
  'TRANSMISE',
  'EN_VIGUEUR',
  'RECONDUITE',
  'DENONCEE',
  'RESILIEE',
  'REMPLACEE',
  'ECHUE',
]);
export type Situation = z.output<typeof Situation>;
/** Where the agreement stands today. */
export const SituationVue = z.object({
  situation: Situation,
  libelle: z.string(),
  enVigueur: z.boolean(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  reconductions: z.number().int(),
});
export type SituationVue = z.output<typeof SituationVue>;

/** One clause as printed, with the mark of what differs from the model. */
export const ArticleVue = z.object({
  clause: z.string(),
  chapitre: z.string(),
  titre: z.string(),
  paragraphes: z.array(z.string()),
  silence: z.string().nullable(),
  article: z.string().nullable(),
  modifiee: z.boolean(),
  /** What the model says instead, when it differs. */
  modele: z.array(z.string()).nullable(),
});
export type ArticleVue = z.output<typeof ArticleVue>;

export const VersionResume = z.object({
  numero: z.number().int(),
  nature: z.enum(['INITIALE', 'AVENANT']),
  etat: EtatDeVersion,
  exercices: z.array(z.number().int()),
  signature: z.string().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  acteDejaSigne: z.boolean(),
  /** sha-256 over canonical JSON, from the signature on. */
  empreinte: z.string().nullable(),
  modifieLe: z.string(),
  modifiePar: z.string(),
});
export type VersionResume = z.output<typeof VersionResume>;

/** Line of the list of agreements; of its applicable version. */
export const ConventionResume = z.object({
  id: z.number().int(),
  reference: z.string().nullable(),
  natureActe: z.string(),
  modele: z.string(),
  modeleTitre: z.string(),
  bailleur: partie,
  reservataire: partie.extend({ categorie: z.string() }),
  departement: z.string().nullable(),
  situation: SituationVue,
  version: z.number().int(),
  etat: EtatDeVersion,
  exercices: z.array(z.number().int()),
  communes: z.array(z.string()),
  tauxRotation: Chiffre.nullable(),
  clausesModifiees: z.number().int(),
});
export type ConventionResume = z.output<typeof ConventionResume>;

/** One fact of the life of an agreement, in words. */
export const FaitVue = z.object({
  rang: z.number().int(),
  type: z.string(),
  le: z.string(),
  libelle: z.string(),
  acteur: z.string(),
  enregistreLe: z.string(),
});
export type FaitVue = z.output<typeof FaitVue>;
export const EcheanceVue = z.object({
  code: z.string(),
  le: z.string(),
  libelle: z.string(),
  etat: z.enum(['EN_RETARD', 'PROCHE', 'A_VENIR']),
  source: z.string(),
});
export type EcheanceVue = z.output<typeof EcheanceVue>;

/** `GET …/conventions/:id?version=`: one version, whole, and the life of the agreement. */
export const ConventionVue = ConventionResume.extend({
  /** `clauses`: its differences as kept by value in this version, in the JSON of DOSSIER.json: what the editor returns to. */
  modelePropre: z
    .object({ id: z.number().int(), titre: z.string(), clauses: z.record(z.string(), z.unknown()) })
    .nullable(),
  revision: z.number().int(),
  photographie: z.number().int().nullable(),
  logementsEligibles: z.number().int().nullable(),
  droits: z.number().int().nullable(),
  /** What the editor edits: the differences in the JSON of DOSSIER.json. */
  clauses: z.record(z.string(), z.unknown()),
  imprime: ImprimeSaisi.nullable(),
  document: z.record(z.string(), z.unknown()).nullable(),
  articles: z.array(ArticleVue),
  versions: z.array(VersionResume),
  faits: z.array(FaitVue),
  echeances: z.array(EcheanceVue),
  fichiers: z.array(
    z.object({
      id: z.number().int(),
      version: z.number().int(),
      nom: z.string(),
      taille: z.number().int(),
      sha256: z.string(),
      deposePar: z.string(),
      deposeLe: z.string(),
    }),
  ),
  /** Rank of the last fact: sent back with each command. */
  rang: z.number().int(),
  /** Commands that are possible now, for this reader. */
  commandes: z.array(z.string()),
});
export type ConventionVue = z.output<typeof ConventionVue>;
