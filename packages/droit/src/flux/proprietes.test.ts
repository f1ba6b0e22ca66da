import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Convention } from '../convention/convention.ts';
import type { RegleArrondi } from '../convention/nomenclatures.ts';
import { compare, difference, fraction, somme, UN } from '../quantites/fraction.ts';
import { annexe, calcul, compte, convention, droits } from './fabrique.ts';
import { partsDunBailleur } from './parts-du-bailleur.ts';

const tauxPlausible = fc.integer({ min: 1, max: 3000 }).map((n) => fraction(n, 10_000));

it('shares and what is not reserved add up to 1 exactly, for any sharing out of a stock', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 60 }), fc.nat(5000), (detenus, libres) => {
      const eligibles = detenus.reduce((a, b) => a + b, libres) || 1;
      const parts = detenus.map((n, i) => {
        const c = calcul({
          convention: convention('haute-garonne-2023'),
          exercice: 2024,
          eligibles: compte(eligibles),
          droits: droits(n),
          tauxRotation: annexe(fraction(79, 1000)),
        });
        return { reservataire: `r${i}`, part: c.part?.valeur ?? UN };
      });
      const r = partsDunBailleur(parts);
      if (!r.ok) throw new Error('parts');
      expect(somme(r.valeur.reservee.valeur, r.valeur.nonReservee.valeur)).toEqual(UN);
      if (detenus.some((n) => n > 0) || libres > 0)
        expect(r.valeur.nonReservee.valeur).toEqual(fraction(libres, eligibles));
    }),
    { numRuns: 1000 },
  );
});

it('a larger stock never raises a share at equal rights, nor the flow that depends on rights only', () => {
  const modeles = fc.constantFrom<Convention['modele']>(
    'haute-garonne-2023',
    'calvados-2023',
    'commune-2024',
  );
  fc.assert(
    fc.property(
      modeles,
      fc.nat(1000),
      fc.nat(1000),
      fc.nat(1000),
      tauxPlausible,
      (nom, n, de, plus, taux) => {
        const base = { convention: convention(nom), exercice: 2024, droits: droits(n), soustractions: [] };
        const de_ = (eligibles: number) =>
          calcul({ ...base, eligibles: compte(eligibles), tauxRotation: annexe(taux) });
        const [petit, grand] = [de_(n + de + 1), de_(n + de + 1 + plus)];
        expect(compare(grand.part?.valeur ?? UN, petit.part?.valeur ?? UN)).toBeLessThanOrEqual(0);
        expect(grand.flux.valeur).toEqual(petit.flux.valeur);
      },
    ),
    { numRuns: 2000 },
  );
});

it('the rounding rule changes the objective only, never an exact value, and stays within one dwelling', () => {
  const regles = fc.constantFrom<RegleArrondi>(
    'AU_PLUS_PROCHE',
    'INFERIEUR',
    'SUPERIEUR',
    'MINIMUM_UN',
    'AUCUN',
    'NON_DITE',
  );
  fc.assert(
    fc.property(regles, fc.nat(5000), fc.nat(5000), tauxPlausible, (regle, n, autres, taux) => {
      const de = (r: RegleArrondi) =>
        calcul({
          convention: convention('haute-garonne-2023', { arrondi: { regle: r } }),
          exercice: 2024,
          eligibles: compte(n + autres + 1),
          droits: droits(n),
          tauxRotation: annexe(taux),
        });
      const [sans, avec] = [de('AUCUN'), de(regle)];
      expect(avec.flux.valeur).toEqual(sans.flux.valeur);
      expect(avec.part?.valeur).toEqual(sans.part?.valeur);
      for (const v of [avec.objectif?.valeur, ...(avec.objectifsSelonRegle ?? []).map((s) => s.valeur)]) {
        if (v === undefined) continue;
        const ecart = difference(fraction(v), avec.flux.valeur);
        expect(compare(ecart, UN) < 0 && compare(ecart, fraction(-1)) > 0).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
