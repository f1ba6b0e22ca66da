import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { alors, etatDe, joue, motsDuRefus, PERIODE, PROPOSEE, REDIGEE, signee, signer } from './essai.ts';
import { situationAu } from './situation.ts';
import { periodeOccupee } from './vie.ts';

const demander = (le: string, par: 'BAILLEUR' | 'RESERVATAIRE' = 'RESERVATAIRE') =>
  ({ type: 'MettreEnDemeure', le: jour(le), par, motif: 'bilan jamais envoyé' }) as const;
const resilier = (le: string, clause: Clauses['resiliation'], effet?: string, dUnCommunAccord = false) =>
  ({
    type: 'Resilier',
    le: jour(le),
    motif: 'manquement',
    clause,
    dUnCommunAccord,
    ...(effet && { effet: jour(effet) }),
  }) as const;
const remplacer = (le: string, effet: string) =>
  ({ type: 'Remplacer', le: jour(le), effet: jour(effet), par: 12 }) as const;

const DEMANDEE = joue([demander('2025-01-31')], signee());
const DEUX_MOIS = { miseEnDemeureMois: 2 };
const ferme = signee({ ...PERIODE, renouvellement: 'AUCUN' });
const decret = joue([signer({ natureActe: 'ARRETE_PREFECTORAL' })], REDIGEE);

it('follows the formal demand and its months, the day of the demand not counted', () => {
  expect(alors({ etantDonne: DEMANDEE, quand: resilier('2025-04-01', DEUX_MOIS) })).toEqual([
    { type: 'ConventionResiliee', le: '2025-04-01', effet: '2025-04-01', motif: 'manquement' },
  ]);
  const tropTot = { etantDonne: DEMANDEE, quand: resilier('2025-03-31', DEUX_MOIS) };
  expect(alors(tropTot)).toBe('MISE_EN_DEMEURE_ATTENDUE');
  expect(motsDuRefus(tropTot)).toContain('à partir du 01/04/2025');
});
it('respects the notice of its clause', () => {
  const six = { preavisMois: 6 };
  expect(alors({ etantDonne: signee(), quand: resilier('2025-08-31', six) })).toMatchObject([
    { effet: '2026-02-28' },
  ]);
  expect(alors({ etantDonne: signee(), quand: resilier('2025-08-31', six, '2026-02-27') })).toBe(
    'PREAVIS_DEPASSE',
  );
  expect(alors({ etantDonne: signee(), quand: resilier('2025-08-31', six, '2026-06-30') })).toMatchObject([
    { effet: '2026-06-30' },
  ]);
});
it('by common consent, at once or on a chosen day', () => {
  expect(
    alors({ etantDonne: signee(), quand: resilier('2025-05-01', DEUX_MOIS, undefined, true) }),
  ).toMatchObject([{ effet: '2025-05-01' }]);
  expect(
    alors({ etantDonne: signee(), quand: resilier('2025-05-01', {}, '2025-06-30', true) }),
  ).toMatchObject([{ effet: '2025-06-30' }]);
});
it.each([
  ['without the demand', signee(), resilier('2025-04-01', DEUX_MOIS), 'MISE_EN_DEMEURE_ATTENDUE'],
  [
    'under a silent clause, without a demand',
    signee(),
    resilier('2025-04-01', {}),
    'MISE_EN_DEMEURE_ATTENDUE',
  ],
  [
    'on a demand of the party that may not',
    DEMANDEE,
    resilier('2025-06-01', { ...DEUX_MOIS, par: 'BAILLEUR' }),
    'MISE_EN_DEMEURE_ATTENDUE',
  ],
  ['what is not signed', PROPOSEE, resilier('2025-04-01', {}), 'NON_SIGNEE'],
  ['before the signature', signee(), resilier('2023-12-14', {}, undefined, true), 'DATE_ANTERIEURE'],
  ['with an effect in the past', signee(), resilier('2025-04-01', {}, '2025-03-31', true), 'DATE_ANTERIEURE'],
  ['what has run out', ferme, resilier('2027-01-01', {}, undefined, true), 'DEJA_TERMINEE'],
  [
    'twice',
    joue([resilier('2025-04-01', {}, '2025-12-31', true)], signee()),
    resilier('2025-04-02', {}, undefined, true),
    'ETAT_INATTENDU',
  ],
  ['a decree by consent', decret, resilier('2025-04-01', {}, undefined, true), 'RESERVE_AU_PREFET'],
  ['(demand) a decree, by the landlord', decret, demander('2025-04-01', 'BAILLEUR'), 'RESERVE_AU_PREFET'],
  ['(demand) what is not signed', PROPOSEE, demander('2025-04-01'), 'NON_SIGNEE'],
  ['(demand) before the former demand', DEMANDEE, demander('2025-01-30'), 'DATE_ANTERIEURE'],
])('does not terminate %s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
it('is in force until its last day', () => {
  const etat = etatDe(joue([resilier('2025-04-01', {}, '2025-06-30', true)], signee()));
  expect(situationAu(etat, jour('2025-03-31'))).toMatchObject({ situation: 'EN_VIGUEUR' });
  expect(situationAu(etat, jour('2025-06-30'))).toMatchObject({ situation: 'RESILIEE', enVigueur: true });
  expect(situationAu(etat, jour('2025-07-01'))).toMatchObject({
    situation: 'RESILIEE',
    enVigueur: false,
    libelle: 'Résiliée, terminée depuis le 30/06/2025',
  });
});
it('is replaced from the first day of the other agreement', () => {
  const faits = joue([remplacer('2025-11-01', '2026-01-01')], signee());
  const etat = etatDe(faits);
  expect(periodeOccupee(etat)).toEqual({ debut: '2024-01-01', fin: '2025-12-31' });
  expect(situationAu(etat, jour('2025-12-31'))).toMatchObject({
    situation: 'EN_VIGUEUR',
    libelle: 'En vigueur jusqu’au 31/12/2025',
  });
  expect(situationAu(etat, jour('2026-01-01'))).toMatchObject({
    situation: 'REMPLACEE',
    libelle: 'Remplacée depuis le 01/01/2026',
    enVigueur: false,
  });
  expect(alors({ etantDonne: faits, quand: remplacer('2025-11-02', '2026-01-01') })).toBe('ETAT_INATTENDU');
  expect(alors({ etantDonne: ferme, quand: remplacer('2026-11-01', '2027-01-01') })).toBe('DEJA_TERMINEE');
  expect(alors({ etantDonne: PROPOSEE, quand: remplacer('2026-11-01', '2027-01-01') })).toBe('NON_SIGNEE');
});
