import { readdirSync, readFileSync } from 'node:fs';
import { calculerFlux, verifier } from '@contingent/droit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lireDossier } from './lire-dossier.ts';
import { dossierAVerifier, entreeDuDossier } from './vers-entree.ts';

type Json = null | boolean | number | string | Json[] | { [cle: string]: Json };

const JEUX = new URL('../../../../jeux/', import.meta.url);
const DOSSIERS: readonly Json[] = ['escalquens/dossiers/', 'conventions-lues/'].flatMap((dossier) =>
  readdirSync(new URL(dossier, JEUX))
    .filter((f) => f.endsWith('.json'))
    .map((f) => JSON.parse(readFileSync(new URL(dossier + f, JEUX), 'utf8'))),
);

/** Every place of a document, so that one of them can be spoilt. */
const places = (json: Json, ici: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof json === 'object' && json !== null
    ? [ici, ...Object.entries(json).flatMap(([cle, v]) => places(v, [...ici, cle]))]
    : [ici];

function change(json: Json, place: readonly (string | number)[], valeur: Json): Json {
  const [cle, ...reste] = place;
  if (cle === undefined || typeof json !== 'object' || json === null) return valeur;
  const copie = structuredClone(json) as Record<string | number, Json>;
  copie[cle] = change(copie[cle] ?? null, reste, valeur);
  return copie as Json;
}

const valeur: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.integer({ min: -5, max: 5000 }),
  fc.constantFrom<Json>(
    '0 %',
    '100 %',
    '790 %',
    '0,0208 %',
    '31/02/2024',
    '2999-12-31',
    '9999-12-31',
    '0001-01-01',
    '-1',
    '1/0',
    '1/3',
    '0',
    '',
    'ETAT',
    'AUCUN',
    'NON_DITE',
    'EXC_VENTE',
    '999999999999999 %',
    '40 jours ouvrés',
  ),
);
const dossierAbime = fc
  .constantFrom(...DOSSIERS)
  .chain((d) =>
    fc
      .array(fc.tuple(fc.constantFrom(...places(d)), valeur), { minLength: 1, maxLength: 3 })
      .map((changements) => changements.reduce<Json>((json, [place, v]) => change(json, place, v), d)),
  );

it('anything at all is read or refused with faults, never thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (json) => {
      const lu = lireDossier(json);
      if (!lu.ok) expect(lu.fautes.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it('a spoilt dossier is refused in French, or computed and checked without an exception', () => {
  let acceptes = 0;
  fc.assert(
    fc.property(dossierAbime, (json) => {
      const lu = lireDossier(json);
      if (!lu.ok) {
        for (const f of lu.fautes) expect(f.message).not.toMatch(/invalid|expected/i);
        return;
      }
      acceptes += 1;
      const r = calculerFlux(entreeDuDossier(lu.dossier));
      if (!r.ok) expect(r.manques.length + r.erreurs.length).toBeGreaterThan(0);
      verifier([dossierAVerifier('a', lu.dossier), dossierAVerifier('b', lu.dossier)]);
    }),
    { numRuns: 1500 },
  );
  // Some spoilt dossiers must get through the schema, or the rest of the property would check nothing.
  expect(acceptes).toBeGreaterThan(20);
});
