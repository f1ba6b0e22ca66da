import { texte } from '../explication/source.ts';
import { D13_DUREE } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';

/** I9: « 1 an » and a flow « 2024 à 2026 ». */
export const dureeExercices: Controle = {
  code: 'DUREE_EXERCICES',
  gravite: 'ERREUR',
  titre: 'La durée de la convention couvre les exercices pour lesquels un flux est annoncé.',
  incoherences: ['I9'],
  source: texte(D13_DUREE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { dureeMois, renouvellement } = d.clauses.periode;
    const exercices = d.imprime.exercice;
    if (dureeMois === undefined || exercices === undefined || renouvellement === 'TACITE_MEME_DUREE')
      return [];
    const annonces = exercices.a - exercices.de + 1;
    if (annonces * 12 <= dureeMois) return [];
    return [
      {
        champ: 'imprime.exercice',
        message: `La convention dure ${dureeMois} mois et annonce un flux pour ${annonces} exercices (${exercices.de} à ${exercices.a}).`,
        imprime: `${exercices.de} à ${exercices.a}`,
        attendu: `${dureeMois} mois`,
        remede: 'Allonger la durée, ou n’annoncer que l’exercice couvert.',
      },
    ];
  },
};
