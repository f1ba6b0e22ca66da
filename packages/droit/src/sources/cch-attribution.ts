import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Code de la construction et de l'habitation, rights, designation, allocation and sanctions. */

const VERSION_2017 = 'Lu dans la version du 21/01/2017 ; version en vigueur non relue.';

export const L441_1_ORIGINE: Texte = {
  id: 'CCH-L441-1-ORIGINE',
  titre: 'CCH, art. L441-1 (contrepartie du droit)',
  regle:
    'Un droit de réservation naît d’un apport de terrain, d’un financement ou d’une garantie d’emprunt, ou de la loi pour l’État.',
  regles: ['D3'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const L441_1_NULLITE: Texte = {
  id: 'CCH-L441-1-NULLITE',
  titre: 'CCH, art. L441-1 (nullité)',
  regle: 'Une convention de réservation qui dépasse les limites réglementaires est nulle de plein droit.',
  regles: ['D4'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const L441_1_DELAI: Texte = {
  id: 'CCH-L441-1-DELAI',
  titre: 'CCH, art. L441-1 (délai en zone tendue)',
  regle:
    'En zone tendue, le réservataire propose ses candidats au plus tard un mois après avoir été informé de la vacance ; la règle est d’ordre public.',
  regles: ['D54'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: `${VERSION_2017} Maintien de ce délai à vérifier.`,
};
export const L441_1_ECHEANCE: Texte = {
  id: 'CCH-L441-1-ECHEANCE',
  titre: 'CCH, art. L441-1 (échéance des droits)',
  regle:
    'Les droits nés d’une garantie d’emprunt sont prolongés de cinq ans à compter du dernier versement qui solde l’emprunt.',
  regles: ['D36'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const L441_1_DELEGATION: Texte = {
  id: 'CCH-L441-1-DELEGATION',
  titre: 'CCH, art. L441-1 (délégation du contingent de l’État)',
  regle:
    'Le préfet peut déléguer par convention tout ou partie de son contingent au maire, ou au président de l’EPCI avec l’accord du maire.',
  regles: ['D6'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: `${VERSION_2017} Maintien à vérifier.`,
};
export const L441_1_PRIORITAIRES: Texte = {
  id: 'CCH-L441-1-PRIORITAIRES',
  titre: 'CCH, art. L441-1 (un quart aux prioritaires)',
  regle:
    'Chaque contingent de collectivité, celui d’Action Logement et les logements non réservés vont pour un quart au moins à des ménages reconnus au titre du DALO ou, à défaut, prioritaires.',
  regles: ['D90', 'D91', 'D99'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Rédaction en vigueur non lue : règle reprise de trois conventions réelles qui la citent.',
};
export const L441_1_QUARTILES: Texte = {
  id: 'CCH-L441-1-QUARTILES',
  titre: 'CCH, art. L441-1 (mixité sociale)',
  regle:
    'Sur les territoires soumis à cet objectif : hors QPV, un quart au moins des attributions suivies de bail aux demandeurs du premier quartile ou relogés ; en QPV, la moitié au moins aux autres quartiles.',
  regles: ['D7', 'D94', 'D95'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Rédaction en vigueur non lue ; numéro d’alinéa volontairement non cité car il a changé.',
};
export const L441_2_1: Texte = {
  id: 'CCH-L441-2-1',
  titre: 'CCH, art. L441-2-1',
  regle: 'Aucune demande n’est examinée sans numéro unique.',
  regles: ['D60'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const R441_2_8: Texte = {
  id: 'CCH-R441-2-8',
  titre: 'CCH, art. R441-2-8',
  regle:
    'La demande est radiée dès la signature du bail ; les autres motifs de radiation sont limitativement énumérés.',
  regles: ['D108'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_2_9: Texte = {
  id: 'CCH-R441-2-9',
  titre: 'CCH, art. R441-2-9',
  regle:
    'À l’attribution sont enregistrés l’identifiant RPLS du logement et le contingent imputé, les agents de l’État à part.',
  regles: ['D107'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const R441_3: Texte = {
  id: 'CCH-R441-3',
  titre: 'CCH, art. R441-3',
  regle:
    'La commission examine au moins trois demandes par logement, sauf insuffisance de candidats, désignation DALO ou PLAI adapté, et prend pour chacune une des décisions prévues.',
  regles: ['D59', 'D67', 'D68'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_6: Texte = {
  id: 'CCH-R441-6',
  titre: 'CCH, art. R441-6',
  regle:
    'Le bailleur informe le garant du remboursement de l’emprunt ; les droits liés à la garantie durent encore cinq ans après le dernier versement.',
  regles: ['D36'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const R441_9: Texte = {
  id: 'CCH-R441-9',
  titre: 'CCH, art. R441-9',
  regle:
    'La commission a six membres ; le maire y a voix délibérative, prépondérante seulement en cas de partage ; elle se réunit au moins tous les deux mois.',
  regles: ['D70', 'D71'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: `${VERSION_2017} Place des réservataires depuis la loi ELAN à vérifier.`,
};
export const R441_10: Texte = {
  id: 'CCH-R441-10',
  titre: 'CCH, art. R441-10',
  regle:
    'Le candidat a au moins dix jours pour répondre à une offre, délai indiqué dans l’offre ; son silence vaut refus.',
  regles: ['D73'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
export const L342_14: Texte = {
  id: 'CCH-L342-14-I-1-A',
  titre: 'CCH, art. L342-14, I, 1°, a',
  regle:
    'La méconnaissance des règles d’attribution et d’affectation expose le bailleur à une sanction d’au plus dix-huit mois de loyer principal par logement concerné.',
  regles: ['D113'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: VERSION_2017,
};
