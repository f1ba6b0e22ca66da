import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Resultat } from '../explication/constat.ts';
import { compare, fraction, texteExact } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { echeancesAnru } from './calendrier-anru.ts';
import { convertitDroitsDeSuite } from './conversion.ts';
import { type DroitsUniques, fluxDroitsUniques } from './droits-uniques.ts';
import type { ArrondiLigne, OperationsAnru } from './operations.ts';
import type { ZoneAnru } from './taux.ts';
import { volumesAnru } from './volumes.ts';

const valeurDe = <T>(r: Resultat<T>): T => {
  if (!r.ok) throw new Error(JSON.stringify([...r.manques, ...r.erreurs]));
  return r.valeur;
};
/** The annexe really read: 54 dwellings out of QPV, 6 in QPV, zone 4. */
const annexe: OperationsAnru = {
  zone: 4,
  le: jour('2024-01-01'),
  logements: { HORS_QPV: 54, EN_QPV: 6 },
  arrondis: {
    PREMIERE_LOCATION: { HORS_QPV: 'AU_PLUS_PROCHE', EN_QPV: 'AU_PLUS_PROCHE' },
    TOTAL: { HORS_QPV: 'INFERIEUR', EN_QPV: 'AU_PLUS_PROCHE' },
  },
  totalSigne: 24,
};

it('D103 — the annexe: 6.75 → 7, 1.05 → 1, 21.6 → 21, 3.36 → 3, 24 in all', () => {
  const r = volumesAnru(annexe);
  const volumes = valeurDe(r);
  expect(volumes.lignes.map((l) => [texteExact(l.exact), l.droits.valeur])).toEqual([
    ['27/4', 7n],
    ['21/20', 1n],
    ['108/5', 21n],
    ['84/25', 3n],
  ]);
  expect(volumes.total.valeur).toBe(24n);
  expect(texteExact(volumes.totalExact)).toBe('624/25');
  expect(volumes.soldes).toEqual({ HORS_QPV: 14n, EN_QPV: 2n });
  expect(volumes.lignes[0]?.droits.etapes.map((e) => e.formule)).toEqual([
    '12,5 % × 54 = 6,75',
    '6,75 arrondi au plus proche = 7',
  ]);
  expect(volumes.total.etapes.at(-2)?.formule).toBe('21 + 3 = 24');
  expect(r.alertes.map((a) => [a.code, a.attendu])).toEqual([
    ['ANRU_TOTAL_LOIN_DE_L_EXACT', '25 (24,96)'],
    ['ANRU_ARRONDIS_HETEROGENES', undefined],
  ]);
});
it('D103 — the signed total holds against the lines, and it is said', () => {
  const r = volumesAnru({ ...annexe, totalSigne: 25 });
  expect(valeurDe(r).total.valeur).toBe(25n);
  expect(r.alertes.map((a) => a.code)).toContain('ANRU_TOTAL_DIFFERENT');
  const { totalSigne: _, ...sansTotal } = annexe;
  expect(valeurDe(volumesAnru(sansTotal)).total.valeur).toBe(24n);
});
it.each([1, 2, 3] as const)('D102 — zone %i is not known: it is asked for', (zone) => {
  const r = volumesAnru({ ...annexe, zone });
  expect(r.ok ? [] : r.manques.map((m) => m.champ)).toEqual(['zone']);
  expect(convertitDroitsDeSuite(fraction(5), zone, annexe.le).ok).toBe(false);
});
it('D103 — a rounding that the annexe does not give is asked for, line by line', () => {
  const r = volumesAnru({ ...annexe, arrondis: { TOTAL: { HORS_QPV: 'INFERIEUR' } } });
  expect(r.ok ? [] : r.manques.map((m) => m.champ)).toEqual([
    'arrondis.PREMIERE_LOCATION.HORS_QPV',
    'arrondis.PREMIERE_LOCATION.EN_QPV',
    'arrondis.TOTAL.EN_QPV',
  ]);
});
it.each([
  [{ logements: { HORS_QPV: -1, EN_QPV: 6 } }, 'logements.HORS_QPV'],
  [{ logements: { HORS_QPV: 54, EN_QPV: 1.5 } }, 'logements.EN_QPV'],
  [{ totalSigne: Number.NaN }, 'totalSigne'],
])('refuses %o', (faute, champ) => {
  const r = volumesAnru({ ...annexe, ...faute });
  expect(r.ok ? [] : r.erreurs.map((e) => e.champ)).toEqual([champ]);
});
it.each([
  ['2020-02-21', false],
  ['2020-02-22', true],
  ['2020-02-23', true],
])('on %s the rates of zone 4 answer or say why not', (date, repond) => {
  expect(volumesAnru({ ...annexe, le: jour(date) }).ok).toBe(repond);
  expect(convertitDroitsDeSuite(fraction(5), 4, jour(date)).ok).toBe(repond);
});
it('rounding a line up, down or to the nearest stays within one right of the exact', () => {
  const regles: ArrondiLigne[] = ['INFERIEUR', 'AU_PLUS_PROCHE', 'SUPERIEUR'];
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (hors, en) => {
      const [bas, proche, haut] = regles.map((regle) => {
        const memes = { HORS_QPV: regle, EN_QPV: regle };
        const arrondis = { PREMIERE_LOCATION: memes, TOTAL: memes };
        return valeurDe(volumesAnru({ ...annexe, arrondis, logements: { HORS_QPV: hors, EN_QPV: en } }))
          .lignes;
      });
      bas?.forEach((l, i) => {
        const [b, p, h] = [l, proche?.[i], haut?.[i]].map((x) => x?.droits.valeur ?? -1n);
        expect(compare(fraction(b ?? 0n), l.exact)).toBeLessThanOrEqual(0);
        expect((h ?? 0n) - (b ?? 0n)).toBeLessThanOrEqual(1n);
        expect([b, h]).toContain(p);
      });
    }),
  );
});

