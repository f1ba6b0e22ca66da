import { z } from 'zod';
import { ChiffreJustifie } from './flux.ts';
import { MethodesDemande, ScenarioEssaye } from './scenarios.ts';

const exercice = z.number().int().min(2000).max(2200);
const identifiant = z.number().int().positive().max(2_147_483_647);
/** Inventories that the columns beside it try: who holds rights there alone has a line in every column. */
const photographies = z.array(identifiant).max(200).default([]);

/** One line of the tables: an agreement, or the holder of rights that have none (D17). */
export const LigneDesignee = z.union([
  z.strictObject({ convention: identifiant }),
  z.strictObject({ reservataire: identifiant }),
]);
export type LigneDesignee = z.output<typeof LigneDesignee>;

/** `POST …/scenarios/justification` → LigneFlux of that cell. `scenario` `null`: the real figures. Nothing is stored. */
export const JustificationDeScenario = z.strictObject({
  exercice,
  scenario: ScenarioEssaye.nullable(),
  photographies,
  ligne: LigneDesignee,
});
export type JustificationDeScenario = z.output<typeof JustificationDeScenario>;

/** `POST …/scenarios/justification-de-commune`: how the flow of one column was shared with one commune. */
export const JustificationDeCommune = z.strictObject({
  exercice,
  scenario: ScenarioEssaye.nullable(),
  photographies,
  /** `cle` of the line of the comparison. */
  commune: z.string().max(200),
});
export type JustificationDeCommune = z.output<typeof JustificationDeCommune>;

/** Each agreement with what it owes there; the dwellings are those of the widest count, as in the table. */
export const CommuneJustifiee = z.object({ flux: ChiffreJustifie, eligibles: ChiffreJustifie.nullable() });
export type CommuneJustifiee = z.output<typeof CommuneJustifiee>;

/** `POST …/methodes/justification` → LigneFlux of one line under one method; the rest as in `GET …/methodes`. */
export const JustificationDeMethode = z.strictObject({
  exercice,
  ligne: LigneDesignee,
  /** `V1_STOCK`… as in `methodes` of the comparison. */
  methode: z.string().max(40),
  ...MethodesDemande.shape,
});
export type JustificationDeMethode = z.output<typeof JustificationDeMethode>;
