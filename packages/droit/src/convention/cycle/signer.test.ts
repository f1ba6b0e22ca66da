import { describe, expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import {
  alors,
  avenantPropose,
  etatDe,
  joue,
  motsDuRefus,
  PERIODE,
  PROPOSEE,
  REDIGEE,
  signee,
  signer,
} from './essai.ts';
import { situationAu } from './situation.ts';

const autre = { convention: 7, reference: 'C-2022', debut: jour('2022-01-01'), fin: jour('2024-06-30') };

it('fixes the period on the day of the signature', () => {
  expect(alors({ etantDonne: PROPOSEE, quand: signer() })).toEqual([
    {
      type: 'VersionSignee',
      version: 1,
      le: '2023-12-15',
      exercices: [2024, 2025, 2026],
      acteDejaSigne: false,
      natureActe: 'CONVENTION',
      periode: {
        debut: '2024-01-01',
        fin: '2026-12-31',
        dureeMois: 36,
        jourDeDepartCompte: true,
        renouvellement: 'TACITE_MEME_DUREE',
        preavisMois: 3,
      },
    },
  ]);
});
it.each([
  ['without a proposal', REDIGEE, signer(), 'ETAT_INATTENDU'],
  ['with a blocking finding', PROPOSEE, signer({ bloquants: ['PLAFOND_ETAT_30'] }), 'CONSTATS_BLOQUANTS'],
  ['before the proposal', PROPOSEE, signer({ le: jour('2023-11-30') }), 'DATE_ANTERIEURE'],
  ['twice', signee(), signer(), 'VERSION_DEJA_SIGNEE'],
  ['an unknown version', PROPOSEE, signer({ version: 2 }), 'VERSION_INCONNUE'],
  [
    'an end before the start',
    PROPOSEE,
    signer({ periode: { ...PERIODE, fin: jour('2023-12-31') } }),
    'PERIODE_INVERSEE',
  ],
  ['a null length', PROPOSEE, signer({ periode: { ...PERIODE, dureeMois: 0 } }), 'PERIODE_INVERSEE'],
  [
    'a start on a date of effect that is not said',
    PROPOSEE,
    signer({ periode: { dureeMois: 12, renouvellement: 'AUCUN', depart: 'DATE_D_EFFET' } }),
    'PERIODE_NON_DITE',
  ],
  ['D9: the same days as another agreement', PROPOSEE, signer({ autres: [autre] }), 'CHEVAUCHEMENT'],
])('does not sign %s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});

describe('D9', () => {
  const texteDuRefus = motsDuRefus({ etantDonne: PROPOSEE, quand: signer({ autres: [autre] }) });
  it('names the other agreement and its days', () => {
    expect(texteDuRefus).toContain('La convention C-2022');
    expect(texteDuRefus).toContain('depuis le 01/01/2022 et jusqu’au 30/06/2024');
  });
  it.each([
    ['one that ends the day before', { ...autre, fin: jour('2023-12-31') }, true],
    ['one that ends the very first day', { ...autre, fin: jour('2024-01-01') }, false],
    ['one without a known end', { ...autre, fin: null }, false],
    ['a later one, as this one renews itself', { ...autre, debut: jour('2040-01-01'), fin: null }, false],
  ])('%s', (_, occupee, accepte) => {
    expect(alors({ etantDonne: PROPOSEE, quand: signer({ autres: [occupee] }) }) !== 'CHEVAUCHEMENT').toBe(
      accepte,
    );
  });
  it('a later one is no overlap for an agreement that is not renewed', () => {
    const periode = { ...PERIODE, renouvellement: 'AUCUN' } as const;
    const tard = { ...autre, debut: jour('2027-01-01'), fin: null };
    expect(alors({ etantDonne: PROPOSEE, quand: signer({ periode, autres: [tard] }) })).toHaveLength(1);
    const dernierJour = { ...tard, debut: jour('2026-12-31') };
    expect(alors({ etantDonne: PROPOSEE, quand: signer({ periode, autres: [dernierJour] }) })).toBe(
      'CHEVAUCHEMENT',
    );
  });
  it('a former agreement that the text replaces does not stop it; a later one does', () => {
    const periode = { ...PERIODE, remplaceLesPrecedentes: true };
    expect(alors({ etantDonne: PROPOSEE, quand: signer({ periode, autres: [autre] }) })).toHaveLength(1);
    const tard = { ...autre, debut: jour('2025-01-01'), fin: null };
    expect(alors({ etantDonne: PROPOSEE, quand: signer({ periode, autres: [tard] }) })).toBe('CHEVAUCHEMENT');
  });
});

it('an act signed outside is recorded whatever its faults, from a draft, at its own date', () => {
  const quand = signer({ acteDejaSigne: true, le: jour('2022-05-02'), bloquants: ['X'], autres: [autre] });
  expect(alors({ etantDonne: REDIGEE, quand })).toMatchObject([{ le: '2022-05-02', acteDejaSigne: true }]);
});
it('D18: the decree is signed by the prefect alone, without a proposal, not with a blocking finding', () => {
  const decret = { natureActe: 'ARRETE_PREFECTORAL' } as const;
  expect(alors({ etantDonne: REDIGEE, quand: signer(decret) })).toMatchObject([{ ...decret }]);
  expect(alors({ etantDonne: REDIGEE, quand: signer({ ...decret, bloquants: ['ARRETE_HORS_ETAT'] }) })).toBe(
    'CONSTATS_BLOQUANTS',
  );
});

describe('an amendment', () => {
  const depuisSignature = { dureeMois: 12, renouvellement: 'NON_DIT' } as const;
  const signe = signee(depuisSignature, '2024-07-04', [2024]);
  const avenant = (periode: Parameters<typeof signer>[0] = {}) =>
    signer({ version: 2, le: jour('2024-11-20'), exercices: [2024], ...periode });

  it('keeps the period counted from the first signature', () => {
    const etantDonne = avenantPropose(signe, '2024-11-01');
    expect(alors({ etantDonne, quand: avenant({ periode: depuisSignature }) })).toMatchObject([
      { periode: { debut: '2024-07-04', fin: '2025-07-04', dureeMois: 12 } },
    ]);
  });
  it('keeps it too when its own clause is silent, with what it says of the rest', () => {
    const etantDonne = avenantPropose(signe, '2024-11-01');
    const quand = avenant({ periode: { renouvellement: 'TACITE_MEME_DUREE', preavisMois: 2 } });
    expect(alors({ etantDonne, quand })).toMatchObject([
      { periode: { fin: '2025-07-04', renouvellement: 'TACITE_MEME_DUREE', preavisMois: 2 } },
    ]);
  });
  it('lengthens it from the same start, or gives another one', () => {
    const etantDonne = avenantPropose(signe, '2024-11-01');
    expect(
      alors({ etantDonne, quand: avenant({ periode: { ...depuisSignature, dureeMois: 36 } }) }),
    ).toMatchObject([{ periode: { debut: '2024-07-04', fin: '2027-07-04' } }]);
    const effet = { effet: jour('2025-01-01'), dureeMois: 12, renouvellement: 'AUCUN' } as const;
    expect(alors({ etantDonne, quand: avenant({ periode: effet }) })).toMatchObject([
      { periode: { debut: '2025-01-01', fin: '2025-12-31' } },
    ]);
  });
  it.each([
    ['is not dated before the agreement', '2024-07-03', {}, 'DATE_ANTERIEURE'],
    ['even when already signed', '2024-07-03', { acteDejaSigne: true }, 'DATE_ANTERIEURE'],
    ['is not signed after the end', '2025-07-05', {}, 'DEJA_TERMINEE'],
  ])('%s', (_, le, change, code) => {
    const etantDonne = avenantPropose(signe, '2024-11-01');
    expect(alors({ etantDonne, quand: avenant({ le: jour(le), periode: depuisSignature, ...change }) })).toBe(
      code,
    );
  });
  it('does not lengthen what was denounced', () => {
    const denoncee = joue([{ type: 'Denoncer', le: jour('2024-10-01'), par: 'BAILLEUR' }], signe);
    const etantDonne = avenantPropose(denoncee, '2024-11-01');
    expect(alors({ etantDonne, quand: avenant({ periode: { ...depuisSignature, dureeMois: 36 } }) })).toBe(
      'ETAT_INATTENDU',
    );
    expect(alors({ etantDonne, quand: avenant({ periode: depuisSignature }) })).toHaveLength(1);
  });
  it('a new period starts when it says, the former one runs until then', () => {
    const effet = { effet: jour('2025-01-01'), dureeMois: 12, renouvellement: 'AUCUN' } as const;
    const etat = etatDe(joue([avenant({ periode: effet })], avenantPropose(signe, '2024-11-01')));
    expect(situationAu(etat, jour('2024-12-31')).periode).toEqual({ debut: '2024-07-04', fin: '2025-07-04' });
    expect(situationAu(etat, jour('2025-01-01')).periode).toEqual({ debut: '2025-01-01', fin: '2025-12-31' });
    expect(situationAu(etat, jour('2026-01-01')).situation).toBe('ECHUE');
  });
});
