import { texte } from '../explication/source.ts';
import { afficheLogements, afficheNombre } from '../quantites/affichage.ts';
import { D30_THEORIQUE } from '../sources/methodes-de-part.ts';
import { type Controle, fluxExact } from './controle.ts';

/** I7: the cell of the flow left empty, sometimes with 0 for the priority publics. */
export const fluxVide: Controle = {
  code: 'FLUX_VIDE',
  gravite: 'ERREUR',
  titre: 'La case du flux est remplie quand le calcul donne un flux.',
  incoherences: ['I7'],
  source: texte(D30_THEORIQUE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const exact = fluxExact(d);
    if (d.imprime.flux !== 'VIDE' || exact === undefined || exact.n === 0n) return [];
    const attendu = afficheNombre(exact);
    const { prioritaires } = d.imprime;
    const zero = prioritaires !== undefined && prioritaires !== 'VIDE' && prioritaires.valeur.n === 0n;
    return [
      {
        champ: 'imprime.flux',
        message: `Le flux n’est pas imprimé alors que le calcul donne ${afficheLogements(exact)} par an${zero ? ', et les publics prioritaires sont comptés 0' : ''}.`,
        imprime: '',
        attendu,
        remede: `Inscrire ${attendu} et, si l’objectif est nul cette année, dire comment la fraction se cumule.`,
      },
    ];
  },
};
