import type { ConstatVue } from '@contingent/echanges';
import { CHAMPS_DU_CADRAGE, LIBELLES } from './brouillon.ts';
import { CLAUSES, type EtatDesClauses, estClause } from './lecteur.ts';

/** Places of the editor that a finding, a question or an address may lead to. */
export const ancreDeClause = (clause: string): string => `clause-${clause}`;
export const ancreDuCadrage = (champ: string): string => `cadrage-${champ}`;
export const ANCRE_IMPRIME = 'acte-deja-signe';

/** Figures and words of a finding that no clause bears the name of. */
const PARENTS: Readonly<Record<string, string>> = {
  eligibles: ancreDuCadrage('logementsEligibles'),
  droits: ancreDuCadrage('droits'),
  exercice: ancreDuCadrage('exercices'),
  etatDesLieuxAu: ancreDuCadrage('photographie'),
  dateEtatDesLieux: ancreDeClause('assiette'),
  exclus: ancreDeClause('assiette'),
  delai: ancreDeClause('designation'),
  parts: ancreDeClause('part'),
  flux: ancreDeClause('part'),
  objectif: ancreDeClause('arrondi'),
  arrondis: ancreDeClause('arrondi'),
  imprime: ANCRE_IMPRIME,
  document: ANCRE_IMPRIME,
};

/** Where the field of a finding is mended: `convention.designation.zoneTendue` → `clause-designation`. */
export function ancreDuChamp(champ: string): string | undefined {
  const pas = champ.replaceAll('[', '.').split('.');
  const tete = (pas[0] === 'convention' || pas[0] === 'clauses' ? pas[1] : pas[0]) ?? '';
  if (estClause(tete)) return ancreDeClause(tete);
  if ((CHAMPS_DU_CADRAGE as readonly string[]).includes(tete)) return ancreDuCadrage(tete);
  return PARENTS[tete];
}

/** What is found there: « Clause : Part du réservataire », « État des lieux ». */
export const TITRES: Readonly<Record<string, string>> = Object.fromEntries([
  ...CLAUSES.map(([clause, { titre }]) => [ancreDeClause(clause), `Clause : ${titre}`]),
  ...CHAMPS_DU_CADRAGE.map((champ) => [ancreDuCadrage(champ), LIBELLES[champ]]),
  [ANCRE_IMPRIME, 'Acte déjà signé'],
]);

export type LigneDuRail = {
  readonly chapitre: string;
  readonly premiere: string;
  readonly clauses: number;
  readonly modifiees: number;
  readonly fautes: number;
  readonly constats: number;
  readonly bloquants: number;
};

/** The chapters in reading order, with what is changed, wrong and found in each. */
export function rail(etats: EtatDesClauses, constats: readonly ConstatVue[]): LigneDuRail[] {
  const lignes = new Map<string, LigneDuRail>();
  for (const [clause, { chapitre }] of CLAUSES) {
    const etat = etats.get(clause);
    const dits = constats.filter((c) => ancreDuChamp(c.champ) === ancreDeClause(clause));
    const l = lignes.get(chapitre);
    lignes.set(chapitre, {
      chapitre,
      premiere: l?.premiere ?? ancreDeClause(clause),
      clauses: (l?.clauses ?? 0) + 1,
      modifiees: (l?.modifiees ?? 0) + (etat?.modifiee ? 1 : 0),
      fautes: (l?.fautes ?? 0) + Object.keys(etat?.fautes ?? {}).length,
      constats: (l?.constats ?? 0) + dits.length,
      bloquants: (l?.bloquants ?? 0) + dits.filter((c) => c.gravite === 'BLOQUANT').length,
    });
  }
  return [...lignes.values()];
}
