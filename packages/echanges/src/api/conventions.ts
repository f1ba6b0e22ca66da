import { z } from 'zod';
import { Chiffre, ConstatVue, ManqueVue } from './commun.ts';
import { ChiffreJustifie, LigneFlux } from './flux.ts';

const jour = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Date attendue au format AAAA-MM-JJ.');
const partie = z.object({ id: z.number().int(), nom: z.string() });
const texteLibre = z.string().trim().min(1, 'Écrivez le motif.').max(2000);

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

/** Draft computed and checked, nothing stored. */
export const ApercuSaisie = ConventionSaisie.extend({
  /** Agreement being edited; absent for a new one. */
  convention: z.number().int().optional(),
  exercice: z.number().int().min(2000).max(2200).optional(),
});
export type ApercuSaisie = z.output<typeof ApercuSaisie>;
export const ApercuVue = z.object({
  articles: z.array(ArticleVue),
  exercice: z.number().int(),
  ligne: LigneFlux.nullable(),
  constats: z.array(ConstatVue),
  manques: z.array(ManqueVue),
});
export type ApercuVue = z.output<typeof ApercuVue>;

/** What one does to an agreement, `rang`: the last fact that was seen (409 when another came). */
export const CommandeSaisie = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('RedigerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({ type: z.literal('AbandonnerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({ type: z.literal('ProposerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({
    type: z.literal('ReprendreVersion'),
    rang: z.number().int(),
    le: jour,
    motif: texteLibre,
  }),
  z.strictObject({
    type: z.literal('SignerVersion'),
    rang: z.number().int(),
    le: jour,
    acteDejaSigne: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('Transmettre'),
    rang: z.number().int(),
    le: jour,
    destinataire: z.enum(['PREFET', 'EPCI']),
  }),
  z.strictObject({ type: z.literal('Reconduire'), rang: z.number().int(), le: jour, fin: jour.optional() }),
  z.strictObject({
    type: z.literal('Denoncer'),
    rang: z.number().int(),
    le: jour,
    par: z.enum(['BAILLEUR', 'RESERVATAIRE']),
  }),
  z.strictObject({
    type: z.literal('MettreEnDemeure'),
    rang: z.number().int(),
    le: jour,
    par: z.enum(['BAILLEUR', 'RESERVATAIRE']),
    motif: texteLibre,
  }),
  z.strictObject({
    type: z.literal('Resilier'),
    rang: z.number().int(),
    le: jour,
    motif: texteLibre,
    effet: jour.optional(),
    dUnCommunAccord: z.boolean().default(false),
  }),
]);
export type CommandeSaisie = z.output<typeof CommandeSaisie>;
/** What a caller may leave out has its default. */
export type CommandeSaisieBrute = z.input<typeof CommandeSaisie>;

/** `GET …/conventions/:id/comparaison?de=1&a=2&exercice=2027`: two versions side by side. */
export const ComparaisonVue = z.object({
  de: VersionResume,
  a: VersionResume,
  exercice: z.number().int(),
  mots: z.array(
    z.object({
      clause: z.string(),
      chapitre: z.string(),
      titre: z.string(),
      de: z.array(z.string()),
      a: z.array(z.string()),
    }),
  ),
  /** `eligibles`, `droits`, `part`, `tauxRotation`, `flux`, `objectif`; `ecart` in French with its sign. */
  chiffres: z.array(
    z.object({
      cle: z.string(),
      libelle: z.string(),
      de: ChiffreJustifie.nullable(),
      a: ChiffreJustifie.nullable(),
      ecart: z.string().nullable(),
    }),
  ),
});
export type ComparaisonVue = z.output<typeof ComparaisonVue>;

/** Calendar of all agreements. */
export const CalendrierVue = z.array(
  EcheanceVue.extend({
    convention: z.number().int(),
    bailleur: partie,
    reservataire: partie.extend({ categorie: z.string() }),
  }),
);
export type CalendrierVue = z.output<typeof CalendrierVue>;

/** Models to start from: ours, then the landlord's own. */
export const ModeleVue = z.object({
  nom: z.string(),
  titre: z.string(),
  origine: z.string(),
  propre: z
    .object({
      id: z.number().int(),
      clauses: z.record(z.string(), z.unknown()),
      creePar: z.string(),
      creeLe: z.string(),
    })
    .nullable(),
});
export type ModeleVue = z.output<typeof ModeleVue>;
export const ModeleSaisie = z.strictObject({
  titre: z.string().trim().min(3, 'Donnez un nom au modèle.').max(120),
  /** Agreement whose clauses are kept, and which version of it. */
  convention: z.number().int(),
  version: z.number().int(),
});
export type ModeleSaisie = z.output<typeof ModeleSaisie>;

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
