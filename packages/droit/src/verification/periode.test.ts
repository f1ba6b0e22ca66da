import { expect, it } from 'vitest';
import { clausesEnVigueur } from '../convention/clauses.ts';
import type { Clauses } from '../convention/convention.ts';
import { periodeSignee } from '../convention/cycle/periode.ts';
import { jour } from '../quantites/jour.ts';
import { cas, codes } from './essai.ts';
import { debutDeLaConvention, finDeLaConvention, premierJourCouvert } from './periode.ts';
import { calcule, verifier } from './verifier.ts';

type Periode = Clauses['periode'];
const an = { dureeMois: 12, renouvellement: 'AUCUN' } as const;
const signee = (periode: Periode, signature?: string) =>
  cas({
    differences: { periode },
    imprime: {},
    ...(signature && { document: { signature: jour(signature) } }),
  });

it.each<[string, Periode, string, string]>([
  ['from the signature: that day is not counted', an, '2024-07-05', '2025-07-04'],
  [
    'from the day of effect: that day counts',
    { ...an, effet: jour('2024-01-01') },
    '2024-01-01',
    '2024-12-31',
  ],
  [
    'from the signature, though an effect is written',
    { ...an, effet: jour('2024-01-01'), depart: 'SIGNATURE' },
    '2024-07-05',
    '2025-07-04',
  ],
  ['a written end', { ...an, fin: jour('2024-12-31') }, '2024-07-05', '2024-12-31'],
])('%s', (_, periode, premier, fin) => {
  const d = calcule(signee(periode, '2024-07-04'));
  if (!d) throw new Error('no model');
  expect([premierJourCouvert(d), finDeLaConvention(d)]).toEqual([premier, fin]);
  // One reading only: that of the life cycle.
  const lue = periodeSignee(clausesEnVigueur(d.entree.convention).periode, jour('2024-07-04'));
  expect(lue).toMatchObject({ debut: debutDeLaConvention(d), fin: finDeLaConvention(d) });
});
it('an agreement of one year signed on 31/12/2023 covers the whole of 2024', () => {
  expect(codes(signee(an, '2023-12-31'))).toEqual([]);
  expect(codes(signee(an, '2024-01-02'))).toEqual(['PERIODE_DISCORDANTE']);
  expect(codes(signee({ ...an, effet: jour('2024-01-01') }, '2023-12-31'))).toEqual([]);
});
it('I20: signed on 04/07/2024 for a year, it runs to 04/07/2025 (D63)', () => {
  expect(verifier([signee(an, '2024-07-04')])[0]?.message).toContain('du 04/07/2024 au 04/07/2025');
});
it('a length that is no whole number of months gives no end, and does not throw', () => {
  for (const dureeMois of [0, -12, 12.5, 1201]) {
    const d = calcule(signee({ ...an, dureeMois }, '2024-07-04'));
    expect(d && finDeLaConvention(d)).toBeUndefined();
  }
});
it('D9: the next one may be signed on the day the former ends, not before', () => {
  const premiere = signee(an, '2024-01-01');
  expect(codes(premiere, signee(an, '2025-01-01'))).not.toContain('CONVENTION_DOUBLE');
  expect(codes(premiere, signee(an, '2024-12-31'))).toContain('CONVENTION_DOUBLE');
});
