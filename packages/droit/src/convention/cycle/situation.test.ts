import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { commandesPossibles } from './commandes-possibles.ts';
import { etatDe, joue, PERIODE, PROPOSEE, REDIGEE, signee, signer } from './essai.ts';
import { CYCLE_VIDE } from './evolue.ts';
import { libelleDuFait } from './libelles.ts';
import { situationAu } from './situation.ts';
import { periodeOccupee } from './vie.ts';

const abandonnee = joue([{ type: 'AbandonnerVersion', version: 1, le: jour('2023-11-02') }], REDIGEE);
const transmise = joue([{ type: 'Transmettre', destinataire: 'PREFET', le: jour('2023-12-18') }], signee());
const ferme = signee({ ...PERIODE, renouvellement: 'AUCUN' });
const unAn = signee({ dureeMois: 12, renouvellement: 'NON_DIT' }, '2024-07-04', [2024]);

it.each([
  ['draft', REDIGEE, '2023-11-05', 'BROUILLON', 'Brouillon', false],
  ['proposed', PROPOSEE, '2023-12-05', 'PROPOSEE', 'Proposée à la signature', false],
  ['abandoned', abandonnee, '2023-12-05', 'ABANDONNEE', 'Abandonnée', false],
  ['before its signature', signee(), '2023-12-14', 'PROPOSEE', 'Proposée, signée le 15/12/2023', false],
  ['signed', signee(), '2023-12-31', 'SIGNEE', 'Signée, en vigueur le 01/01/2024', false],
  ['sent', transmise, '2023-12-31', 'TRANSMISE', 'Transmise au préfet, en vigueur le 01/01/2024', false],
  ['first day', transmise, '2024-01-01', 'EN_VIGUEUR', 'En vigueur jusqu’au 31/12/2026', true],
  ['last day', ferme, '2026-12-31', 'EN_VIGUEUR', 'En vigueur jusqu’au 31/12/2026', true],
  ['the day after', ferme, '2027-01-01', 'ECHUE', 'Échue depuis le 31/12/2026', false],
  ['one year from July', unAn, '2025-07-04', 'EN_VIGUEUR', 'En vigueur jusqu’au 04/07/2025', true],
  ['and the day after', unAn, '2025-07-05', 'ECHUE', 'Échue depuis le 04/07/2025', false],
  ['renewed', signee(), '2030-01-01', 'RECONDUITE', 'Reconduite 2 fois, jusqu’au 31/12/2032', true],
  [
    'no term',
    signee({ effet: jour('2024-01-01'), renouvellement: 'NON_DIT' }),
    '2050-01-01',
    'EN_VIGUEUR',
    'En vigueur, sans terme',
    true,
  ],
])('%s', (_, faits, le, situation, libelle, enVigueur) => {
  expect(situationAu(etatDe(faits), jour(le))).toMatchObject({ situation, libelle, enVigueur });
});
it('nothing yet is a draft', () => {
  expect(situationAu(CYCLE_VIDE, jour('2024-01-01')).situation).toBe('BROUILLON');
  expect(periodeOccupee(CYCLE_VIDE)).toBeUndefined();
});
it('takes up its days: no end when it renews itself', () => {
  expect(periodeOccupee(etatDe(signee()))).toEqual({ debut: '2024-01-01', fin: null });
  expect(periodeOccupee(etatDe(ferme))).toEqual({ debut: '2024-01-01', fin: '2026-12-31' });
});
it('an amendment that ends the tacit renewal keeps the renewals that were lived', () => {
  const faits = joue(
    [
      { type: 'RedigerVersion', le: jour('2027-02-01') },
      { type: 'ProposerVersion', version: 2, le: jour('2027-02-01'), bloquants: [] },
      signer({
        version: 2,
        le: jour('2027-03-01'),
        periode: { ...PERIODE, renouvellement: 'AUCUN' },
        exercices: [2027],
      }),
    ],
    signee(),
  );
  expect(situationAu(etatDe(faits), jour('2029-12-31'))).toMatchObject({
    situation: 'RECONDUITE',
    reconductions: 1,
  });
  expect(situationAu(etatDe(faits), jour('2030-01-01')).situation).toBe('ECHUE');
});
it.each([
  [CYCLE_VIDE, '2024-01-01', ['RedigerVersion']],
  [etatDe(REDIGEE), '2023-11-05', ['ProposerVersion', 'SignerVersion', 'AbandonnerVersion']],
  [etatDe(PROPOSEE), '2023-12-05', ['ReprendreVersion', 'SignerVersion', 'AbandonnerVersion']],
  [
    etatDe(signee()),
    '2025-01-01',
    ['RedigerVersion', 'DeposerDocumentSigne', 'Transmettre', 'Denoncer', 'MettreEnDemeure', 'Resilier'],
  ],
  [etatDe(ferme), '2028-01-01', ['DeposerDocumentSigne', 'Transmettre']],
])('says what can be done (%#)', (etat, le, attendues) => {
  expect(commandesPossibles(etat, jour(le))).toEqual(attendues);
});
it('says each fact in French', () => {
  expect(signee().map(libelleDuFait)).toEqual([
    'Convention rédigée',
    'Version 1 proposée à la signature',
    'Version 1 signée, du 01/01/2024 au 31/12/2026',
  ]);
});
