import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** How a delay is counted. */

export const CPC_640: Texte = {
  id: 'CPC-640',
  titre: 'Code de procédure civile, art. 640',
  regle: 'Le délai part du jour de l’acte ou de l’événement qui le fait courir.',
  regles: ['D63'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
  reserve: 'Pris comme référence de calcul pour un délai contractuel.',
};
export const CPC_641: Texte = {
  id: 'CPC-641',
  titre: 'Code de procédure civile, art. 641',
  regle:
    'Le jour de l’événement n’est pas compté ; un délai en mois expire au même quantième du dernier mois, à défaut le dernier jour de ce mois.',
  regles: ['D63'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
  reserve: 'Pris comme référence de calcul pour un délai contractuel.',
};
export const CPC_642: Texte = {
  id: 'CPC-642',
  titre: 'Code de procédure civile, art. 642, al. 1',
  regle: 'Le délai expire le dernier jour à minuit.',
  regles: ['D63'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
  reserve: 'Pris comme référence de calcul pour un délai contractuel.',
};
export const CPC_642_PROROGATION: Texte = {
  id: 'CPC-642-PROROGATION',
  titre: 'Code de procédure civile, art. 642, al. 2',
  regle:
    'Un délai qui expirerait un samedi, un dimanche ou un jour férié est prorogé au premier jour ouvrable suivant ; non automatique pour un délai contractuel.',
  regles: ['D63'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Application à un délai de convention, ou en faveur du demandeur, à confirmer.',
};
export const D64_JOURS: Texte = {
  id: 'D64-JOURS',
  titre: 'Définition d’usage des jours',
  regle:
    'Calendaires : tous les jours ; ouvrables : du lundi au samedi hors fériés ; ouvrés : du lundi au vendredi hors fériés, fermetures locales en option.',
  regles: ['D64'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Définition d’usage : aucun texte lu, et les conventions ne la donnent pas.',
};
export const D55_JOURS_SANS_NATURE: Texte = {
  id: 'D55-JOURS-SANS-NATURE',
  titre: 'Délai en « jours » sans autre précision',
  regle: 'Un délai en jours dont la nature n’est pas dite se compte en jours calendaires.',
  regles: ['D55'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Lecture par défaut : à faire préciser par les parties.',
};
