import { texte } from '../explication/source.ts';
import { R441_9 } from '../sources/cch-attribution.ts';
import type { Controle } from './controle.ts';

/** I23, D70: the casting vote exists only when votes are equal. */
export const voixDuMaire: Controle = {
  code: 'VOIX_DU_MAIRE',
  gravite: 'ERREUR',
  titre: 'La voix du maire n’est prépondérante qu’en cas de partage des voix.',
  incoherences: ['I23'],
  source: texte(R441_9),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.document.voixMaire === 'PREPONDERANTE'
      ? [
          {
            champ: 'document.voixMaire',
            message:
              'La convention dit la voix du maire prépondérante sans la condition de partage des voix.',
            imprime: 'prépondérante',
            attendu: 'prépondérante en cas de partage des voix',
            remede: 'Ajouter « en cas de partage des voix », ou renvoyer au code.',
          },
        ]
      : [],
};
