import type { ChangementSaisi, ScenarioVue } from '@contingent/echanges';

/** Up to four columns beside the real one. */
export const COLONNES_AU_PLUS = 4;

/** What the page shows, as it stands in its address: kept scenarios, and the one being written. */
export type Affiche = {
  /** Absent: the first ones of the year. */
  readonly montres: readonly number[] | undefined;
  /** Changes being tried; absent: the form is closed. */
  readonly essai: readonly ChangementSaisi[] | undefined;
  /** The kept scenario that the form changes. */
  readonly modifie: number | undefined;
};

const CLES = { montres: 'scenarios', essai: 'essai', modifie: 'modifie' } as const;

export function lisAffiche(parametres: URLSearchParams): Affiche {
  const liste = parametres.get(CLES.montres);
  const modifie = Number(parametres.get(CLES.modifie) ?? '');
  return {
    montres: liste === null ? undefined : liste.split(',').map(Number).filter(estIdentifiant),
    essai: lisEssai(parametres.get(CLES.essai)),
    modifie: estIdentifiant(modifie) ? modifie : undefined,
  };
}

const estIdentifiant = (n: number): boolean => Number.isInteger(n) && n > 0;

/** A broken address opens an empty form rather than an error: the server checks what is in it anyway. */
function lisEssai(texte: string | null): ChangementSaisi[] | undefined {
  if (texte === null) return undefined;
  try {
    const lu: unknown = JSON.parse(texte);
    if (!Array.isArray(lu)) return [];
    return lu
      .filter((c): c is object => typeof c === 'object' && c !== null)
      .map((c) => ({ conventions: [], ...c }));
  } catch {
    return [];
  }
}

export function ecrisAffiche({ montres, essai, modifie }: Affiche): Record<string, string> {
  return {
    ...(montres === undefined ? {} : { [CLES.montres]: montres.join(',') }),
    ...(essai === undefined ? {} : { [CLES.essai]: JSON.stringify(essai) }),
    ...(modifie === undefined ? {} : { [CLES.modifie]: String(modifie) }),
  };
}

/** `?essai=[…]`: the page of scenarios with these changes already written. */
export const requeteDEssai = (essai: readonly ChangementSaisi[]): string =>
  `?${new URLSearchParams(ecrisAffiche({ montres: undefined, essai, modifie: undefined }))}`;

/** Kept scenarios that have a column: those asked for, else the first of the year; room is left for the one being written. */
export function montres(affiche: Affiche, gardes: readonly ScenarioVue[]): ScenarioVue[] {
  const place = COLONNES_AU_PLUS - (affiche.essai === undefined ? 0 : 1);
  const voulus =
    affiche.montres === undefined
      ? gardes
      : affiche.montres.flatMap((id) => gardes.find((g) => g.id === id) ?? []);
  return voulus.filter((g) => affiche.essai === undefined || g.id !== affiche.modifie).slice(0, place);
}
