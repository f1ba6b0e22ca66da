import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clausesEnVigueur } from '../convention/clauses.ts';
import type { Clauses } from '../convention/convention.ts';
import { compte, droits } from '../flux/fabrique.ts';
import { fraction, sommeDe } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { appliquerChangement } from './changement.ts';
import { comparerScenarios } from './comparaison.ts';
import { entree } from './fabrique.ts';
import { appliquerScenario, type ChangementCible, type EntreeNommee } from './scenario.ts';

const taux = fc.integer({ min: 1, max: 3000 }).map((n) => fraction(n, 10_000));
const part: fc.Arbitrary<Clauses['part']> = fc.oneof(
  fc.constant<Clauses['part']>({ methode: { type: 'V1_STOCK' } }),
  fc.constant<Clauses['part']>({ methode: { type: 'V2_THEORIQUE' } }),
  fc.constant<Clauses['part']>({ methode: { type: 'V3_UN_MOINS_ROTATION' } }),
  fc.constant<Clauses['part']>({ methode: { type: 'V6_ROTATION_PROGRAMME' } }),
  taux.map((t): Clauses['part'] => ({ methode: { type: 'V4_TAUX', taux: t, fondement: 'NEGOCIE' } })),
);
const soustractions = fc.oneof(
  fc.constant(null),
  fc.nat(5).map((n) => [{ ...compte(n), categorie: 'SOU_MUTATION' as const }]),
  fc.nat(5).map((n) => [{ ...compte(n), categorie: 'SOU_VENTE' as const }]),
);
const inventaires = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(1000))
  .map(([e, d]) => new Map([['a', { eligibles: compte(e), droits: droits(d % (e + 1)) }]]));

/** Any change, of anything, for all agreements or for `a`. */
const changements: fc.Arbitrary<readonly ChangementCible[]> = fc.array(
  fc.record(
    {
      cles: fc.constantFrom<readonly string[]>([], ['a'], ['absente']),
      part,
      tauxRotation: taux,
      inventaires,
      soustractions,
      arrondi: fc.constantFrom<Clauses['arrondi']['regle']>('INFERIEUR', 'SUPERIEUR', 'AUCUN', 'MINIMUM_UN'),
      parametresAu: fc.constantFrom(jour('2019-01-01'), jour('2024-01-01')),
    },
    { requiredKeys: ['cles'] },
  ),
  { maxLength: 5 },
);

const paires = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.nat(5000))
  .map(([e, a, b]) => [entree('a', e, a % (e + 1)), entree('b', e, b % (e + 1))]);

/** Frozen to the bottom: a write to the real entry throws. */
function gele<T>(valeur: T): T {
  if (typeof valeur === 'object' && valeur !== null && !Object.isFrozen(valeur)) {
    Object.freeze(valeur);
    for (const dedans of Object.values(valeur)) gele(dedans);
  }
  return valeur;
}

it('an empty scenario changes nothing: same entries, same figures, differences of zero', () => {
  fc.assert(
    fc.property(paires, (entrees) => {
      expect(appliquerScenario(entrees, [])).toEqual(entrees);
      const { lignes, scenarios } = comparerScenarios(entrees, [[]]);
      for (const { reel, scenarios: essais } of lignes) {
        expect(essais[0]?.calcul).toEqual(reel.calcul);
        expect(essais[0]?.constats).toEqual(reel.constats);
        expect(essais[0]?.ecartFlux?.affiche ?? '0').toBe('0');
      }
      expect(scenarios[0]?.ecartFlux.affiche).toBe('0');
    }),
    { numRuns: 300 },
  );
});

it('applied twice is applied once, and the real entries never move', () => {
  fc.assert(
    fc.property(paires, changements, (entrees, scenario) => {
      const reelles: readonly EntreeNommee[] = gele(entrees);
      const avant = structuredClone(reelles);
      const une = appliquerScenario(reelles, scenario);
      expect(appliquerScenario(une, scenario)).toEqual(une);
      expect(reelles).toEqual(avant);
    }),
    { numRuns: 2000 },
  );
});

it('only the agreements that a change names are changed', () => {
  fc.assert(
    fc.property(paires, changements, (entrees, scenario) => {
      const pourA = scenario.map((c) => ({ ...c, cles: ['a'] }));
      expect(appliquerScenario(entrees, pourA)[1]).toEqual(entrees[1]);
    }),
  );
});

const flux = (entrees: readonly EntreeNommee[], scenario: Parameters<typeof appliquerScenario>[1]) => {
  const [ligne] = comparerScenarios(entrees, [scenario]).lignes;
  const essai = ligne?.scenarios[0];
  return essai?.calcul.ok
    ? [essai.calcul.valeur.flux.valeur, essai.calcul.valeur.objectif?.valeur, essai.ecartFlux?.affiche]
    : essai?.calcul;
};

it.each([
  ['a rotation', { tauxRotation: fraction(10, 100) }, fraction(3, 2), 2n, '+0,315'],
  [
    'a share',
    { part: { methode: { type: 'V4_TAUX', taux: fraction(1, 5), fondement: 'NEGOCIE' } } },
    fraction(2449, 1000),
    2n,
    '+1,264',
  ],
  ['a rounding rule', { arrondi: 'SUPERIEUR' }, fraction(237, 200), 2n, '0'],
  [
    'subtractions, where the agreement applies none',
    { part: { methode: { type: 'V1_STOCK' } }, soustractions: [{ ...compte(2), categorie: 'SOU_MUTATION' }] },
    fraction(15 * 10_245, 155 * 1000),
    1n,
    undefined,
  ],
] as const)(
  '%s is tried on 15 rights of 155 dwellings at 7,90 %%',
  (_, changement, attendu, objectif, ecart) => {
    const [f, o, e] = flux([entree('a', 155, 15)], [{ cles: [], ...changement }]) as readonly unknown[];
    expect([f, o]).toEqual([attendu, objectif]);
    if (ecart !== undefined) expect(e).toBe(ecart);
  },
);

it('a rate that is tried takes the place of planned vacancies, which would hide it', () => {
  const { cle, entree: base } = entree('a', 155, 15);
  const prevues = { cle, entree: { ...base, liberations: compte(10) } };
  const [f] = flux([prevues], [{ cles: [], tauxRotation: fraction(10, 100) }]) as readonly unknown[];
  expect(f).toEqual(fraction(3, 2));
});

it('the total of a column is the sum of its lines, whatever is changed', () => {
  fc.assert(
    fc.property(changements, (scenario) => {
      const c = comparerScenarios([entree('a', 155, 15), entree('b', 384, 8)], [scenario]);
      const flux = c.lignes.flatMap((l) =>
        l.scenarios[0]?.calcul.ok ? [l.scenarios[0].calcul.valeur.flux.valeur] : [],
      );
      expect(c.scenarios[0]?.totaux.flux).toEqual(sommeDe(flux));
    }),
    { numRuns: 300 },
  );
});

it('clauses that a signature froze are tried upon, not those of the model', () => {
  const { entree: signee } = entree('a', 155, 15);
  const figees: Clauses = { ...clausesEnVigueur(signee.convention), arrondi: { regle: 'INFERIEUR' } };
  const figee = { ...signee, convention: { ...signee.convention, clausesFigees: figees } };
  const methode = { type: 'V4_TAUX', taux: fraction(1, 10), fondement: 'NEGOCIE' } as const;
  const essai = clausesEnVigueur(appliquerChangement(figee, { part: { methode } }).convention);
  expect([essai.part, essai.arrondi]).toEqual([{ methode }, figees.arrondi]);
});
