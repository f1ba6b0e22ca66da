import { cleRplsValide, LIBELLES_EXCLUSION, normaliserExclusion } from '@contingent/droit';
import { expect, it } from 'vitest';
import { COLONNES, csvDuParc } from './fichier.ts';
import { xoshiro } from './hasard.ts';
import { type LigneParc, lignesDuParc } from './parc.ts';
import { BAILLEUR, RESERVATAIRES } from './reservataires.ts';
import { estFautif } from './rpls.ts';
import { COMMUNES, repartition } from './territoire.ts';

const GRAINE = 20260101;
const parc = [...lignesDuParc({ graine: GRAINE, logements: 12_000, annee: 2025 })];
const net = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-’]/g, ' ').trim().toUpperCase();
const libelles = new Map(
  RESERVATAIRES.flatMap((r) => r.libelles.map((l) => [net(l.texte), { ...l, titulaire: r }] as const)),
);
const jour = (texte: string): string => texte.split('/').reverse().join('-');
const actif = (l: LigneParc): boolean =>
  l.fin !== '' && jour(l.fin) >= '2026-01-01' && jour(l.debut) <= '2026-01-01';
const compte = (lignes: readonly LigneParc[], garde: (l: LigneParc) => boolean): number =>
  lignes.filter(garde).length;
const eligibles = parc.filter((l) => l.horsFlux === '');
const droits = (lignes: readonly LigneParc[], filtre: (l: LigneParc) => boolean): number =>
  compte(lignes, (l) => actif(l) && filtre(l)) / lignes.length;

it('xoshiro128** gives the published sequence of its authors from the state 1, 2, 3, 4', () => {
  const h = xoshiro(1, 2, 3, 4);
  expect([h(), h(), h(), h()]).toEqual([11520, 0, 5927040, 70819200]);
});

it('has 12,000 dwellings in 60 communes, and the same ones twice', () => {
  expect(parc).toHaveLength(12_000);
  expect(new Set(parc.map((l) => l.insee)).size).toBe(60);
  expect(COMMUNES.every((c) => c.insee.startsWith('99'))).toBe(true);
  expect([...lignesDuParc({ graine: GRAINE, logements: 12_000, annee: 2025 })]).toEqual(parc);
  expect([...lignesDuParc({ graine: GRAINE + 1, logements: 12_000, annee: 2025 })]).not.toEqual(parc);
});

it('the parts of the communes add up to any total', () => {
  for (const total of [0, 1, 61, 999, 12_000]) {
    expect(repartition(total).reduce((s, [, n]) => s + n, 0)).toBe(total);
  }
});

it('RPLS numbers are unique, of valid key but for the planted ones, absent before the first collection', () => {
  const numeros = parc.map((l) => l.rpls).filter((n) => n !== '');
  expect(new Set(numeros).size).toBe(numeros.length);
  const faux = parc.map((l, i) => [l.rpls, i] as const).filter(([n]) => n !== '' && !cleRplsValide(n));
  expect(faux.length).toBeGreaterThan(0);
  expect(faux.every(([, i]) => estFautif(i))).toBe(true);
  expect(new Set(parc.map((l) => l.reference)).size).toBe(12_000);
});

it('forty réservataires, all present, every label known', () => {
  expect(RESERVATAIRES).toHaveLength(40);
  const lus = new Set(parc.map((l) => net(l.reservataire)));
  const inconnus = [...lus].filter((l) => l !== '' && l !== BAILLEUR.libelle && !libelles.has(l));
  expect(inconnus).toEqual([]);
  const titulaires = new Set([...lus].map((l) => libelles.get(l)?.titulaire.cle));
  for (const r of RESERVATAIRES) expect(titulaires).toContain(r.cle);
});

it('every motive of exclusion, every origin, rights of every expiry', () => {
  expect(new Set(parc.map((l) => l.horsFlux).filter((m) => m !== ''))).toEqual(
    new Set(Object.values(LIBELLES_EXCLUSION)),
  );
  expect(parc.every((l) => l.horsFlux === '' || normaliserExclusion(l.horsFlux).valeur !== undefined)).toBe(
    true,
  );
  const origines = new Set(parc.map((l) => libelles.get(net(l.reservataire))?.origine));
  for (const o of ['GARANTIE_EMPRUNT', 'TERRAIN', 'FINANCEMENT', 'LEGAL_ETAT', 'CONVENTIONNEL', 'INCONNUE'])
    expect(origines).toContain(o);
  const garanties = parc.filter((l) => libelles.get(net(l.reservataire))?.origine === 'GARANTIE_EMPRUNT');
  const fins = garanties.map((l) => jour(l.fin));
  expect(fins.some((f) => f < '2026-01-01')).toBe(true);
  expect(fins.some((f) => f.startsWith('2026'))).toBe(true);
  expect(fins.some((f) => f > '2068')).toBe(true);
  expect(fins.every((f) => f < '2071')).toBe(true);
  expect(parc.some((l) => l.fin === '31/12/2999')).toBe(true);
  expect(compte(parc, (l) => l.reservataire === '')).toBeGreaterThan(10);
});

it('the legal ceilings hold overall: State under 30 %, agents under 5 points (D40)', () => {
  const categorie = (l: LigneParc) => libelles.get(net(l.reservataire))?.categorie ?? '';
  const agents = droits(eligibles, (l) => categorie(l) === 'ETAT_AGENTS');
  const etat = droits(
    eligibles,
    (l) => categorie(l).startsWith('ETAT_') && categorie(l) !== 'ETAT_CONVENTIONNEL',
  );
  expect(etat).toBeGreaterThan(0.25);
  expect(etat).toBeLessThan(0.3);
  expect(agents).toBeGreaterThan(0.03);
  expect(agents).toBeLessThan(0.05);
});

it('guarantors stay under 20 % but on a few territories, where the product has to warn (D43)', () => {
  const garanti = (l: LigneParc) => libelles.get(net(l.reservataire))?.origine === 'GARANTIE_EMPRUNT';
  const audessus = COMMUNES.filter((c) => {
    const ici = eligibles.filter((l) => l.insee === c.insee);
    return ici.length > 0 && droits(ici, garanti) > 0.2;
  }).map((c) => c.nom);
  expect(audessus.length).toBeGreaterThanOrEqual(3);
  expect(audessus.length).toBeLessThanOrEqual(6);
  expect(audessus).toEqual(
    expect.arrayContaining(['Trois-Moulins-sur-Orme', 'Roquelaure-la-Tour', 'Val-Suzette']),
  );
});

it('an earlier inventory pictures the same dwellings, fewer, and some have changed', () => {
  const avant = [...lignesDuParc({ graine: GRAINE, logements: 12_000, annee: 2024 })];
  expect(avant.length).toBeLessThan(12_000);
  const parReference = new Map(parc.map((l) => [l.reference, l]));
  expect(avant.every((l) => parReference.has(l.reference))).toBe(true);
  const changes = compte(avant, (l) => parReference.get(l.reference)?.horsFlux !== l.horsFlux);
  expect(changes).toBeGreaterThan(20);
  expect(changes).toBeLessThan(600);
});

it('writes a csv with quotes where needed', () => {
  const texte = [...csvDuParc(parc)].join('');
  expect(texte.startsWith(`\uFEFF${COLONNES.map(([, t]) => t).join(';')}\r\n`)).toBe(true);
  expect(texte.split('\r\n')).toHaveLength(12_002);
  expect(texte).toContain('"Résidence ""');
});
