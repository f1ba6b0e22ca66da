import { describe, expect, it } from 'vitest';
import { figees } from './annexes-figees.ts';

const chiffre = (exact: string) => ({ exact, affiche: exact });
const version = (exercice: number, numero: number, flux: string | null) => ({
  ...{ exercice, version: numero, versionDeConvention: 1, saisiePar: '', saisieLe: '', empreinte: null },
  resultat: {
    ...{ eligibles: chiffre('155'), droits: null, part: null, tauxRotation: null, objectif: null },
    flux: flux === null ? null : chiffre(flux),
  },
});

describe('yearly schedules and what they change', () => {
  it('compares with the one before in the same year only, newest first', () => {
    const lues = figees([version(2024, 1, '237/200'), version(2025, 1, '1'), version(2024, 2, '5/4')]);
    expect(lues.map((l) => [l.version.exercice, l.version.version, l.chiffres.flux.ecart?.affiche])).toEqual([
      [2025, 1, undefined],
      [2024, 2, '+0,065'],
      [2024, 1, undefined],
    ]);
  });

  it('says nothing where nothing changed, nor where one side was not computed', () => {
    const [derniere] = figees([version(2024, 1, null), version(2024, 2, '1')]);
    expect(derniere?.chiffres.eligibles.ecart).toBeUndefined();
    expect(derniere?.chiffres.flux).toEqual({ valeur: chiffre('1'), ecart: undefined });
  });
});
