import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clauses } from '../convention/convention.ts';
import { modele } from '../convention/modeles/modeles.ts';
import { jour } from '../quantites/jour.ts';
import type { DossierAVerifier } from './dossier.ts';
import { type Cas, cas, codes } from './essai.ts';

const base = modele('haute-garonne-2023')?.clauses as Clauses;
const garanties = (nom: string, eligibles: number, droits: number, reste: Cas = {}): DossierAVerifier =>
  cas({ reservataire: nom, eligibles, droits, origine: 'GARANTIE_EMPRUNT', imprime: {}, ...reste });

/** Counted on the rows of one photographie, on these communes; all of it without them. */
const surPhotographie = (d: DossierAVerifier, communes?: readonly string[], id = '7'): DossierAVerifier => ({
  ...d,
  entree: {
    ...d.entree,
    eligibles: {
      nombre: d.entree.eligibles?.nombre ?? 0,
      provenance: {
        type: 'photographie',
        photographie: id,
        le: jour('2022-12-31'),
        filtre: communes ? { communes } : {},
      },
    },
  },
});
const trop = (...dossiers: DossierAVerifier[]) => codes(...dossiers).includes('PLAFOND_GARANTIES_20');

describe('which agreements share one territory', () => {
  const [a, b] = [garanties('MAIRIE A', 100, 15), garanties('MAIRIE B', 100, 15)];
  it('two communes of as many dwellings in one inventory are two territories', () => {
    expect(trop(surPhotographie(a, ['31001']), surPhotographie(b, ['31002']))).toBe(false);
    expect(trop(surPhotographie(a, ['31001']), surPhotographie(b, ['31001']))).toBe(true);
    expect(trop(surPhotographie(a), surPhotographie(b))).toBe(true);
    expect(trop(surPhotographie(a), surPhotographie(b, undefined, '8'))).toBe(false);
  });
  it('two typed counts of « the territory of the réservataire » may be two territories', () => {
    expect(trop(a, b)).toBe(false);
  });
  it('nor do two landlords, two years or two départements', () => {
    const autre = (d: DossierAVerifier, change: Partial<DossierAVerifier['entree']['convention']>) => ({
      ...d,
      entree: { ...d.entree, convention: { ...d.entree.convention, ...change } },
    });
    const ici = surPhotographie(a);
    expect(trop(ici, surPhotographie(autre(b, { bailleur: { nom: 'Autre' } })))).toBe(false);
    expect(trop(ici, surPhotographie(autre(b, { departement: '32' })))).toBe(false);
    expect(trop(ici, surPhotographie(garanties('MAIRIE B', 100, 15, { exercice: 2025 })))).toBe(false);
  });
  it('an agreement replaced in the year counts once, two at the same time both count', () => {
    const an = { dureeMois: 6, renouvellement: 'AUCUN', depart: 'DATE_D_EFFET' } as const;
    const le = (effet: string, reste: Partial<Clauses['periode']> = {}) =>
      surPhotographie(
        garanties('MAIRIE A', 100, 15, { differences: { periode: { ...an, effet: jour(effet), ...reste } } }),
      );
    expect(trop(le('2024-01-01'), le('2024-07-01'))).toBe(false);
    expect(trop(le('2024-01-01'), le('2024-06-30'))).toBe(true);
    expect(trop(le('2024-01-01'), le('2024-03-01', { remplaceLesPrecedentes: true }))).toBe(false);
  });
  it('what one excludes and the other does not is added to the whole: a sum is never overstated', () => {
    const sansVente = (d: DossierAVerifier, exclus?: number): DossierAVerifier => ({
      ...surPhotographie(d),
      entree: {
        ...surPhotographie(d).entree,
        ...(exclus !== undefined && {
          exclus: [{ nombre: exclus, motif: 'EXC_VENTE', provenance: { type: 'saisie', libelle: 'essai' } }],
        }),
      },
    });
    const toutCompte = {
      ...base.assiette,
      exclusions: base.assiette.exclusions.filter((m) => m !== 'EXC_VENTE'),
    };
    const epci = garanties('CC A', 100, 11, { categorie: 'EPCI' });
    const commune = surPhotographie(
      garanties('MAIRIE A', 90, 10, { differences: { assiette: toutCompte } }),
      ['31001'],
    );
    // 21 of 100, or of the 105 that the rights may bear on: exactly a fifth.
    expect(trop(sansVente(epci), commune)).toBe(true);
    expect(trop(sansVente(epci, 4), commune)).toBe(true);
    expect(trop(sansVente(epci, 5), commune)).toBe(false);
  });
});

it('over nested territories, the guarantees pass exactly when five times the rights make no more than the dwellings', () => {
  const commune = fc.record({ eligibles: fc.integer({ min: 1, max: 400 }), cinquiemes: fc.nat(1000) });
  fc.assert(
    fc.property(
      fc.array(commune, { minLength: 1, maxLength: 5 }),
      fc.nat(300),
      fc.nat(400),
      (communes, reste, pour) => {
        const eligibles = communes.reduce((n, c) => n + c.eligibles, reste);
        // Each commune alone is under its ceiling: only the sum can be above it.
        const tenus = communes.map((c) => Math.floor((c.eligibles * c.cinquiemes) / 5000));
        const epci = Math.floor((eligibles * pour) / 2000);
        const dossiers = [
          surPhotographie(garanties('CC', eligibles, epci, { categorie: 'EPCI' })),
          ...communes.map((c, rang) =>
            surPhotographie(garanties(`MAIRIE ${rang}`, c.eligibles, tenus[rang] ?? 0), [`3100${rang}`]),
          ),
        ];
        const droits = tenus.reduce((n, t) => n + t, epci);
        expect(trop(...dossiers)).toBe(5 * droits > eligibles);
      },
    ),
    { numRuns: 300 },
  );
});
