import type { Parametre } from '../explication/parametre.ts';
import { type Fraction, pourcent } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { R441_5_2_I, R441_5_2_I_DEROGATION, R441_5_2_II, R441_5_3 } from '../sources/cch.ts';

/** Day on which decree 2020-145 came into force: the yearly flow and its ceilings did not exist before. */
const DECRET_2020_145 = jour('2020-02-22');

/** D40: shares of the yearly flow of one landlord; the agents are inside the total. */
export const PLAFOND_ETAT: Parametre<{ readonly total: Fraction; readonly agents: Fraction }> = {
  nom: 'plafond de la part de l’État',
  periodes: [
    { depuis: DECRET_2020_145, valeur: { total: pourcent(30), agents: pourcent(5) }, texte: R441_5_2_I },
  ],
};
/** D41, in years. */
export const DUREE_DEROGATION: Parametre<number> = {
  nom: 'durée maximale d’une dérogation préfectorale',
  periodes: [{ depuis: DECRET_2020_145, valeur: 1, texte: R441_5_2_I_DEROGATION }],
};
/** D42: the only rule where 30 % is a minimum. */
export const PLANCHER_ETAT_HORS_QPV: Parametre<Fraction> = {
  nom: 'plancher de la part de l’État hors QPV',
  periodes: [{ depuis: DECRET_2020_145, valeur: pourcent(30), texte: R441_5_2_II }],
};
/** D43: all guarantors together, of the yearly flow of their territory. */
export const PLAFOND_GARANTIES: Parametre<Fraction> = {
  nom: 'plafond des droits nés de garanties d’emprunt',
  periodes: [{ depuis: DECRET_2020_145, valeur: pourcent(20), texte: R441_5_3 }],
};
