import { texte } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { auPlusProche, type Fraction, plafondEntier, plancher } from '../quantites/fraction.ts';
import { D103_ARRONDI } from '../sources/anru.ts';
import type { Controle } from './controle.ts';

const REGLES: readonly ((f: Fraction) => bigint)[] = [plancher, auPlusProche, plafondEntier];

/** I26: 6,75 printed 7 and 21,60 printed 21: no single rule gives both. */
export const arrondisHeterogenes: Controle = {
  code: 'ARRONDIS_HETEROGENES',
  gravite: 'ALERTE',
  titre: 'Une seule règle d’arrondi explique tous les nombres entiers imprimés.',
  incoherences: ['I26'],
  source: texte(D103_ARRONDI),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const lus = d.imprime.arrondis ?? [];
    if (REGLES.some((regle) => lus.every((a) => regle(a.exact) === BigInt(a.imprime)))) return [];
    const liste = lus.map((a) => `${a.libelle} : ${afficheNombre(a.exact)} donne ${a.imprime}`).join(' ; ');
    return [
      {
        champ: 'imprime.arrondis',
        message: `Aucune règle d’arrondi n’explique tous les nombres imprimés (${liste}).`,
        imprime: lus.map((a) => String(a.imprime)).join(' ; '),
        attendu: lus.map((a) => afficheNombre(a.exact)).join(' ; '),
        remede: 'Demander aux parties la règle retenue, et l’écrire à côté des volumes.',
      },
    ];
  },
};
