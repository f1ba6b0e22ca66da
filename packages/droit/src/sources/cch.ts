import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Code de la construction et de l'habitation, the yearly flow: R441-5 to R441-5-4. */

export const R441_5_I: Texte = {
  id: 'CCH-R441-5-I',
  titre: 'CCH, art. R441-5, I',
  regle:
    'Chaque réservataire et chaque bailleur signent une convention écrite, une seule par département ; elle porte par défaut sur tout le parc locatif social du bailleur dans le département.',
  regles: ['D1', 'D2', 'D8', 'D9', 'D10'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_I_EXCLUSIONS: Texte = {
  id: 'CCH-R441-5-I-EXCLUSIONS',
  titre: 'CCH, art. R441-5, I (logements hors flux)',
  regle:
    'Les droits au bénéfice des services de la défense nationale et de la sécurité intérieure restent attachés à des logements identifiés et sortent du flux.',
  regles: ['D21', 'D22'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_I_SOUSTRACTIONS: Texte = {
  id: 'CCH-R441-5-I-SOUSTRACTIONS',
  titre: 'CCH, art. R441-5, I (soustractions)',
  regle:
    'Ne sont pas comptés dans le flux les logements nécessaires dans l’année aux mutations au sein du parc du bailleur et aux relogements de rénovation urbaine, d’ORCOD, d’habitat indigne ou de vente.',
  regles: ['D25', 'D26'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_CONTENU: Texte = {
  id: 'CCH-R441-5-CONTENU',
  titre: 'CCH, art. R441-5 (contenu de la convention)',
  regle:
    'La convention dit au moins le patrimoine visé, le mode de calcul de la part, le décompte, le délai de désignation, ce qui se passe à défaut, la concertation sur le neuf, le bilan, la durée et l’évolution.',
  regles: ['D11'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Synthèse de conventions réelles : la liste réglementaire exacte n’a pas été lue.',
};
export const R441_5_GESTION: Texte = {
  id: 'CCH-R441-5-GESTION',
  titre: 'CCH, art. R441-5 (mode de gestion)',
  regle:
    'Le réservataire désigne lui-même les candidats ou confie ce choix au bailleur ; s’il désigne, la convention fixe le délai et la suite.',
  regles: ['D5'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: 'Lu dans la version de 2017, repris par les conventions lues ; version en vigueur non relue.',
};
export const R441_5_ACTUALISATION: Texte = {
  id: 'CCH-R441-5-ACTUALISATION',
  titre: 'CCH, art. R441-5 (actualisation annuelle)',
  regle:
    'La convention est ajustée chaque année pour tenir compte des programmes mis en service et des droits arrivés à échéance.',
  regles: ['D14'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Fin de l’article non lue : règle reprise de deux conventions qui la citent.',
};
export const R441_5_TRANSMISSION: Texte = {
  id: 'CCH-R441-5-TRANSMISSION',
  titre: 'CCH, art. R441-5 (transmission)',
  regle: 'La convention signée est communiquée sans délai au préfet du département.',
  regles: ['D16'],
  certitude: 'LU_2017',
  verifieLe: VERIFIE_LE,
  reserve: 'Lu dans la version de 2017 ; fin de l’article en vigueur non lue.',
};
export const R441_5_CONCERTATION: Texte = {
  id: 'CCH-R441-5-CONCERTATION',
  titre: 'CCH, art. R441-5 (programmes neufs)',
  regle:
    'La première mise en location d’un programme neuf est précédée d’une concertation avec tous les réservataires concernés.',
  regles: ['D48'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Fin de l’article non lue : règle reprise d’une convention qui la cite.',
};
export const R441_5_INFORMATION: Texte = {
  id: 'CCH-R441-5-INFORMATION',
  titre: 'CCH, art. R441-5 (information sur les soustractions)',
  regle:
    'Avant le 28 février, le bailleur dit par catégorie combien de logements seront soustraits dans l’année et rend compte des attributions de l’année passée à ce titre.',
  regles: ['D83'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Fin de l’article non lue : règle reprise des conventions qui la citent.',
};
export const R441_5_1: Texte = {
  id: 'CCH-R441-5-1',
  titre: 'CCH, art. R441-5-1',
  regle:
    'Avant le 28 février, le bailleur rend compte à tous les réservataires des logements proposés et attribués l’année passée, par réservataire, typologie, financement, en et hors QPV, commune et période de construction.',
  regles: ['D82', 'D85', 'D88'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
  reserve:
    'Début de l’article lu ; « avant le 28 février » : échéance au 27/02, tolérance au 28/02 à vérifier.',
};
export const R441_5_1_CIL: Texte = {
  id: 'CCH-R441-5-1-CIL',
  titre: 'CCH, art. R441-5-1 (bilan en CIL)',
  regle:
    'Sur un territoire doté d’une conférence intercommunale du logement, le bilan va au président de l’EPCI et est soumis à la conférence avant le 31 mars.',
  regles: ['D84', 'D88'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Fin de l’article non lue : règle reprise d’une convention qui la cite.',
};
export const R441_5_2_I: Texte = {
  id: 'CCH-R441-5-2-I',
  titre: 'CCH, art. R441-5-2, I',
  regle:
    'La part réservée au préfet ne dépasse pas 30 % du flux annuel de chaque bailleur, dont 5 % au plus pour les agents civils et militaires de l’État.',
  regles: ['D32', 'D40'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_2_I_DEROGATION: Texte = {
  id: 'CCH-R441-5-2-I-DEROGATION',
  titre: 'CCH, art. R441-5-2, I (dérogation)',
  regle:
    'Un arrêté préfectoral exceptionnel peut s’écarter de ces plafonds, pour des motifs limités de sécurité publique ou de besoins économiques, pendant un an au plus.',
  regles: ['D41'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_2_II: Texte = {
  id: 'CCH-R441-5-2-II',
  titre: 'CCH, art. R441-5-2, II',
  regle:
    'Sauf clause contraire, la part du préfet s’applique de façon égale dans chaque commune, et sa part sur le patrimoine hors QPV ne descend pas sous 30 %.',
  regles: ['D42'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_2_III: Texte = {
  id: 'CCH-R441-5-2-III',
  titre: 'CCH, art. R441-5-2, III',
  regle:
    'La convention avec le préfet règle aussi les échanges d’informations et les matières fixées par un arrêté.',
  regles: ['D12'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
  reserve: 'L’arrêté du 19/04/2022 qui fixe la liste des matières n’a pas été lu.',
};
export const R441_5_2_IV: Texte = {
  id: 'CCH-R441-5-2-IV',
  titre: 'CCH, art. R441-5-2, IV',
  regle:
    'Sans convention, le préfet règle les modalités par arrêté ; si le bailleur méconnaît la convention, résiliation deux mois après mise en demeure et sanction pécuniaire possibles.',
  regles: ['D18', 'D113', 'D114'],
  certitude: 'LU',
  verifieLe: VERIFIE_LE,
};
export const R441_5_3: Texte = {
  id: 'CCH-R441-5-3',
  titre: 'CCH, art. R441-5-3',
  regle:
    'En contrepartie de leurs garanties d’emprunt, les collectivités garantes ont ensemble 20 % au plus du flux annuel sur leur territoire.',
  regles: ['D43', 'D47'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Article non lu : plafond repris de deux conventions réelles qui le citent.',
};
export const R441_5_3_TERRITOIRE: Texte = {
  id: 'CCH-R441-5-3-TERRITOIRE',
  titre: 'CCH, art. R441-5-3 (territoire)',
  regle:
    'Pour une commune, un EPCI, un établissement public territorial, la métropole de Lyon ou la Ville de Paris, le patrimoine visé est celui situé sur son territoire.',
  regles: ['D10'],
  certitude: 'PAGE',
  verifieLe: VERIFIE_LE,
  reserve: 'Article non lu : règle prise d’une page ministérielle et de la presse spécialisée.',
};
export const R441_5_4: Texte = {
  id: 'CCH-R441-5-4',
  titre: 'CCH, art. R441-5-4',
  regle:
    'Une collectivité peut dépasser les 20 % des garanties d’emprunt en contrepartie d’un apport de terrain ou d’un financement.',
  regles: ['D45', 'D47'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Article non lu : règle reprise d’une convention réelle qui le cite.',
};
