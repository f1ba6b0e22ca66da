import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compte, droits } from '../flux/fabrique.ts';
import { compare, fraction, pourcent, sommeDe, UN } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { fluxParCommune } from './communes.ts';
import { comparerScenarios } from './comparaison.ts';
import { ecartEntier, ecartSigne } from './ecart.ts';
import { entree } from './fabrique.ts';
import type { EntreeNommee } from './scenario.ts';

/** Agreements counted on the same rows of one inventory. */
const surUnParc = (eligibles: number, detenus: readonly number[]): readonly EntreeNommee[] =>
  detenus.map((n, rang) => {
    const { cle, entree: e } = entree(`c${rang}`, eligibles, n);
    const provenance = {
      type: 'photographie',
      photographie: '1',
      le: jour('2022-12-31'),
      filtre: {},
    } as const;
    return { cle, entree: { ...e, eligibles: { nombre: eligibles, provenance } } };
  });

it('the parts of one stock make 100 % at most, or the finding says so, in each column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 60, max: 120 }),
      fc.integer({ min: 1, max: 99 }),
      (detenus, eligibles, pc) => {
        const part = { methode: { type: 'V4_TAUX', taux: pourcent(pc), fondement: 'NEGOCIE' } } as const;
        const c = comparerScenarios(surUnParc(eligibles, detenus), [[{ cles: [], part }]]);
        const colonnes = [
          [c.lignes.map((l) => l.reel), c.reel.constats],
          [c.lignes.flatMap((l) => l.scenarios), c.scenarios[0]?.constats ?? []],
        ] as const;
        for (const [lignes, constats] of colonnes) {
          const total = sommeDe(lignes.flatMap((l) => (l.part ? [l.part.valeur] : [])));
          const dit = constats.some(({ code }) => code === 'SOMME_DES_PARTS');
          expect(dit).toBe(compare(total, UN) > 0);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('twice the dwellings and the rights: same shares, twice the flow', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.nat(4000),
      fc.integer({ min: 2, max: 50 }),
      (e, d, k) => {
        const n = d % (e + 1);
        const de = (facteur: number) =>
          comparerScenarios([entree('a', e * facteur, n * facteur)], []).lignes[0]?.reel;
        const [petit, grand] = [de(1), de(k)];
        expect(grand?.part?.valeur).toEqual(petit?.part?.valeur);
        if (!petit?.calcul.ok || !grand?.calcul.ok) throw new Error('computed');
        const f = petit.calcul.valeur.flux.valeur;
        expect(grand.calcul.valeur.flux.valeur).toEqual(fraction(f.n * BigInt(k), f.d));
      },
    ),
    { numRuns: 500 },
  );
});

it('ceilings are judged in each column, with the law of the day that was chosen', () => {
  const etat = entree('etat', 100, 29);
  const convention = {
    ...etat.entree.convention,
    reservataire: { nom: 'État', categorie: 'ETAT' as const },
  };
  const reelles = [{ cle: 'etat', entree: { ...etat.entree, convention } }];
  const part = { methode: { type: 'V4_TAUX', taux: pourcent(3001, 100), fondement: 'NEGOCIE' } } as const;
  const { lignes, scenarios } = comparerScenarios(reelles, [
    [{ cles: [], part }],
    [{ cles: [], part, parametresAu: jour('2020-02-21') }],
  ]);
  const codes = lignes[0]?.scenarios.map((s) => s.constats.map((c) => c.code)) ?? [];
  expect(lignes[0]?.reel.constats.map((c) => c.code)).not.toContain('PLAFOND_ETAT_30');
  expect(codes[0]).toContain('PLAFOND_ETAT_30');
  expect(codes[1]).not.toContain('PLAFOND_ETAT_30');
  expect(scenarios.map((s) => s.constats.map((c) => c.code))).toEqual([
    [],
    ['PARAMETRE_SANS_VALEUR', 'PARAMETRE_SANS_VALEUR'],
  ]);
});

it('what waits for an answer has a share, no flow and no difference', () => {
  const { cle, entree: e } = entree('a', 155, 15);
  const { tauxRotation: _, ...sansTaux } = e;
  const [ligne] = comparerScenarios(
    [{ cle, entree: sansTaux }],
    [[{ cles: [], inventaires: new Map([['a', { eligibles: compte(100), droits: droits(15) }]]) }]],
  ).lignes;
  expect(ligne?.scenarios[0]).toMatchObject({ part: { valeur: fraction(3, 20) }, calcul: { ok: false } });
  expect(ligne?.scenarios[0]?.ecartFlux).toBeUndefined();
});

it('a flow shared over communes adds up to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 40 }), fc.nat(100_000), (eligibles, n) => {
      const flux = fraction(n, 977);
      const communes = eligibles.map((e, rang) => ({ commune: String(rang), eligibles: e }));
      const reparti = fluxParCommune(flux, communes);
      if (eligibles.every((e) => e === 0)) expect(reparti).toBeUndefined();
      else expect(sommeDe((reparti ?? []).map((c) => c.flux))).toEqual(flux);
    }),
  );
});

it.each([
  [fraction(1), fraction(23, 20), '+0,15'],
  [fraction(1), fraction(9699, 10_000), '−0,0301'],
  [fraction(1, 3), fraction(1, 3), '0'],
  [fraction(0), fraction(1, 1_000_000), '+0,000001'],
  [fraction(2000), fraction(500), '−1 500'],
])('difference %#', (avant, apres, texte) => {
  expect(ecartSigne(avant, apres).affiche).toBe(texte);
});
it('differences of whole dwellings carry their sign too', () => {
  expect([ecartEntier(1n, 3n), ecartEntier(3n, 1n), ecartEntier(2n, 2n)]).toEqual(['+2', '−2', '0']);
});
