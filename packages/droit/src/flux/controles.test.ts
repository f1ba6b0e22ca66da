import { expect, it } from 'vitest';
import type { Clauses } from '../convention/convention.ts';
import { fraction, pourcent } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { assietteDe } from './assiette.ts';
import { calculerFlux } from './calculer.ts';
import { calculerPart } from './calculer-part.ts';
import type { EntreeCalcul } from './entree.ts';
import { annexe, calcul, compte, convention, droits, exact } from './fabrique.ts';
import { partsDunBailleur } from './parts-du-bailleur.ts';

const JUSTE: EntreeCalcul = {
  convention: convention('haute-garonne-2023'),
  exercice: 2024,
  eligibles: compte(155),
  droits: droits(15),
  tauxRotation: annexe(pourcent(790, 100)),
};
const manques = (e: EntreeCalcul) => {
  const r = calculerFlux(e);
  return r.ok ? [] : r.manques.map((m) => m.champ);
};
const erreurs = (e: EntreeCalcul) => {
  const r = calculerFlux(e);
  return r.ok ? [] : r.erreurs.map((c) => `${c.code} ${c.champ}`);
};
const alertes = (e: EntreeCalcul) => calculerFlux(e).alertes.map((c) => c.code);
const avec = (differences: Partial<Clauses>) => convention('haute-garonne-2023', differences);

it('all that is missing is asked for at once, in French', () => {
  const nu: EntreeCalcul = { convention: convention('calvados-2023'), exercice: 2024 };
  expect(manques(nu)).toEqual(['eligibles', 'droits', 'tauxRotation', 'soustractions']);
  const r = calculerFlux(nu);
  if (r.ok) throw new Error('missing inputs');
  expect(r.erreurs).toEqual([]);
  for (const m of r.manques) expect(m.question).toMatch(/ \?$/);
  expect(r.manques[0]?.question).toContain('01/01/2024');
});
it('nothing is asked for that the method does without', () => {
  const { tauxRotation: _, ...sansTaux } = JUSTE;
  expect(manques(sansTaux)).toEqual(['tauxRotation']);
  expect(manques({ ...sansTaux, liberations: compte(12) })).toEqual([]);
  const { eligibles: __, ...sansParc } = sansTaux;
  const etat = convention('paca-etat-2025', {}, 'ETAT');
  expect(manques({ ...sansParc, convention: etat, soustractions: [], liberations: compte(9) })).toEqual([]);
});

it('the share alone asks for less, and is the share of the whole computation', () => {
  const calvados = { ...JUSTE, convention: convention('calvados-2023') };
  expect(manques(calvados)).toEqual(['soustractions']);
  const seule = calculerPart(calvados);
  const entiere = calculerFlux({ ...calvados, soustractions: [] });
  expect(seule.ok && entiere.ok && seule.valeur).toEqual(entiere.ok && entiere.valeur.part);
  const { tauxRotation: _, ...sansTaux } = JUSTE;
  expect(calculerPart(sansTaux).ok).toBe(true);
  const nue = calculerPart({
    convention: avec({ part: { methode: { type: 'V2_THEORIQUE' } } }),
    exercice: 2024,
  });
  expect(nue.ok ? [] : nue.manques.map((m) => m.champ)).toEqual(['eligibles', 'droits']);
});

it.each<[string, Partial<EntreeCalcul>, readonly string[]]>([
  ['negative count', { eligibles: compte(-3) }, ['NOMBRE_INVALIDE eligibles']],
  ['half a right', { droits: droits(1.5) }, ['NOMBRE_INVALIDE droits.INCONNUE']],
  ['not a number', { eligibles: compte(Number.NaN) }, ['NOMBRE_INVALIDE eligibles']],
  ['too large to be exact', { eligibles: compte(2 ** 60) }, ['NOMBRE_INVALIDE eligibles']],
  ['more rights than dwellings', { droits: droits(156) }, ['DROITS_SUPERIEURS_AUX_LOGEMENTS droits']],
  ['no dwelling', { eligibles: compte(0), droits: droits(0) }, ['AUCUN_LOGEMENT_ELIGIBLE eligibles']],
  ['rotation of 790 %', { tauxRotation: annexe(pourcent(790)) }, ['TAUX_ROTATION_IMPOSSIBLE tauxRotation']],
  ['no rotation', { tauxRotation: annexe(fraction(0)) }, ['TAUX_ROTATION_IMPOSSIBLE tauxRotation']],
  ['broken fraction', { tauxRotation: annexe({ n: 1n, d: 0n }) }, ['NOMBRE_ILLISIBLE tauxRotation']],
  ['carried a whole dwelling', { reliquatAnterieur: fraction(1) }, ['RELIQUAT_IMPOSSIBLE reliquatAnterieur']],
  ['no such year', { exercice: 20.5 }, ['EXERCICE_INVALIDE exercice']],
  [
    'several at once',
    { eligibles: compte(-1), exercice: 0 },
    ['EXERCICE_INVALIDE exercice', 'NOMBRE_INVALIDE eligibles'],
  ],
  [
    'share of 120 %',
    {
      convention: avec({ part: { methode: { type: 'V4_TAUX', taux: pourcent(120), fondement: 'NEGOCIE' } } }),
    },
    ['PART_IMPOSSIBLE convention.part.methode.taux'],
  ],
  [
    'unknown model',
    { convention: { ...JUSTE.convention, modele: 'inconnu' as 'anru-als' } },
    ['MODELE_INCONNU convention.modele'],
  ],
])('wrong: %s', (_, faute, attendu) => {
  expect(erreurs({ ...JUSTE, ...faute })).toEqual(attendu);
});
it('790 % comes with the rate that was meant', () => {
  const r = calculerFlux({ ...JUSTE, tauxRotation: annexe(pourcent(790)) });
  expect(r.ok ? '' : r.erreurs[0]?.remede).toContain('7,90 %');
});
it('unique rights are over once their years are', () => {
  const als = convention('anru-als', {
    periode: { signature: jour('2024-01-01'), renouvellement: 'NON_DIT' },
  });
  expect(erreurs({ convention: als, exercice: 2053 })).toEqual([]);
  expect(erreurs({ convention: als, exercice: 2054 })).toEqual(['DROITS_UNIQUES_HORS_DUREE exercice']);
  expect(erreurs({ convention: als, exercice: 2023 })).toEqual(['DROITS_UNIQUES_HORS_DUREE exercice']);
});

