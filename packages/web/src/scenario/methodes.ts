import type { DemandeDeMethodes } from './requetes.ts';

const CLES = ['photographie', 'taux', 'horizon'] as const;

/** What the page of methods tries, from its address; an empty value is nothing. */
export function lisDemande(parametres: URLSearchParams): DemandeDeMethodes {
  const paires = CLES.map((cle) => [cle, parametres.get(cle)?.trim() ?? ''] as const);
  return Object.fromEntries(paires.filter(([, valeur]) => valeur !== ''));
}
