import type { Constat } from '../explication/constat.ts';
import { alertesDuDroit, periodeActive } from './activite.ts';
import type { Droit } from './expiration.ts';

/** Rights active on 1 January of each exercice. */
export type SerieDesDroits = {
  readonly annees: readonly { readonly exercice: number; readonly actifs: number }[];
  /** Only the exercices whose count differs from the one before. */
  readonly changements: readonly {
    readonly exercice: number;
    readonly avant: number;
    readonly apres: number;
  }[];
  readonly alertes: readonly Constat[];
};

/**
 * The count of active rights for each exercice from `de` to `a` included (D36), and the years when it changes.
 * One pass over the rights, whatever the number of years.
 * @throws RangeError when the years are not whole or span more than a thousand.
 */
export function serieDesDroits(droits: readonly Droit[], de: number, a: number): SerieDesDroits {
  if (!Number.isInteger(de) || !Number.isInteger(a) || a - de > 1000)
    throw new RangeError(`no such years: ${de} to ${a}`);
  const variations = new Array<number>(Math.max(0, a - de + 2)).fill(0);
  for (const droit of droits) inscrire(variations, droit, de, a);
  const annees: { exercice: number; actifs: number }[] = [];
  let actifs = 0;
  for (let exercice = de; exercice <= a; exercice++) {
    actifs += variations[exercice - de] ?? 0;
    annees.push({ exercice, actifs });
  }
  const changements = annees.flatMap(({ exercice, actifs: apres }, rang) => {
    const avant = annees[rang - 1]?.actifs ?? apres;
    return avant === apres ? [] : [{ exercice, avant, apres }];
  });
  return { annees, changements, alertes: droits.flatMap((d, rang) => alertesDuDroit(d, `droits[${rang}]`)) };
}

function inscrire(variations: number[], droit: Droit, de: number, a: number): void {
  const { premier = de, dernier = a } = periodeActive(droit);
  const [debut, fin] = [Math.max(premier, de), Math.min(dernier, a)];
  if (debut > fin) return;
  const nombre = droit.nombre ?? 1;
  variations[debut - de] = (variations[debut - de] ?? 0) + nombre;
  variations[fin - de + 1] = (variations[fin - de + 1] ?? 0) - nombre;
}
