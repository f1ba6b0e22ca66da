import { texte } from '../explication/source.ts';
import { D80_REPORT } from '../sources/conventions-lues.ts';
import { D33_DROITS_UNIQUES } from '../sources/methodes-de-part.ts';
import type { Controle } from './controle.ts';

/** D80: what is carried to the next year cannot be measured when nothing is counted. */
export const reportSansDecompte: Controle = {
  code: 'REPORT_SANS_DECOMPTE',
  gravite: 'ERREUR',
  titre: 'Un report impératif s’appuie sur un décompte.',
  incoherences: ['D80'],
  source: texte(D80_REPORT),
  portee: 'UN_DOSSIER',
  verifie: ({ clauses: { report, decompte } }) =>
    report.regle !== 'IMPERATIF' ||
    decompte.coefficients.length > 0 ||
    (decompte.indicateurs ?? []).length > 0
      ? []
      : [
          {
            champ: 'convention.report',
            message:
              'L’écart est reporté obligatoirement sur l’année suivante, et rien ne dit ce qui se compte.',
            remede: 'Écrire ce qui compte dans le décompte, ou rendre le report facultatif.',
          },
        ],
};

/** D33: a share of unique rights that no clause gives. */
export const droitsUniquesAbsents: Controle = {
  code: 'DROITS_UNIQUES_ABSENTS',
  gravite: 'ALERTE',
  titre: 'Une part en droits uniques s’appuie sur une clause de droits uniques.',
  incoherences: ['D33'],
  source: texte(D33_DROITS_UNIQUES),
  portee: 'UN_DOSSIER',
  verifie: ({ clauses: { part, droitsUniques } }) => {
    const { methode } = part;
    if (methode.type !== 'V5_DROITS_UNIQUES') return [];
    if (droitsUniques === undefined)
      return [
        {
          champ: 'convention.droitsUniques',
          message:
            'La part se calcule en droits uniques, et aucune clause ne dit ce qui les consomme ni leur durée.',
          remede: 'Écrire la clause de droits uniques, ou choisir une autre méthode de calcul.',
        },
      ];
    if (droitsUniques.dureeAnnees === methode.dureeAnnees) return [];
    return [
      {
        champ: 'convention.part.methode.dureeAnnees',
        message: `La part répartit les droits sur ${methode.dureeAnnees} ans, la clause de droits uniques leur en donne ${droitsUniques.dureeAnnees}.`,
        imprime: `${methode.dureeAnnees} ans`,
        attendu: `${droitsUniques.dureeAnnees} ans`,
        remede: 'Accorder les deux durées.',
      },
    ];
  },
};
