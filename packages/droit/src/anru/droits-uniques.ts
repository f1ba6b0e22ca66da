import type { Constat, Resultat } from '../explication/constat.ts';
import type { Etape, Explique } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { etape } from '../flux/etape.ts';
import { anneesRestantes } from '../flux/methodes/v5-droits-uniques.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import { type Fraction, fraction } from '../quantites/fraction.ts';
import { afficheJour, ajouteAnnees, annee, type Jour } from '../quantites/jour.ts';
import { D78_DROIT_UNIQUE, D104_DUREE } from '../sources/anru.ts';
import { D33_DROITS_UNIQUES } from '../sources/methodes-de-part.ts';

/** Unique rights granted for a number of years from a signature; each is used once. */
export type DroitsUniques = {
  readonly volume: number;
  /** Designations or leases already counted, as the agreement says (D78). */
  readonly consommes: number;
  readonly signature: Jour;
  readonly dureeAnnees: number;
  readonly exercice: number;
};

/** D104: last day on which a right may be used. */
export const finDesDroitsUniques = (signature: Jour, dureeAnnees: number): Jour =>
  ajouteAnnees(signature, dureeAnnees);

const refus = (champ: string, message: string, remede: string): Constat => ({
  code: 'DROITS_UNIQUES_INCOHERENTS',
  gravite: 'ERREUR',
  champ,
  message,
  source: texte(champ === 'exercice' ? D104_DUREE : D78_DROIT_UNIQUE),
  remede,
});

function erreurs({ volume, consommes, signature, dureeAnnees, exercice }: DroitsUniques): readonly Constat[] {
  const entiers = [volume, consommes].every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!entiers)
    return [refus('volume', 'Les droits sont des nombres entiers, zéro ou plus.', 'Corrigez ces nombres.')];
  if (!Number.isInteger(dureeAnnees) || dureeAnnees < 1 || dureeAnnees > 99)
    return [
      refus('dureeAnnees', 'La durée des droits est un nombre d’années entre 1 et 99.', 'Corrigez la durée.'),
    ];
  if (consommes > volume)
    return [
      refus(
        'consommes',
        `${afficheEntier(consommes)} droits consommés pour ${afficheEntier(volume)} accordés.`,
        'Vérifiez le décompte : un droit unique ne sert qu’une fois.',
      ),
    ];
  if (!Number.isInteger(exercice) || exercice < annee(signature))
    return [
      refus(
        'exercice',
        `Les droits ne courent que depuis le ${afficheJour(signature)}.`,
        'Choisissez un exercice postérieur.',
      ),
    ];
  const annees = anneesRestantes(signature, dureeAnnees, exercice) ?? 0;
  if (annees > 0) return [];
  const fin = afficheJour(finDesDroitsUniques(signature, dureeAnnees));
  return [
    refus('exercice', `Les droits ont pris fin le ${fin}.`, 'Retirez ces droits du flux de cet exercice.'),
  ];
}

function etapes(saisie: DroitsUniques, annees: number, flux: Fraction): readonly Etape[] {
  const { volume, consommes, signature, dureeAnnees } = saisie;
  const restants = volume - consommes;
  const [v, c, r, a] = [volume, consommes, restants, annees].map((n) => afficheEntier(n));
  const fin = afficheJour(finDesDroitsUniques(signature, dureeAnnees));
  const f = afficheNombre(flux);
  return [
    etape(
      'droits',
      'Droits uniques restants',
      `${v} − ${c} = ${r}`,
      fraction(restants),
      `${r}`,
      texte(D78_DROIT_UNIQUE),
    ),
    etape('duree', `Années restantes jusqu’au ${fin}`, `${a}`, fraction(annees), `${a}`, texte(D104_DUREE)),
    etape('flux', 'Flux annuel des droits uniques', `${r} ÷ ${a} = ${f}`, flux, f, texte(D33_DROITS_UNIQUES)),
  ];
}

/** D33: rights left, in equal parts over the years left [À VÉRIFIER: the annexe only says « convertis en flux annuel »]. */
export function fluxDroitsUniques(saisie: DroitsUniques): Resultat<Explique<Fraction>> {
  const fautes = erreurs(saisie);
  if (fautes.length > 0) return { ok: false, manques: [], erreurs: fautes, alertes: [] };
  const annees = anneesRestantes(saisie.signature, saisie.dureeAnnees, saisie.exercice) ?? 1;
  const valeur = fraction(saisie.volume - saisie.consommes, annees);
  return { ok: true, valeur: { valeur, etapes: etapes(saisie, annees, valeur) }, alertes: [] };
}
