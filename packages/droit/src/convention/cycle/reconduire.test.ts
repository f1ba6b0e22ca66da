import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { alors, etatDe, joue, PERIODE, PROPOSEE, signee } from './essai.ts';
import { exercicesCouverts } from './exercices.ts';
import { situationAu } from './situation.ts';

const EXPRES = { ...PERIODE, renouvellement: 'EXPRES' } as const;
const reconduire = (le: string, fin?: string) =>
  ({ type: 'Reconduire', le: jour(le), ...(fin && { fin: jour(fin) }) }) as const;

it('renews for the same length, or until a day', () => {
  expect(alors({ etantDonne: signee(EXPRES), quand: reconduire('2026-12-31') })).toEqual([
    { type: 'ConventionReconduite', le: '2026-12-31', fin: '2029-12-31' },
  ]);
  expect(alors({ etantDonne: signee(EXPRES), quand: reconduire('2026-06-01', '2027-12-31') })).toMatchObject([
    { fin: '2027-12-31' },
  ]);
});
const resiliee = joue(
  [{ type: 'Resilier', le: jour('2025-05-01'), motif: 'accord', clause: {}, dUnCommunAccord: true }],
  signee(EXPRES),
);
const denoncee = joue([{ type: 'Denoncer', le: jour('2025-05-01'), par: 'RESERVATAIRE' }], signee(EXPRES));
it.each([
  ['a terminated agreement', resiliee, reconduire('2025-05-02'), 'RECONDUCTION_IMPOSSIBLE'],
  ['a denounced one', denoncee, reconduire('2025-05-02'), 'RECONDUCTION_IMPOSSIBLE'],
  ['an expired one', signee(EXPRES), reconduire('2027-01-01'), 'RECONDUCTION_IMPOSSIBLE'],
  ['one that renews itself', signee(), reconduire('2026-06-01'), 'RECONDUCTION_IMPOSSIBLE'],
  [
    'one that excludes it',
    signee({ ...PERIODE, renouvellement: 'AUCUN' }),
    reconduire('2026-06-01'),
    'RECONDUCTION_IMPOSSIBLE',
  ],
  [
    'one without a term',
    signee({ effet: jour('2024-01-01'), renouvellement: 'EXPRES' }),
    reconduire('2026-06-01'),
    'RECONDUCTION_IMPOSSIBLE',
  ],
  ['one not signed', PROPOSEE, reconduire('2026-06-01'), 'NON_SIGNEE'],
  ['until a day already covered', signee(EXPRES), reconduire('2026-06-01', '2026-12-31'), 'PERIODE_INVERSEE'],
  [
    'before the last renewal was decided',
    joue([reconduire('2026-06-01')], signee(EXPRES)),
    reconduire('2026-05-31'),
    'DATE_ANTERIEURE',
  ],
])('does not renew %s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
it('runs after the former period, and adds its years when it begins', () => {
  const etat = etatDe(joue([reconduire('2026-06-01')], signee(EXPRES)));
  expect(situationAu(etat, jour('2026-12-31'))).toMatchObject({ situation: 'EN_VIGUEUR', reconductions: 0 });
  expect(exercicesCouverts(etat, 1, jour('2026-12-31'))).toEqual([2024, 2025, 2026]);
  expect(situationAu(etat, jour('2027-01-01'))).toMatchObject({
    situation: 'RECONDUITE',
    libelle: 'Reconduite une fois, jusqu’au 31/12/2029',
    reconductions: 1,
    periode: { debut: '2027-01-01', fin: '2029-12-31' },
  });
  expect(exercicesCouverts(etat, 1, jour('2027-01-01'))).toEqual([2024, 2025, 2026, 2027, 2028, 2029]);
  expect(situationAu(etat, jour('2030-01-01')).situation).toBe('ECHUE');
});
it('a 29 February comes back through express renewals too', () => {
  const bissextile = signee(
    { effet: jour('2024-02-29'), dureeMois: 12, renouvellement: 'EXPRES' },
    '2024-02-01',
    [2024],
  );
  const faits = joue(
    ['2025-02-01', '2026-02-01', '2027-02-01', '2028-02-01'].map((le) => reconduire(le)),
    bissextile,
  );
  const fins = faits.flatMap((f) => (f.type === 'ConventionReconduite' ? [f.fin] : []));
  expect(fins).toEqual(['2026-02-28', '2027-02-28', '2028-02-28', '2029-02-28']);
  expect(situationAu(etatDe(faits), jour('2028-02-29')).periode).toEqual({
    debut: '2028-02-29',
    fin: '2029-02-28',
  });
});
