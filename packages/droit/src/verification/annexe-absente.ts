import { texte } from '../explication/source.ts';
import { D19_ETAT_DES_LIEUX } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';

/** I12. */
export const annexeAbsente: Controle = {
  code: 'ANNEXE_ABSENTE',
  gravite: 'ERREUR',
  titre: 'L’état des lieux du patrimoine est joint à la convention.',
  incoherences: ['I12'],
  source: texte(D19_ETAT_DES_LIEUX),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.document.annexe?.etat === 'ABSENTE'
      ? [
          {
            champ: 'document.annexe',
            message:
              'L’état des lieux annoncé n’est pas joint : les droits et les logements ne peuvent pas être recomptés.',
            imprime: 'absente',
            attendu: 'liste des logements éligibles',
            remede: 'Demander au bailleur l’annexe 2, et la joindre à la convention.',
          },
        ]
      : [],
};
