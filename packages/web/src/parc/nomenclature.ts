import { CATEGORIES } from '@contingent/droit';
import { anomalie, type CodeAnomalie } from '@contingent/echanges';

const NOMS: Record<string, string> = { ...CATEGORIES, A_QUALIFIER: 'À choisir' };

/** French name of a category; an unknown code is shown as it is. */
export const nomCategorie = (code: string): string => NOMS[code] ?? code;

/** As a person chooses them; `NON_RESERVE` is chosen apart. */
export const OPTIONS_CATEGORIE = Object.entries(CATEGORIES)
  .filter(([value]) => value !== 'NON_RESERVE')
  .map(([value, label]) => ({ value, label }));

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
