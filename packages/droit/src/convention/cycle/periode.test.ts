import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ajouteJours,
  ajouteMois,
  jour,
  jourDe,
  jourDeRang,
  quantieme,
  rangDuJour,
} from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { etatDe, signee } from './essai.ts';
import { exercicesCouverts, versionApplicable } from './exercices.ts';
import { dernierJourDePreavis, finApres, finDeReconduction, moisEntre, periodeSignee } from './periode.ts';
import { situationAu } from './situation.ts';

type Clause = Clauses['periode'];
const periode = (clause: Clause, signature = '2024-07-04') => periodeSignee(clause, jour(signature));
const unAn = { dureeMois: 12, renouvellement: 'TACITE_MEME_DUREE' } as const;

describe('golden dates (D63)', () => {
  it.each<[string, Clause, string, string | null]>([
    [
      'date of effect: that day counts',
      { ...unAn, effet: jour('2024-01-01'), dureeMois: 36 },
      '2024-01-01',
      '2026-12-31',
    ],
    ['signature: the day does not count', unAn, '2024-07-04', '2025-07-04'],
    [
      'from the signature though an effect is written',
      { ...unAn, effet: jour('2024-09-01'), depart: 'SIGNATURE' },
      '2024-07-04',
      '2025-07-04',
    ],
    ['29 February and twelve months', { ...unAn, effet: jour('2024-02-29') }, '2024-02-29', '2025-02-28'],
    [
      '29 February and four years',
      { ...unAn, effet: jour('2024-02-29'), dureeMois: 48 },
      '2024-02-29',
      '2028-02-28',
    ],
    [
      '1 March and twelve months, before a leap day',
      { ...unAn, effet: jour('2023-03-01') },
      '2023-03-01',
      '2024-02-29',
    ],
    [
      '31 January and one month',
      { ...unAn, effet: jour('2025-01-31'), dureeMois: 1 },
      '2025-01-31',
      '2025-02-28',
    ],
    [
      'a written end wins over the length',
      { ...unAn, effet: jour('2024-01-01'), fin: jour('2026-06-30') },
      '2024-01-01',
      '2026-06-30',
    ],
    [
      'one day',
      { renouvellement: 'AUCUN', effet: jour('2024-01-01'), fin: jour('2024-01-01') },
      '2024-01-01',
      '2024-01-01',
    ],
    ['no term said', { renouvellement: 'AUCUN' }, '2024-07-04', null],
  ])('%s', (_, clause, debut, fin) => {
    expect(periode(clause)).toMatchObject({ debut, fin });
  });
  it('29 February signed: not counted', () => {
    expect(periode(unAn, '2024-02-29')).toMatchObject({ fin: '2025-02-28' });
    expect(periode({ ...unAn, dureeMois: 48 }, '2024-02-29')).toMatchObject({ fin: '2028-02-29' });
  });
  it.each<[Clause, string]>([
    [{ ...unAn, effet: jour('2025-01-01'), fin: jour('2024-12-31') }, 'PERIODE_INVERSEE'],
    [{ ...unAn, dureeMois: -12 }, 'PERIODE_INVERSEE'],
    [{ ...unAn, dureeMois: 12.5 }, 'PERIODE_NON_DITE'],
    [{ ...unAn, dureeMois: 1201 }, 'PERIODE_NON_DITE'],
    [{ ...unAn, preavisMois: -1 }, 'PERIODE_NON_DITE'],
    [{ ...unAn, depart: 'DATE_D_EFFET' }, 'PERIODE_NON_DITE'],
  ])('is refused: %j', (clause, code) => {
    expect(periode(clause)).toBe(code);
  });
  it('reads the length in the bounds when the text gives only them', () => {
    const bornes = (fin: string) =>
      periode({ renouvellement: 'AUCUN', effet: jour('2024-01-01'), fin: jour(fin) });
    expect(bornes('2026-12-31')).toMatchObject({ dureeMois: 36 });
    expect(bornes('2026-12-30')).toMatchObject({ dureeMois: null });
    const depuisSignature = { renouvellement: 'AUCUN', fin: jour('2025-07-03') } as const;
    expect(periode(depuisSignature)).toMatchObject({ dureeMois: 12, jourDeDepartCompte: true });
  });
});

it.each([
  ['2026-12-31', 3, '2026-09-30'],
  ['2026-12-31', 0, '2026-12-31'],
  ['2025-06-30', 4, '2025-02-28'],
  ['2025-02-28', 1, '2025-01-31'],
  ['2024-02-29', 12, '2023-02-28'],
])('for an end on %s, a notice of %i months is given by %s', (fin, mois, attendu) => {
  expect(dernierJourDePreavis(jour(fin), mois)).toBe(attendu);
});

const unJour = fc
  .integer({ min: rangDuJour(jour('2000-01-01')), max: rangDuJour(jour('2100-12-31')) })
  .map(jourDeRang);
const bissextiles = fc
  .integer({ min: 500, max: 520 })
  .map((n) => jourDe(n * 4, 2, 29))
  .filter((j) => quantieme(j) === 29);
const depart = fc.oneof(unJour, bissextiles);
const duree = fc.integer({ min: 1, max: 120 });

