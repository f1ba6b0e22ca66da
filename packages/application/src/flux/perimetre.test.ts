import { describe, expect, it } from 'vitest';
import { clesDeCommunes, dansLePerimetre, nomDuPerimetre } from './perimetre.ts';

const perimetre = {
  organisme: 1,
  photographie: 7,
  perimetre: 'COMMUNES',
  communes: ['ESCALQUENS', '31003'],
} as const;
const place = { organisme: 1, photographie: 7, communeCle: 'ESCALQUENS', communeInsee: null };

describe('R441-5-3: only the dwellings of the territory count', () => {
  it.each([
    ['by name', {}, true],
    ['by INSEE code', { communeCle: null, communeInsee: '31003' }, true],
    ['another commune', { communeCle: 'LABEGE', communeInsee: '31254' }, false],
    ['no commune known', { communeCle: null }, false],
    ['another inventory', { photographie: 8 }, false],
    ['another landlord', { organisme: 2 }, false],
  ])('%s', (_cas, change, attendu) => {
    expect(dansLePerimetre({ ...place, ...change }, perimetre)).toBe(attendu);
  });
  it('the whole département counts every dwelling of the landlord', () => {
    const tout = { ...perimetre, perimetre: 'DEPARTEMENT' } as const;
    expect(dansLePerimetre({ ...place, communeCle: null }, tout)).toBe(true);
    expect(dansLePerimetre({ ...place, organisme: 2 }, tout)).toBe(false);
  });
  it('is named as the inventory writes it', () => {
    const logements = [{ communeCle: 'ESCALQUENS', communeInsee: null, communeNom: 'Escalquens' }];
    expect(nomDuPerimetre({ perimetre: 'COMMUNES', communes: ['ESCALQUENS'] }, logements)).toBe('Escalquens');
    expect(nomDuPerimetre(perimetre, logements)).toBe('2 communes');
  });
  it('keys: names normalised, codes kept, once each', () => {
    expect(clesDeCommunes(['Escalquens', 'ESCALQUENS', '31003', '2A004'])).toEqual([
      'ESCALQUENS',
      '31003',
      '2A004',
    ]);
  });
});
