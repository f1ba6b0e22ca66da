import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compare,
  difference,
  type Fraction,
  fraction,
  pourcent,
  somme,
  sommeDe,
  texteExact,
  UN,
  ZERO,
} from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { arrondir, REGLES_ENTIERES } from './arrondi.ts';
import { calculerFlux } from './calculer.ts';
import { annexe, calcul, compte, convention, droits, exact } from './fabrique.ts';
import { reporter } from './reliquat.ts';

it.each([
  ['1185/1000', [1n, 1n, 2n, 1n]],
  ['1/2', [1n, 0n, 1n, 1n]],
  ['3/2', [2n, 1n, 2n, 2n]],
  ['78/1000', [0n, 0n, 1n, 1n]],
  ['0/1', [0n, 0n, 0n, 0n]],
  ['4/1', [4n, 4n, 4n, 4n]],
] as const)('D37 — %s by each rule', (texte, attendus) => {
  const [n, d] = texte.split('/').map(Number);
  expect(REGLES_ENTIERES.map((r) => arrondir(fraction(n ?? 0, d), r))).toEqual(attendus);
});

it('D38 — 0,78 a year gives 0, 1, 1, 1, 0 and keeps 0,90', () => {
  let reliquat: Fraction = ZERO;
  const objectifs = [1, 2, 3, 4, 5].map(() => {
    const annee = reporter(pourcent(78), reliquat);
    reliquat = annee.reliquat;
    return annee.objectif;
  });
  expect(objectifs).toEqual([0n, 1n, 1n, 1n, 0n]);
  expect(texteExact(reliquat)).toBe('9/10');
});

const flux = fc.tuple(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n)).map(([n, d]) => fraction(n, d));
it('a whole number by any rule is less than one dwelling away from the exact flow', () => {
  fc.assert(
    fc.property(flux, fc.constantFrom(...REGLES_ENTIERES), (f, regle) => {
      const ecart = difference(fraction(arrondir(f, regle)), f);
      expect(compare(ecart, UN)).toBeLessThan(0);
      expect(compare(ecart, fraction(-1))).toBeGreaterThan(0);
    }),
    { numRuns: 5000 },
  );
});
it('carried fractions never lose nor make up a dwelling', () => {
  fc.assert(
    fc.property(fc.array(flux, { minLength: 1, maxLength: 30 }), (annees) => {
      let reliquat: Fraction = ZERO;
      let objectifs = 0n;
      for (const annee of annees) {
        const suite = reporter(annee, reliquat);
        objectifs += suite.objectif;
        reliquat = suite.reliquat;
        expect(compare(reliquat, ZERO) >= 0 && compare(reliquat, UN) < 0).toBe(true);
      }
      expect(somme(fraction(objectifs), reliquat)).toEqual(sommeDe(annees));
    }),
    { numRuns: 2000 },
  );
});

const reportee = convention('haute-garonne-2023', {
  reliquat: { reporte: true, article: '3.3' },
  periode: { effet: jour('2024-01-01'), renouvellement: 'TACITE_MEME_DUREE' },
});
const entree = {
  convention: reportee,
  exercice: 2024,
  eligibles: compte(116),
  droits: droits(11),
  tauxRotation: annexe(pourcent(727, 100)),
};
it('an agreement that carries: floor of the sum, the rest waits; the rounding clause steps aside and it is said', () => {
  const premiere = calcul(entree);
  expect([premiere.objectif?.valeur, exact(premiere.reliquat)]).toEqual([0n, '7997/10000']);
  const seconde = calcul({ ...entree, exercice: 2025, reliquatAnterieur: fraction(7997, 10_000) });
  expect([seconde.objectif?.valeur, exact(seconde.reliquat)]).toEqual([1n, '2997/5000']);
  expect(seconde.reliquat?.etapes.at(-1)?.formule).toBe('0,7997 + 0,7997 − 1 = 0,5994');
  expect(calculerFlux(entree).alertes.map((a) => a.code)).toContain('ARRONDI_ET_REPORT');
});
it('what was carried into a later year is asked for, never taken as nil', () => {
  const r = calculerFlux({ ...entree, exercice: 2025 });
  expect(r.ok ? [] : r.manques.map((m) => m.champ)).toEqual(['reliquatAnterieur']);
});
it('a fraction typed for an agreement that carries none changes nothing, and it is said', () => {
  const sans = { ...entree, convention: convention('haute-garonne-2023', {}) };
  const [dite, nulle] = [fraction(4, 10), ZERO].map((reliquatAnterieur) =>
    calculerFlux({ ...sans, reliquatAnterieur }),
  );
  expect(calcul({ ...sans, reliquatAnterieur: fraction(4, 10) }).objectif?.valeur).toBe(
    calcul(sans).objectif?.valeur,
  );
  expect(dite?.alertes.find((a) => a.code === 'REPORT_NON_PREVU')?.message).toContain('(0,4)');
  expect(nulle?.alertes.map((a) => a.code)).not.toContain('REPORT_NON_PREVU');
});
it('no rounding at all is a rule too: the exact flow and nothing else', () => {
  const c = calcul({
    ...entree,
    convention: convention('haute-garonne-2023', { arrondi: { regle: 'AUCUN' } }),
  });
  expect([exact(c.flux), c.objectif, c.objectifsSelonRegle]).toEqual(['7997/10000', undefined, undefined]);
});
