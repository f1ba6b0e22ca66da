import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Public holidays. */

export const L3133_1: Texte = {
  id: 'CT-L3133-1',
  titre: 'Code du travail, art. L3133-1',
  regle:
    'Onze jours fériés : 1er janvier, lundi de Pâques, 1er et 8 mai, Ascension, lundi de Pentecôte, 14 juillet, 15 août, 1er et 11 novembre, 25 décembre.',
  regles: ['D65'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Liste connue de la pratique ; article non relu.',
};
export const FERIES_ALSACE_MOSELLE: Texte = {
  id: 'FERIES-ALSACE-MOSELLE',
  titre: 'Droit local, Bas-Rhin, Haut-Rhin et Moselle',
  regle: 'S’ajoutent le vendredi saint et le 26 décembre.',
  regles: ['D65'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve:
    'Texte non lu ; le vendredi saint n’est férié que dans les communes ayant un temple protestant ou une église mixte.',
};
export const FERIES_OUTRE_MER: Texte = {
  id: 'FERIES-OUTRE-MER',
  titre: 'Abolition de l’esclavage, jour férié par territoire',
  regle:
    'S’ajoute un jour férié : Guadeloupe 27 mai, Martinique 22 mai, Guyane 10 juin, La Réunion 20 décembre, Mayotte 27 avril.',
  regles: ['D65'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Texte non lu : date à confirmer pour chaque territoire.',
};
