import type { Etape } from '../explication/explique.ts';
import { clause, texte } from '../explication/source.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import { compare, type Fraction, fraction, pourcent, produit, ZERO } from '../quantites/fraction.ts';
import { D28_ROTATION } from '../sources/methodes-de-part.ts';
import type { Donnees } from './donnees.ts';
import { afficheTaux, etape } from './etape.ts';
import { alerte, erreur, type Releve } from './releve.ts';

/** Bounds of plausibility, a choice of the product (D28): above, the figure is wrong; outside the second pair, unusual. */
const MAXIMUM = pourcent(30);
const HABITUEL = { de: pourcent(3), a: pourcent(15) } as const;
const CENTIEME = fraction(1, 100);

/** Finds what is wrong (`TAUX_ROTATION_IMPOSSIBLE`) or unusual (`TAUX_ROTATION_INHABITUEL`) in a rotation rate. */
export function controleRotation(releve: Releve, taux: Fraction, champ: string): void {
  const source = texte(D28_ROTATION);
  const imprime = affichePourcent(taux);
  if (compare(taux, ZERO) <= 0 || compare(taux, MAXIMUM) > 0) {
    erreur(releve, {
      code: 'TAUX_ROTATION_IMPOSSIBLE',
      champ,
      message: `Le taux de rotation est de ${imprime} : il doit être supérieur à 0 % et ne pas dépasser 30 %.`,
      imprime,
      source,
      remede: remede(taux),
    });
  } else if (compare(taux, HABITUEL.de) < 0 || compare(taux, HABITUEL.a) > 0) {
    alerte(releve, {
      code: 'TAUX_ROTATION_INHABITUEL',
      champ,
      message: `Le taux de rotation de ${imprime} est inhabituel (le plus souvent entre 3 % et 15 %).`,
      imprime,
      source,
      remede: 'Vérifier le taux, son échelle et sa période auprès du bailleur.',
    });
  }
}

function remede(taux: Fraction): string {
  const centFois = produit(taux, CENTIEME);
  return compare(centFois, ZERO) > 0 && compare(centFois, MAXIMUM) <= 0
    ? `Saisir ${affichePourcent(centFois)} si le taux a été écrit cent fois trop grand.`
    : 'Relever le taux de rotation dans la convention ou demander sa valeur au bailleur.';
}

const ECHELLES = {
  DEPARTEMENT: 'départemental',
  COMMUNE: 'sur la commune',
  PROGRAMME: 'du programme',
  BAILLEUR: 'du bailleur',
} as const;

/** The rotation rate used, with the clause or the entry it was read from. */
export function etapeRotation({ entree, clauses, taux }: Donnees): readonly Etape[] {
  if (taux === undefined) return [];
  const { echelle, periode, moyenneAnnees, article } = clauses.tauxRotation;
  const quand = periode ? `, ${periode}` : moyenneAnnees ? `, moyenne sur ${moyenneAnnees} ans` : '';
  const affiche = afficheTaux(taux);
  const { source, provenance } = entree.tauxRotation ?? {};
  const libelle = `Taux de rotation ${ECHELLES[echelle]}${quand}`;
  return [
    etape('rotation', libelle, affiche, taux, affiche, source ?? clause('tauxRotation', article), provenance),
  ];
}
