import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutraliserFormule, retablirFormule } from './formule.ts';

const hostile = fc
  .tuple(fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', "'=", "''-"), fc.string())
  .map(([debut, fin]) => debut + fin);

it('no written cell begins with what a spreadsheet runs, and it reads back the same', () => {
  fc.assert(
    fc.property(hostile, (texte) => {
      const ecrit = neutraliserFormule(texte);
      expect(/^[=+\-@\t\r]/.test(ecrit)).toBe(false);
      expect(retablirFormule(ecrit)).toBe(texte);
    }),
  );
});

it('leaves ordinary texts alone', () => {
  for (const texte of ['', "L'Orme", "'s-Hertogenbosch", 'a=b', '12'])
    expect(neutraliserFormule(texte)).toBe(texte);
});