it('what is usual raises only the derogation of the model', () => {
  expect(alertes(JUSTE)).toEqual(['SOUSTRACTIONS_DEROGATION']);
});
it.each([
  [299, ['TAUX_ROTATION_INHABITUEL']],
  [300, []],
  [1500, []],
  [1501, ['TAUX_ROTATION_INHABITUEL']],
  [3000, ['TAUX_ROTATION_INHABITUEL']],
])('a rotation of %i hundredths of a percent', (n, attendu) => {
  const codes = alertes({ ...JUSTE, tauxRotation: annexe(pourcent(n, 100)) });
  expect(codes.filter((c) => c.startsWith('TAUX'))).toEqual(attendu);
});
it('an inventory taken on another day than agreed', () => {
  expect(alertes({ ...JUSTE, dateEtatDesLieux: jour('2021-12-31') })).toContain('DATE_ETAT_DES_LIEUX');
  expect(alertes({ ...JUSTE, dateEtatDesLieux: jour('2022-12-31') })).not.toContain('DATE_ETAT_DES_LIEUX');
});
it('the derogation holds for its own years only, and later subtractions apply', () => {
  const mutations = [{ ...compte(2), categorie: 'SOU_MUTATION' }] as const;
  expect(exact(calcul({ ...JUSTE, soustractions: mutations }).fluxNet)).toBe('2449/200');
  const apres = { ...JUSTE, exercice: 2025, soustractions: mutations };
  expect(alertes(apres)).toEqual(['DEROGATION_ECHUE']);
  expect(exact(calcul(apres).fluxNet)).toBe('2049/200');
});
it('only the categories of the agreement leave the flow; the net flow never goes under zero', () => {
  const calvados = { ...JUSTE, convention: convention('calvados-2023') };
  const vente = { ...calvados, soustractions: [{ ...compte(5), categorie: 'SOU_VENTE' }] } as const;
  expect(exact(calcul(vente).fluxNet)).toBe('2449/200');
  expect(alertes(vente)).toContain('SOUSTRACTION_NON_PREVUE');
  const trop = { ...calvados, soustractions: [{ ...compte(50), categorie: 'SOU_MUTATION' }] } as const;
  expect(exact(calcul(trop).flux)).toBe('0');
  expect(alertes(trop)).toContain('FLUX_NET_NEGATIF');
});
it('a ground of exclusion that nobody agreed on', () => {
  const exclus = [
    { ...compte(4), motif: 'EXC_NON_CONVENTIONNE' },
    { ...compte(2), motif: 'EXC_DEFENSE' },
  ] as const;
  expect(alertes({ ...JUSTE, exclus })).toContain('EXCLUSION_NON_PREVUE');
  const etapes = calcul({ ...JUSTE, exclus }).flux.etapes.slice(0, 4);
  expect(etapes.map((e) => e.formule)).toEqual([
    '161 − 6 = 155',
    '4 logements non conventionnés + 2 défense nationale = 6',
    '4',
    '2',
  ]);
});
it('eligible dwellings are those counted less those excluded by law or by the agreement', () => {
  const parc = [
    {},
    {},
    { exclusion: 'EXC_DEFENSE' },
    { exclusion: 'EXC_PLI' },
    { exclusion: 'EXC_PLI' },
  ] as const;
  expect(assietteDe(parc, ['EXC_PLI'])).toEqual({
    comptes: 5,
    eligibles: 2,
    exclus: [
      { motif: 'EXC_DEFENSE', nombre: 1 },
      { motif: 'EXC_PLI', nombre: 2 },
    ],
  });
  expect(assietteDe(parc, []).eligibles).toBe(4);
});
it('above 100 % the shares of a landlord block everything', () => {
  const parts = [60, 41].map((n) => ({ reservataire: `r${n}`, part: pourcent(n) }));
  const r = partsDunBailleur(parts);
  expect(r.ok ? [] : r.erreurs.map((e) => [e.code, e.gravite])).toEqual([['SOMME_DES_PARTS', 'BLOQUANT']]);
  expect(partsDunBailleur([{ reservataire: 'r', part: pourcent(100) }]).ok).toBe(true);
});
