import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compte, entier, insecable, jourAffiche, tailleAffichee } from './typographie.ts';

describe('French typography', () => {
  it('keeps a figure and its unit on one line', () => {
    expect(insecable('1 083 logements, 9,68 %')).toBe('1\u202f083 logements, 9,68\u202f%');
    expect(insecable('12 345 678')).toBe('12\u202f345\u202f678');
    expect(insecable('clause « part » : 3')).toBe('clause «\u00a0part\u00a0»\u00a0: 3');
  });

  it('does not join numbers that are not groups of thousands', () => {
    expect(insecable('155 15')).toBe('155 15');
    expect(insecable('art. 3 2024')).toBe('art. 3 2024');
  });

  it('groups whole numbers by three and counts as French does', () => {
    expect(entier(1083)).toBe('1\u202f083');
    expect(entier(-4)).toBe('−4');
    expect(compte(1, 'logement')).toBe('1\u00a0logement');
    expect(compte(0, 'logement')).toBe('0\u00a0logement');
    expect(compte(155, 'logement')).toBe('155\u00a0logements');
  });

  it('never changes the digits of a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 }), (n) => {
        expect(Number(entier(n).replaceAll('\u202f', ''))).toBe(n);
      }),
    );
  });

  it('writes days and sizes', () => {
    expect(jourAffiche('2022-12-31')).toBe('31/12/2022');
    expect(jourAffiche('sans terme')).toBe('sans terme');
    expect(tailleAffichee(18_400)).toBe('18,4\u00a0ko');
  });
});
