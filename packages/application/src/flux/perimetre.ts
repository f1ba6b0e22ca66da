import { type Clauses, type MotifExclusion, normaliserLibelle } from '@contingent/droit';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { CompteLogements } from './comptes.ts';

/** What an agreement counts: the whole photographie (département), or the dwellings of the communes it names. */
export type Perimetre = Pick<ConventionCalculable, 'organisme' | 'perimetre' | 'communes'> & {
  readonly photographie: number;
};

type Place = Pick<CompteLogements, 'organisme' | 'photographie' | 'communeCle' | 'communeInsee'>;

export function dansLePerimetre(ligne: Place, p: Perimetre): boolean {
  if (ligne.organisme !== p.organisme || ligne.photographie !== p.photographie) return false;
  if (p.perimetre === 'DEPARTEMENT') return true;
  return (
    (ligne.communeCle !== null && p.communes.includes(ligne.communeCle)) ||
    (ligne.communeInsee !== null && p.communes.includes(ligne.communeInsee))
  );
}

/** A motive that the agreement does not list does not exclude (D21: the list is a clause). */
export const estExclu = (exclusion: string | null, clauses: Clauses): boolean =>
  exclusion !== null && clauses.assiette.exclusions.includes(exclusion as MotifExclusion);

/** How screens name it: the commune as the inventory writes it, `3 communes`, or the whole stock. */
export function nomDuPerimetre(
  p: Pick<Perimetre, 'perimetre' | 'communes'>,
  logements: readonly Pick<CompteLogements, 'communeCle' | 'communeInsee' | 'communeNom'>[],
): string {
  if (p.perimetre === 'DEPARTEMENT') return 'tout le parc du bailleur dans le département';
  const [premiere] = p.communes;
  if (p.communes.length !== 1 || premiere === undefined) return `${p.communes.length} communes`;
  return (
    logements.find((l) => l.communeCle === premiere || l.communeInsee === premiere)?.communeNom ?? premiere
  );
}

/** Keys of communes as the dwellings carry them: INSEE code as it is, a name normalised. */
export const clesDeCommunes = (communes: readonly string[]): string[] => [
  ...new Set(communes.map((c) => (/^\d[\dAB]\d{3}$/.test(c.trim()) ? c.trim() : normaliserLibelle(c)))),
];
