import type { Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import type { Fraction } from '../quantites/fraction.ts';
import { etapesAssiette } from './assiette.ts';
import { controlePart } from './controles.ts';
import type { EntreeCalcul } from './entree.ts';
import { partSelon } from './methodes/part.ts';
import { partNette } from './part-nette.ts';
import { preparer } from './preparer.ts';
import { estSain, nouveauReleve, refus } from './releve.ts';

/**
 * The share alone, for an agreement whose flow still waits for its subtractions, its rotation or its vacancies: only what
 * the share needs is asked for. The value is `undefined` for a method without a share of its own (V5).
 */
export function calculerPart(entree: EntreeCalcul): Resultat<Explique<Fraction> | undefined> {
  const releve = nouveauReleve();
  const donnees = preparer(entree, releve, 'PART');
  if (!donnees || !estSain(releve)) return refus(releve);
  const brute = partSelon(donnees);
  const part = brute && partNette(brute, donnees);
  if (part) controlePart(releve, 'part', part.valeur);
  if (!estSain(releve)) return refus(releve);
  const valeur = part && { valeur: part.valeur, etapes: [...etapesAssiette(donnees), ...part.etapes] };
  return { ok: true, valeur, alertes: releve.alertes };
}
