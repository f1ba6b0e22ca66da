import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OrigineDroit } from '../convention/nomenclatures.ts';
import type { Constat } from '../explication/constat.ts';
import { type Fraction, fraction, pourcent } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { verifiePartsCollectivites } from './collectivites.ts';
import { verifieDerogation, verifiePartEtat } from './etat.ts';
import { verifieUniformite } from './uniformite.ts';

const le = jour('2027-01-01');
const resume = (constats: readonly Constat[]): string[] => constats.map((c) => `${c.gravite} ${c.code}`);

it.each([
  ['exactly 30 %', pourcent(30), []],
  ['6 of 23', fraction(6, 23), []],
  ['7 of 23 (D122)', fraction(7, 23), ['BLOQUANT PLAFOND_ETAT_30']],
  ['one millionth above', fraction(300_001, 1_000_000), ['BLOQUANT PLAFOND_ETAT_30']],
])('D40 — %s', (_, part, attendu) => {
  expect(resume(verifiePartEtat({ le, part }))).toEqual(attendu);
});
it('D40 — the agents are inside the 30 %, 5 % at most', () => {
  const part = pourcent(30);
  expect(verifiePartEtat({ le, part, agents: pourcent(5) })).toEqual([]);
  expect(resume(verifiePartEtat({ le, part, agents: fraction(34_001, 680_000) }))).toEqual([
    'BLOQUANT PLAFOND_ETAT_AGENTS_5',
  ]);
  expect(resume(verifiePartEtat({ le, part: pourcent(4), agents: pourcent(5) }))).toEqual([
    'ERREUR PART_AGENTS_INCOHERENTE',
  ]);
});
it('D40 — the message shows the excess, however small, with its place and remedy', () => {
  const [c] = verifiePartEtat({ le, part: fraction(300_001, 1_000_000), champ: 'convention.part' });
  expect(c?.message).toBe('La part de l’État est de 30,0001 % du flux, au-dessus du plafond de 30 %.');
  expect(c).toMatchObject({ champ: 'convention.part', imprime: '30,0001 %', attendu: '30 % au plus' });
  expect(c?.source).toMatchObject({ texte: { id: 'CCH-R441-5-2-I' } });
  expect(verifiePartEtat({ le, part: fraction(7, 23) })[0]?.imprime).toBe('30,43 %');
});
it('D40 — on a part of the stock only (agents 11 of 155 at Cité Jardins) it warns', () => {
  const part = fraction(45, 155);
  const agents = fraction(11, 155);
  expect(resume(verifiePartEtat({ le, part, agents, echelle: 'PARTIELLE' }))).toEqual([
    'ALERTE PLAFOND_ETAT_AGENTS_5',
  ]);
});
it('D41 — a derogation of one year at most, in force that day, turns the block into a warning', () => {
  const part = pourcent(35);
  const avec = (debut: string, fin: string) =>
    resume(verifiePartEtat({ le, part, derogation: { debut: jour(debut), fin: jour(fin) } }));
  expect(avec('2026-07-01', '2027-06-30')).toEqual(['ALERTE PLAFOND_ETAT_30']);
  expect(avec('2027-01-01', '2027-01-01')).toEqual(['ALERTE PLAFOND_ETAT_30']);
  expect(avec('2026-01-02', '2027-01-01')).toEqual(['ALERTE PLAFOND_ETAT_30']);
  expect(avec('2026-01-01', '2026-12-31')).toEqual(['BLOQUANT PLAFOND_ETAT_30']);
  expect(avec('2027-01-02', '2027-12-31')).toEqual(['BLOQUANT PLAFOND_ETAT_30']);
  // Too long by a day: its first year still counts, what is beyond it has no ground.
  expect(avec('2026-07-01', '2027-07-01')).toEqual([
    'ALERTE PLAFOND_ETAT_30',
    'ERREUR DEROGATION_TROP_LONGUE',
  ]);
  expect(avec('2026-01-01', '2027-01-01')).toEqual([
    'BLOQUANT PLAFOND_ETAT_30',
    'ERREUR DEROGATION_TROP_LONGUE',
  ]);
  expect(avec('2027-01-01', '2026-12-31')).toEqual([
    'BLOQUANT PLAFOND_ETAT_30',
    'ERREUR DEROGATION_DATES_INVERSEES',
  ]);
});
it.each([
  ['2027-03-01', '2028-02-29', []],
  ['2027-03-01', '2028-03-01', ['ERREUR DEROGATION_TROP_LONGUE']],
  ['2027-01-01', '2027-12-31', []],
  ['2027-01-01', '2028-01-01', ['ERREUR DEROGATION_TROP_LONGUE']],
  ['2028-02-29', '2029-02-28', []],
  ['2028-02-29', '2029-03-01', ['ERREUR DEROGATION_TROP_LONGUE']],
])('D41 — from %s to %s: one year to the day, both days included', (debut, fin, attendu) => {
  expect(resume(verifieDerogation({ debut: jour(debut), fin: jour(fin) }))).toEqual(attendu);
});
it('D41 — the warning names the decree, its days and its ground', () => {
  const derogation = {
    arrete: 'arrêté n° 2027-12 du 15/02/2027',
    debut: jour('2026-03-01'),
    fin: jour('2027-02-28'),
    motif: 'SECURITE_PUBLIQUE',
  } as const;
  expect(verifiePartEtat({ le, part: pourcent(35), derogation })[0]).toMatchObject({
    gravite: 'ALERTE',
    message:
      'La part de l’État est de 35,00 % du flux, au-dessus du plafond de 30 %. Une dérogation préfectorale couvre cette date (l’acte suivant : arrêté n° 2027-12 du 15/02/2027, du 01/03/2026 au 28/02/2027, pour un motif tenant à la sécurité publique).',
    remede: expect.stringContaining('pour l’exercice qui suit le 28/02/2027'),
  });
});
it('D42 — the same share in each commune, and never under 30 % out of QPV', () => {
  const communes = [
    { nom: 'Exempleville', part: pourcent(30) },
    { nom: 'Autreville', part: pourcent(28) },
  ];
  const saisie = { le, part: pourcent(30), communes, horsQpv: fraction(2_999, 10_000) };
  const constats = verifieUniformite(saisie);
  expect(resume(constats)).toEqual(['ALERTE PART_ETAT_INEGALE', 'ERREUR PLANCHER_ETAT_HORS_QPV_30']);
  expect(constats[0]?.champ).toBe('communes.Autreville');
  expect(verifieUniformite({ ...saisie, clauseContraire: true })).toEqual([]);
  expect(verifieUniformite({ le, part: pourcent(30), horsQpv: pourcent(30) })).toEqual([]);
  expect(verifieUniformite({ le, part: pourcent(30) })).toEqual([]);
});

