import { texte } from '../explication/source.ts';
import { afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { egale, type Fraction, fraction, produit } from '../quantites/fraction.ts';
import { D28_ROTATION } from '../sources/methodes-de-part.ts';
import { type Controle, type DossierCalcule, tauxRetenu, totalDesDroits } from './controle.ts';

type TauxTrouve = {
  readonly champ: string;
  readonly ou: string;
  readonly texte: string;
  readonly valeur: Fraction;
};

function autresTaux(d: DossierCalcule): TauxTrouve[] {
  const imprime = d.imprime.tauxRotation;
  const principal = imprime
    ? [{ champ: 'imprime.tauxRotation', ou: 'taux imprimé', texte: imprime.texte, valeur: imprime.valeur }]
    : [];
  const autres = (d.imprime.autresTaux ?? []).map(({ ou, taux }, rang) => ({
    champ: `imprime.autresTaux[${rang}].taux`,
    ou,
    texte: taux.texte,
    valeur: taux.valeur,
  }));
  return [...principal, ...autres];
}

/** I4: one rotation rate per agreement and exercice (9,89 % in annex 1 against 9,39 % in annex 2). */
export const rotationDouble: Controle = {
  code: 'ROTATION_DOUBLE',
  gravite: 'ERREUR',
  titre: 'Un seul taux de rotation par convention et par exercice.',
  incoherences: ['I4'],
  source: texte(D28_ROTATION),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const retenu = tauxRetenu(d);
    if (retenu === undefined) return [];
    const droits = totalDesDroits(d);
    return autresTaux(d)
      .filter(({ valeur }) => !egale(valeur, retenu))
      .map((autre) => ({
        champ: autre.champ,
        message: `Deux taux de rotation pour le même exercice : ${affichePourcent(retenu)} retenu au calcul, ${autre.texte} (${autre.ou})${fluxSelon(droits, retenu, autre.valeur)}.`,
        imprime: autre.texte,
        attendu: affichePourcent(retenu),
        remede: 'Faire dire au bailleur lequel des deux taux vaut pour l’exercice, et corriger l’autre.',
      }));
  },
};

const fluxSelon = (droits: number | undefined, a: Fraction, b: Fraction): string => {
  if (droits === undefined) return '';
  const flux = (taux: Fraction) => afficheNombre(produit(fraction(droits), taux));
  return ` ; le flux vaudrait ${flux(a)} ou ${flux(b)}`;
};
