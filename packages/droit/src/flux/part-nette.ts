import type { Retrocession } from '../convention/clauses-de-calcul.ts';
import { clause } from '../explication/source.ts';
import { difference, type Fraction, somme } from '../quantites/fraction.ts';
import { jourDe } from '../quantites/jour.ts';
import { retrocessionsEnVigueur } from '../retrocessions/apres-retrocessions.ts';
import type { Donnees } from './donnees.ts';
import { afficheTaux, etape } from './etape.ts';
import type { PartCalculee } from './methodes/resultat.ts';

/** D46: the points of flow that this réservataire gives up or receives, those running on 1 January of the exercice. */
export function partNette(part: PartCalculee, { entree, clauses, exercice }: Donnees): PartCalculee {
  if (clauses.retrocessions.length === 0) return part;
  const { categorie } = entree.convention.reservataire;
  const debut = jourDe(exercice, 1, 1);
  return retrocessionsEnVigueur(clauses.retrocessions, debut).reduce((p, r) => {
    if (r.cedant === categorie) return applique(p, r, difference(p.valeur, r.taux), '−', 'cédée');
    if (r.beneficiaire === categorie) return applique(p, r, somme(p.valeur, r.taux), '+', 'reçue');
    return p;
  }, part);
}

function applique(
  part: PartCalculee,
  { taux, article }: Retrocession,
  valeur: Fraction,
  signe: string,
  sens: string,
): PartCalculee {
  const affiche = afficheTaux(valeur);
  const formule = `${afficheTaux(part.valeur)} ${signe} ${afficheTaux(taux)} = ${affiche}`;
  const source = clause('retrocessions', article);
  const ligne = etape('retrocession', `Part nette, rétrocession ${sens}`, formule, valeur, affiche, source);
  return { valeur, etapes: [...part.etapes, ligne], ecriture: affiche };
}
