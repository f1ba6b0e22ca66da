import { expect, it } from 'vitest';
import { jour } from '../../quantites/jour.ts';
import { alors, etatDe, joue, motsDuRefus, PERIODE, PROPOSEE, REDIGEE, signee, signer } from './essai.ts';
import { exercicesCouverts } from './exercices.ts';
import { situationAu } from './situation.ts';
import { periodeOccupee } from './vie.ts';

const denoncer = (le: string, par: 'BAILLEUR' | 'RESERVATAIRE' = 'RESERVATAIRE') =>
  ({ type: 'Denoncer', le: jour(le), par }) as const;

it('takes effect at the end of the running period, within the notice', () => {
  expect(alors({ etantDonne: signee(), quand: denoncer('2026-09-30') })).toEqual([
    { type: 'ConventionDenoncee', le: '2026-09-30', par: 'RESERVATAIRE', effet: '2026-12-31' },
  ]);
});
it('says the next date that can be kept when the notice is over', () => {
  const essai = { etantDonne: signee(), quand: denoncer('2026-10-01') };
  expect(alors(essai)).toBe('PREAVIS_DEPASSE');
  expect(motsDuRefus(essai)).toContain('devait être faite le 30/09/2026 au plus tard');
  expect(motsDuRefus(essai)).toContain('le 31/12/2029');
  expect(motsDuRefus(essai)).toContain('le 30/09/2029 au plus tard');
});
it('then takes effect at the end of the renewed period', () => {
  expect(alors({ etantDonne: signee(), quand: denoncer('2027-01-01') })).toMatchObject([
    { effet: '2029-12-31' },
  ]);
});
it('a notice longer than the period aims at the first end that it can reach', () => {
  const periode = { ...PERIODE, dureeMois: 12, preavisMois: 18 };
  expect(alors({ etantDonne: signee(periode), quand: denoncer('2024-02-01') })).toMatchObject([
    { effet: '2025-12-31' },
  ]);
  expect(alors({ etantDonne: signee(periode), quand: denoncer('2024-07-01') })).toMatchObject([
    { effet: '2026-12-31' },
  ]);
});
it('without notice, until the last day; without a term, after the notice', () => {
  const sansPreavis = signee({
    effet: jour('2024-01-01'),
    dureeMois: 36,
    renouvellement: 'TACITE_MEME_DUREE',
  });
  expect(alors({ etantDonne: sansPreavis, quand: denoncer('2026-12-31') })).toMatchObject([
    { effet: '2026-12-31' },
  ]);
  const sansTerme = signee({ effet: jour('2024-01-01'), renouvellement: 'NON_DIT', preavisMois: 6 });
  expect(alors({ etantDonne: sansTerme, quand: denoncer('2025-08-31') })).toMatchObject([
    { effet: '2026-02-28' },
  ]);
});
it('stops the renewal, the exercices and the days taken up', () => {
  const etat = etatDe(joue([denoncer('2026-09-30')], signee()));
  expect(situationAu(etat, jour('2026-09-29')).situation).toBe('EN_VIGUEUR');
  expect(situationAu(etat, jour('2026-12-31'))).toMatchObject({
    situation: 'DENONCEE',
    enVigueur: true,
    libelle: 'Dénoncée, en vigueur jusqu’au 31/12/2026',
  });
  expect(situationAu(etat, jour('2027-01-01'))).toMatchObject({
    situation: 'DENONCEE',
    enVigueur: false,
    reconductions: 0,
    libelle: 'Dénoncée, terminée depuis le 31/12/2026',
  });
  expect(exercicesCouverts(etat, 1, jour('2040-01-01'))).toEqual([2024, 2025, 2026]);
  expect(periodeOccupee(etat)).toEqual({ debut: '2024-01-01', fin: '2026-12-31' });
});
const decret = joue([signer({ natureActe: 'ARRETE_PREFECTORAL' })], REDIGEE);
const ferme = signee({ ...PERIODE, renouvellement: 'AUCUN' });
it.each([
  ['what is not signed', PROPOSEE, denoncer('2024-05-01'), 'NON_SIGNEE'],
  ['before the signature', signee(), denoncer('2023-12-14'), 'DATE_ANTERIEURE'],
  ['twice', joue([denoncer('2024-05-01')], signee()), denoncer('2024-06-01'), 'ETAT_INATTENDU'],
  ['what has run out', ferme, denoncer('2027-01-01'), 'DEJA_TERMINEE'],
  ['D18: a decree, by the landlord', decret, denoncer('2024-05-01', 'BAILLEUR'), 'RESERVE_AU_PREFET'],
  ['a firm period, once the notice is over', ferme, denoncer('2026-10-01'), 'PREAVIS_DEPASSE'],
])('does not denounce %s', (_, etantDonne, quand, code) => {
  expect(alors({ etantDonne, quand })).toBe(code);
});
it('the prefect may put an end to his decree', () => {
  expect(alors({ etantDonne: decret, quand: denoncer('2024-05-01') })).toHaveLength(1);
});
