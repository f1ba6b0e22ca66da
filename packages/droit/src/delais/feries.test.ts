import Holidays from 'date-holidays';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jourDeSemaine } from '../quantites/jour.ts';
import { connaissanceDesFeries, joursFeries, paques } from './feries.ts';

const jourDu = (annee: number, nom: string, departement?: string): string | undefined =>
  joursFeries(annee, departement).find((f) => f.nom === nom)?.jour;

it.each([
  [2024, '03-31', '03-29', '04-01', '05-09', '05-20'],
  [2025, '04-20', '04-18', '04-21', '05-29', '06-09'],
  [2026, '04-05', '04-03', '04-06', '05-14', '05-25'],
  [2027, '03-28', '03-26', '03-29', '05-06', '05-17'],
  [2028, '04-16', '04-14', '04-17', '05-25', '06-05'],
  [2029, '04-01', '03-30', '04-02', '05-10', '05-21'],
  [2030, '04-21', '04-19', '04-22', '05-30', '06-10'],
])('D65 — %i', (annee, dimanche, vendredi, lundi, ascension, pentecote) => {
  expect(paques(annee)).toBe(`${annee}-${dimanche}`);
  expect(jourDu(annee, 'vendredi saint', '67')).toBe(`${annee}-${vendredi}`);
  expect(jourDu(annee, 'lundi de Pâques')).toBe(`${annee}-${lundi}`);
  expect(jourDu(annee, 'jeudi de l’Ascension')).toBe(`${annee}-${ascension}`);
  expect(jourDu(annee, 'lundi de Pentecôte')).toBe(`${annee}-${pentecote}`);
});

const oracle = (annee: number, departement?: string): readonly string[] => {
  const pays = departement === undefined ? new Holidays('FR') : new Holidays('FR', departement);
  const jours = pays.getHolidays(annee).filter((h) => h.type === 'public');
  return [...new Set(jours.map((h) => h.date.slice(0, 10)))].sort();
};
it.each([undefined, '57', '67', '68'])('agrees with an independent list, 2020 to 2060, %s', (departement) => {
  for (let annee = 2020; annee <= 2060; annee++) {
    const jours = [...new Set<string>(joursFeries(annee, departement).map((f) => f.jour))];
    expect(jours, `${annee}`).toEqual(oracle(annee, departement));
  }
});
it('Easter is a Sunday between 22 March and 25 April, whatever the year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 9998 }), (annee) => {
      const jour = paques(annee);
      expect(jourDeSemaine(jour)).toBe(7);
      expect(jour >= `${annee}-03-22` && jour <= `${annee}-04-25`).toBe(true);
    }),
  );
});
it('keeps both names when two holidays fall on one day', () => {
  const noms = joursFeries(2008)
    .filter((f) => f.jour === '2008-05-01')
    .map((f) => f.nom);
  expect(noms).toEqual(['1er mai', 'jeudi de l’Ascension']);
});
it.each([
  ['971', '05-27'],
  ['972', '05-22'],
  ['973', '06-10'],
  ['974', '12-20'],
  ['976', '04-27'],
])('%s has its own day, marked as not confirmed', (departement, date) => {
  const propre = joursFeries(2027, departement).find((f) => f.texte.id === 'FERIES-OUTRE-MER');
  expect(propre?.jour).toBe(`2027-${date}`);
  expect(propre?.texte.certitude).toBe('A_VERIFIER');
  expect(joursFeries(2027, departement)).toHaveLength(12);
});
it.each([
  ['31', 'NATIONALE'],
  ['2A', 'NATIONALE'],
  ['67', 'LOCALE'],
  ['974', 'LOCALE'],
  ['978', 'INCONNUE'],
  ['20', 'INCONNUE'],
  ['A', 'INCONNUE'],
  ['Bas-Rhin', 'INCONNUE'],
])('the holidays of « %s » are known as %s', (departement, attendu) => {
  expect(connaissanceDesFeries(departement)).toBe(attendu);
});
