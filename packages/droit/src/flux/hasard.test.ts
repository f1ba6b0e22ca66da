import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import type { Clauses } from '../convention/convention.ts';
import { MODELES } from '../convention/modeles/modeles.ts';
import type { CategorieSoustraction, OrigineDroit, RegleArrondi } from '../convention/nomenclatures.ts';
import type { MotifExclusion } from '../parc/logement.ts';
import { compare, type Fraction, fraction, UN } from '../quantites/fraction.ts';
import { ajouteJours, jour } from '../quantites/jour.ts';
import { calculerFlux } from './calculer.ts';
import type { EntreeCalcul } from './entree.ts';
import { annexe, compte, convention } from './fabrique.ts';

const j = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }).map((k) => ajouteJours(jour('1950-01-01'), k)),
  fc.constantFrom(jour('0001-01-01'), jour('2999-12-31'), jour('9999-12-31')),
);

/** Every shape of entry, filled with the given counts of dwellings, counts of rights and fractions. */
function entrees(grand: fc.Arbitrary<number>, n: fc.Arbitrary<number>, f: fc.Arbitrary<Fraction>) {
  const c = n.map(compte);
  const methode: fc.Arbitrary<MethodePart> = fc.oneof(
    fc.constantFrom<MethodePart>(
      { type: 'V1_STOCK' },
      { type: 'V2_THEORIQUE' },
      { type: 'V3_UN_MOINS_ROTATION' },
      { type: 'V6_ROTATION_PROGRAMME' },
    ),
    fc.record({
      type: fc.constant('V4_TAUX' as const),
      taux: f,
      fondement: fc.constantFrom('REGLEMENTAIRE' as const, 'NEGOCIE' as const),
    }),
    fc.record(
      { type: fc.constant('V5_DROITS_UNIQUES' as const), droitsRestants: n, signature: j, dureeAnnees: n },
      { requiredKeys: ['type', 'droitsRestants', 'dureeAnnees'] },
    ),
    fc.record({ type: fc.constant('V7_DUREE_RESTANTE' as const), horizonAnnees: n }),
  );
  const differences: fc.Arbitrary<Partial<Clauses>> = fc.record(
    {
      part: fc.record({ methode, methodeNonDite: fc.boolean() }),
      arrondi: fc.record({
        regle: fc.constantFrom<RegleArrondi>('AU_PLUS_PROCHE', 'MINIMUM_UN', 'AUCUN', 'NON_DITE'),
      }),
      reliquat: fc.record({ reporte: fc.boolean() }),
      tauxRotation: fc.record(
        { valeur: f, echelle: fc.constant('BAILLEUR' as const) },
        { requiredKeys: ['echelle'] },
      ),
      retrocessions: fc.array(
        fc.record({
          cedant: fc.constant('COMMUNE' as const),
          beneficiaire: fc.constant('ETAT' as const),
          taux: f,
          debut: j,
          fin: j,
        }),
        { maxLength: 2 },
      ),
      publics: fc.array(
        fc.record({
          public: fc.constant('PRIORITAIRES'),
          taux: f,
          denominateur: fc.constant('flux'),
          debiteurs: fc.constant(['COMMUNE', 'ETAT'] as const),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );
  const entree: fc.Arbitrary<EntreeCalcul> = fc.record(
    {
      convention: fc
        .tuple(fc.constantFrom(...MODELES), fc.constantFrom('COMMUNE' as const, 'ETAT' as const), differences)
        .map(([m, categorie, d]) => convention(m.nom, d, categorie)),
      exercice: fc.oneof(fc.integer({ min: 2020, max: 2060 }), n),
      eligibles: grand.map(compte),
      exclus: fc.array(
        fc
          .tuple(c, fc.constantFrom<MotifExclusion>('EXC_PLI', 'EXC_NEUF', 'EXC_NON_CONVENTIONNE'))
          .map(([x, motif]) => ({ ...x, motif })),
        { maxLength: 3 },
      ),
      droits: fc.array(
        fc
          .tuple(c, fc.constantFrom<OrigineDroit>('TERRAIN', 'INCONNUE'))
          .map(([x, origine]) => ({ ...x, origine })),
        { maxLength: 3 },
      ),
      dateEtatDesLieux: j,
      tauxRotation: f.map(annexe),
      liberations: c,
      soustractions: fc.array(
        fc
          .tuple(c, fc.constantFrom<CategorieSoustraction>('SOU_MUTATION', 'SOU_VENTE'))
          .map(([x, categorie]) => ({ ...x, categorie })),
        { maxLength: 3 },
      ),
      programmes: fc.array(fc.record({ nom: fc.string(), eligibles: grand, droits: n, tauxRotation: f }), {
        maxLength: 3,
      }),
      durees: fc.array(fc.record({ fin: j, nombre: n }, { requiredKeys: ['nombre'] }), { maxLength: 3 }),
      reliquatAnterieur: f,
    },
    { requiredKeys: ['convention', 'exercice'] },
  );
  return entree;
}

const plausible = fc.integer({ min: 1, max: 3000 }).map((n) => fraction(n, 10_000));
const nombreQuelconque = fc.oneof(
  fc.integer({ min: -5, max: 500 }),
  fc.double(),
  fc.constantFrom(0, -0, 2 ** 53, 2 ** 53 - 1, 1e300, Number.NaN, Infinity),
);
const fractionQuelconque: fc.Arbitrary<Fraction> = fc.oneof(
  plausible,
  fc.record({
    n: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    d: fc.bigInt({ min: -3n, max: 10n ** 30n }),
  }),
);

it('whatever the types allow, a computation answers or says why not; it never throws', () => {
  fc.assert(
    fc.property(entrees(nombreQuelconque, nombreQuelconque, fractionQuelconque), (e) => {
      const r = calculerFlux(e);
      if (!r.ok) expect(r.manques.length + r.erreurs.length).toBeGreaterThan(0);
    }),
    { numRuns: 10_000 },
  );
});
it('a flow is never negative, a share is never above 1, and the last step is the value it justifies', () => {
  const grand = fc.oneof(fc.integer({ min: 200, max: 3000 }), fc.constant(2 ** 53 - 1));
  const calcules = new Set<string>();
  fc.assert(
    fc.property(entrees(grand, fc.integer({ min: 0, max: 40 }), plausible), (e) => {
      const r = calculerFlux(e);
      if (!r.ok) return;
      const { part, flux, fluxNet, objectif, reliquat } = r.valeur;
      calcules.add(e.convention.differences.part?.methode.type ?? e.convention.modele);
      for (const x of [part, flux, fluxNet, reliquat]) {
        if (!x) continue;
        expect(x.etapes.at(-1)?.valeur).toEqual(x.valeur);
        expect(compare(x.valeur, fraction(0))).toBeGreaterThanOrEqual(0);
      }
      if (part) expect(compare(part.valeur, UN)).toBeLessThanOrEqual(0);
      if (objectif) expect(objectif.etapes.at(-1)?.valeur).toEqual(fraction(objectif.valeur));
    }),
    { numRuns: 20_000 },
  );
  // Every method and every model was really computed, not only refused.
  expect([...calcules].length).toBeGreaterThanOrEqual(7 + MODELES.length - 1);
});
