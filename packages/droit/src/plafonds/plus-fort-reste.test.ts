import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, difference, fraction, pourcent, produit, UN } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { repartitionGarants } from './garants.ts';
import { type ARepartir, plusFortReste } from './plus-fort-reste.ts';

const unites = (saisie: ARepartir): number[] =>
  plusFortReste(saisie).valeur.attributions.map((a) => a.unites);
const programme = (plafonne: boolean): ARepartir => ({
  unites: 23,
  residuel: 'Bailleur',
  parts: [
    { nom: 'État', part: pourcent(30), ...(plafonne && { plafond: pourcent(30) }) },
    { nom: 'Action Logement', part: pourcent(25) },
    { nom: 'Commune', part: pourcent(20), ...(plafonne && { plafond: pourcent(20) }) },
    { nom: 'Bailleur', part: pourcent(25) },
  ],
});

it('D52 — 23 dwellings: 7, 6, 4, 6, and 6, 6, 4, 7 when the ceilings are checked on the programme', () => {
  expect(unites(programme(false))).toEqual([7, 6, 4, 6]);
  expect(unites(programme(true))).toEqual([6, 6, 4, 7]);
  const { etapes } = plusFortReste(programme(true));
  expect(etapes.map((e) => e.formule)).toEqual([
    '23 × 30 % = 6,9 → 6 (plafond 30 %, soit 6 au plus)',
    '23 × 25 % = 5,75 → 6',
    '23 × 20 % = 4,6 → 4 (plafond 20 %, soit 4 au plus)',
    '23 × 25 % = 5,75 → 7',
  ]);
});
it('says what the ceilings leave to nobody', () => {
  const moitie = { part: fraction(1, 2), plafond: pourcent(30) };
  const r = plusFortReste({
    unites: 10,
    parts: [
      { nom: 'A', ...moitie },
      { nom: 'B', ...moitie },
    ],
  });
  expect(r.valeur.attributions.map((a) => a.unites)).toEqual([3, 3]);
  expect(r.valeur.nonAttribuees).toBe(4);
});
it.each([
  { unites: 2.5, parts: [{ nom: 'A', part: UN }] },
  { unites: -1, parts: [{ nom: 'A', part: UN }] },
  { unites: 5, parts: [{ nom: 'A', part: fraction(1, 2) }] },
  { unites: 5, parts: [] },
  {
    unites: 5,
    parts: [
      { nom: 'A', part: fraction(3, 2) },
      { nom: 'B', part: fraction(-1, 2) },
    ],
  },
])('refuses $unites and $parts', (saisie) => {
  expect(() => plusFortReste(saisie)).toThrow(RangeError);
});

const desParts = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
  .filter((poids) => poids.some((p) => p > 0))
  .map((poids) => {
    const total = poids.reduce((a, b) => a + b, 0);
    return poids.map((p, i) => ({ nom: `R${i}`, part: fraction(p, total) }));
  });
it('hands out every unit, nobody a whole unit away from the exact share', () => {
  fc.assert(
    fc.property(desParts, fc.nat(500), (parts, n) => {
      const { attributions, nonAttribuees } = plusFortReste({ unites: n, parts }).valeur;
      expect(nonAttribuees).toBe(0);
      expect(attributions.reduce((s, a) => s + a.unites, 0)).toBe(n);
      for (const a of attributions) {
        const ecart = difference(fraction(a.unites), a.exact);
        expect(compare(ecart, UN)).toBeLessThan(0);
        expect(compare(ecart, fraction(-1))).toBeGreaterThan(0);
      }
    }),
  );
});
it('never passes a ceiling and loses no unit', () => {
  fc.assert(
    fc.property(desParts, fc.nat(500), fc.integer({ min: 0, max: 100 }), (parts, n, taux) => {
      const plafond = pourcent(taux);
      const { attributions, nonAttribuees } = plusFortReste({
        unites: n,
        parts: parts.map((p) => ({ ...p, plafond })),
      }).valeur;
      expect(attributions.reduce((s, a) => s + a.unites, nonAttribuees)).toBe(n);
      for (const a of attributions)
        expect(compare(fraction(a.unites), produit(plafond, fraction(n)))).toBeLessThanOrEqual(0);
    }),
  );
});

const garants = (logements: number, ...quotites: readonly number[]) =>
  repartitionGarants({
    le: jour('2027-01-01'),
    logements,
    garants: quotites.map((q, i) => ({ nom: `Garant ${i + 1}`, quotite: pourcent(q) })),
  });
it('D44 — 20 dwellings, guarantors of 25, 25 and 50 %: 4 rights, 1, 1 and 2', () => {
  const r = garants(20, 25, 25, 50);
  if (!r.ok) throw new Error('no distribution');
  expect(r.valeur.valeur.attributions.map((a) => a.unites)).toEqual([1, 1, 2]);
  expect(r.valeur.etapes[0]?.formule).toBe('20 % × 20 = 4, soit 4 au plus');
  expect(r.valeur.etapes[1]?.formule).toBe('4 × 25 % = 1 → 1');
});
it('D44 — « au plus » 20 %: 23 dwellings give 4 rights, never 5', () => {
  const r = garants(23, 50, 50);
  expect(r.ok && r.valeur.valeur.attributions.map((a) => a.unites)).toEqual([2, 2]);
});
it.each([
  ['no guarantor', garants(20)],
  ['null parts', garants(20, 0, 0)],
  ['a negative part', garants(20, -50, 100)],
  ['half a dwelling', garants(0.5, 100)],
  [
    'a day before the ceiling existed',
    repartitionGarants({ le: jour('2020-02-21'), logements: 20, garants: [{ nom: 'G', quotite: UN }] }),
  ],
])('D44 — %s: an error that says what to do', (_, r) => {
  expect(r.ok).toBe(false);
  expect(r.ok ? [] : r.erreurs.map((e) => e.remede.length > 10)).toEqual([true]);
});
