import { texte } from '../explication/source.ts';
import { afficheJour } from '../quantites/jour.ts';
import { D13_DUREE } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';
import { debutDeLaConvention } from './periode.ts';

/** D13: an end written before the beginning leaves no day on which the agreement applies. */
export const periodeInversee: Controle = {
  code: 'PERIODE_INVERSEE',
  gravite: 'BLOQUANT',
  titre: 'La convention ne finit pas avant d’avoir commencé.',
  incoherences: ['D13'],
  source: texte(D13_DUREE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [debut, { fin }] = [debutDeLaConvention(d), d.clauses.periode];
    if (debut === undefined || fin === undefined || fin >= debut) return [];
    return [
      {
        champ: 'convention.periode.fin',
        message: `La convention commence le ${afficheJour(debut)} et finit le ${afficheJour(fin)}, avant d’avoir commencé.`,
        imprime: afficheJour(fin),
        attendu: `après le ${afficheJour(debut)}`,
        remede: 'Corriger la date de fin, ou celle d’effet.',
      },
    ];
  },
};
