import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonique, type Json, lisA, poseA } from './json.ts';

const designation = { candidats: 3, pieces: ['avis', 'CERFA'], moinsDeCandidats: { reprise: true } };

describe('JSON of a clause, edited by place', () => {
  it('changes one place and leaves what it came from as it was', () => {
    const apres = poseA(designation, ['moinsDeCandidats', 'ecritMotive'], false);
    expect(apres).toEqual({ ...designation, moinsDeCandidats: { reprise: true, ecritMotive: false } });
    expect(designation.moinsDeCandidats).toEqual({ reprise: true });
    expect((apres as typeof designation).pieces).toBe(designation.pieces);
  });

  it('takes away a key, or one item of a list', () => {
    expect(poseA(designation, ['candidats'], undefined)).not.toHaveProperty('candidats');
    expect(poseA(designation, ['pieces', 0], undefined)).toMatchObject({ pieces: ['CERFA'] });
    expect(poseA(designation, ['absente'], undefined)).toEqual(designation);
  });

  it('makes what is missing on the way', () => {
    expect(poseA(undefined, ['volumes', 0, 'lieu'], 'EN_QPV')).toEqual({ volumes: [{ lieu: 'EN_QPV' }] });
    expect(poseA({ a: 'x' }, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
  });

  it('reads back what it wrote, and nothing else moved', () => {
    const cle = fc.constantFrom('a', 'b', 'c');
    const json = fc.object({ key: cle, maxDepth: 2, values: [fc.integer(), fc.constant('x')] });
    fc.assert(
      fc.property(json, fc.array(cle, { minLength: 1, maxLength: 3 }), fc.integer(), (o, chemin, v) => {
        const avant = canonique(o as Json);
        const apres = poseA(o as Json, chemin, v);
        expect(lisA(apres, chemin)).toBe(v);
        expect(canonique(o as Json)).toBe(avant);
        for (const autre of ['a', 'b', 'c'].filter((c) => c !== chemin[0]))
          expect(lisA(apres, [autre])).toBe(lisA(o as Json, [autre]));
      }),
    );
  });

  it('writes equal data the same, whatever the order of keys', () => {
    expect(canonique({ b: 1, a: [{ d: 2, c: null }] })).toBe(canonique({ a: [{ c: null, d: 2 }], b: 1 }));
    expect(canonique({ a: '1' })).not.toBe(canonique({ a: 1 }));
    expect(canonique(['a', 'b'])).not.toBe(canonique(['b', 'a']));
  });
});
