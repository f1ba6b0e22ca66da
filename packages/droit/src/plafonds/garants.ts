import type { Constat, Resultat } from '../explication/constat.ts';
import type { Etape, Explique } from '../explication/explique.ts';
import { enVigueur, type Periode, SansValeurEnVigueur } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import {
  compare,
  type Fraction,
  fraction,
  plancher,
  produit,
  quotient,
  sommeDe,
  ZERO,
} from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import { QUESTION_17_2768 } from '../sources/lois-decrets.ts';
import { affichePart } from './comparaison.ts';
import { PLAFOND_GARANTIES } from './parametres.ts';
import { plusFortReste, type Repartition } from './plus-fort-reste.ts';

/** `quotite`: the part of the loan that each guarantees, any unit as long as it is the same for all. */
export type Garants = {
  readonly le: Jour;
  readonly logements: number;
  readonly garants: readonly { readonly nom: string; readonly quotite: Fraction }[];
};

const refus = (champ: string, message: string, remede: string): Resultat<never> => {
  const source = texte(QUESTION_17_2768);
  const erreur: Constat = { code: 'GARANTS_INCOHERENTS', gravite: 'ERREUR', champ, message, source, remede };
  return { ok: false, manques: [], erreurs: [erreur], alertes: [] };
};

const etapeDroits = (
  logements: number,
  exact: Fraction,
  droits: bigint,
  periode: Periode<Fraction>,
): Etape => ({
  id: 'droits-garantis',
  libelle: 'Droits des garants ensemble',
  formule: `${affichePart(periode.valeur)} × ${afficheEntier(logements)} = ${afficheNombre(exact)}, soit ${afficheEntier(droits)} au plus`,
  valeur: fraction(droits),
  affiche: afficheEntier(droits),
  source: texte(periode.texte),
});

function repartit(saisie: Garants, periode: Periode<Fraction>, quotites: Fraction): Explique<Repartition> {
  const exact = produit(periode.valeur, fraction(saisie.logements));
  // « au plus » 20 %: the total is never rounded up.
  const droits = plancher(exact);
  const parts = saisie.garants.map((g) => ({ nom: g.nom, part: quotient(g.quotite, quotites) }));
  const suite = plusFortReste({ unites: Number(droits), parts, source: texte(QUESTION_17_2768) });
  return {
    valeur: suite.valeur,
    etapes: [etapeDroits(saisie.logements, exact, droits, periode), ...suite.etapes],
  };
}

/** D44: the rights born of loan guarantees, shared between guarantors by their part of the loan, in whole rights. */
export function repartitionGarants(saisie: Garants): Resultat<Explique<Repartition>> {
  const { le, logements, garants } = saisie;
  const quotites = sommeDe(garants.map((g) => g.quotite));
  if (!Number.isSafeInteger(logements) || logements < 0)
    return refus('logements', 'Le nombre de logements n’est pas un entier positif.', 'Corrigez ce nombre.');
  if (garants.some((g) => compare(g.quotite, ZERO) < 0) || compare(quotites, ZERO) <= 0)
    return refus(
      'garants',
      'Les quotités garanties doivent être positives et l’une au moins supérieure à zéro.',
      'Saisissez la part de l’emprunt que chaque collectivité garantit.',
    );
  try {
    const valeur = repartit(saisie, enVigueur(PLAFOND_GARANTIES, le), quotites);
    return { ok: true, valeur, alertes: [] };
  } catch (cause) {
    if (!(cause instanceof SansValeurEnVigueur)) throw cause;
    return refus(
      'le',
      cause.message,
      'Vérifiez la date, ou répartissez selon le texte applicable ce jour-là.',
    );
  }
}
