/** What JSON can carry; an absent property and an `undefined` one are the same. */
export type ValeurJson =
  | null
  | boolean
  | number
  | string
  | readonly ValeurJson[]
  | { readonly [cle: string]: ValeurJson | undefined };

/**
 * One text for one value, whatever the order in which its properties were written (RFC 8785: keys sorted by UTF-16
 * code unit, no space, numbers and strings as ECMAScript writes them).
 * @throws RangeError on a number that JSON cannot carry.
 */
export function jsonCanonique(valeur: ValeurJson): string {
  if (typeof valeur === 'number' && !Number.isFinite(valeur)) throw new RangeError(`not in JSON: ${valeur}`);
  if (valeur === null || typeof valeur !== 'object') return JSON.stringify(valeur);
  if (estTableau(valeur)) return `[${valeur.map(jsonCanonique).join(',')}]`;
  const membres = Object.keys(valeur)
    .sort()
    .flatMap((cle) => {
      const membre = valeur[cle];
      return membre === undefined ? [] : [`${JSON.stringify(cle)}:${jsonCanonique(membre)}`];
    });
  return `{${membres.join(',')}}`;
}

const estTableau = (v: ValeurJson): v is readonly ValeurJson[] => Array.isArray(v);
