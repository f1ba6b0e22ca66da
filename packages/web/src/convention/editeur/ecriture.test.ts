import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ecrisDelai,
  JOUR,
  JOUR_DE_L_ANNEE,
  lisDelai,
  NOMBRE,
  NOMBRES,
  TAUX,
  TEXTES,
  tauxSaisissable,
} from './ecriture.ts';

describe('what is typed in a field, and the JSON it makes', () => {
  it('reads a rate as a percentage, and writes it back without losing a digit', () => {
    expect(TAUX.lit('7,90')).toBe('7,90 %');
    expect(TAUX.lit(' 1/4 ')).toBe('1/4');
    expect(TAUX.lit('environ dix')).toBe('environ dix');
    expect(TAUX.lit('  ')).toBeUndefined();
    expect(['79/1000', '1/5', '1/3', '2469/20000', '7.9%'].map(tauxSaisissable)).toEqual([
      '7,90 %',
      '20 %',
      '1/3',
      '12,345 %',
      '7,90 %',
    ]);
  });

  it('keeps as typed what is not a whole number', () => {
    expect(NOMBRE.lit('1 083')).toBe(1083);
    expect(NOMBRE.lit('trois')).toBe('trois');
    expect(NOMBRE.lit('-3')).toBe('-3');
    expect(NOMBRES.lit('2024, 2026; demain')).toEqual([2024, 2026, 'demain']);
  });

  it('shows days in French and keeps those that do not exist', () => {
    expect(JOUR.ecrit('2024-07-04')).toBe('04/07/2024');
    expect(JOUR.lit('04/07/2024')).toBe('2024-07-04');
    expect(JOUR.lit('30/02/2024')).toBe('30/02/2024');
    expect(JOUR_DE_L_ANNEE.ecrit('03-01')).toBe('1er mars');
    expect(['28 février', '28/02', '28 FEVRIER', '1er mars'].map((t) => JOUR_DE_L_ANNEE.lit(t))).toEqual([
      '02-28',
      '02-28',
      '02-28',
      '03-01',
    ]);
    expect(JOUR_DE_L_ANNEE.lit('fin mars')).toBe('fin mars');
  });

  it('reads every day of the year that it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (mois, jour) => {
        const json = `${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
        expect(JOUR_DE_L_ANNEE.lit(JOUR_DE_L_ANNEE.ecrit(json))).toBe(json);
      }),
    );
  });

  it('cuts a delay into its number and its unit', () => {
    expect(lisDelai('12 jours ouvrés')).toEqual({ nombre: '12', unite: 'jours ouvrés' });
    expect(lisDelai('un mois')).toEqual({ nombre: '1', unite: 'mois' });
    expect(lisDelai('douze jours ouvrés')).toEqual({ nombre: 'douze', unite: 'jours ouvrés' });
    expect(lisDelai(undefined)).toEqual({ nombre: '', unite: '' });
    expect(ecrisDelai({ nombre: '30', unite: '' })).toBe('30 jours calendaires');
    expect(ecrisDelai({ nombre: ' ', unite: 'mois' })).toBeUndefined();
  });

  it('has one text a line', () => {
    expect(TEXTES.lit('Commune\n\n DDETS ')).toEqual(['Commune', 'DDETS']);
    expect(TEXTES.ecrit(['Commune', 'DDETS'])).toBe('Commune\nDDETS');
  });
});
