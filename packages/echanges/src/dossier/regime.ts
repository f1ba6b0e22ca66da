import { type Clauses, type Convention, clausesEnVigueur, type NomModele } from '@contingent/droit';
import { ecrireConvention } from './ecrire-convention.ts';

/**
 * One line of an agreement really read: what it is about, its article (null: none of its own), the clause where the
 * data says it, and the value in the form of DOSSIER.json.
 */
export type Ligne = readonly [ligne: string, article: string | null, clause: keyof Clauses, valeur: unknown];

export type ClausesEcrites = Partial<Record<keyof Clauses, unknown>>;

const parties = {
  bailleur: { nom: 'Bailleur' },
  reservataire: { nom: 'Réservataire', categorie: 'COMMUNE' },
} as const;

/** Every clause in force, as DOSSIER.json would write it. */
export const clausesEcrites = (convention: Convention): ClausesEcrites =>
  ecrireConvention({
    modele: 'anru-als',
    ...parties,
    departement: '',
    differences: clausesEnVigueur(convention),
  });

export const clausesDuModeleEcrites = (modele: NomModele): ClausesEcrites =>
  clausesEcrites({ modele, ...parties, departement: '', differences: {} });

/** Articles that a clause cites: « 7 et 3.2 » cites both. */
export function articlesCites(clause: unknown): readonly string[] {
  const dit =
    typeof clause === 'object' && clause !== null && 'article' in clause ? clause.article : undefined;
  return typeof dit === 'string' ? dit.split(/ et |, /) : [];
}