it('D79 — in zone 4 both lines give 3.2, which is marked as deduced', () => {
  const r = convertitDroitsDeSuite(fraction(5), 4 satisfies ZoneAnru, annexe.le);
  expect(texteExact(valeurDe(r).valeur)).toBe('16');
  expect(valeurDe(r).etapes.map((e) => e.formule)).toEqual(['40 % ÷ 12,5 % = 3,2', '5 × 3,2 = 16']);
  expect(r.alertes.map((a) => a.code)).toEqual(['ANRU_COEFFICIENT_DEDUIT']);
});

const droits: DroitsUniques = {
  volume: 24,
  consommes: 0,
  signature: jour('2023-06-15'),
  dureeAnnees: 30,
  exercice: 2024,
};
it('D33 — 24 rights over 30 years are 0.80 a year, then 16/30 after 8 first lettings', () => {
  const debut = valeurDe(fluxDroitsUniques(droits));
  expect(texteExact(debut.valeur)).toBe('4/5');
  expect(debut.etapes.map((e) => e.formule)).toEqual(['24 − 0 = 24', '30', '24 ÷ 30 = 0,8']);
  expect(debut.etapes[1]?.libelle).toContain('15/06/2053');
  expect(texteExact(valeurDe(fluxDroitsUniques({ ...droits, consommes: 8 })).valeur)).toBe('8/15');
});
it.each([
  [{ consommes: 25 }, 'consommes'],
  [{ volume: -1 }, 'volume'],
  [{ exercice: 2022 }, 'exercice'],
  [{ exercice: 2054 }, 'exercice'],
  [{ dureeAnnees: 0 }, 'dureeAnnees'],
])('D33 — refuses %o', (faute, champ) => {
  const r = fluxDroitsUniques({ ...droits, ...faute });
  expect(r.ok ? [] : r.erreurs.map((e) => e.champ)).toEqual([champ]);
});
it('D33 — served every year as it says, every right is used by the end and none is invented', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 40 }), (volume, dureeAnnees) => {
      let consommes = 0;
      for (let exercice = 2024; exercice <= 2023 + dureeAnnees; exercice++) {
        const flux = valeurDe(
          fluxDroitsUniques({ ...droits, volume, consommes, dureeAnnees, exercice }),
        ).valeur;
        consommes += Number((flux.n + flux.d - 1n) / flux.d);
        expect(consommes).toBeLessThanOrEqual(volume);
      }
      expect(consommes).toBe(volume);
    }),
  );
});
it('D88 — 15 and 30 January, on the year before', () => {
  expect(echeancesAnru(2027).map((e) => e.le)).toEqual(['2027-01-15', '2027-01-30']);
  expect(echeancesAnru(2027).every((e) => e.objet.includes('2026'))).toBe(true);
});
