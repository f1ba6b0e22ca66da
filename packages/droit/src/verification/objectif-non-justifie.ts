import { texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import { egale, fraction } from '../quantites/fraction.ts';
import { D37_ARRONDI } from '../sources/choix-produit.ts';
import { type Controle, fluxExact, objectifExact } from './controle.ts';

/** The printed whole number is the exact flow rounded by the clause of this agreement (D37). */
export const objectifNonJustifie: Controle = {
  code: 'OBJECTIF_NON_JUSTIFIE',
  gravite: 'ERREUR',
  titre: 'L’objectif imprimé est le flux exact arrondi selon la clause de la convention.',
  incoherences: ['I6', 'D37'],
  source: texte(D37_ARRONDI),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [imprime, attendu, flux] = [d.imprime.objectif, objectifExact(d), fluxExact(d)];
    if (imprime === undefined || imprime === 'VIDE' || attendu === undefined || flux === undefined) return [];
    if (egale(imprime.valeur, fraction(attendu))) return [];
    return [
      {
        champ: 'imprime.objectif',
        message: `L’objectif imprimé (${imprime.texte}) n’est pas l’arrondi du flux exact ${afficheNombre(flux)} selon la clause d’arrondi (${afficheEntier(attendu)}).`,
        imprime: imprime.texte,
        attendu: afficheEntier(attendu),
        remede:
          'Corriger l’objectif, ou écrire dans la convention la règle d’arrondi que les parties veulent.',
      },
    ];
  },
};
