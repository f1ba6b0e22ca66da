import type { CategorieReservataire } from '@contingent/droit';
import { anomalie, type CodeAnomalie } from '@contingent/echanges';

/** Kinds of réservataires, as a person chooses them (`NON_RESERVE` is chosen apart). */
export const CATEGORIES: Record<Exclude<CategorieReservataire, 'NON_RESERVE'>, string> = {
  COMMUNE: 'Commune',
  EPCI: 'EPCI',
  DEPARTEMENT: 'Département',
  REGION: 'Région',
  ETAT: 'État',
  ETAT_PRIORITAIRES: 'État, prioritaires',
  ETAT_AGENTS: 'État, agents publics',
  ETAT_CONVENTIONNEL: 'État, conventionnel',
  ACTION_LOGEMENT: 'Action Logement',
  DEFENSE: 'Défense',
  SECURITE_INTERIEURE: 'Sécurité intérieure',
  SANTE: 'Santé',
  AUTRE: 'Autre réservataire',
};

const NOMS: Record<string, string> = { ...CATEGORIES, NON_RESERVE: 'Non réservé', A_QUALIFIER: 'À choisir' };

/** French name of a category; an unknown code is shown as it is. */
export const nomCategorie = (code: string): string => NOMS[code] ?? code;

export const OPTIONS_CATEGORIE = Object.entries(CATEGORIES).map(([value, label]) => ({ value, label }));

const GRAVITES: Record<'BLOQUANT' | 'ERREUR' | 'ALERTE', { nom: string; classe: string }> = {
  BLOQUANT: { nom: 'bloque', classe: 'marque retard' },
  ERREUR: { nom: 'erreur', classe: 'marque retard' },
  ALERTE: { nom: 'à vérifier', classe: 'marque verifier' },
};

/** A severity as a word and a class: never a colour alone. */
export const gravite = (code: keyof typeof GRAVITES) => GRAVITES[code];

/** What a warning of a line says and what to do; a code of another version is shown as it is. */
export function dicteAnomalie(code: string): { message: string; remede: string } {
  try {
    const { message, remede } = anomalie(code as CodeAnomalie, 0, '', '');
    return { message, remede };
  } catch {
    return { message: code, remede: '' };
  }
}
