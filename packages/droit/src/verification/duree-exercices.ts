import { texte } from '../explication/source.ts';
import { afficheJour, ajouteJours, annee, mois as moisDe } from '../quantites/jour.ts';
import { D13_DUREE } from '../sources/conventions-lues.ts';
import type { Controle, DossierCalcule } from './controle.ts';
import { debutDeLaConvention, estTacite } from './periode.ts';

/** The length written, else the whole months up to the written end. */
function dureeDite(d: DossierCalcule): { readonly mois: number; readonly dite: string } | undefined {
  const { dureeMois, fin } = d.clauses.periode;
  if (dureeMois !== undefined) return { mois: dureeMois, dite: `dure ${dureeMois} mois` };
  const debut = debutDeLaConvention(d);
  if (debut === undefined || fin === undefined || fin < debut) return undefined;
  const lendemain = ajouteJours(fin, 1);
  const mois = (annee(lendemain) - annee(debut)) * 12 + moisDe(lendemain) - moisDe(debut);
  return { mois, dite: `court du ${afficheJour(debut)} au ${afficheJour(fin)}` };
}

/** I9: « 1 an » and a flow « 2024 à 2026 ». */
export const dureeExercices: Controle = {
  code: 'DUREE_EXERCICES',
  gravite: 'ERREUR',
  titre: 'La durée de la convention couvre les exercices pour lesquels un flux est annoncé.',
  incoherences: ['I9'],
  source: texte(D13_DUREE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [duree, exercices] = [dureeDite(d), d.imprime.exercice];
    if (duree === undefined || exercices === undefined || estTacite(d)) return [];
    const annonces = exercices.a - exercices.de + 1;
    if (annonces * 12 <= duree.mois) return [];
    return [
      {
        champ: 'imprime.exercice',
        message: `La convention ${duree.dite} et annonce un flux pour ${annonces} exercices (${exercices.de} à ${exercices.a}).`,
        imprime: `${exercices.de} à ${exercices.a}`,
        attendu: `${duree.mois} mois`,
        remede: 'Allonger la durée, ou n’annoncer que l’exercice couvert.',
      },
    ];
  },
};
