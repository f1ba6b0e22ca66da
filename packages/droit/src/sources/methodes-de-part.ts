import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** How the share of a réservataire is computed: the variants V1 to V7 and the rotation rate. */

export const D28_ROTATION: Texte = {
  id: 'D28-ROTATION',
  titre: 'Taux de rotation',
  regle:
    'Libérations de l’année rapportées aux logements proposés à la location depuis un an au moins ; il est plausible entre 0 et 30 %, inhabituel hors de 3 à 15 %.',
  regles: ['D28'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Aucun texte lu ne définit ce taux ; les bornes de vraisemblance sont un choix du produit.',
};
export const D29_STOCK: Texte = {
  id: 'D29-V1-STOCK',
  titre: 'Part par ratio de stock (V1)',
  regle: 'La part est le nombre de droits du réservataire rapporté au nombre de logements éligibles.',
  regles: ['D29'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D30_THEORIQUE: Texte = {
  id: 'D30-V2-THEORIQUE',
  titre: 'Flux théorique (V2)',
  regle:
    'Le flux est le produit des logements éligibles, de la part et du taux de rotation ; il est indicatif, le bilan seul fait foi.',
  regles: ['D30'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D31_UN_MOINS_ROTATION: Texte = {
  id: 'D31-V3-UN-MOINS-ROTATION',
  titre: 'Part pondérée par un moins la rotation (V3)',
  regle:
    'La part de stock est multipliée par un moins la rotation moyenne sur trois ans : plus la rotation monte, plus la part baisse.',
  regles: ['D31'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Barre de fraction ambiguë dans le document numérisé ; l’autre lecture donne presque zéro.',
};
export const D32_TAUX: Texte = {
  id: 'D32-V4-TAUX',
  titre: 'Part à taux négocié ou réglementaire (V4)',
  regle: 'La part est un taux écrit par l’accord ou par le règlement, dans la limite des plafonds.',
  regles: ['D32'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D33_DROITS_UNIQUES: Texte = {
  id: 'D33-V5-DROITS-UNIQUES',
  titre: 'Droits uniques convertis en flux (V5)',
  regle: 'Les droits uniques restants se partagent également entre les années restantes.',
  regles: ['D33'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Répartition égale par année déduite : l’annexe lue dit seulement une conversion en flux annuel.',
};
export const D34_PROGRAMME: Texte = {
  id: 'D34-V6-PROGRAMME',
  titre: 'Part pondérée par la rotation du programme (V6)',
  regle: 'Droits et logements de chaque programme sont pondérés par sa rotation propre.',
  regles: ['D34'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Pratique connue de la profession ; guide non lu.',
};
export const D35_DUREE: Texte = {
  id: 'D35-V7-DUREE',
  titre: 'Part pondérée par la durée restante (V7)',
  regle: 'Chaque droit pèse au plus un, au prorata des années qui lui restent sur un horizon choisi.',
  regles: ['D35'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Pratique évoquée, non lue ; désactivée par défaut.',
};
export const D39_SOMME_PARTS: Texte = {
  id: 'D39-SOMME-PARTS',
  titre: 'Somme des parts',
  regle:
    'Les parts de tous les réservataires d’un même flux ne dépassent pas 100 % ; le reste est non réservé.',
  regles: ['D26', 'D39'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
