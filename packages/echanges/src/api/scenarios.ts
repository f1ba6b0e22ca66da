import { z } from 'zod';
import { Chiffre, ConstatVue, ManqueVue } from './commun.ts';

const regleDArrondi = z.enum(['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN', 'AUCUN', 'NON_DITE']);
const jour = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Date attendue au format AAAA-MM-JJ.');

/** What a scenario changes, for all agreements of the year or for some; the real ones never move. */
export const ChangementSaisi = z.strictObject({
  /** Agreements concerned; empty: all. */
  conventions: z.array(z.number().int()).default([]),
  /** Clause `part` in the JSON of DOSSIER.json: `{ "methode": { "type": "V4_TAUX", "taux": "20 %", … } }`. */
  part: z.record(z.string(), z.unknown()).optional(),
  /** « 7,90 % » */
  tauxRotation: z.string().trim().max(20).optional(),
  /** Inventory to count on. */
  photographie: z.number().int().optional(),
  /** Whole dwellings by category; replaces those of the yearly schedule. `null`: none are applied. */
  soustractions: z.partialRecord(z.string(), z.number().int().min(0)).nullable().optional(),
  arrondi: regleDArrondi.optional(),
  /** Day on which legal ceilings and constants are read. */
  parametresAu: jour.optional(),
});
export type ChangementSaisi = z.output<typeof ChangementSaisi>;

export const ScenarioSaisie = z.strictObject({
  nom: z.string().trim().min(1, 'Donnez un nom au scénario.').max(120),
  exercice: z.number().int().min(2000).max(2200),
  changements: z.array(ChangementSaisi).max(50),
  revision: z.number().int().nullable(),
});
export type ScenarioSaisie = z.output<typeof ScenarioSaisie>;
export const ScenarioVue = ScenarioSaisie.extend({
  id: z.number().int(),
  revision: z.number().int(),
  creePar: z.string(),
  modifieLe: z.string(),
});
export type ScenarioVue = z.output<typeof ScenarioVue>;

/** A scenario as it is tried, saved or not. */
export const ScenarioEssaye = z.strictObject({
  id: z.number().int().nullable().default(null),
  nom: z.string().trim().min(1).max(120),
  changements: z.array(ChangementSaisi).max(50),
});
export type ScenarioEssaye = z.output<typeof ScenarioEssaye>;

/** Saved scenarios or not, up to four at once. */
export const ComparaisonSaisie = z.strictObject({
  exercice: z.number().int().min(2000).max(2200),
  scenarios: z.array(ScenarioEssaye).max(4, 'Quatre scénarios au plus se comparent à la fois.'),
});
export type ComparaisonSaisie = z.output<typeof ComparaisonSaisie>;

const colonne = z.object({
  droits: z.number().int().nullable(),
  eligibles: z.number().int().nullable(),
  part: Chiffre.nullable(),
  flux: Chiffre.nullable(),
  objectif: z.number().int().nullable(),
  constats: z.array(ConstatVue),
  manques: z.array(ManqueVue),
});
/** One agreement or one commune, the real figures first, then one column per scenario. */
export const LigneDeScenario = z.object({
  convention: z.number().int().nullable(),
  /** Of the landlord's register: with `convention` absent, the key of the line. */
  reservataire: z.number().int(),
  nom: z.string(),
  reel: colonne,
  /** Differences with the real figures: exact, and with their sign in French. */
  scenarios: z.array(
    colonne.extend({ ecartFlux: Chiffre.nullable(), ecartObjectif: z.number().int().nullable() }),
  ),
});
export const ComparaisonDeScenarios = z.object({
  exercice: z.number().int(),
  /** What the law says of the agreements together: sum of the parts, ceilings on one stock. */
  constats: z.array(ConstatVue),
  scenarios: z.array(
    z.object({ id: z.number().int().nullable(), nom: z.string(), constats: z.array(ConstatVue) }),
  ),
  parReservataire: z.array(LigneDeScenario),
  /**
   * Flow due on each commune, shared in proportion of its eligible dwellings. The last line may have no commune: what
   * no inventory places.
   */
  parCommune: z.array(
    z.object({
      /** As the dwellings carry it, to ask how its flow was shared; empty: no commune. */
      cle: z.string(),
      commune: z.string().nullable(),
      /** In the real column. */
      eligibles: z.number().int().nullable(),
      reel: Chiffre.nullable(),
      scenarios: z.array(z.object({ flux: Chiffre.nullable(), ecart: Chiffre.nullable() })),
    }),
  ),
  totaux: z.object({
    reel: z.object({ flux: Chiffre, objectif: z.number().int() }),
    scenarios: z.array(z.object({ flux: Chiffre, objectif: z.number().int(), ecartFlux: Chiffre })),
  }),
});
export type ComparaisonDeScenarios = z.output<typeof ComparaisonDeScenarios>;

/** What the methods need and no inventory gives; `photographie`: another one than that of each agreement. */
export const MethodesDemande = z.object({
  photographie: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  /** V4: `20 %`. */
  taux: z.string().trim().max(20).optional(),
  /** V7, in years. */
  horizon: z.coerce.number().int().min(1).max(100).optional(),
});
export type MethodesDemande = z.output<typeof MethodesDemande>;

/** Every share method on one inventory: the conversion of stock to flow. */
export const MethodesComparees = z.object({
  exercice: z.number().int(),
  photographie: z.number().int().nullable(),
  methodes: z.array(
    z.object({
      code: z.string(),
      sigle: z.string(),
      libelle: z.string(),
      formule: z.string(),
      explication: z.string(),
      certitude: z.string().nullable(),
      reserve: z.string().nullable(),
    }),
  ),
  lignes: z.array(
    z.object({
      convention: z.number().int().nullable(),
      reservataire: z.number().int(),
      nom: z.string(),
      /** Same order as `methodes`. */
      resultats: z.array(
        z.object({
          /** The method of the agreement itself. */
          propre: z.boolean(),
          part: Chiffre.nullable(),
          flux: Chiffre.nullable(),
          objectif: z.number().int().nullable(),
          manques: z.array(ManqueVue),
          /** Why it cannot be computed, beside what is missing. */
          erreurs: z.array(ConstatVue),
        }),
      ),
    }),
  ),
});
export type MethodesComparees = z.output<typeof MethodesComparees>;
