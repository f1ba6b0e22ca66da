import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { alors, avenantPropose, joue, PERIODE, PROPOSEE, REDIGEE, signee, signer } from './essai.ts';

const rediger = (le: string) => ({ type: 'RedigerVersion', le: jour(le) }) as const;

it('drafts the first version', () => {
  expect(alors({ etantDonne: [], quand: rediger('2026-01-05') })).toEqual([
    { type: 'VersionRedigee', version: 1, nature: 'INITIALE', le: '2026-01-05' },
  ]);
});
it('drafts an amendment over what is signed', () => {
  expect(alors({ etantDonne: signee(), quand: rediger('2024-06-01') })).toEqual([
    { type: 'VersionRedigee', version: 2, nature: 'AVENANT', le: '2024-06-01' },
  ]);
});
it('keeps the number of an abandoned version', () => {
  const etantDonne = joue([{ type: 'AbandonnerVersion', version: 1, le: jour('2023-11-02') }], REDIGEE);
  expect(alors({ etantDonne, quand: rediger('2023-11-03') })).toMatchObject([
    { version: 2, nature: 'INITIALE' },
  ]);
});
it.each([
  ['one draft at a time', REDIGEE, '2024-01-01', 'VERSION_EN_COURS'],
  ['nor beside a proposal', PROPOSEE, '2024-01-01', 'VERSION_EN_COURS'],
  ['not before the former version', signee(), '2023-10-31', 'DATE_ANTERIEURE'],
  [
    'not over an agreement that has run out',
    signee({ ...PERIODE, renouvellement: 'AUCUN' }),
    '2027-01-01',
    'DEJA_TERMINEE',
  ],
])('%s', (_, etantDonne, le, code) => {
  expect(alors({ etantDonne, quand: rediger(le) })).toBe(code);
});
it('drafts on the very last day', () => {
  const etantDonne = signee({ ...PERIODE, renouvellement: 'AUCUN' });
  expect(alors({ etantDonne, quand: rediger('2026-12-31') })).toMatchObject([{ version: 2 }]);
});
it('an amendment of an old paper is dated after that paper was signed, not after it was recorded', () => {
  const recorde = joue([
    rediger('2026-11-20'),
    signer({
      le: jour('2022-03-01'),
      acteDejaSigne: true,
      periode: { dureeMois: 36, renouvellement: 'AUCUN' },
    }),
  ]);
  expect(alors({ etantDonne: recorde, quand: rediger('2023-05-01') })).toMatchObject([{ version: 2 }]);
});
it('an amendment follows an amendment', () => {
  const deux = joue([signer({ version: 2, le: jour('2024-07-01') })], avenantPropose(signee(), '2024-06-01'));
  expect(alors({ etantDonne: deux, quand: rediger('2025-01-10') })).toMatchObject([
    { version: 3, nature: 'AVENANT' },
  ]);
});
