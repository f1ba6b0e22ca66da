import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { alors, avenantPropose, joue, PROPOSEE, signee, signer } from './essai.ts';

const transmettre = (le: string, destinataire: 'PREFET' | 'EPCI' = 'PREFET') =>
  ({ type: 'Transmettre', destinataire, le: jour(le) }) as const;
const deposer = (le: string, version = 1) =>
  ({ type: 'DeposerDocumentSigne', version, le: jour(le), sha256: 'ab12', nom: 'convention.pdf' }) as const;
const TRANSMISE = joue([transmettre('2023-12-18')], signee());

it('D16: sends the signed agreement to the prefect, and to the EPCI', () => {
  expect(alors({ etantDonne: signee(), quand: transmettre('2023-12-15') })).toEqual([
    { type: 'ConventionTransmise', destinataire: 'PREFET', le: '2023-12-15' },
  ]);
  expect(alors({ etantDonne: TRANSMISE, quand: transmettre('2023-12-18', 'EPCI') })).toHaveLength(1);
});
it.each([
  ['not before any signature', PROPOSEE, transmettre('2024-01-01'), 'NON_SIGNEE'],
  ['not dated before the signature', signee(), transmettre('2023-12-14'), 'DATE_ANTERIEURE'],
  ['not twice', TRANSMISE, transmettre('2024-01-01'), 'DEJA_TRANSMISE'],
  ['no paper of an unknown version', signee(), deposer('2024-01-01', 9), 'VERSION_INCONNUE'],
  ['no paper of an unsigned version', PROPOSEE, deposer('2024-01-01'), 'NON_SIGNEE'],
  ['no paper before the signature', signee(), deposer('2023-12-14'), 'DATE_ANTERIEURE'],
])('%s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
it('an amendment is sent in its turn, even signed and sent the same day', () => {
  const deux = joue(
    [signer({ version: 2, le: jour('2024-07-01') })],
    avenantPropose(TRANSMISE, '2024-06-01'),
  );
  expect(alors({ etantDonne: deux, quand: transmettre('2024-07-01') })).toHaveLength(1);
});
it('keeps the signed paper with its fingerprint', () => {
  expect(alors({ etantDonne: signee(), quand: deposer('2023-12-16') })).toEqual([
    { type: 'DocumentSigneDepose', version: 1, le: '2023-12-16', sha256: 'ab12', nom: 'convention.pdf' },
  ]);
});
