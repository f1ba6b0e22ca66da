import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonCanonique, type ValeurJson } from './json-canonique.ts';

it('writes the examples of RFC 8785', () => {
  const nombres = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
  expect(jsonCanonique(nombres)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]');
  const cles = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(jsonCanonique(cles)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
});

const retourne = (v: ValeurJson): ValeurJson => {
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return v.map(retourne);
  const paires = Object.entries(v).reverse();
  return Object.fromEntries(paires.map(([cle, m]) => [cle, m === undefined ? m : retourne(m)]));
};

it('does not depend on the order of the properties, and reads back as the same value', () => {
  const json = fc
    .jsonValue({ noUnicodeString: false })
    .map((v) => JSON.parse(JSON.stringify(v)) as ValeurJson);
  fc.assert(
    fc.property(json, (v) => {
      expect(jsonCanonique(retourne(v))).toBe(jsonCanonique(v));
      expect(JSON.parse(jsonCanonique(v))).toEqual(v);
    }),
  );
});

it('drops what is absent and refuses what JSON cannot carry', () => {
  expect(jsonCanonique({ b: undefined, a: 1 })).toBe('{"a":1}');
  expect(() => jsonCanonique([Number.NaN])).toThrow(RangeError);
});
