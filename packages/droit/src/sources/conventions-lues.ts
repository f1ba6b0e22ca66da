import type { Texte } from '../explication/source.ts';
import { VERIFIE_LE } from './verification.ts';

/** What real agreements say; each is a parameter of an agreement, never law. */

const HG = 'Convention type Haute-Garonne 2023';
const CALVADOS = 'Convention Calvados 2023';
const COMMUNE = 'Convention communale 2024';
const PACA = 'Protocole PACA 2025-2027';

export const D13_DUREE: Texte = {
  id: 'D13-DUREE',
  titre: 'Durée de la convention (conventions lues)',
  regle: 'De un à trois ans selon la convention, avec ou sans tacite reconduction.',
  regles: ['D13'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Aucune durée légale trouvée.',
};
export const D19_ETAT_DES_LIEUX: Texte = {
  id: 'D19-ETAT-DES-LIEUX',
  titre: 'État des lieux des droits (conventions lues)',
  regle:
    'Le calcul part d’un inventaire contradictoire, au 31/12 de l’année d’avant la précédente ou au 1er janvier de l’exercice selon la convention.',
  regles: ['D19', 'D23'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D20_ASSIETTE: Texte = {
  id: 'D20-ASSIETTE',
  titre: 'Logements de l’assiette (conventions lues)',
  regle:
    'Entrent les logements conventionnés, ceux aidés par l’État avant 1977, les déconventionnés restés soumis aux règles HLM, que le bailleur les possède ou les gère.',
  regles: ['D20'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D21_EXCLUSIONS: Texte = {
  id: 'D21-EXCLUSIONS',
  titre: 'Logements exclus de l’assiette (conventions lues)',
  regle:
    'Sortent, selon la convention, foyers et résidences, logements intermédiaires, parc de SEM hors APL, logements à vendre et à démolir.',
  regles: ['D21'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D24_PREMIERE_LIBERATION: Texte = {
  id: 'D24-PREMIERE-LIBERATION',
  titre: `${CALVADOS}, art. 8`,
  regle: 'Un logement neuf entre dans l’assiette à sa première libération.',
  regles: ['D24'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Règle réglementaire d’origine non lue.',
};
export const D24_EXERCICE_SUIVANT: Texte = {
  id: 'D24-EXERCICE-SUIVANT',
  titre: `${COMMUNE}, art. 6 ; ${HG}, art. 6`,
  regle: 'Un programme neuf entre dans l’assiette à l’exercice qui suit sa mise en service.',
  regles: ['D24'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Règle réglementaire d’origine non lue.',
};
export const D27_SANS_SOUSTRACTION: Texte = {
  id: 'D27-SANS-SOUSTRACTION',
  titre: `${HG}, art. 3`,
  regle: 'Pour 2024, aucun logement n’est soustrait du flux ; révisable à compter de 2025.',
  regles: ['D27'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Choix local contraire à la lettre de l’article R441-5 : à afficher comme tel.',
};
export const D36_SANS_TERME: Texte = {
  id: 'D36-SANS-TERME',
  titre: 'Convention OPH 31, annexe 2',
  regle: 'Une fin au 31/12/2999 se lit « sans terme ».',
  regles: ['D36'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D36_CADUCITE: Texte = {
  id: 'D36-CADUCITE',
  titre: `${COMMUNE}, art. 9`,
  regle: 'Le droit est caduc au terme des cinq ans qui suivent la fin de l’emprunt.',
  regles: ['D36'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D46_PACA: Texte = {
  id: 'D46-PACA',
  titre: `${PACA}, art. 4, c`,
  regle:
    'Pendant quinze ans à compter du 01/01/2025, 1,37 % du flux passe du contingent de l’État à Action Logement Services.',
  regles: ['D46'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Origine de la rétrocession (opérations PNRU) connue par extrait seulement.',
};
export const D49_PROGRAMMES_NEUFS: Texte = {
  id: 'D49-PROGRAMMES-NEUFS',
  titre: 'Délais de consultation sur le neuf (conventions lues)',
  regle:
    'La répartition est envoyée quatre mois avant la livraison ou six mois avant la mise en location, avec un mois pour réagir dans ce second cas.',
  regles: ['D49', 'D51'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D50_FENETRE: Texte = {
  id: 'D50-FENETRE',
  titre: `${HG}, art. 6.1`,
  regle:
    'La désignation « au maximum 30 jours » avant la commission peut vouloir dire pas plus tôt ou pas plus tard : les parties le précisent.',
  regles: ['D50'],
  certitude: 'A_VERIFIER',
  verifieLe: VERIFIE_LE,
  reserve: 'Rédaction ambiguë : interprétation à demander à la création de la convention.',
};
export const D53_SIGNALEMENT: Texte = {
  id: 'D53-SIGNALEMENT',
  titre: 'Signalement d’une libération (conventions lues)',
  regle: 'Le bailleur signale par écrit, dès le congé, les caractéristiques du logement.',
  regles: ['D53'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D55_DELAIS: Texte = {
  id: 'D55-DELAIS',
  titre: 'Délais de désignation (conventions lues)',
  regle: 'Douze jours ouvrés, quinze ou trente jours calendaires, ou un mois selon la convention et la zone.',
  regles: ['D55'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D57_MOINS_DE_TROIS: Texte = {
  id: 'D57-MOINS-DE-TROIS',
  titre: 'Moins de trois candidats, ou délai dépassé (conventions lues)',
  regle:
    'Le réservataire s’en explique par écrit ; le bailleur peut compléter la liste ou, passé le délai, désigner à sa place.',
  regles: ['D57', 'D58'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D61_EQUITE: Texte = {
  id: 'D61-EQUITE',
  titre: `${HG}, art. 4`,
  regle: 'Le bailleur équilibre ses propositions en localisation, financement et typologie.',
  regles: ['D61', 'D62'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D76_DECOMPTE: Texte = {
  id: 'D76-DECOMPTE',
  titre: 'Unité de décompte (conventions lues)',
  regle:
    'Selon la convention comptent les mises à disposition, les attributions, les entrées dans les lieux ou les appels à candidatures.',
  regles: ['D76'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
export const D77_DEMI: Texte = {
  id: 'D77-DEMI',
  titre: `${COMMUNE}, art. 6`,
  regle: 'Un bail signé compte pour un, une attribution refusée par le candidat pour un demi.',
  regles: ['D77'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
  reserve: 'Le plafond d’un par logement en cas de refus successifs est une lecture prudente à vérifier.',
};
export const D80_REPORT: Texte = {
  id: 'D80-REPORT',
  titre: 'Report de l’écart (conventions lues)',
  regle:
    'L’écart que le bailleur ne justifie pas peut, ou doit selon la convention, s’ajouter à l’objectif suivant.',
  regles: ['D80', 'D81'],
  certitude: 'CONVENTION',
  verifieLe: VERIFIE_LE,
};
