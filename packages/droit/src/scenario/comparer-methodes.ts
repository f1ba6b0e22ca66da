import { clausesEnVigueur } from '../convention/clauses.ts';
import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import type { Manque, Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { calculerFlux } from '../flux/calculer.ts';
import type { CalculFlux, EntreeCalcul } from '../flux/entree.ts';
import type { Fraction } from '../quantites/fraction.ts';
import { appliquerChangement } from './changement.ts';
import { METHODES_DE_PART, type MethodeDePart } from './methodes.ts';
import { partConnue } from './part-connue.ts';

/** What a method needs and an agreement written under another one does not say. */
export type ParametresDeMethodes = {
  /** V4: a rate to try. */
  readonly taux?: Fraction;
  /** V7: years over which what is left of a right is weighed. */
  readonly horizonAnnees?: number;
};

export type ResultatDeMethode = {
  readonly methode: MethodeDePart;
  /** The method of the agreement itself. */
  readonly estCelleDeLaConvention: boolean;
  readonly calcul: Resultat<CalculFlux>;
  /** Of the computation, else alone while the flow waits for an answer. */
  readonly part: Explique<Fraction> | undefined;
};

/**
 * The same agreement on the same counts under each of V1…V7: the conversion of a stock into a flow, method by method.
 * A method whose parameters or counts are unknown comes back with the list of what to ask, never with a guess.
 */
export function comparerMethodes(
  entree: EntreeCalcul,
  parametres: ParametresDeMethodes = {},
): readonly ResultatDeMethode[] {
  const propre = clausesEnVigueur(entree.convention).part.methode;
  return METHODES_DE_PART.map((methode) => {
    const estCelleDeLaConvention = propre.type === methode.code;
    const essayee = entreeSelonMethode(entree, methode.code, parametres);
    if ('question' in essayee) {
      const calcul: Resultat<CalculFlux> = { ok: false, manques: [essayee], erreurs: [], alertes: [] };
      return { methode, estCelleDeLaConvention, calcul, part: undefined };
    }
    const calcul = calculerFlux(essayee);
    return { methode, estCelleDeLaConvention, calcul, part: partConnue(essayee, calcul) };
  });
}

/** The entry as it would be under this method, untouched under its own; or what the method needs and nobody said. */
export function entreeSelonMethode(
  entree: EntreeCalcul,
  code: MethodePart['type'],
  parametres: ParametresDeMethodes = {},
): EntreeCalcul | Manque {
  const propre = clausesEnVigueur(entree.convention).part.methode;
  if (propre.type === code) return entree;
  const voulue = methodeVoulue(code, propre, parametres);
  return 'question' in voulue ? voulue : appliquerChangement(entree, { part: { methode: voulue } });
}

/** The parameters of the agreement when it is under this method, else those that are tried, else what to ask for. */
function methodeVoulue(
  code: MethodePart['type'],
  propre: MethodePart,
  { taux, horizonAnnees }: ParametresDeMethodes,
): MethodePart | Manque {
  if (propre.type === code) return propre;
  switch (code) {
    case 'V4_TAUX':
      return taux === undefined ? TAUX : { type: code, taux, fondement: 'NEGOCIE' };
    case 'V5_DROITS_UNIQUES':
      return DROITS_UNIQUES;
    case 'V7_DUREE_RESTANTE':
      return horizonAnnees === undefined ? HORIZON : { type: code, horizonAnnees };
    default:
      return { type: code };
  }
}

const manque = (code: MethodePart['type'], champ: string, question: string): Manque => {
  const methode = METHODES_DE_PART.find((m) => m.code === code);
  return {
    champ: `convention.part.methode.${champ}`,
    question,
    source: methode ? texte(methode.texte) : { type: 'saisie', libelle: 'méthode de part' },
  };
};
const TAUX = manque('V4_TAUX', 'taux', 'Quel taux l’accord ou le règlement fixe-t-il ?');
const HORIZON = manque(
  'V7_DUREE_RESTANTE',
  'horizonAnnees',
  'Sur combien d’années la durée restante des droits est-elle rapportée ?',
);
const DROITS_UNIQUES = manque(
  'V5_DROITS_UNIQUES',
  'droitsRestants',
  'Combien de droits uniques restent, signés quel jour et pour combien d’années ?',
);
