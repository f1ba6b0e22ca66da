import type { EcheancesVue } from '@contingent/echanges';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paliers, periode, seriePour, titulaires } from './serie.ts';
import { contour, graduations, marches } from './trace.ts';

type Annee = EcheancesVue['annees'][number];
const annee = (an: number, actifs: number, expirent = 0): Annee => ({
  annee: an,
  actifs,
  expirent,
  parReservataire: [{ reservataire: 2, nom: 'Commune', photographie: 7, actifs, expirent }],
});

describe('expiry of rights', () => {
  const annees = [annee(2027, 15), annee(2028, 15), annee(2029, 15, 3), annee(2030, 12), annee(2031, 12)];

  it('reads the series as steps, each ended by what expires', () => {
    const lus = paliers(annees);
    expect(lus.map((p) => [p.de, p.a, p.actifs, p.expirent])).toEqual([
      [2027, 2029, 15, 3],
      [2030, 2031, 12, 0],
    ]);
    expect(lus.map((p, rang) => periode(p, rang === lus.length - 1))).toEqual([
      'de 2027 à 2029',
      'à partir de 2030',
    ]);
  });

  it('keeps apart two years that end rights even when the count does not move', () => {
    expect(paliers([annee(2027, 5, 1), annee(2028, 5)])).toHaveLength(2);
  });

  it('covers every year once, in order', () => {
    const serie = fc.array(fc.tuple(fc.nat(5), fc.nat(2)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(serie, (lue) => {
        const lus = paliers(lue.map(([actifs, expirent], rang) => annee(2024 + rang, actifs, expirent)));
        expect(lus.reduce((n, p) => n + p.a - p.de + 1, 0)).toBe(lue.length);
        expect(lus.reduce((n, p) => n + p.expirent, 0)).toBe(lue.reduce((n, [, e]) => n + e, 0));
      }),
    );
  });

  it('gives each holder its own series, the largest holder first', () => {
    const [premiere] = annees;
    if (!premiere) throw new Error('no year');
    const deux = [
      {
        ...premiere,
        actifs: 75,
        parReservataire: [
          ...premiere.parReservataire,
          { reservataire: 3, nom: 'État', photographie: 7, actifs: 60, expirent: 0 },
        ],
      },
    ];
    expect(titulaires(deux).map((t) => t.nom)).toEqual(['État', 'Commune']);
    expect(seriePour(deux, 2)[0]?.actifs).toBe(15);
    expect(seriePour(deux, 9)[0]?.actifs).toBe(0);
  });
});

describe('drawing of the steps', () => {
  it('starts at the left, ends at the right, and puts zero on the base line', () => {
    const lues = marches(paliers([annee(2024, 10, 10), annee(2025, 0)]), 100, 50, 10);
    expect(contour(lues)).toBe('M0,0H50V50H100');
  });

  it('writes round years only, with room for each', () => {
    expect(graduations(2024, 2071, 1200)).toContain(2030);
    expect(graduations(2024, 2071, 300)).toEqual([2030, 2040, 2050, 2060, 2070]);
  });
});
