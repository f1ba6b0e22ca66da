import { etapesDuDepartement } from './departement/etapes.ts';
import { etapesEscalquens } from './escalquens.ts';
import type { EtapeDemonstration } from './etape.ts';

/**
 * What the demonstration creates, in order, each step by a use case of the application: nothing enters by a dump, so
 * that demonstration data cannot break a rule.
 */
export const donneesDeDemonstration = (): readonly EtapeDemonstration[] => [
  ...etapesEscalquens(),
  ...etapesDuDepartement(),
];
