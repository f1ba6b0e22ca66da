import {
  articles,
  CHAMPS_DES_CLAUSES,
  type Champ,
  type ChampsDeClause,
  CLAUSES,
  type Convention,
  clausesEnVigueur,
  MODELES,
} from '@contingent/droit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ConventionTexte, ecrireConvention, lireConvention } from './ecrire-convention.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [cle: string]: Json };

const parties = {
  bailleur: { nom: 'Bailleur' },
  reservataire: { nom: 'Commune', categorie: 'COMMUNE' },
} as const;

const mots = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((t) => t.trim())
  .filter((t) => t !== '');
const jour = fc
  .tuple(
    fc.integer({ min: 1800, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join('-'));
const jourDeLAnnee = jour.map((j) => j.slice(5));
const taux = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
const delai = fc
  .tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.constantFrom('jours ouvrés', 'jours ouvrables', 'jours calendaires', 'mois'),
  )
  .map(([n, unite]) => `${n} ${unite}`);

function valeur(champ: Champ): fc.Arbitrary<Json> {
  switch (champ.genre) {
    case 'choix':
      return fc.constantFrom(...Object.keys(champ.options));
    case 'choixMultiple':
      return fc.subarray(Object.keys(champ.options));
    case 'ouiNon':
      return fc.boolean();
    case 'nombre':
      return fc.integer({ min: champ.min, max: champ.max });
    case 'taux':
      return taux;
    case 'delai':
      return delai;
    case 'jour':
      return jour;
    case 'jourDeLAnnee':
      return jourDeLAnnee;
    case 'texte':
      return mots;
    case 'textes':
      return champ.nombres
        ? fc.array(fc.integer({ min: 2000, max: 2100 }), { maxLength: 4 })
        : fc.array(mots, { minLength: 1, maxLength: 3 });
    case 'groupe':
      return objet(champ.champs);
    case 'liste':
      return fc.array(objet(champ.champs), { maxLength: 3 });
    case 'variante':
      return fc.oneof(
        ...Object.entries(champ.variantes).map(([type, { champs }]) =>
          objet(champs).map((reste) => ({ type, ...reste })),
        ),
      );
  }
}

function objet(champs: readonly Champ[]): fc.Arbitrary<{ readonly [cle: string]: Json }> {
  const cles = Object.fromEntries(champs.map((c) => [c.cle, valeur(c)]));
  const requis = champs.filter((c) => c.obligatoire).map((c) => c.cle);
  return fc.record(cles, { requiredKeys: requis });
}

const clause = (c: ChampsDeClause): fc.Arbitrary<Json> =>
  c.forme === 'valeur'
    ? valeur(c.champ)
    : c.forme === 'objet'
      ? objet(c.champs)
      : fc.array(objet(c.champs), { maxLength: 3 });

const clauses = fc.record(Object.fromEntries(CLAUSES.map((nom) => [nom, clause(CHAMPS_DES_CLAUSES[nom])])), {
  requiredKeys: [],
});
const convention = fc.record(
  {
    modele: fc.constantFrom(...MODELES.map((m) => m.nom)),
    modelePropre: fc.record({ titre: mots, clauses }),
    reference: mots,
    departement: fc.constantFrom('31', '2A', '976'),
    differences: clauses,
  },
  { requiredKeys: ['modele', 'differences'] },
);

/** Through text, as storage and the network do. */
const relue = (c: Convention): Convention =>
  lireConvention(JSON.parse(JSON.stringify(ecrireConvention(c))), parties);

it('any agreement is reloaded identically', () => {
  const ecrites = new Set<string>();
  fc.assert(
    fc.property(convention, ({ differences, ...reste }) => {
      const lue = lireConvention({ ...reste, ...differences }, parties);
      for (const nom of Object.keys(lue.differences)) ecrites.add(nom);
      expect(relue(lue)).toEqual(lue);
    }),
    { numRuns: 400 },
  );
  // Every clause must have been tried, or the property would say less than its name.
  expect([...ecrites].sort()).toEqual([...CLAUSES].sort());
});

it('the text of any agreement is written, in whole sentences', () => {
  fc.assert(
    fc.property(convention, ({ differences, ...reste }) => {
      const textes = articles(clausesEnVigueur(lireConvention({ ...reste, ...differences }, parties)));
      expect(textes.map((a) => a.clause)).toEqual([...CLAUSES]);
      for (const { paragraphes, silence } of textes) {
        for (const p of paragraphes) expect(p).toMatch(/^[A-ZÀÉ].*\.$/s);
        expect(paragraphes.length > 0 || silence !== undefined).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it.each(MODELES)('every clause of $nom, written out in an agreement, is reloaded identically', (modele) => {
  const ecrite: Convention = {
    modele: modele.nom,
    modelePropre: { titre: 'Modèle maison', base: modele.nom, differences: modele.clauses },
    ...parties,
    departement: '31',
    differences: modele.clauses,
  };
  expect(relue(ecrite)).toEqual(ecrite);
});

it('an own model with an unknown clause is refused', () => {
  const lue = ConventionTexte.safeParse({
    modele: 'anru-als',
    modelePropre: { titre: 'Le nôtre', clauses: { raport: { regle: 'AUCUN' } } },
  });
  expect(lue.success).toBe(false);
});
