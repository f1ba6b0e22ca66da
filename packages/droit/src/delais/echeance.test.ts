import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Delai, UniteDelai } from '../convention/nomenclatures.ts';
import { ajouteJours, jour, jourDeSemaine, joursEntre } from '../quantites/jour.ts';
import type { Computation } from './computation.ts';
import { echeance } from './echeance.ts';
import { joursFeries } from './feries.ts';
import { lireDelai } from './lire-delai.ts';

const delai = (mots: string): Delai => {
  const lu = lireDelai(mots);
  if (!lu) throw new Error(`unread delay: ${mots}`);
  return lu.delai;
};
const fin = (depuis: string, mots: string, plus: Partial<Computation> = {}): string =>
  echeance({ depuis: jour(depuis), delai: delai(mots), ...plus }).echeance;

const colonnes = [
  '5 jours ouvrés',
  '12 jours ouvrés',
  '15 jours calendaires',
  '30 jours calendaires',
  '10 jours calendaires',
  '10 jours ouvrables',
];
const D66: readonly (readonly [string, readonly string[]])[] = [
  ['2026-04-24', ['2026-05-04', '2026-05-15', '2026-05-09', '2026-05-24', '2026-05-04', '2026-05-07']],
  ['2026-11-02', ['2026-11-09', '2026-11-19', '2026-11-17', '2026-12-02', '2026-11-12', '2026-11-14']],
  ['2026-12-18', ['2026-12-28', '2027-01-07', '2027-01-02', '2027-01-17', '2026-12-28', '2026-12-31']],
  ['2027-03-22', ['2027-03-30', '2027-04-08', '2027-04-06', '2027-04-21', '2027-04-01', '2027-04-03']],
];
const golden = D66.flatMap(([depuis, fins]) => fins.map((f, i) => [depuis, colonnes[i] ?? '', f] as const));
it.each(golden)('D66 — depuis le %s, %s : %s', (depuis, mots, attendue) => {
  expect(fin(depuis, mots)).toBe(attendue);
});
it.each(['57', '67', '68'])('D66 — one day more in département %s, which is said', (departement) => {
  expect(fin('2027-03-22', '12 jours ouvrés', { departement })).toBe('2027-04-09');
  const calcul = echeance({ depuis: jour('2027-03-22'), delai: delai('12 jours ouvrés'), departement });
  expect(calcul.alertes.map((a) => a.code)).toEqual(['FERIE_LOCAL_A_CONFIRMER']);
  expect(calcul.textes.map((t) => t.id)).toContain('FERIES-ALSACE-MOSELLE');
});
it.each([
  ['2027-01-31', '1 mois', '2027-02-28'],
  ['2028-01-31', '1 mois', '2028-02-29'],
  ['2028-01-30', '1 mois', '2028-02-29'],
  ['2027-02-28', '1 mois', '2027-03-28'],
  ['2028-02-29', '12 mois', '2029-02-28'],
  ['2027-11-30', '3 mois', '2028-02-29'],
  ['2027-12-31', '1 mois', '2028-01-31'],
  ['2028-02-20', '10 jours calendaires', '2028-03-01'],
])('CPC 641 — depuis le %s, %s : %s', (depuis, mots, attendue) => {
  expect(fin(depuis, mots)).toBe(attendue);
});
it('explains every day of the count', () => {
  const { jours } = echeance({ depuis: jour('2027-03-25'), delai: delai('2 jours ouvrés') });
  expect(jours).toEqual([
    { jour: '2027-03-25', compte: false, motif: 'jour de départ, non compté' },
    { jour: '2027-03-26', compte: true, rang: 1 },
    { jour: '2027-03-27', compte: false, motif: 'samedi' },
    { jour: '2027-03-28', compte: false, motif: 'dimanche' },
    { jour: '2027-03-29', compte: false, motif: 'lundi de Pâques, jour férié' },
    { jour: '2027-03-30', compte: true, rang: 2 },
  ]);
  expect(echeance({ depuis: jour('2027-01-31'), delai: delai('1 mois') }).jours.at(-1)?.motif).toBe(
    'dernier jour du mois, qui n’a pas de 31',
  );
});
it.each([
  [
    '2027-03-02',
    '12 jours ouvrés',
    'Le délai court depuis le 02/03/2027 ; il expire le 18/03/2027 à minuit (12 jours ouvrés).',
  ],
  [
    '2027-03-22',
    '12 jours ouvrés',
    'Le délai court depuis le 22/03/2027 ; il expire le 08/04/2027 à minuit (12 jours ouvrés, le lundi de Pâques n’est pas compté).',
  ],
  [
    '2027-05-03',
    '10 jours ouvrés',
    'Le délai court depuis le 03/05/2027 ; il expire le 19/05/2027 à minuit (10 jours ouvrés, le jeudi de l’Ascension et le lundi de Pentecôte ne sont pas comptés).',
  ],
  [
    '2027-02-01',
    '1 mois',
    'Le délai court depuis le 01/02/2027 ; il expire le 01/03/2027 à minuit (1 mois, de quantième à quantième).',
  ],
])('says it in one sentence: %s, %s', (depuis, mots, phrase) => {
  expect(echeance({ depuis: jour(depuis), delai: delai(mots) }).phrase).toBe(phrase);
});
it('D63 — extends to the next working day only when asked, and says that it is to be confirmed', () => {
  // 24/05/2026 is a Sunday, the next day is lundi de Pentecôte.
  expect(fin('2026-04-24', '30 jours calendaires')).toBe('2026-05-24');
  const proroge = echeance({
    depuis: jour('2026-04-24'),
    delai: delai('30 jours calendaires'),
    prorogation: true,
  });
  expect(proroge.echeance).toBe('2026-05-26');
  expect(proroge.alertes.map((a) => a.code)).toEqual(['PROROGATION_A_CONFIRMER']);
  expect(proroge.phrase).toContain('24/05/2026 est prorogée');
  expect(proroge.jours.slice(-2).map((j) => j.compte)).toEqual([false, false]);
  expect(fin('2026-04-24', '10 jours calendaires', { prorogation: true })).toBe('2026-05-04');
});
it('D64 — a local closure stops « jours ouvrés » only', () => {
  const fermetures = [
    { depuis: jour('2026-12-24'), jusque: jour('2026-12-31'), motif: 'fermeture de fin d’année' },
  ];
  expect(fin('2026-12-18', '5 jours ouvrés', { fermetures })).toBe('2027-01-05');
  expect(fin('2026-12-18', '10 jours ouvrables', { fermetures })).toBe('2026-12-31');
  const calcul = echeance({ depuis: jour('2026-12-18'), delai: delai('5 jours ouvrés'), fermetures });
  expect(calcul.phrase).toContain('le 1er janvier et 5 jours de fermeture ne sont pas comptés');
  expect(calcul.jours.find((j) => j.jour === '2026-12-28')?.motif).toBe('fermeture de fin d’année');
});
it('warns where the holidays of the place are not confirmed or not known', () => {
  const codes = (departement: string, mots: string): string[] =>
    echeance({ depuis: jour('2027-05-20'), delai: delai(mots), departement }).alertes.map((a) => a.code);
  expect(codes('971', '10 jours ouvrés')).toEqual(['FERIE_LOCAL_A_CONFIRMER']);
  expect(codes('971', '30 jours calendaires')).toEqual([]);
  expect(codes('978', '10 jours ouvrés')).toEqual(['FERIES_INCONNUS']);
  expect(codes('31', '10 jours ouvrés')).toEqual([]);
});
it.each([0, -1, 1.5, 100_000])('refuses a delay of %d days', (nombre) => {
  expect(() => echeance({ depuis: jour('2027-01-01'), delai: { nombre, unite: 'JOURS_OUVRES' } })).toThrow(
    RangeError,
  );
});
it('stops on a closure without end', () => {
  const fermetures = [{ depuis: jour('2027-01-01'), jusque: jour('9999-12-31') }];
  expect(() => echeance({ depuis: jour('2027-01-01'), delai: delai('1 jour ouvré'), fermetures })).toThrow(
    RangeError,
  );
});

