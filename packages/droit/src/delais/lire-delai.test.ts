import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UniteDelai } from '../convention/nomenclatures.ts';
import { afficheDelai, lireDelai } from './lire-delai.ts';

it.each([
  ['12 jours ouvrés', 12, 'JOURS_OUVRES'],
  ['12 jours ouvres', 12, 'JOURS_OUVRES'],
  ['12 Jours Ouvre\u0301s', 12, 'JOURS_OUVRES'],
  ['1 jour ouvré', 1, 'JOURS_OUVRES'],
  ['10 jours ouvrables', 10, 'JOURS_OUVRABLES'],
  ['30\u00a0jours  calendaires', 30, 'JOURS_CALENDAIRES'],
  ['15 j calendaires', 15, 'JOURS_CALENDAIRES'],
  ['1 mois', 1, 'MOIS'],
  ['un mois', 1, 'MOIS'],
] as const)('reads « %s »', (mots, nombre, unite) => {
  expect(lireDelai(mots)).toEqual({ delai: { nombre, unite }, alertes: [] });
});
it('D55 — plain days are calendar days, and it says so', () => {
  const lu = lireDelai('15 jours');
  expect(lu?.delai).toEqual({ nombre: 15, unite: 'JOURS_CALENDAIRES' });
  expect(lu?.alertes.map((a) => a.code)).toEqual(['DELAI_NATURE_NON_DITE']);
});
it.each([
  '',
  '0 jours',
  '-3 jours',
  '1,5 mois',
  '2 ans',
  'jours',
  '12',
  '12 jours francs',
  '9999 mois',
  '12 jours ouvrés ou pas',
])('does not read « %s »', (mots) => expect(lireDelai(mots)).toBeUndefined());
it('reads back what it writes', () => {
  const unites: UniteDelai[] = ['JOURS_OUVRES', 'JOURS_OUVRABLES', 'JOURS_CALENDAIRES', 'MOIS'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom(...unites), (nombre, unite) => {
      expect(lireDelai(afficheDelai({ nombre, unite }))).toEqual({ delai: { nombre, unite }, alertes: [] });
    }),
  );
});
