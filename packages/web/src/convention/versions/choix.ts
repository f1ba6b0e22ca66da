import type { VersionResume } from '@contingent/echanges';

/** Two versions and the year of their figures, as the address says them. */
export type Choix = { readonly de: number; readonly a: number; readonly exercice: number };

/**
 * What the address chose; else the last two versions, the older first. `versions`: newest first. Nothing when there is
 * only one version.
 */
export function lisChoix(
  parametres: URLSearchParams,
  versions: readonly VersionResume[],
  courant: number | undefined,
): Choix | undefined {
  const [derniere, precedente] = versions;
  if (!derniere || !precedente) return undefined;
  const connue = (cle: string, defaut: number): number => {
    const lu = Number(parametres.get(cle) ?? Number.NaN);
    return versions.some((v) => v.numero === lu) ? lu : defaut;
  };
  const exercice = parametres.get('exercice') ?? '';
  return {
    de: connue('de', precedente.numero),
    a: connue('a', derniere.numero),
    exercice: /^2\d{3}$/.test(exercice)
      ? Number(exercice)
      : (courant ?? derniere.exercices[0] ?? new Date().getFullYear()),
  };
}
