import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { alors, etatDe, joue, motsDuRefus, PROPOSEE, REDIGEE, signee } from './essai.ts';

const proposer = (bloquants: readonly string[] = [], le = '2023-12-01', version = 1) =>
  ({ type: 'ProposerVersion', version, le: jour(le), bloquants }) as const;
const reprendre = (le: string) =>
  ({ type: 'ReprendreVersion', version: 1, le: jour(le), motif: 'part à revoir' }) as const;
const abandonner = (le: string, version = 1) =>
  ({ type: 'AbandonnerVersion', version, le: jour(le) }) as const;
const ABANDONNEE = joue([abandonner('2023-11-02')], REDIGEE);

it('proposes a draft', () => {
  expect(alors({ etantDonne: REDIGEE, quand: proposer() })).toEqual([
    { type: 'VersionProposee', version: 1, le: '2023-12-01' },
  ]);
});
it('D4: not while a finding blocks, and says which', () => {
  const essai = { etantDonne: REDIGEE, quand: proposer(['PLAFOND_ETAT_30', 'PERIODE_INVERSEE']) };
  expect(alors(essai)).toBe('CONSTATS_BLOQUANTS');
  expect(motsDuRefus(essai)).toContain(
    '2 constats bloquants restent à corriger : PLAFOND_ETAT_30, PERIODE_INVERSEE',
  );
});
it('takes a proposal back, with its reason, then proposes it again', () => {
  expect(alors({ etantDonne: PROPOSEE, quand: reprendre('2023-12-02') })).toEqual([
    { type: 'VersionReprise', version: 1, le: '2023-12-02', motif: 'part à revoir' },
  ]);
  const reprise = joue([reprendre('2023-12-02')], PROPOSEE);
  expect(etatDe(reprise).versions).toMatchObject([{ etat: 'BROUILLON', proposition: null }]);
  expect(joue([proposer([], '2023-12-03')], reprise)).toHaveLength(4);
});
it('abandons a draft or a proposal', () => {
  expect(alors({ etantDonne: REDIGEE, quand: abandonner('2023-11-01') })).toMatchObject([
    { type: 'VersionAbandonnee' },
  ]);
  expect(alors({ etantDonne: PROPOSEE, quand: abandonner('2023-12-05') })).toMatchObject([
    { type: 'VersionAbandonnee' },
  ]);
});
it.each([
  ['an unknown version', REDIGEE, proposer([], '2023-12-01', 2), 'VERSION_INCONNUE'],
  ['twice', PROPOSEE, proposer(), 'ETAT_INATTENDU'],
  ['before the draft', REDIGEE, proposer([], '2023-10-31'), 'DATE_ANTERIEURE'],
  ['what is abandoned', ABANDONNEE, proposer(), 'ETAT_INATTENDU'],
  ['what is signed', signee(), proposer(), 'VERSION_DEJA_SIGNEE'],
])('does not propose %s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
it.each([
  ['a signed version is not taken back', signee(), reprendre('2024-01-01'), 'VERSION_DEJA_SIGNEE'],
  ['a draft is not taken back', REDIGEE, reprendre('2023-12-02'), 'ETAT_INATTENDU'],
  ['not before the proposal', PROPOSEE, reprendre('2023-11-30'), 'DATE_ANTERIEURE'],
  ['a signed version is not abandoned', signee(), abandonner('2024-01-01'), 'VERSION_DEJA_SIGNEE'],
  ['nor an unknown one', signee(), abandonner('2024-01-01', 7), 'VERSION_INCONNUE'],
  ['nor one abandoned', ABANDONNEE, abandonner('2024-01-01'), 'ETAT_INATTENDU'],
  ['not before the draft', REDIGEE, abandonner('2023-10-31'), 'DATE_ANTERIEURE'],
])('%s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