const unJour = fc.integer({ min: 0, max: 40_000 }).map((n) => ajouteJours(jour('1990-01-01'), n));
const unites: UniteDelai[] = ['JOURS_OUVRES', 'JOURS_OUVRABLES', 'JOURS_CALENDAIRES', 'MOIS'];
const uneSaisie = fc.record({
  depuis: unJour,
  delai: fc.record({ nombre: fc.integer({ min: 1, max: 45 }), unite: fc.constantFrom(...unites) }),
  departement: fc.constantFrom('31', '67', '974'),
  prorogation: fc.boolean(),
});
it('never ends before the full delay, explains each calendar day once, counts exactly the delay', () => {
  fc.assert(
    fc.property(uneSaisie, (saisie) => {
      const calcul = echeance(saisie);
      const { nombre, unite } = saisie.delai;
      const ecart = joursEntre(saisie.depuis, calcul.echeance);
      expect(ecart).toBeGreaterThanOrEqual(unite === 'MOIS' ? 28 * nombre : nombre);
      expect(calcul.jours.map((j) => j.jour)).toEqual(
        Array.from({ length: ecart + 1 }, (_, i) => ajouteJours(saisie.depuis, i)),
      );
      const rangs = calcul.jours.filter((j) => j.compte).map((j) => j.rang);
      expect(rangs).toEqual(rangs.map((_, i) => i + 1));
      if (unite !== 'MOIS') expect(rangs).toHaveLength(nombre);
    }),
  );
});
it('a later start or a longer delay never ends sooner', () => {
  fc.assert(
    fc.property(uneSaisie, fc.integer({ min: 1, max: 20 }), (saisie, n) => {
      const base = echeance(saisie).echeance;
      expect(echeance({ ...saisie, depuis: ajouteJours(saisie.depuis, n) }).echeance >= base).toBe(true);
      const plusLong = { ...saisie.delai, nombre: saisie.delai.nombre + n };
      expect(echeance({ ...saisie, delai: plusLong }).echeance >= base).toBe(true);
    }),
  );
});
it('« jours ouvrés » end on a working day, and so does any extended delay', () => {
  fc.assert(
    fc.property(uneSaisie, (saisie) => {
      const { echeance: le } = echeance(saisie);
      if (saisie.delai.unite !== 'JOURS_OUVRES' && !saisie.prorogation) return;
      expect(jourDeSemaine(le)).toBeLessThan(6);
      const feries = joursFeries(Number(le.slice(0, 4)), saisie.departement).map((f) => f.jour);
      expect(feries).not.toContain(le);
    }),
  );
});
