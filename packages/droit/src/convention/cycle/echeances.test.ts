import { expect, it } from 'vitest';
import { afficheSource } from '../../explication/source.ts';
import { jour } from '../../quantites/jour.ts';
import type { Clauses, NomModele } from '../convention.ts';
import { modele } from '../modeles/modeles.ts';
import { echeancesDe } from './echeances.ts';
import { etatDe, joue, PERIODE, PROPOSEE, REDIGEE, signee, signer } from './essai.ts';
import type { FaitDeConvention } from './types.ts';

function clausesDe(nom: NomModele): Clauses {
  const lu = modele(nom);
  if (!lu) throw new Error(nom);
  return lu.clauses;
}
const CIL = { ...clausesDe('oph-31-2024'), territoire: { soumisCil: true } };
const echeances = (faits: readonly FaitDeConvention[], le: string, clauses: Clauses = CIL) =>
  echeancesDe({ etat: etatDe(faits), clauses, reservataire: 'COMMUNE', departement: '31', le: jour(le) });
const une = (liste: ReturnType<typeof echeances>, code: string) => liste.find((e) => e.code === code);
const transmettre = (destinataire: 'PREFET' | 'EPCI') =>
  ({ type: 'Transmettre', destinataire, le: jour('2023-12-15') }) as const;

