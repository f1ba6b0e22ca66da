import { expect, it } from 'vitest';
import { CHAMPS_DES_CLAUSES } from './champs.ts';

/** Every `aide` of a description, however deep its group or its list. */
function aidesDe(description: unknown): string[] {
  if (typeof description !== 'object' || description === null) return [];
  return Object.entries(description).flatMap(([cle, valeur]) =>
    cle === 'aide' && typeof valeur === 'string' ? [valeur] : aidesDe(valeur),
  );
}

it('a help line says the rule in words, never by its bare code', () => {
  const aides = aidesDe(CHAMPS_DES_CLAUSES);
  expect(aides.length).toBeGreaterThan(40);
  expect(aides.filter((aide) => /^D\d+(, D\d+)*\.?$/.test(aide))).toEqual([]);
});
