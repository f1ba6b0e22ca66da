import type { Clauses } from '../convention.ts';
import { SOUSTRACTIONS_EN_PHRASE } from '../phrases/choix.ts';
import { REGLES_ARRONDI } from '../phrases/mots.ts';
import { enumere, tauxEnLettres } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

const ECHELLES: Readonly<Record<Clauses['tauxRotation']['echelle'], string>> = {
  DEPARTEMENT: 'sur le patrimoine du bailleur dans le département',
  COMMUNE: 'à l’échelle de la commune',
  PROGRAMME: 'programme par programme',
  BAILLEUR: 'sur l’ensemble du patrimoine du bailleur',
};

export const redigeTauxRotation: Redacteur = ({ clauses }) => {
  const { valeur, echelle, periode, moyenneAnnees } = clauses.tauxRotation;
  const annees =
    moyenneAnnees &&
    (moyenneAnnees > 1
      ? `en moyenne sur les ${moyenneAnnees} derniers exercices`
      : 'sur le dernier exercice');
  const observe = [`est observé ${ECHELLES[echelle]}`, annees, periode && `pour la période ${periode}`];
  return texte([
    paragraphe(
      `Le taux de rotation ${observe.filter((m) => m).join(', ')}.`,
      valeur
        ? `Il est fixé à ${tauxEnLettres(valeur)}.`
        : 'Sa valeur est indiquée chaque année dans l’annexe de calcul.',
    ),
  ]);
};

export const redigeSoustractions: Redacteur = ({ clauses }) => {
  const { appliquees, categories, interBailleur, motif, exercices } = clauses.soustractions;
  const parce = motif && `Le motif en est le suivant : ${motif}.`;
  if (!appliquees) {
    const annees = exercices && exercices.length > 0 && enumere(exercices.map(String));
    const portee = annees
      ? ` pour ${exercices.length > 1 ? 'les seuls exercices' : 'le seul exercice'} ${annees} ; au-delà, les soustractions prévues à l’article R441-5 du code de la construction et de l’habitation s’appliquent`
      : '';
    return texte([paragraphe(`Par dérogation, aucun logement n’est soustrait du flux${portee}.`, parce)]);
  }
  const listees = categories.map((s) => SOUSTRACTIONS_EN_PHRASE[s]);
  return texte(
    [
      paragraphe(
        listees.length > 0 &&
          `Sont soustraits du flux annuel les logements nécessaires, dans l’année, ${enumere(listees)}.`,
        selon(
          interBailleur,
          'Les relogements effectués dans le patrimoine d’un autre bailleur sont compris.',
          'Les relogements effectués dans le patrimoine d’un autre bailleur ne sont pas compris.',
        ),
        parce,
      ),
    ],
    [listees.length === 0 && 'Aucune catégorie de logements soustraits n’est listée.'],
  );
};

const ARRONDIS: Readonly<Record<Clauses['arrondi']['regle'], string | undefined>> = {
  AU_PLUS_PROCHE:
    'L’objectif annuel est le flux arrondi au nombre entier le plus proche, une moitié étant arrondie à l’entier supérieur.',
  INFERIEUR: 'L’objectif annuel est le flux arrondi au nombre entier inférieur.',
  SUPERIEUR: 'L’objectif annuel est le flux arrondi au nombre entier supérieur.',
  MINIMUM_UN:
    'L’objectif annuel est le flux arrondi au nombre entier le plus proche, sans pouvoir être inférieur à un logement.',
  AUCUN: 'L’objectif annuel est le flux lui-même, sans arrondi.',
  NON_DITE: undefined,
};

export const redigeArrondi: Redacteur = ({ clauses }) => {
  const { regle, lueDansLesChiffres } = clauses.arrondi;
  if (lueDansLesChiffres)
    return texte(
      [],
      [
        `Aucune phrase ne dit l’arrondi ; les chiffres imprimés suivent : ${REGLES_ARRONDI[regle]} (règle à confirmer).`,
      ],
    );
  return texte(
    [ARRONDIS[regle]],
    [regle === 'NON_DITE' && 'La règle d’arrondi n’est pas dite : aucun objectif entier n’est calculé.'],
  );
};

export const redigeReliquat: Redacteur = ({ clauses }) =>
  texte(
    [
      selon(
        clauses.reliquat.reporte,
        'La fraction de logement qui reste après arrondi est ajoutée au flux de l’exercice suivant.',
        'La fraction de logement qui reste après arrondi n’est pas reportée sur l’exercice suivant.',
      ),
    ],
    [
      clauses.reliquat.reporte === undefined &&
        'Le sort de la fraction restante n’est pas dit : rien n’est reporté.',
    ],
  );
