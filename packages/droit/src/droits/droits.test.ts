import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afficheSource } from '../explication/source.ts';
import { ajouteJours, annee, type Jour, jour } from '../quantites/jour.ts';
import { estActif } from './activite.ts';
import { type Droit, expirationDroit } from './expiration.ts';
import { serieDesDroits } from './serie.ts';

/** The 15 rights of the commune at Cité Jardins: start, end, from the public inventory joined to the agreement of 2024. */
const CITE_JARDINS: readonly Droit[] = (
  [
    ['1993-11-25', '2029-06-30', 3],
    ['2009-12-03', '2063-06-30', 1],
    ['2011-08-05', '2064-06-30', 1],
    ['2008-05-06', '2058-06-30', 1],
    ['2013-07-03', '2064-06-30', 2],
    ['2012-07-03', '2064-06-30', 3],
    ['2014-01-14', '2066-06-30', 2],
    ['2015-12-10', '2069-06-30', 2],
  ] as const
).map(([debut, fin, nombre]) => ({
  origine: 'INCONNUE',
  debut: jour(debut),
  finContractuelle: jour(fin),
  nombre,
}));

it('D36 — the series of the commune at Cité Jardins', () => {
  const serie = serieDesDroits(CITE_JARDINS, 2024, 2070);
  const actifs = (n: number) => serie.annees.find((a) => a.exercice === n)?.actifs;
  expect([2024, 2029, 2030, 2059, 2064, 2066, 2069, 2070].map(actifs)).toEqual([15, 15, 12, 11, 10, 4, 2, 0]);
  expect(serie.changements.map((c) => [c.exercice, c.apres])).toEqual([
    [2030, 12],
    [2059, 11],
    [2064, 10],
    [2065, 4],
    [2067, 2],
    [2070, 0],
  ]);
  expect(serie.alertes).toEqual([]);
});

it.each<[string, Droit, string]>([
  [
    'repaid loan: five years after the last payment',
    {
      origine: 'GARANTIE_EMPRUNT',
      dernierVersement: jour('2024-02-29'),
      finContractuelle: jour('2050-01-01'),
    },
    '2029-02-28',
  ],
  [
    'loan still running: end of the contract',
    { origine: 'GARANTIE_EMPRUNT', finContractuelle: jour('2050-01-01') },
    '2050-01-01',
  ],
  [
    'the last payment of another origin changes nothing',
    { origine: 'TERRAIN', dernierVersement: jour('2024-01-01'), finContractuelle: jour('2050-01-01') },
    '2050-01-01',
  ],
  ['2999 is no term', { origine: 'INCONNUE', finContractuelle: jour('2999-12-31') }, 'SANS_TERME'],
  [
    '2999 as last payment too',
    { origine: 'GARANTIE_EMPRUNT', dernierVersement: jour('9999-12-31') },
    'SANS_TERME',
  ],
  ['said without term', { origine: 'CONVENTIONNEL', sansTerme: true }, 'SANS_TERME'],
  ['nothing known', { origine: 'INCONNUE' }, 'INCONNUE'],
])('D36 — %s', (_, droit, attendu) => {
  const { valeur, etapes } = expirationDroit(droit);
  expect(valeur.type === 'LE' ? valeur.jour : valeur.type).toBe(attendu);
  expect(etapes).toHaveLength(1);
});

it('D36 — the reader sees the calculation and its article', () => {
  const [etape] = expirationDroit({
    origine: 'GARANTIE_EMPRUNT',
    dernierVersement: jour('2026-06-30'),
  }).etapes;
  expect(etape?.formule).toBe('dernier versement 30/06/2026 + 5 ans = 30/06/2031');
  expect(etape && afficheSource(etape.source)).toContain('R441-6');
});

it('the day before, the day of and the day after 1 January', () => {
  const droit = (debut: string, fin: string): Droit => ({
    origine: 'TERRAIN',
    debut: jour(debut),
    finContractuelle: jour(fin),
  });
  expect(estActif(droit('2026-12-31', '2030-01-01'), 2027).actif).toBe(true);
  expect(estActif(droit('2027-01-01', '2030-01-01'), 2027).actif).toBe(true);
  expect(estActif(droit('2027-01-02', '2030-01-01'), 2027).actif).toBe(false);
  expect(estActif(droit('2000-01-01', '2026-12-31'), 2027).actif).toBe(false);
  expect(estActif(droit('2000-01-01', '2027-01-01'), 2027).actif).toBe(true);
});

it('an unknown end counts, and says so', () => {
  const { actif, alertes } = estActif({ origine: 'INCONNUE', debut: jour('2000-01-01') }, 2027);
  expect(actif).toBe(true);
  expect(alertes.map((a) => a.code)).toEqual(['DROIT_FIN_INCONNUE']);
  expect(estActif({ origine: 'INCONNUE', sansTerme: true, debut: jour('2000-01-01') }, 2900).alertes).toEqual(
    [],
  );
});

const unJour = fc.integer({ min: 0, max: 40_000 }).map((n) => ajouteJours(jour('1990-01-01'), n));
const unDroit: fc.Arbitrary<Droit> = fc.record(
  {
    origine: fc.constantFrom('GARANTIE_EMPRUNT', 'TERRAIN', 'INCONNUE'),
    debut: unJour,
    finContractuelle: unJour,
    dernierVersement: unJour,
    sansTerme: fc.boolean(),
  },
  { requiredKeys: ['origine'] },
);
it('the series counts exactly the rights that are active one by one', () => {
  fc.assert(
    fc.property(fc.array(unDroit, { maxLength: 30 }), (droits) => {
      for (const { exercice, actifs } of serieDesDroits(droits, 1985, 2110).annees)
        expect(actifs).toBe(droits.filter((d) => estActif(d, exercice).actif).length);
    }),
    { numRuns: 300 },
  );
});
it('a right never comes back once it has ended', () => {
  fc.assert(
    fc.property(unDroit, (droit) => {
      const etats = Array.from({ length: 130 }, (_, i) => estActif(droit, 1985 + i).actif);
      expect(etats.join('').replaceAll('true', '1').replaceAll('false', '0')).toMatch(/^0*1*0*$/);
      const fin: Jour | undefined = droit.finContractuelle;
      if (fin && droit.origine === 'TERRAIN' && !droit.sansTerme)
        expect(estActif(droit, annee(fin) + 1).actif).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