describe('renewals', () => {
  it('never overlap, never leave a hole, and stay on the first quantième', () => {
    fc.assert(
      fc.property(depart, duree, fc.boolean(), (debut, dureeMois, compte) => {
        const base = {
          debut,
          fin: finApres(debut, dureeMois, compte),
          dureeMois,
          jourDeDepartCompte: compte,
        };
        let avant = base.fin;
        for (let rang = 1; rang <= 60; rang++) {
          const fin = finDeReconduction(base, rang);
          expect(fin > avant).toBe(true);
          expect(moisEntre(debut, fin, compte)).toBe(dureeMois * (rang + 1));
          const cible = ajouteMois(debut, dureeMois * (rang + 1));
          const entier = quantieme(cible) === quantieme(debut);
          expect(fin).toBe(compte && entier ? ajouteJours(cible, -1) : cible);
          avant = fin;
        }
      }),
    );
  });
  it('as lived day after day: one period each day, the next one starts the day after', () => {
    fc.assert(
      fc.property(depart, fc.integer({ min: 1, max: 40 }), fc.boolean(), (debut, dureeMois, compte) => {
        const clause = {
          dureeMois,
          renouvellement: 'TACITE_MEME_DUREE',
          ...(compte && { effet: debut }),
        } as const;
        const etat = etatDe(signee(clause, debut, [2024]));
        let vue = situationAu(etat, debut);
        for (let rang = 1; rang <= 12; rang++) {
          const fin = vue.periode?.fin ?? debut;
          expect(situationAu(etat, fin)).toEqual(vue);
          vue = situationAu(etat, ajouteJours(fin, 1));
          expect(vue).toMatchObject({ situation: 'RECONDUITE', reconductions: rang, enVigueur: true });
          expect(vue.periode?.debut).toBe(ajouteJours(fin, 1));
        }
      }),
      { numRuns: 60 },
    );
  });
  it('29 February comes back in 2028', () => {
    const base = {
      debut: jour('2024-02-29'),
      fin: jour('2025-02-28'),
      dureeMois: 12,
      jourDeDepartCompte: true,
    };
    expect([1, 2, 3, 4].map((rang) => finDeReconduction(base, rang))).toEqual([
      '2026-02-28',
      '2027-02-28',
      '2028-02-28',
      '2029-02-28',
    ]);
  });
  it('when end and length disagree, the length runs from the day after the end', () => {
    const base = {
      debut: jour('2024-01-01'),
      fin: jour('2024-06-30'),
      dureeMois: 12,
      jourDeDepartCompte: true,
    };
    expect([1, 2].map((rang) => finDeReconduction(base, rang))).toEqual(['2025-06-30', '2026-06-30']);
  });
  it('for no whole number of months, the same number of days', () => {
    const base = {
      debut: jour('2024-01-01'),
      fin: jour('2024-01-10'),
      dureeMois: null,
      jourDeDepartCompte: true,
    };
    expect(finDeReconduction(base, 2)).toBe('2024-01-30');
  });
});

describe('exercices (D15)', () => {
  it('D15: one year from July, for the civil year; each renewal adds one', () => {
    const etat = etatDe(signee(unAn, '2024-07-04', [2024]));
    expect(exercicesCouverts(etat, 1, jour('2025-07-04'))).toEqual([2024]);
    expect(exercicesCouverts(etat, 1, jour('2025-07-05'))).toEqual([2024, 2025]);
    expect(exercicesCouverts(etat, 1, jour('2027-01-01'))).toEqual([2024, 2025, 2026]);
    expect(exercicesCouverts(etat, 2, jour('2027-01-01'))).toEqual([]);
  });
  it('three years add three', () => {
    expect(exercicesCouverts(etatDe(signee()), 1, jour('2027-01-01'))).toEqual([
      2024, 2025, 2026, 2027, 2028, 2029,
    ]);
  });
  it('eighteen months add none', () => {
    const etat = etatDe(signee({ ...unAn, dureeMois: 18 }, '2024-01-01', [2024]));
    expect(situationAu(etat, jour('2027-01-01')).reconductions).toBe(1);
    expect(exercicesCouverts(etat, 1, jour('2027-01-01'))).toEqual([2024]);
  });
  it('the applicable version is the last one signed that covers the year, else a draft that says so', () => {
    const etat = etatDe(signee());
    expect(versionApplicable(etat, 2025, jour('2024-05-01'))).toBe(1);
    expect(versionApplicable(etat, 2027, jour('2026-12-31'))).toBeUndefined();
    expect(versionApplicable(etat, 2027, jour('2027-01-01'))).toBe(1);
    expect(versionApplicable(etat, 2023, jour('2024-05-01'))).toBeUndefined();
    const brouillon = etatDe([
      { type: 'VersionRedigee', version: 1, nature: 'INITIALE', le: jour('2024-01-01') },
    ]);
    expect(versionApplicable(brouillon, 2024, jour('2024-05-01'))).toBeUndefined();
    expect(versionApplicable(brouillon, 2024, jour('2024-05-01'), [{ numero: 1, exercices: [2024] }])).toBe(
      1,
    );
  });
});
