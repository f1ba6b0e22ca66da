import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afficheDecimal, afficheLogements, afficheNombre, affichePourcent, lireNombre } from './affichage.ts';
import {
  auPlusProche,
  compare,
  fraction,
  lireFraction,
  plafondEntier,
  plancher,
  somme,
  texteExact,
} from './fraction.ts';
import {
  ajouteJours,
  ajouteMois,
  jour,
  jourDeRang,
  jourDeSemaine,
  lireJour,
  lireJourFrancais,
  rangDuJour,
} from './jour.ts';

const uneFraction = fc
  .tuple(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 1_000_000n))
  .map(([n, d]) => fraction(n, d));

it('writes and reads back exact fractions', () => {
  fc.assert(
    fc.property(uneFraction, (f) => {
      expect(lireFraction(texteExact(f))).toEqual(f);
    }),
  );
  expect(texteExact(fraction(15, 155))).toBe('3/31');
});
it('plancher ≤ value ≤ plafond, and the nearest is within one half', () => {
  fc.assert(
    fc.property(uneFraction, (f) => {
      expect(compare(fraction(plancher(f)), f)).toBeLessThanOrEqual(0);
      expect(compare(fraction(plafondEntier(f)), f)).toBeGreaterThanOrEqual(0);
      expect(compare(somme(fraction(auPlusProche(f)), fraction(1, 2)), f)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(auPlusProche(fraction(9, 2))).toBe(5n);
});
it.each([
  [fraction(237, 200), 3, '1,185'],
  [fraction(1083), 0, '1 083'],
  [fraction(-1, 3), 2, '-0,33'],
  [fraction(-1, 1000), 2, '0,00'],
  [fraction(5_400_000), 0, '5 400 000'],
])('writes %o with %i decimals', (f, d, texte) => expect(afficheDecimal(f, d)).toBe(texte));
it('writes shares as signed documents do', () => {
  expect(affichePourcent(fraction(15, 155))).toBe('9,68 %');
  expect(affichePourcent(fraction(8, 384))).toBe('2,08 %');
  expect(afficheNombre(fraction(39, 500))).toBe('0,078');
  expect(afficheNombre(fraction(20))).toBe('20');
});
it.each([
  ['7,90 %', '79/1000'],
  ['9.67%', '967/10000'],
  ['1 083', '1083'],
  ['8/384', '1/48'],
  ['-3', '-3'],
  ['0,5', '1/2'],
])('reads %s', (texte, exact) => expect(lireNombre(texte)).toEqual(lireFraction(exact)));
it.each(['', 'abc', '1/0', '12,', '--3', '1e5'])('does not read « %s »', (texte) =>
  expect(lireNombre(texte)).toBeUndefined(),
);

it('days: rank and day are inverse over eight centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      expect(rangDuJour(jourDeRang(n))).toBe(n);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
      const oracle = new Date(Date.UTC(1900, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
      expect(ajouteJours(jour('1900-01-01'), n)).toBe(oracle);
    }),
  );
});
it('months go from quantième to quantième, else to the last day', () => {
  expect(ajouteMois(jour('2027-01-31'), 1)).toBe('2027-02-28');
  expect(ajouteMois(jour('2028-01-31'), 1)).toBe('2028-02-29');
  expect(ajouteMois(jour('2027-02-28'), 12)).toBe('2028-02-28');
  expect(ajouteMois(jour('2027-12-15'), 1)).toBe('2028-01-15');
});
it('refuses days that do not exist', () => {
  expect(lireJour('2023-02-29')).toBeUndefined();
  expect(lireJourFrancais('31/02/2024')).toBeUndefined();
  expect(lireJourFrancais('31/12/2999')).toBe('2999-12-31');
  expect(jourDeSemaine(jour('2026-04-24'))).toBe(5);
});

it.each([
  [fraction(237, 200), '1,185 logement'],
  [fraction(2), '2 logements'],
  [fraction(476, 5), '95,2 logements'],
  [fraction(0), '0 logement'],
])('counts in French', (f, texte) => expect(afficheLogements(f)).toBe(texte));
