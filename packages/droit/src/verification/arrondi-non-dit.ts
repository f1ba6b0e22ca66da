import { texte } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { D37_ARRONDI } from '../sources/choix-produit.ts';
import { type Controle, fluxExact } from './controle.ts';

/** An objective is printed and no clause says how it was rounded (I11, I26, I28: « règle d’arrondi explicite »). */
export const arrondiNonDit: Controle = {
  code: 'ARRONDI_NON_DIT',
  gravite: 'ALERTE',
  titre: 'La convention qui imprime un objectif entier dit comment elle arrondit.',
  incoherences: ['D37'],
  source: texte(D37_ARRONDI),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [objectif, flux] = [d.imprime.objectif, fluxExact(d)];
    if (objectif === undefined || objectif === 'VIDE' || flux === undefined || flux.d === 1n) return [];
    if (d.clauses.arrondi.regle !== 'NON_DITE') return [];
    return [
      {
        champ: 'convention.arrondi',
        message: `L’objectif imprimé (${objectif.texte}) vient d’un flux de ${afficheNombre(flux)}, et aucune clause ne dit comment arrondir.`,
        imprime: objectif.texte,
        attendu: afficheNombre(flux),
        remede: 'Écrire la règle d’arrondi, et dire si la fraction se reporte d’un exercice sur l’autre.',
      },
    ];
  },
};
