import { clausesEnVigueur, clausesModifiees, compare, modele, pourcent } from '@contingent/droit';
import { expect, it } from 'vitest';
import { conventionsAnterieures } from './anterieures.ts';
import { conventionsDuDepartement } from './conventions.ts';
import { RESERVATAIRES } from './reservataires.ts';

const conventions = conventionsDuDepartement();

it('one agreement for each réservataire of the flow, none for the bodies of named dwellings', () => {
  expect(conventions).toHaveLength(37);
  expect(new Set(conventions.map((c) => c.reservataire)).size).toBe(37);
  const sans = RESERVATAIRES.filter((r) => !conventions.some((c) => c.reservataire === r.cle));
  expect(sans.map((r) => r.categorie).sort()).toEqual(['DEFENSE', 'SANTE', 'SECURITE_INTERIEURE']);
});

it('five models, each with differences, and a rotation between 8 and 10 %', () => {
  expect(new Set(conventions.map((c) => c.convention.modele)).size).toBe(5);
  for (const { convention } of conventions) {
    expect(modele(convention.modele)).toBeDefined();
    expect(clausesModifiees(convention)).toContain('tauxRotation');
    const taux = clausesEnVigueur(convention).tauxRotation.valeur;
    expect(taux && compare(taux, pourcent(8)) >= 0 && compare(taux, pourcent(10)) <= 0).toBe(true);
  }
});

it('one agreement renewed itself, three are of the year before', () => {
  const annees = [...conventions, ...conventionsAnterieures()].map((c) => [c.exercice, c.reservataire]);
  expect(annees.filter(([an]) => an === 2025).map(([, qui]) => qui)).toEqual([
    'commune-99004',
    'commune-99002',
    'commune-99003',
    'commune-99007',
  ]);
});

it('the inventory is the one of the clause of reference date (D23), but for the one renewed since', () => {
  for (const { convention, etatDesLieux, exercice } of conventions) {
    if (exercice === 2025) {
      expect(etatDesLieux).toBe('2024-12-31');
      continue;
    }
    const { regle } = clausesEnVigueur(convention).assiette.dateReference;
    expect(etatDesLieux).toBe(regle === 'AU_31_12_N_MOINS_2' ? '2024-12-31' : '2026-01-01');
  }
});

it('some agreements lack what the product must ask for: subtractions, rounding', () => {
  const clauses = conventions.map((c) => clausesEnVigueur(c.convention));
  expect(clauses.some((c) => c.soustractions.appliquees)).toBe(true);
  expect(clauses.some((c) => c.arrondi.regle === 'NON_DITE')).toBe(true);
  expect(clauses.some((c) => c.reliquat.reporte)).toBe(true);
});
