import { texte } from '../explication/source.ts';
import { afficheLogements, afficheNombre } from '../quantites/affichage.ts';
import { D30_THEORIQUE } from '../sources/methodes-de-part.ts';
import type { Controle } from './controle.ts';
import { jugeFlux } from './flux-imprime.ts';

/** I6: flow = rights × rotation within 0,01 (0,0780 printed 1). */
export const fluxNonJustifie: Controle = {
  code: 'FLUX_NON_JUSTIFIE',
  gravite: 'ERREUR',
  titre: 'Le flux imprimé est celui du calcul, à 0,01 près ou à l’arrondi imprimé près.',
  incoherences: ['I6', 'I15'],
  source: texte(D30_THEORIQUE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const flux = jugeFlux(d);
    if (flux?.verdict !== 'FAUX') return [];
    const attendu = afficheNombre(flux.exact);
    return [
      {
        champ: 'imprime.flux',
        message: `Le flux imprimé (${flux.imprime.texte}) ne se retrouve pas : le calcul donne ${afficheLogements(flux.exact)} par an.`,
        imprime: flux.imprime.texte,
        attendu,
        remede: `Inscrire ${attendu} et laisser l’arrondi à la clause d’arrondi.`,
      },
    ];
  },
};
