import { texte } from '../explication/source.ts';
import { afficheJour } from '../quantites/jour.ts';
import { D46_PACA } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';

/** D46: rights given over for a time, whose end is before their beginning. */
export const retrocessionInversee: Controle = {
  code: 'RETROCESSION_INVERSEE',
  gravite: 'ERREUR',
  titre: 'Une rétrocession ne finit pas avant d’avoir commencé.',
  incoherences: ['D46'],
  source: texte(D46_PACA),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.clauses.retrocessions.flatMap(({ debut, fin }, rang) =>
      fin >= debut
        ? []
        : [
            {
              champ: `convention.retrocessions[${rang}].fin`,
              message: `La rétrocession commence le ${afficheJour(debut)} et finit le ${afficheJour(fin)} : elle ne s’appliquerait jamais.`,
              imprime: afficheJour(fin),
              attendu: `à partir du ${afficheJour(debut)}`,
              remede: 'Corriger les dates de la rétrocession.',
            },
          ],
    ),
};
