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
  nom: z.string(),
  reel: colonne,
  scenarios: z.array(colonne.extend({ ecartFlux: z.string().nullable(), ecartObjectif: z.number().int().nullable() })),
});
export const ComparaisonDeScenarios = z.object({
  exercice: z.number().int(),
  scenarios: z.array(z.object({ id: z.number().int().nullable(), nom: z.string() })),
  parReservataire: z.array(LigneDeScenario),
  /** Flow due on each commune, shared in proportion of its eligible dwellings; null when no inventory tells. */
  parCommune: z.array(
    z.object({
      commune: z.string(),
      eligibles: z.number().int(),
      reel: Chiffre.nullable(),
      scenarios: z.array(z.object({ flux: Chiffre.nullable(), ecart: z.string().nullable() })),
    }),
  ),
  totaux: z.object({
    reel: z.object({ flux: Chiffre, objectif: z.number().int() }),
    scenarios: z.array(z.object({ flux: Chiffre, objectif: z.number().int(), ecartFlux: z.string() })),
  }),
});
export type ComparaisonDeScenarios = z.output<typeof ComparaisonDeScenarios>;

/** Every share method on one inventory: the conversion of stock to flow. */
export const MethodesComparees = z.object({
  exercice: z.number().int(),
  photographie: z.number().int().nullable(),
  methodes: z.array(z.object({ code: z.string(), libelle: z.string(), certitude: z.string().nullable() })),
  lignes: z.array(
    z.object({
      convention: z.number().int().nullable(),
      nom: z.string(),
      /** Same order as `methodes`. */
      resultats: z.array(
        z.object({
          part: Chiffre.nullable(),
          flux: Chiffre.nullable(),
          objectif: z.number().int().nullable(),
          manques: z.array(ManqueVue),
        }),
      ),
    }),
  ),
});
export type MethodesComparees = z.output<typeof MethodesComparees>;
