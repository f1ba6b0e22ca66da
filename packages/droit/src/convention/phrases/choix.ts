import type { CategorieReservataire, MotifExclusion } from '../../parc/logement.ts';
import type {
  CasReputeTenu,
  CategorieSoustraction,
  CritereEquite,
  Dispense,
  Inclusion,
  InformationLogement,
  JustificationEcart,
  MotifDerogation,
  OrigineDroit,
} from '../nomenclatures.ts';

/** Closed lists in French, as a form shows them and as a sentence lists them. */
export const INCLUSIONS: Record<Inclusion, string> = {
  INC_CONVENTIONNE: 'les logements conventionnés ouvrant droit à l’aide personnalisée au logement',
  INC_AIDE_AVANT_1977:
    'les logements non conventionnés construits, améliorés ou acquis et améliorés avec l’aide de l’État avant 1977',
  INC_DECONVENTIONNE:
    'les logements déconventionnés qui relèvent encore de l’article L411-6 du code de la construction et de l’habitation',
  INC_GERE: 'les logements que le bailleur gère sans en être propriétaire',
  INC_DROIT_REEL: 'les logements sur lesquels le bailleur détient un droit réel',
  INC_PLAI_ADAPTE: 'les logements financés en PLAI adapté',
};

export const ORIGINES: Record<OrigineDroit, string> = {
  GARANTIE_EMPRUNT: 'une garantie d’emprunt',
  TERRAIN: 'un apport de terrain',
  FINANCEMENT: 'un financement',
  LEGAL_ETAT: 'un droit que la loi donne à l’État',
  CONTREPARTIE_ANRU: 'une contrepartie de renouvellement urbain',
  CONVENTIONNEL: 'un engagement de la convention',
  INCONNUE: 'une origine à préciser',
};

export const MOTIFS_DE_DEROGATION: Record<MotifDerogation, string> = {
  SECURITE_PUBLIQUE: 'la sécurité publique',
  BESOINS_ECONOMIQUES: 'des besoins économiques',
};

export const INFORMATIONS: Record<InformationLogement, string> = {
  ADRESSE: 'l’adresse',
  SURFACE: 'la surface',
  TYPOLOGIE: 'la typologie',
  LOYER: 'le montant du loyer',
  DISPONIBILITE: 'la date de disponibilité',
  FINANCEMENT: 'le financement',
  CARACTERISTIQUES: 'les principales caractéristiques',
};

export const CAS_REPUTES_TENUS: Record<CasReputeTenu, string> = {
  SILENCE: 'l’absence de désignation dans le délai',
  DESISTEMENT: 'le désistement des candidats',
  REFUS: 'le refus des candidats',
};

export const DISPENSES: Record<Dispense, string> = {
  DALO: 'lorsque le candidat est reconnu prioritaire au titre du droit au logement opposable',
  PLAI_ADAPTE: 'pour les logements financés en PLAI adapté',
  INSUFFISANCE: 'en cas d’insuffisance du nombre de demandeurs',
};

export const CRITERES_EQUITE: Record<CritereEquite, string> = {
  LOCALISATION: 'la localisation',
  FINANCEMENT: 'le financement',
  TYPOLOGIE: 'la typologie',
};

export const JUSTIFICATIONS: Record<JustificationEcart, string> = {
  ROTATION: 'une rotation différente de la prévision',
  DESIGNATION_IMPOSSIBLE: 'l’impossibilité de désigner des candidats',
};

/** Codes of publics that the engine knows; another one is written as the agreement names it. */
export const PUBLICS: Readonly<Record<string, string>> = {
  PRIORITAIRES: 'les ménages prioritaires',
  PREMIER_QUARTILE: 'les demandeurs du premier quartile de ressources, hors QPV',
  AUTRES_QUARTILES: 'les demandeurs des trois autres quartiles, en QPV',
  SORTANT_HEBERGEMENT: 'les personnes sans abri ou sortant d’hébergement',
};

/** What leaves the base, inside a sentence (D21). */
export const EXCLUSIONS_EN_PHRASE: Record<MotifExclusion, string> = {
  EXC_DEFENSE: 'les logements réservés aux services de la défense nationale',
  EXC_SECURITE: 'les logements réservés aux services de la sécurité intérieure',
  EXC_SANTE: 'les logements réservés aux établissements publics de santé',
  EXC_FOYER: 'les logements-foyers et les résidences sociales',
  EXC_UNIVERSITAIRE: 'les résidences universitaires',
  EXC_SERVICES: 'les résidences services et les structures médico-sociales',
  EXC_PLI: 'les logements financés en prêt locatif intermédiaire, sur fonds propres ou par un prêt banalisé',
  EXC_SEM_NON_APL:
    'les logements des sociétés d’économie mixte qui n’ouvrent pas droit à l’aide personnalisée au logement',
  EXC_NON_CONVENTIONNE: 'les logements non conventionnés',
  EXC_VENTE: 'les logements destinés à la vente',
  EXC_DEMOLITION: 'les logements destinés à la démolition',
  EXC_NEUF: 'les logements en première mise en location',
};

/** What the flow is relieved of, inside a sentence (D25). */
export const SOUSTRACTIONS_EN_PHRASE: Record<CategorieSoustraction, string> = {
  SOU_MUTATION: 'aux mutations de locataires au sein du patrimoine du bailleur',
  SOU_RENOUVELLEMENT: 'aux relogements liés à une opération de rénovation ou de renouvellement urbain',
  SOU_ORCOD: 'aux relogements liés à une opération de requalification de copropriétés dégradées',
  SOU_INDIGNE: 'aux relogements imposés par une interdiction d’habiter un logement indigne',
  SOU_VENTE: 'aux relogements liés à la vente de logements sociaux',
};

/** Kinds of réservataires inside a sentence, with their article. */
export const CATEGORIES_EN_PHRASE: Record<CategorieReservataire, string> = {
  COMMUNE: 'les communes',
  EPCI: 'les établissements publics de coopération intercommunale',
  DEPARTEMENT: 'le département',
  REGION: 'la région',
  ETAT: 'l’État',
  ETAT_PRIORITAIRES: 'l’État, pour les publics prioritaires',
  ETAT_AGENTS: 'l’État, pour ses agents',
  ETAT_CONVENTIONNEL: 'l’État, au titre d’une convention particulière',
  ACTION_LOGEMENT: 'Action Logement Services',
  DEFENSE: 'les services de la défense nationale',
  SECURITE_INTERIEURE: 'les services de la sécurité intérieure',
  SANTE: 'les établissements publics de santé',
  AUTRE: 'tout autre réservataire',
  NON_RESERVE: 'le bailleur, pour les logements non réservés',
};
