import type { UniteDelai } from '../convention/nomenclatures.ts';
import { annee, type Jour, jourDeSemaine } from '../quantites/jour.ts';
import { type Ferie, joursFeries } from './feries.ts';

/** Days on which an office is closed, both included; `motif` in French. */
export type Fermeture = { readonly depuis: Jour; readonly jusque: Jour; readonly motif?: string };

/** The holidays and closures of one place. */
export type Calendrier = {
  readonly feriesDu: (le: Jour) => readonly Ferie[];
  readonly fermetures: readonly Fermeture[];
};

/** Each year's holidays are worked out once. */
export function calendrier(departement?: string, fermetures: readonly Fermeture[] = []): Calendrier {
  const parAnnee = new Map<number, readonly Ferie[]>();
  const feriesDu = (le: Jour): readonly Ferie[] => {
    const a = annee(le);
    const feries = parAnnee.get(a) ?? joursFeries(a, departement);
    parAnnee.set(a, feries);
    return feries.filter((f) => f.jour === le);
  };
  return { feriesDu, fermetures };
}

/** Why a day does not count: what it is, in French, and the holidays that make it so. */
export type Exclusion = {
  readonly motif: string;
  readonly nature: 'SEMAINE' | 'FERIE' | 'FERMETURE';
  readonly feries: readonly Ferie[];
};

const finDeSemaine = (le: Jour, samedi: boolean): string | undefined => {
  const rang = jourDeSemaine(le);
  return rang === 7 ? 'dimanche' : rang === 6 && samedi ? 'samedi' : undefined;
};

/** Saturday (when asked), Sunday or public holiday. */
export function chome(le: Jour, ici: Calendrier, samedi: boolean): Exclusion | undefined {
  const semaine = finDeSemaine(le, samedi);
  if (semaine) return { motif: semaine, nature: 'SEMAINE', feries: [] };
  const feries = ici.feriesDu(le);
  return feries.length === 0
    ? undefined
    : { motif: `${feries.map((f) => f.nom).join(' et ')}, jour férié`, nature: 'FERIE', feries };
}

/** `undefined` when the day counts in this unit (D64); local closures only stop « jours ouvrés ». */
export function exclusion(le: Jour, unite: UniteDelai, ici: Calendrier): Exclusion | undefined {
  if (unite === 'MOIS' || unite === 'JOURS_CALENDAIRES') return undefined;
  const ouvres = unite === 'JOURS_OUVRES';
  const repos = chome(le, ici, ouvres);
  if (repos || !ouvres) return repos;
  const ferme = ici.fermetures.find((f) => f.depuis <= le && le <= f.jusque);
  return ferme && { motif: ferme.motif ?? 'fermeture locale', nature: 'FERMETURE', feries: [] };
}
