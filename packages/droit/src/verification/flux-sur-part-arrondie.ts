import { texte } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { D122_EXACTITUDE } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';
import { jugeFlux } from './flux-imprime.ts';

/** D122: nothing is rounded on the way, only what is printed. */
export const fluxSurPartArrondie: Controle = {
  code: 'FLUX_SUR_PART_ARRONDIE',
  gravite: 'ALERTE',
  titre: 'Le flux est calculé sur la part exacte, pas sur la part arrondie qui est imprimée.',
  incoherences: ['I11', 'D122'],
  source: texte(D122_EXACTITUDE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [flux, { part }] = [jugeFlux(d), d.imprime];
    if (flux?.verdict !== 'PART_ARRONDIE' || part === undefined || part === 'VIDE') return [];
    const attendu = afficheNombre(flux.exact, Math.max(4, flux.imprime.decimales));
    return [
      {
        champ: 'imprime.flux',
        message: `Le flux imprimé (${flux.imprime.texte}) est calculé sur la part arrondie (${part.texte}) : sur la part exacte, il vaut ${attendu}.`,
        imprime: flux.imprime.texte,
        attendu,
        remede: `Calculer le flux sur la part exacte et inscrire ${attendu}.`,
      },
    ];
  },
};
