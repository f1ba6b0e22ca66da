import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Acts, decrees and orders outside the code. */

export const LOI_3DS_SANTE: Texte = {
  id: 'LOI-2022-217-SANTE',
  titre: 'Loi 2022-217 du 21/02/2022 (3DS), établissements de santé',
  regle:
    'Les logements réservés aux établissements publics de santé restent identifiés et sortent du flux annuel.',
  regles: ['D21', 'D22'],
  certitude: 'PAGE',
  verifieLe: VERIFIE_LE,
  reserve: 'Connu par une page officielle ; texte de la loi non lu.',
};
export const LOI_3DS_ECHEANCE: Texte = {
  id: 'LOI-2022-217-ECHEANCE',
  titre: 'Loi 2022-217 du 21/02/2022 (3DS), échéance du passage en flux',
  regle: 'Les conventions antérieures devaient être mises en conformité au plus tard le 24 novembre 2023.',
  regles: ['D17'],
  certitude: 'PAGE',
  verifieLe: VERIFIE_LE,
  reserve: 'Connu par une page officielle ; texte de la loi non lu.',
};
export const DECRET_2020_145_1: Texte = {
  id: 'DECRET-2020-145-1',
  titre: 'Décret 2020-145 du 20/02/2020, art. 1',
  regle:
    'Faute de convention convertie à l’échéance, le flux correspondant revient au préfet ; la conversion part d’un état des réservations établi par le bailleur.',
  regles: ['D17', 'D19'],
  certitude: 'PAGE',
  verifieLe: VERIFIE_LE,
  reserve: 'Seul le début de l’article est lu ; le II (état des réservations, dates) ne l’est pas.',
};
export const LOI_1989_ART_17: Texte = {
  id: 'LOI-89-462-17-I',
  titre: 'Loi du 06/07/1989, art. 17, I, et décret 2013-392',
  regle:
    'La zone tendue est une liste de communes fixée par décret ; le préavis du locataire ne suffit pas à la déduire.',
  regles: ['D56'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Liste des communes à tenir à jour et à vérifier pour chaque territoire.',
};
export const ARRETE_RPLS: Texte = {
  id: 'ARRETE-2010-RPLS',
  titre: 'Arrêté du 05/01/2010 (répertoire des logements locatifs)',
  regle:
    'Chaque logement locatif social porte un identifiant de dix positions et un code de contingent de 1 à 7.',
  regles: ['D112'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const RPLS_CLE: Texte = {
  id: 'RPLS-CLE',
  titre: 'Identifiant RPLS, clé de contrôle observée',
  regle:
    'La somme des dix chiffres pondérés alternativement par 2 et par 1 est un multiple de 10 ; un écart se signale et ne bloque jamais.',
  regles: ['D112'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Clé établie sur 174 identifiants réels ; aucune source officielle trouvée.',
};
export const ARRETE_2011_REMONTEE: Texte = {
  id: 'ARRETE-2011-REMONTEE',
  titre: 'Arrêté du 28/11/2011 (remontée annuelle des attributions)',
  regle:
    'Avant le 15 février, remontée des mises à disposition, attributions, baux et refus par réservataire.',
  regles: ['D88'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Arrêté lu ; son maintien en vigueur reste à vérifier.',
};
export const DECRET_2017_917_4: Texte = {
  id: 'DECRET-2017-917-4',
  titre: 'Décret 2017-917 du 09/05/2017, art. 4',
  regle: 'Les données d’une demande sont effacées un an après sa radiation.',
  regles: ['D118'],
  certitude: 'PAGE',
  verifieLe: VERIFIE_LE,
  reserve: 'Connu par extrait.',
};
export const QUESTION_17_2768: Texte = {
  id: 'QE-AN-17-2768',
  titre: 'Question écrite AN n° 17-2768 (répartition entre garants)',
  regle:
    'Les droits nés des garanties se répartissent entre les garants au prorata de leur quotité, en nombres entiers au plus fort reste.',
  regles: ['D6', 'D44'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Exemple pris de la question ; la réponse du ministre n’a pas été lue.',
};
