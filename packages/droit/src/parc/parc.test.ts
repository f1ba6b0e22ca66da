import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliserConstruction, normaliserExclusion, normaliserQpv } from './caracteristiques.ts';
import { jourDeSerie, lireDateInventaire } from './date-inventaire.ts';
import { normaliserFinancement } from './financement.ts';
import { normaliserLibelle } from './libelle.ts';
import { cleRplsValide, lireRpls } from './rpls.ts';
import {
  departementDeInsee,
  estCodeInsee,
  estCodeQpv,
  estDepartement,
  estSiren,
  estSiret,
} from './territoire.ts';
import { normaliserTypologie, typologieDuModule } from './typologie.ts';

describe('nomenclatures § 1 — typologies', () => {
  it.each([
    ['T1', 'T1', 'RECONNUE'],
    ['Type 1', 'T1', 'RECONNUE'],
    ['T1bis', 'T1BIS', 'RECONNUE'],
    ["T1'", 'T1BIS', 'RECONNUE'],
    ['B1', 'T1BIS', 'DEDUITE'],
    ['t2', 'T2', 'RECONNUE'],
    ['Type 3', 'T3', 'RECONNUE'],
    ['V4', 'T4', 'RECONNUE'],
    ['T6 et plus', 'T6', 'RECONNUE'],
    ['T7', 'T6', 'DEDUITE'],
    ['F3', 'T3', 'DEDUITE'],
    ['3', 'T3', 'DEDUITE'],
    ['T0', undefined, 'A_QUALIFIER'],
    ['duplex', undefined, 'A_QUALIFIER'],
    ['', undefined, 'A_QUALIFIER'],
  ])('%s → %s (%s)', (brut, valeur, statut) => {
    expect(normaliserTypologie(brut)).toMatchObject({ brut, valeur, statut });
  });
  it('V says a villa, T does not', () => {
    expect(normaliserTypologie('V4').construction).toBe('INDIVIDUEL');
    expect(normaliserTypologie('T4').construction).toBeUndefined();
  });
  it.each([
    ['2010001V5', 'T5'],
    ['290C0001T3', 'T3'],
    ['308L0021', undefined],
  ])('module %s → %s', (module, valeur) => expect(typologieDuModule(module)).toBe(valeur));
});

describe('nomenclatures § 2 — financements', () => {
  it.each([
    ['PLAI', 'PLAI', '10'],
    ['PLA-I', 'PLAI', '10'],
    ['PLATS', 'PLAI_ANCIEN', '11'],
    ['PLA T Social', 'PLAI_ANCIEN', '11'],
    ['PLA', 'PLUS_ANCIEN', '12'],
    ['PLUS-CD', 'PLUS', '13'],
    ['PLS', 'PLS', '14'],
    ['HLM/O', 'AVANT_1977', '52'],
    ['13', 'PLUS', '13'],
  ])('%s → %s, RPLS %s', (brut, valeur, rpls) => {
    expect(normaliserFinancement(brut)).toEqual({ brut, valeur, statut: 'RECONNUE', rpls });
  });
  it('a PLI calls for an exclusion (D21)', () => {
    expect(normaliserFinancement('PLI')).toMatchObject({ valeur: 'HORS_FLUX', exclusion: 'EXC_PLI' });
  });
  it('DIVERS needs a year, and stays to qualify before 1977', () => {
    expect(normaliserFinancement('DIVERS')).toMatchObject({ valeur: undefined, statut: 'A_QUALIFIER' });
    expect(normaliserFinancement('DIVERS', { convention: 1959 })).toMatchObject({
      valeur: 'AVANT_1977',
      statut: 'A_QUALIFIER',
    });
    expect(normaliserFinancement('DIVERS', { construction: 1985 })).toMatchObject({ valeur: 'AUTRE' });
    expect(normaliserFinancement('DIVERS', { convention: 1985 }).valeur).toBeUndefined();
  });
  it('PALULOS is no initial financing', () =>
    expect(normaliserFinancement('PALULOS').statut).toBe('A_QUALIFIER'));
});

