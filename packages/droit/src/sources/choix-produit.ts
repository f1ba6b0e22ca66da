import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** Choices of this product where no text was found: stated as such wherever they act, never presented as law. */

const CHOIX = 'Choix du produit : aucune règle légale trouvée.';

export const D15_PRORATA: Texte = {
  id: 'D15-PRORATA',
  titre: 'Période de la convention et exercice',
  regle: 'Le flux se compte par année civile, sans prorata sauf demande expresse.',
  regles: ['D15'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D16_ALERTE: Texte = {
  id: 'D16-ALERTE-TRANSMISSION',
  titre: 'Alerte de transmission',
  regle: 'Une convention signée et non transmise est signalée après un jour ouvré.',
  regles: ['D16'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D23_PHOTOGRAPHIE: Texte = {
  id: 'D23-PHOTOGRAPHIE',
  titre: 'Une seule date de photographie',
  regle: 'Droits et logements d’un même ratio sont comptés à la même date.',
  regles: ['D23'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D37_ARRONDI: Texte = {
  id: 'D37-ARRONDI',
  titre: 'Règle d’arrondi de l’objectif',
  regle:
    'L’objectif entier suit la règle écrite par les parties ; le calcul reste exact et n’arrondit qu’à la fin.',
  regles: ['D37'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Aucune règle légale : la convention doit le dire.',
};
export const D38_RELIQUAT: Texte = {
  id: 'D38-RELIQUAT',
  titre: 'Report de la fraction d’un exercice sur l’autre',
  regle:
    'La fraction non servie d’un exercice s’ajoute à l’exercice suivant avant d’en prendre la partie entière.',
  regles: ['D38'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D52_PLUS_FORT_RESTE: Texte = {
  id: 'D52-PLUS-FORT-RESTE',
  titre: 'Répartition entière au plus fort reste',
  regle:
    'Chacun reçoit sa partie entière, puis les unités restantes vont aux plus grandes fractions, en sautant sur option celle qui dépasserait un plafond.',
  regles: ['D44', 'D52'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D89_ATTEINTE: Texte = {
  id: 'D89-ATTEINTE',
  titre: 'Taux d’atteinte',
  regle: 'Le réalisé est rapporté à l’objectif ; sous un logement par an, on lit le cumul pluriannuel.',
  regles: ['D89'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D120_SECRET: Texte = {
  id: 'D120-SECRET',
  titre: 'Petits effectifs des bilans',
  regle: 'Les bilans sont agrégés et les cases inférieures à cinq peuvent être masquées.',
  regles: ['D120'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Seuil de secret à vérifier.',
};
export const D122_EXACTITUDE: Texte = {
  id: 'D122-EXACTITUDE',
  titre: 'Calcul exact',
  regle:
    'Parts, taux et flux sont des fractions exactes ; un plafond se compare à la valeur exacte, avant arrondi.',
  regles: ['D122', 'D124'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D123_AFFICHAGE: Texte = {
  id: 'D123-AFFICHAGE',
  titre: 'Ratio et pourcentage',
  regle:
    'Un même nombre s’écrit 0,0208 ou 2,08 % ; écrire 0,0208 % pour 8 droits sur 384 est une erreur d’un facteur cent.',
  regles: ['D29', 'D123'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const VERSIONS_SIGNEES: Texte = {
  id: 'CYCLE-VERSIONS',
  titre: 'Versions d’une convention',
  regle:
    'Une seule version est en cours de rédaction ; une version signée ne change plus, la suivante est un avenant ; ses actes se suivent dans l’ordre des dates.',
  regles: ['D8', 'D14'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: CHOIX,
};
export const D63_PERIODES: Texte = {
  id: 'D63-PERIODES',
  titre: 'Période d’une convention',
  regle:
    'Depuis une date d’effet, ce jour compte ; depuis la signature, le jour de la signature ne compte pas ; les reconductions se suivent sans trou ni recouvrement.',
  regles: ['D13', 'D63'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Code de procédure civile pris comme référence : aucun texte propre aux conventions n’a été lu.',
};
export const D82_ALERTE: Texte = {
  id: 'D82-ALERTE-BILAN',
  titre: 'Alerte du bilan annuel',
  regle: 'Un bilan dû « avant le 28 février » est lu strictement : l’alerte est au 27, la tolérance au 28.',
  regles: ['D82'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Lecture stricte retenue pour l’alerte ; la tolérance au 28/02 est à vérifier.',
};
