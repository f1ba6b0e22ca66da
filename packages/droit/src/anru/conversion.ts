import type { Constat, Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { etape } from '../flux/etape.ts';
import { affichePart } from '../plafonds/comparaison.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { egale, type Fraction, produit, quotient } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import { D79_CONVERSION } from '../sources/anru.ts';
import { tauxAnru, type ZoneAnru } from './taux.ts';

const deduit: Constat = {
  code: 'ANRU_COEFFICIENT_DEDUIT',
  gravite: 'ALERTE',
  champ: 'zone',
  message: 'Le coefficient est déduit des taux de l’annexe : la table officielle n’a pas été lue.',
  source: texte(D79_CONVERSION),
  remede: 'Confirmez le coefficient avec Action Logement avant de vous en servir.',
};
const incoherent = (horsQpv: Fraction, enQpv: Fraction): Constat => ({
  code: 'ANRU_COEFFICIENT_INCOHERENT',
  gravite: 'ERREUR',
  champ: 'zone',
  message: `Les deux lignes donnent deux coefficients : ${afficheNombre(horsQpv)} hors QPV et ${afficheNombre(enQpv)} en QPV.`,
  source: texte(D79_CONVERSION),
  remede: 'Vérifiez les taux de la zone.',
});

/** D79: how many unique rights a right that renews itself is worth (« droit de suite »): 3.2 in zone 4, deduced. */
export function convertitDroitsDeSuite(
  droits: Fraction,
  zone: ZoneAnru,
  le: Jour,
): Resultat<Explique<Fraction>> {
  const taux = tauxAnru(zone, le);
  if ('champ' in taux) return { ok: false, manques: [taux], erreurs: [], alertes: [] };
  const { TOTAL, PREMIERE_LOCATION } = taux.valeur;
  const coefficient = quotient(TOTAL.HORS_QPV, PREMIERE_LOCATION.HORS_QPV);
  const enQpv = quotient(TOTAL.EN_QPV, PREMIERE_LOCATION.EN_QPV);
  if (!egale(coefficient, enQpv))
    return { ok: false, manques: [], erreurs: [incoherent(coefficient, enQpv)], alertes: [] };
  const valeur = produit(droits, coefficient);
  const [d, c, v] = [droits, coefficient, valeur].map((f) => afficheNombre(f));
  const rapport = `${affichePart(TOTAL.HORS_QPV)} ÷ ${affichePart(PREMIERE_LOCATION.HORS_QPV)} = ${c}`;
  const source = texte(D79_CONVERSION);
  const etapes = [
    etape(
      'coefficient',
      `Droits uniques par droit de suite, zone ${zone}`,
      rapport,
      coefficient,
      `${c}`,
      source,
    ),
    etape('conversion', 'Droits uniques équivalents', `${d} × ${c} = ${v}`, valeur, `${v}`, source),
  ];
  return { ok: true, valeur: { valeur, etapes }, alertes: [deduit] };
}
