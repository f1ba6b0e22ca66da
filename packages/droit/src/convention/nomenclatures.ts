/** Value of a clause with the article of the signed text that carries it. */
export type Article = { readonly article?: string };

/** D3: what the right was given for; it commands the ceiling (D40–D44) and the length (D36). */
export type OrigineDroit =
  | 'GARANTIE_EMPRUNT'
  | 'TERRAIN'
  | 'FINANCEMENT'
  | 'LEGAL_ETAT'
  | 'CONTREPARTIE_ANRU'
  | 'CONVENTIONNEL'
  | 'INCONNUE';

/** D41: the only grounds on which a prefect's decree may set the ceiling of the State aside. */
export type MotifDerogation = 'SECURITE_PUBLIQUE' | 'BESOINS_ECONOMIQUES';

export type UniteDelai = 'JOURS_OUVRES' | 'JOURS_OUVRABLES' | 'JOURS_CALENDAIRES' | 'MOIS';
export type Delai = { readonly nombre: number; readonly unite: UniteDelai };

/** D25: why a freed dwelling does not enter the flow. */
export type CategorieSoustraction =
  | 'SOU_MUTATION'
  | 'SOU_RENOUVELLEMENT'
  | 'SOU_ORCOD'
  | 'SOU_INDIGNE'
  | 'SOU_VENTE';

/** D37: written by the parties; there is no default. NON_DITE: the agreement is silent (finding, no objective). */
export type RegleArrondi = 'AU_PLUS_PROCHE' | 'INFERIEUR' | 'SUPERIEUR' | 'MINIMUM_UN' | 'AUCUN' | 'NON_DITE';

export type AxeBilan =
  | 'RESERVATAIRE'
  | 'TYPOLOGIE'
  | 'FINANCEMENT'
  | 'QPV'
  | 'COMMUNE'
  | 'PERIODE_CONSTRUCTION'
  | 'ACCESSIBILITE'
  | 'PUBLIC'
  | 'PROGRAMME_NEUF'
  | 'DALO'
  | 'MOTIF_REFUS';

export type EvenementCompte =
  | 'MISE_A_DISPOSITION'
  | 'SANS_REPONSE'
  | 'DESIGNATION'
  | 'EXAMEN'
  | 'ATTRIBUTION'
  | 'NON_ATTRIBUTION'
  | 'REFUS_CANDIDAT'
  | 'BAIL_SIGNE'
  | 'ENTREE';

/** D20: what a sentence of the agreement brings into the base, beside the dwellings under APL agreement. */
export type Inclusion =
  | 'INC_CONVENTIONNE'
  | 'INC_AIDE_AVANT_1977'
  | 'INC_DECONVENTIONNE'
  | 'INC_GERE'
  | 'INC_DROIT_REEL'
  | 'INC_PLAI_ADAPTE';

/** D53: what the notice of a vacancy must say. */
export type InformationLogement =
  | 'ADRESSE'
  | 'SURFACE'
  | 'TYPOLOGIE'
  | 'LOYER'
  | 'DISPONIBILITE'
  | 'FINANCEMENT'
  | 'CARACTERISTIQUES';

/** D58: what, beside silence, leaves the landlord's duty fulfilled. */
export type CasReputeTenu = 'SILENCE' | 'DESISTEMENT' | 'REFUS';
/** D59. */
export type Dispense = 'DALO' | 'PLAI_ADAPTE' | 'INSUFFISANCE';
/** D81: what may explain an objective that was not met. */
export type JustificationEcart = 'ROTATION' | 'DESIGNATION_IMPOSSIBLE';
export type CritereEquite = 'LOCALISATION' | 'FINANCEMENT' | 'TYPOLOGIE';
