import { expect, it } from 'vitest';
import { pourcent } from '../../quantites/fraction.ts';
import { CLAUSES } from '../chapitres.ts';
import type { Clauses, Convention } from '../convention.ts';
import { MODELES } from '../modeles/modeles.ts';
import { differencesDeClauses } from './differences.ts';

const convention = (
  differences: Partial<Clauses> = {},
  modele: Convention['modele'] = 'calvados-2023',
): Convention => ({
  modele,
  bailleur: { nom: 'Bailleur' },
  reservataire: { nom: 'Commune', categorie: 'COMMUNE' },
  departement: '14',
  differences,
});

it('says nothing of two versions that are the same, or of a clause written again as it was', () => {
  expect(differencesDeClauses(convention(), convention())).toEqual([]);
  const memes = MODELES.find(({ nom }) => nom === 'calvados-2023')?.clauses ?? {};
  expect(differencesDeClauses(convention(), convention(memes))).toEqual([]);
});
it('puts the words of each version side by side', () => {
  const [difference, ...autres] = differencesDeClauses(
    convention({ tauxRotation: { echelle: 'COMMUNE', valeur: pourcent(79, 10) } }),
    convention({ tauxRotation: { echelle: 'COMMUNE', valeur: pourcent(81, 10) } }),
  );
  expect(autres).toEqual([]);
  expect(difference).toMatchObject({
    clause: 'tauxRotation',
    titre: 'Taux de rotation',
    chapitre: 'Calcul du flux',
  });
  expect(difference?.de.join()).toMatch(/7,9/);
  expect(difference?.a.join()).toMatch(/8,1/);
});
it('a clause that falls silent says its silence; one whose article alone changed is no difference', () => {
  const tu = differencesDeClauses(
    convention({ designation: { aDefaut: 'BAILLEUR' } }),
    convention({ designation: { aDefaut: 'NON_DIT' } }),
  );
  expect(tu).toHaveLength(1);
  expect(tu[0]?.a.length).toBeGreaterThan(0);
  const article = differencesDeClauses(
    convention({ arrondi: { regle: 'INFERIEUR', article: '3' } }),
    convention({ arrondi: { regle: 'INFERIEUR', article: '4' } }),
  );
  expect(article).toEqual([]);
});
it('compares any two of the models: each difference shows different words, in the order of the act', () => {
  for (const { nom: de } of MODELES)
    for (const { nom: a } of MODELES) {
      const differences = differencesDeClauses(convention({}, de), convention({}, a));
      const rangs = differences.map(({ clause }) => CLAUSES.indexOf(clause));
      expect(rangs).toEqual(rangs.toSorted((x, y) => x - y));
      expect(differences.filter((d) => d.de.join() === d.a.join()).map((d) => [de, a, d.clause])).toEqual([]);
      expect(differences.length > 0).toBe(de !== a);
    }
});