it('D16: one business day after a Friday is the Monday, to the prefect and to the EPCI', () => {
  const liste = echeances(signee(), '2023-12-15');
  expect(une(liste, 'TRANSMISSION_PREFET')).toMatchObject({ le: '2023-12-18', etat: 'PROCHE' });
  expect(une(liste, 'TRANSMISSION_EPCI')).toMatchObject({ le: '2023-12-18' });
  expect(
    afficheSource(une(liste, 'TRANSMISSION_PREFET')?.source ?? { type: 'saisie', libelle: '' }),
  ).toContain('règle à confirmer');
  expect(une(echeances(signee(), '2023-12-19'), 'TRANSMISSION_PREFET')?.etat).toBe('EN_RETARD');
});
it('no longer asks for what was sent, nor for the EPCI where there is no CIL, nor for a decree', () => {
  const envoyee = joue([transmettre('PREFET'), transmettre('EPCI')], signee());
  expect(echeances(envoyee, '2023-12-16').filter((e) => e.code.startsWith('TRANSMISSION'))).toEqual([]);
  expect(
    une(echeances(signee(), '2023-12-16', { ...CIL, territoire: {} }), 'TRANSMISSION_EPCI'),
  ).toBeUndefined();
  const decret = joue([signer({ natureActe: 'ARRETE_PREFECTORAL' })], REDIGEE);
  expect(une(echeances(decret, '2023-12-16'), 'TRANSMISSION_PREFET')).toBeUndefined();
});
it('tacit: the last day to denounce, then the renewal to come', () => {
  const liste = echeances(signee(), '2026-09-01');
  expect(une(liste, 'DENONCIATION_AVANT')).toMatchObject({ le: '2026-09-30', etat: 'PROCHE' });
  expect(une(liste, 'RECONDUCTION_TACITE')).toMatchObject({
    le: '2027-01-01',
    etat: 'A_VENIR',
    libelle: 'Reconduction tacite jusqu’au 31/12/2029',
  });
  expect(une(echeances(signee(), '2026-09-30'), 'DENONCIATION_AVANT')).toMatchObject({ le: '2026-09-30' });
  expect(une(echeances(signee(), '2026-10-01'), 'DENONCIATION_AVANT')).toBeUndefined();
  const denoncee = joue([{ type: 'Denoncer', le: jour('2026-09-30'), par: 'BAILLEUR' }], signee());
  const apres = echeances(denoncee, '2026-10-01');
  expect(une(apres, 'RECONDUCTION_TACITE')).toBeUndefined();
  expect(une(apres, 'FIN_DE_PERIODE')).toMatchObject({ le: '2026-12-31' });
});
it('D15: says when a renewal adds no year', () => {
  const faits = signee({ ...PERIODE, dureeMois: 18 }, '2023-12-15', [2024]);
  expect(une(echeances(faits, '2024-02-01'), 'RECONDUCTION_TACITE')?.libelle).toContain(
    'aucun exercice ne s’ajoute',
  );
});
it('express: decided before the end; silent: the end and what to foresee', () => {
  const expres = echeances(signee({ ...PERIODE, renouvellement: 'EXPRES' }), '2026-12-01');
  expect(une(expres, 'RECONDUCTION_A_DECIDER')).toMatchObject({ le: '2026-12-31', etat: 'PROCHE' });
  const muette = echeances(signee({ ...PERIODE, renouvellement: 'NON_DIT' }), '2026-11-30');
  expect(une(muette, 'FIN_DE_PERIODE')).toMatchObject({ le: '2026-12-31', etat: 'A_VENIR' });
  expect(une(muette, 'FIN_DE_PERIODE')?.libelle).toContain('prévoir la suite');
});
it('D82: « avant le 28 février » is the 27th, to be confirmed; a day that is included is kept', () => {
  const strict = une(echeances(signee(), '2025-01-29'), 'BILAN_ANNUEL');
  expect(strict).toMatchObject({ le: '2025-02-27', etat: 'PROCHE' });
  expect(strict?.libelle).toContain('Bilan de 2024 : avant le 28/02/2025');
  expect(strict?.libelle).toContain('à confirmer');
  const inclus = { ...CIL, bilan: { ...CIL.bilan, avant: '01-15', jourInclus: true } };
  expect(une(echeances(signee(), '2025-01-15', inclus), 'BILAN_ANNUEL')).toMatchObject({ le: '2025-01-15' });
  const bissextile = { ...CIL, bilan: { ...CIL.bilan, avant: '02-29', jourInclus: true } };
  expect(une(echeances(signee(), '2025-01-15', bissextile), 'BILAN_ANNUEL')).toMatchObject({
    le: '2025-02-28',
  });
});
it('the report of the last year is still due after the end, then nothing', () => {
  const fini = signee({ ...PERIODE, renouvellement: 'AUCUN' });
  expect(echeances(fini, '2027-01-10').map((e) => e.code)).toEqual(['BILAN_ANNUEL']);
  expect(echeances(fini, '2027-03-10')).toEqual([]);
});
it('D14: the schedule of the next year, as long as the agreement covers it', () => {
  expect(une(echeances(signee(), '2024-12-10'), 'ANNEXE_ANNUELLE')).toMatchObject({ le: '2024-12-31' });
  expect(une(echeances(signee(), '2026-12-10'), 'ANNEXE_ANNUELLE')?.libelle).toContain('pour 2027');
  const fini = signee({ ...PERIODE, renouvellement: 'AUCUN' });
  expect(une(echeances(fini, '2026-12-10'), 'ANNEXE_ANNUELLE')).toBeUndefined();
});
it('other days that the text sets', () => {
  const echeancier = {
    ...CIL,
    bilan: { ...CIL.bilan, echeances: [{ jour: '03-31', objet: 'bilan soumis à la CIL' }] },
  };
  const autre = une(echeances(signee(), '2025-03-01', echeancier), 'AUTRE');
  expect(autre).toMatchObject({ le: '2025-03-31', libelle: 'Bilan soumis à la CIL', etat: 'PROCHE' });
});
it('the signed paper is expected back while it is proposed', () => {
  const clauses = { ...CIL, periode: { ...CIL.periode, retourAvant: jour('2023-12-20') } };
  expect(echeances(PROPOSEE, '2023-12-19', clauses)).toMatchObject([
    { code: 'RETOUR_ATTENDU', le: '2023-12-19', etat: 'PROCHE' },
  ]);
  expect(echeances(PROPOSEE, '2023-12-20', clauses)).toMatchObject([{ etat: 'EN_RETARD' }]);
  expect(echeances(REDIGEE, '2023-12-20', clauses)).toEqual([]);
  expect(une(echeances(signee(), '2023-12-20', clauses), 'RETOUR_ATTENDU')).toBeUndefined();
});
it('comes in order of dates', () => {
  const jours = echeances(signee(), '2024-01-02').map((e) => e.le);
  expect(jours).toEqual([...jours].sort());
});
it('signed before its first year: the first report to come is the one of that year', () => {
  const liste = echeances(signee(), '2023-12-16');
  expect(une(liste, 'BILAN_ANNUEL')).toMatchObject({ le: '2025-02-27' });
});
