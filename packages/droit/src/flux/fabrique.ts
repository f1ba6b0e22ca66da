import type { Clauses, Convention } from '../convention/convention.ts';
import type { Etape } from '../explication/explique.ts';
import { type Fraction, texteExact } from '../quantites/fraction.ts';
import { calculerFlux } from './calculer.ts';
import type { CalculFlux, Compte, EntreeCalcul } from './entree.ts';

/** Builders for the tests of this folder: the least an agreement and its counts can be. */
export const compte = (nombre: number): Compte => ({
  nombre,
  provenance: { type: 'saisie', libelle: 'document lu' },
});
export const convention = (
  modele: Convention['modele'],
  differences: Partial<Clauses> = {},
  categorie: Convention['reservataire']['categorie'] = 'COMMUNE',
): Convention => ({
  modele,
  bailleur: { nom: 'Bailleur' },
  reservataire: { nom: 'Réservataire', categorie },
  departement: '31',
  differences,
});
export const annexe = (valeur: Fraction) =>
  ({ valeur, source: { type: 'saisie', libelle: 'annexe 1, art. 4' } }) as const;
export const droits = (nombre: number): NonNullable<EntreeCalcul['droits']> => [
  { ...compte(nombre), origine: 'INCONNUE' },
];

export function calcul(entree: EntreeCalcul): CalculFlux {
  const resultat = calculerFlux(entree);
  if (!resultat.ok) throw new Error(JSON.stringify([resultat.manques, resultat.erreurs], null, 1));
  return resultat.valeur;
}
export const exact = (e: { readonly valeur: Fraction } | undefined): string =>
  e ? texteExact(e.valeur) : 'absent';
export const lignes = (etapes: readonly Etape[] = []): readonly string[] =>
  etapes.map((e) => `${e.id} ${e.formule}`);
