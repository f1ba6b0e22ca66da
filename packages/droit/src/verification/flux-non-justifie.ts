import { texte } from '../explication/source.ts';
import { afficheLogements, afficheNombre } from '../quantites/affichage.ts';
import { compare, type Fraction, fraction } from '../quantites/fraction.ts';
import { D30_THEORIQUE } from '../sources/methodes-de-part.ts';
import { type Controle, type DossierCalcule, fluxExact, objectifExact } from './controle.ts';
import { ecart } from './ecart.ts';
import { estArrondiDe, type NombreImprime } from './nombre-imprime.ts';

const UN_CENTIEME = fraction(1, 100);

/** Right when within 0,01, when it is the exact flow rounded as printed, or when it is the objective of the clause. */
function estJustifie(d: DossierCalcule, flux: NombreImprime, exact: Fraction): boolean {
  const objectif = objectifExact(d);
  return (
    compare(ecart(flux.valeur, exact), UN_CENTIEME) <= 0 ||
    estArrondiDe(flux, exact) ||
    (objectif !== undefined && flux.valeur.d === 1n && flux.valeur.n === objectif)
  );
}

/** I6: flow = rights × rotation within 0,01 (0,0780 printed 1). */
export const fluxNonJustifie: Controle = {
  code: 'FLUX_NON_JUSTIFIE',
  gravite: 'ERREUR',
  titre: 'Le flux imprimé est celui du calcul, à 0,01 près ou à l’arrondi imprimé près.',
  incoherences: ['I6', 'I15'],
  source: texte(D30_THEORIQUE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [flux, exact] = [d.imprime.flux, fluxExact(d)];
    if (flux === undefined || flux === 'VIDE' || exact === undefined || estJustifie(d, flux, exact))
      return [];
    const attendu = afficheNombre(exact);
    return [
      {
        champ: 'imprime.flux',
        message: `Le flux imprimé (${flux.texte}) ne se retrouve pas : le calcul donne ${afficheLogements(exact)} par an.`,
        imprime: flux.texte,
        attendu,
        remede: `Inscrire ${attendu} et laisser l’arrondi à la clause d’arrondi.`,
      },
    ];
  },
};
