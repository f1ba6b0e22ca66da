import { CLAUSES } from '../chapitres.ts';
import type { Clauses } from '../convention.ts';
import { CHAMPS_DE_CADRE } from './cadre.ts';
import { CHAMPS_DE_CALCUL } from './calcul.ts';
import type { ChampsDeClause } from './champ.ts';
import { CHAMPS_DE_VIE } from './vie.ts';

type ChampsDesClauses = { readonly [C in keyof Clauses]-?: ChampsDeClause };

const tous: ChampsDesClauses = { ...CHAMPS_DE_CADRE, ...CHAMPS_DE_CALCUL, ...CHAMPS_DE_VIE };

/** Every field of every clause, in the order of a signed agreement. */
export const CHAMPS_DES_CLAUSES = Object.fromEntries(
  CLAUSES.map((clause) => [clause, tous[clause]]),
) as ChampsDesClauses;
