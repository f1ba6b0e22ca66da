import type { CategorieReservataire, MotifExclusion } from '../../parc/logement.ts';
import type { AxeBilan, CategorieSoustraction, EvenementCompte, RegleArrondi } from '../nomenclatures.ts';

/** Words of the agreement in French, one place for screens, documents and findings. */
export const MOTIFS_EXCLUSION: Record<MotifExclusion, string> = {
  EXC_DEFENSE: 'défense nationale',
  EXC_SECURITE: 'sécurité intérieure',
  EXC_SANTE: 'établissements publics de santé',
  EXC_FOYER: 'logements-foyers et résidences sociales',
  EXC_UNIVERSITAIRE: 'résidences universitaires',
  EXC_SERVICES: 'résidences services',
  EXC_PLI: 'PLI, fonds propres et prêts banalisés',
  EXC_SEM_NON_APL: 'logements de SEM hors APL',
  EXC_NON_CONVENTIONNE: 'logements non conventionnés',
  EXC_VENTE: 'logements en vente',
  EXC_DEMOLITION: 'logements à démolir',
  EXC_NEUF: 'première mise en location',
};

/** Kinds of réservataires, as screens and findings name them. */
export const CATEGORIES: Record<CategorieReservataire, string> = {
  COMMUNE: 'Commune',
  EPCI: 'EPCI',
  DEPARTEMENT: 'Département',
  REGION: 'Région',
  ETAT: 'État',
  ETAT_PRIORITAIRES: 'État, prioritaires',
  ETAT_AGENTS: 'État, agents publics',
  ETAT_CONVENTIONNEL: 'État, conventionnel',
  ACTION_LOGEMENT: 'Action Logement',
  DEFENSE: 'Défense',
  SECURITE_INTERIEURE: 'Sécurité intérieure',
  SANTE: 'Santé',
  AUTRE: 'Autre réservataire',
  NON_RESERVE: 'Non réservé',
};

export const SOUSTRACTIONS: Record<CategorieSoustraction, string> = {
  SOU_MUTATION: 'mutations internes',
  SOU_RENOUVELLEMENT: 'relogements de rénovation ou de renouvellement urbain',
  SOU_ORCOD: 'relogements de copropriétés dégradées',
  SOU_INDIGNE: 'relogements d’habitat indigne',
  SOU_VENTE: 'relogements liés à une vente',
};

export const REGLES_ARRONDI: Record<RegleArrondi, string> = {
  AU_PLUS_PROCHE: 'arrondi au plus proche (demi supérieur)',
  INFERIEUR: 'arrondi à l’entier inférieur',
  SUPERIEUR: 'arrondi à l’entier supérieur',
  MINIMUM_UN: 'arrondi au plus proche, un logement au moins',
  AUCUN: 'aucun arrondi',
  NON_DITE: 'règle d’arrondi non dite',
};

export const AXES: Record<AxeBilan, string> = {
  RESERVATAIRE: 'réservataire',
  TYPOLOGIE: 'typologie',
  FINANCEMENT: 'financement',
  QPV: 'hors ou en QPV',
  COMMUNE: 'commune',
  PERIODE_CONSTRUCTION: 'période de construction',
  ACCESSIBILITE: 'accessibilité',
  PUBLIC: 'public prioritaire ou non',
  PROGRAMME_NEUF: 'programmes neufs',
  DALO: 'ménage reconnu au titre du DALO ou non',
  MOTIF_REFUS: 'motif de refus',
};

export const EVENEMENTS: Record<EvenementCompte, string> = {
  MISE_A_DISPOSITION: 'mise à disposition',
  SANS_REPONSE: 'mise à disposition restée sans réponse',
  DESIGNATION: 'désignation',
  EXAMEN: 'dossier examiné par la commission',
  ATTRIBUTION: 'attribution',
  NON_ATTRIBUTION: 'refus de la commission',
  REFUS_CANDIDAT: 'attribution refusée par le candidat',
  BAIL_SIGNE: 'bail signé',
  ENTREE: 'entrée dans les lieux',
};
