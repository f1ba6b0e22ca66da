import { ConventionSaisie } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { brouillonNeuf, enSaisie, fautesDuCadrage, lisExercices, surPapier } from './brouillon.ts';

const neuf = brouillonNeuf(
  new URLSearchParams('modele=haute-garonne-2023&reservataire=4&exercices=2024&clauses=x&inconnu=1'),
);

describe('frame of an agreement', () => {
  it('starts from the address and leaves out what is not a field of the frame', () => {
    expect(neuf).toMatchObject({ modele: 'haute-garonne-2023', reservataire: '4', droits: '', clauses: {} });
    expect(neuf).not.toHaveProperty('inconnu');
  });

  it('sends what the contract accepts', () => {
    const saisie = enSaisie(
      {
        ...neuf,
        logementsEligibles: '1 083',
        communes: 'Escalquens ; 31169',
        clauses: { tauxRotation: { valeur: '7,90 %', echelle: 'DEPARTEMENT' } },
        imprime: { part: '9.67%', flux: null },
      },
      3,
    );
    expect(saisie).toMatchObject({
      logementsEligibles: 1083,
      droits: null,
      photographie: null,
      modelePropre: null,
      communes: ['Escalquens', '31169'],
      imprime: { part: '9.67%', flux: null },
      revision: 3,
    });
    expect(ConventionSaisie.parse(saisie)).toEqual(saisie);
    expect(enSaisie(neuf, null).imprime).toBeNull();
  });

  it('is that of a paper as soon as one printed figure is typed, or a cell said to be empty', () => {
    for (const imprime of [{}, { part: ' ' }]) expect(surPapier({ ...neuf, imprime })).toBe(false);
    for (const imprime of [{ part: '9.67%' }, { flux: null }])
      expect(surPapier({ ...neuf, imprime })).toBe(true);
    expect(surPapier({ ...neuf, document: { signature: '2024-07-04' } })).toBe(true);
  });

  it('tells every fault at its field, all at once', () => {
    expect(Object.keys(fautesDuCadrage({ ...neuf, modele: '', exercices: 'bientôt', droits: '-3' }))).toEqual(
      ['modele', 'exercices', 'droits'],
    );
    expect(fautesDuCadrage({ ...neuf, exercices: ' ' }).exercices).toMatch(/au moins un exercice/);
    expect(fautesDuCadrage(neuf)).toEqual({});
  });

  it('reads years one by one or in a row', () => {
    expect(lisExercices('2024, 2026-2028; 2024')).toEqual([2024, 2026, 2027, 2028]);
    expect(lisExercices('2024 à 2026')).toEqual([2024, 2025, 2026]);
    expect(lisExercices('2026 à 2024')).toBeUndefined();
    expect(lisExercices('24')).toBeUndefined();
  });
});
