import type { MethodePart } from '../../convention/clauses-de-calcul.ts';
import { clause, texte } from '../../explication/source.ts';
import { D32_TAUX } from '../../sources/methodes-de-part.ts';
import type { Donnees } from '../donnees.ts';
import { afficheTaux, etape } from '../etape.ts';
import type { PartCalculee } from './resultat.ts';

type V4 = Extract<MethodePart, { type: 'V4_TAUX' }>;

/** V4, D32: a rate set by regulation (the State) or by a yearly negotiation. */
export function partV4({ clauses }: Donnees, { taux, fondement }: V4): PartCalculee {
  const affiche = afficheTaux(taux);
  const { article } = clauses.part;
  const source = article === undefined ? texte(D32_TAUX) : clause('part', article);
  const libelle = `Part du flux, taux ${fondement === 'REGLEMENTAIRE' ? 'réglementaire' : 'négocié'}`;
  return {
    valeur: taux,
    etapes: [etape('part', libelle, affiche, taux, affiche, source)],
    ecriture: affiche,
  };
}
