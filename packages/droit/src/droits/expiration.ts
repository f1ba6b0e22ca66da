import type { OrigineDroit } from '../convention/nomenclatures.ts';
import type { Etape, Explique } from '../explication/explique.ts';
import { type Source, texte } from '../explication/source.ts';
import { fraction } from '../quantites/fraction.ts';
import { afficheJour, ajouteAnnees, annee, type Jour } from '../quantites/jour.ts';
import { R441_6 } from '../sources/cch-attribution.ts';
import { D36_SANS_TERME } from '../sources/conventions-lues.ts';

/** What the end of a right depends on (D3, D36). Absent means: not known. */
export type Droit = {
  readonly origine: OrigineDroit;
  readonly debut?: Jour;
  readonly finContractuelle?: Jour;
  /** Day of the last payment, the one that repaid the guaranteed loan, early or not. */
  readonly dernierVersement?: Jour;
  readonly sansTerme?: boolean;
  /** How many rights share these days; one when absent. */
  readonly nombre?: number;
};

export type Expiration =
  | { readonly type: 'LE'; readonly jour: Jour }
  | { readonly type: 'SANS_TERME' }
  | { readonly type: 'INCONNUE' };

/** Years by which a right held for a loan guarantee outlives the loan (R441-6). */
const ANNEES_APRES_EMPRUNT = 5;
/** Landlords write 31/12/2999 for « no term ». */
const ANNEE_SENTINELLE = 2999;

const etape = (libelle: string, formule: string, affiche: string, an: number, source: Source): Etape => ({
  id: 'expiration',
  libelle,
  formule,
  valeur: fraction(an),
  affiche,
  source,
});

const CONVENTION: Source = { type: 'saisie', libelle: 'fin inscrite à l’état des lieux' };
const SANS_TERME: Explique<Expiration> = {
  valeur: { type: 'SANS_TERME' },
  etapes: [etape('Fin du droit', 'sans terme', 'sans terme', ANNEE_SENTINELLE, texte(D36_SANS_TERME))],
};
const INCONNUE: Explique<Expiration> = {
  valeur: { type: 'INCONNUE' },
  etapes: [etape('Fin du droit', 'aucune date de fin connue', 'inconnue', 0, CONVENTION)],
};

/**
 * The last day of a right (D36). A loan guarantee outlives the last real payment by five years; any other right ends on
 * the day of its contract. The value of the step is the year of that day.
 */
export function expirationDroit(droit: Droit): Explique<Expiration> {
  const { origine, dernierVersement, finContractuelle, sansTerme } = droit;
  if (origine === 'GARANTIE_EMPRUNT' && dernierVersement !== undefined) return apresEmprunt(dernierVersement);
  if (finContractuelle === undefined) return sansTerme ? SANS_TERME : INCONNUE;
  if (sansTerme || annee(finContractuelle) >= ANNEE_SENTINELLE) return SANS_TERME;
  const affiche = afficheJour(finContractuelle);
  return {
    valeur: { type: 'LE', jour: finContractuelle },
    etapes: [
      etape('Fin du droit', `fin au contrat : ${affiche}`, affiche, annee(finContractuelle), CONVENTION),
    ],
  };
}

function apresEmprunt(versement: Jour): Explique<Expiration> {
  if (annee(versement) >= ANNEE_SENTINELLE) return SANS_TERME;
  const fin = ajouteAnnees(versement, ANNEES_APRES_EMPRUNT);
  const formule = `dernier versement ${afficheJour(versement)} + ${ANNEES_APRES_EMPRUNT} ans = ${afficheJour(fin)}`;
  return {
    valeur: { type: 'LE', jour: fin },
    etapes: [
      etape('Fin du droit (garantie d’emprunt)', formule, afficheJour(fin), annee(fin), texte(R441_6)),
    ],
  };
}