it.each([
  ['Individue', 'INDIVIDUEL'],
  ['villa', 'INDIVIDUEL'],
  ['C', 'COLLECTIF'],
  ['Collectif', 'COLLECTIF'],
  ['péniche', undefined],
])('construction %s → %s', (brut, valeur) => expect(normaliserConstruction(brut).valeur).toBe(valeur));
it.each([
  ['Non', false],
  ['Hors', false],
  ['Oui', true],
  ['QN03101A', true],
  ['VRAI', true],
  ['?', undefined],
])('QPV %s → %s', (brut, valeur) => expect(normaliserQpv(brut).valeur).toBe(valeur));
it('reads an exclusion by code and by label', () => {
  expect(normaliserExclusion('EXC_VENTE').valeur).toBe('EXC_VENTE');
  expect(normaliserExclusion('démolition').valeur).toBe('EXC_DEMOLITION');
  expect(normaliserExclusion('autre').statut).toBe('A_QUALIFIER');
});

describe('dates of an inventory', () => {
  it.each([
    ['25/11/1993', { type: 'JOUR', jour: '1993-11-25', deduite: false }],
    ['2029-06-30 00:00:00', { type: 'JOUR', jour: '2029-06-30', deduite: false }],
    ['31/12/2999', { type: 'SANS_TERME', jour: '2999-12-31' }],
    ['31/02/2024', { type: 'INEXISTANTE' }],
    ['2023-02-29', { type: 'INEXISTANTE' }],
    ['44927', { type: 'JOUR', jour: '2023-01-01', deduite: true }],
    ['sans terme', { type: 'SANS_TERME' }],
    ['30/06/29', { type: 'ILLISIBLE' }],
    ['12', { type: 'ILLISIBLE' }],
    ['', { type: 'ILLISIBLE' }],
  ])('%s', (brut, lue) => expect(lireDateInventaire(brut)).toEqual(lue));
  it('serials follow the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_000 }), (serie) => {
        const oracle = new Date(Date.UTC(1899, 11, 30) + serie * 86_400_000).toISOString().slice(0, 10);
        expect(jourDeSerie(serie)).toBe(oracle);
      }),
    );
  });
});

describe('nomenclatures § 8 — RPLS', () => {
  it('keeps zeros and checks the key', () => {
    expect(cleRplsValide('0030839354')).toBe(true);
    expect(cleRplsValide('0030839355')).toBe(false);
    expect(lireRpls(' 0030839354 ')).toMatchObject({ ok: true, rpls: '0030839354', zerosRetablis: false });
  });
  it('gives back the zeros that a spreadsheet ate, only when the key agrees', () => {
    expect(lireRpls('30839354')).toMatchObject({ ok: true, rpls: '0030839354', zerosRetablis: true });
    expect(lireRpls('30839355')).toEqual({ ok: false });
    expect(lireRpls('01020555500002')).toEqual({ ok: false });
    expect(lireRpls('#N/A')).toEqual({ ok: false });
  });
  it('a digit changed where the weight is 1 is always seen', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.constantFrom(1, 3, 5, 7, 9),
        fc.integer({ min: 1, max: 9 }),
        (n, rang, ecart) => {
          const neuf = String(n).padStart(9, '0');
          const valide = [...'0123456789'].map((c) => neuf + c).find(cleRplsValide) ?? '';
          const change = (Number(valide[rang]) + ecart) % 10;
          expect(cleRplsValide(valide.slice(0, rang) + change + valide.slice(rang + 1))).toBe(false);
        },
      ),
    );
  });
});

it('nomenclatures § 9 — codes of places', () => {
  expect(estCodeInsee('31169')).toBe(true);
  expect(estCodeInsee('2A004')).toBe(true);
  expect(departementDeInsee('97105')).toBe('971');
  expect(departementDeInsee('2B033')).toBe('2B');
  expect([estDepartement('31'), estDepartement('20'), estDepartement('2A'), estDepartement('971')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(estSiren('213101694')).toBe(true);
  expect(estSiren('213101695')).toBe(false);
  expect(estSiret('73282932000074')).toBe(true);
  expect(estCodeQpv('QN03101A')).toBe(true);
});

describe('labels', () => {
  it.each([
    ['C I L Interlogement', 'CIL INTERLOGEMENT'],
    ['C.I.L.', 'CIL'],
    ["Commune d'Escalquens", 'COMMUNE D ESCALQUENS'],
    ['  Préfecture—prioritaire ', 'PREFECTURE PRIORITAIRE'],
    ['Cœur', 'COEUR'],
  ])('%s → %s', (brut, net) => expect(normaliserLibelle(brut)).toBe(net));
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        const net = normaliserLibelle(texte);
        expect(normaliserLibelle(net)).toBe(net);
      }),
    );
  });
});
