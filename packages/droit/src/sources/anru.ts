import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Counterparts granted to Action Logement in urban renewal operations. */

const ANNEXE = 'Annexe ANRU B2 (contreparties Action Logement)';

export const D102_TAUX: Texte = {
  id: 'D102-TAUX-ZONE-4',
  titre: `${ANNEXE}, zone 4`,
  regle:
    'En zone 4 : première mise en location 12,5 % hors QPV et 17,5 % en QPV ; droits uniques en tout 40 % hors QPV et 56 % en QPV.',
  regles: ['D102'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Taux des zones 1 à 3 non trouvés (règlement général de l’ANRU, titre III, art. 6.2).',
};
export const D103_ARRONDI: Texte = {
  id: 'D103-ARRONDI',
  titre: `${ANNEXE}, volumes`,
  regle:
    'Le taux s’applique à l’assiette de chaque catégorie ; chaque ligne a son arrondi et le total signé s’impose.',
  regles: ['D103'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'L’annexe lue arrondit sans règle unique (6,75 donne 7 ; 21,6 donne 21).',
};
export const D104_DUREE: Texte = {
  id: 'D104-DUREE',
  titre: `${ANNEXE}, durée`,
  regle: 'Les droits s’exercent pendant trente ans au plus à compter de la convention.',
  regles: ['D33', 'D104'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D105_LOCALISATION: Texte = {
  id: 'D105-LOCALISATION',
  titre: `${ANNEXE}, localisation`,
  regle:
    'Les droits portent sur les opérations financées ou sur des équivalentes de même statut, et sur le flux non réservé du bailleur ; ils évoluent par avenant ou ajustement mineur.',
  regles: ['D105', 'D106'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D78_DROIT_UNIQUE: Texte = {
  id: 'D78-DROIT-UNIQUE',
  titre: `${ANNEXE}, droit unique`,
  regle:
    'Les désignations à la première mise en location se déduisent du volume total ; un droit peut être reporté sur une opération équivalente.',
  regles: ['D78'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Qu’un droit ne soit pas consommé faute de bail reste à vérifier.',
};
export const D79_CONVERSION: Texte = {
  id: 'D79-CONVERSION',
  titre: 'Conversion d’un droit de suite en droits uniques',
  regle: 'En zone 4, un droit de suite vaut 3,2 droits uniques.',
  regles: ['D79'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Coefficient déduit des taux de l’annexe lue (40 ÷ 12,5 et 56 ÷ 17,5) ; table officielle non lue.',
};
export const D88_CALENDRIER: Texte = {
  id: 'D88-CALENDRIER-ANRU',
  titre: `${ANNEXE}, bilan`,
  regle:
    'Chaque année, le bailleur rend compte au porteur de projet le 15 janvier, le porteur au délégué territorial le 30 janvier.',
  regles: ['D88'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