const collectivites = (...parts: readonly (readonly [OrigineDroit, Fraction])[]): string[] =>
  resume(
    verifiePartsCollectivites({ le, parts: parts.map(([origine, part]) => ({ nom: 'C', origine, part })) }),
  );
it('D43 — all guarantors together, 20 % at most', () => {
  expect(collectivites(['GARANTIE_EMPRUNT', pourcent(14)], ['GARANTIE_EMPRUNT', pourcent(6)])).toEqual([]);
  expect(
    collectivites(['GARANTIE_EMPRUNT', pourcent(14)], ['GARANTIE_EMPRUNT', fraction(601, 10_000)]),
  ).toEqual(['BLOQUANT PLAFOND_GARANTIES_20']);
});
it('D45 — above 20 % it takes land or money; an unknown origin only warns', () => {
  expect(collectivites(['GARANTIE_EMPRUNT', pourcent(20)], ['TERRAIN', pourcent(6)])).toEqual([]);
  expect(collectivites(['FINANCEMENT', pourcent(40)])).toEqual([]);
  expect(collectivites(['GARANTIE_EMPRUNT', pourcent(15)], ['CONVENTIONNEL', pourcent(6)])).toEqual([
    'BLOQUANT PLAFOND_COLLECTIVITES_20',
  ]);
  // The two real agreements of Haute-Garonne that pass 20 % without saying why.
  expect(collectivites(['INCONNUE', fraction(1, 4)])).toEqual(['ALERTE PLAFOND_20_ORIGINE_INCONNUE']);
  expect(collectivites(['INCONNUE', fraction(1, 3)])).toEqual(['ALERTE PLAFOND_20_ORIGINE_INCONNUE']);
  expect(collectivites(['INCONNUE', fraction(15, 155)])).toEqual([]);
  expect(collectivites()).toEqual([]);
});

it.each([
  ['2020-02-21', false],
  ['2020-02-22', true],
  ['2020-02-23', true],
])('on %s every check answers or says why not', (date, repond) => {
  const quand = jour(date);
  const part = pourcent(50);
  const parts = [{ nom: 'C', origine: 'GARANTIE_EMPRUNT' as const, part }];
  const codes = [
    ...verifiePartEtat({ le: quand, part }),
    ...verifieUniformite({ le: quand, part, horsQpv: pourcent(1) }),
    ...verifiePartsCollectivites({ le: quand, parts }),
    ...verifieDerogation({ debut: quand, fin: jour('2024-01-01') }),
  ];
  const attendus = [
    'PLAFOND_ETAT_30',
    'PLANCHER_ETAT_HORS_QPV_30',
    'PLAFOND_GARANTIES_20',
    'DEROGATION_TROP_LONGUE',
  ];
  expect(codes.map((c) => c.code)).toEqual(repond ? attendus : attendus.map(() => 'PARAMETRE_SANS_VALEUR'));
  if (!repond) expect(codes.map((c) => c.gravite)).toEqual(attendus.map(() => 'ALERTE'));
});
it('k dwellings of n pass the 30 % exactly when 10 k ≤ 3 n, for all whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (n, k) => {
      const passe = verifiePartEtat({ le, part: fraction(k, n) }).length === 0;
      expect(passe).toBe(10 * k <= 3 * n);
    }),
  );
});
