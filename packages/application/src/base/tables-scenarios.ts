import type { Generated, GeneratedAlways } from 'kysely';
import type { Json } from './json.ts';

export type ScenarioTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  nom: string;
  exercice: number;
  changements: Json<unknown>;
  revision: Generated<number>;
  cree_par: string;
  modifie_le: Generated<Date>;
};
