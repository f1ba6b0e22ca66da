import type { CategorieReservataire, MotifExclusion } from '../parc/logement.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';

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

export type Partie = {
  readonly nom: string;
  readonly siren?: string;
  readonly departement?: string;
};

/** D10: which stock is the denominator. */
export type Perimetre =
  | { readonly type: 'DEPARTEMENT' }
  /** R441-5-3: the stock on the territory of the réservataire, wherever its limits are. */
  | { readonly type: 'TERRITOIRE_DU_RESERVATAIRE' }
  | { readonly type: 'COMMUNES'; readonly communes: readonly string[] }
  | { readonly type: 'EPCI'; readonly epci: string };

/** D29–D35, the methods V1…V7; each carries only its own parameters. */
export type MethodePart =
  | { readonly type: 'V1_STOCK' }
  | { readonly type: 'V2_THEORIQUE' }
  | { readonly type: 'V3_UN_MOINS_ROTATION' }
  | { readonly type: 'V4_TAUX'; readonly taux: Fraction; readonly fondement: 'REGLEMENTAIRE' | 'NEGOCIE' }
  | {
      readonly type: 'V5_DROITS_UNIQUES';
      readonly droitsRestants: number;
      /** Absent: that of the agreement (`periode.signature`), else to be asked for. */
      readonly signature?: Jour;
      readonly dureeAnnees: number;
    }
  | { readonly type: 'V6_ROTATION_PROGRAMME' }
  | { readonly type: 'V7_DUREE_RESTANTE'; readonly horizonAnnees: number };

export type TauxRotation = {
  /** Absent: to be asked for, never guessed. */
  readonly valeur?: Fraction;
  readonly echelle: 'DEPARTEMENT' | 'COMMUNE' | 'PROGRAMME' | 'BAILLEUR';
  /** `2022`, or a mean: `2020-2022`. */
  readonly periode?: string;
  readonly moyenneAnnees?: number;
};

/** D46. */
export type Retrocession = {
  readonly cedant: CategorieReservataire;
  readonly beneficiaire: CategorieReservataire;
  readonly taux: Fraction;
  readonly debut: Jour;
  readonly fin: Jour;
} & Article;

/** D50: not before `max` days, not after `min` days before the session; open bounds are absent. */
export type FenetreDesignation = {
  readonly auPlusTotJours?: number;
  readonly auPlusTardJours?: number;
  /** Days written in a sentence that can be read both ways: the parties must say which (D50). */
  readonly aInterpreterJours?: number;
};

export type AxeBilan =
  | 'RESERVATAIRE'
  | 'TYPOLOGIE'
  | 'FINANCEMENT'
  | 'QPV'
  | 'COMMUNE'
  | 'PERIODE_CONSTRUCTION'
  | 'ACCESSIBILITE'
  | 'PUBLIC'
  | 'PROGRAMME_NEUF';

export type EvenementCompte =
  | 'MISE_A_DISPOSITION'
  | 'SANS_REPONSE'
  | 'DESIGNATION'
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
export type CritereEquite = 'LOCALISATION' | 'FINANCEMENT' | 'TYPOLOGIE';

/**
 * The clauses of an agreement: what the engine runs and what the paper prints. Names follow the design, part 5.
 * Fractions are exact; a clause that the text does not settle is absent, never filled in silently.
 */
export type Clauses = {
  readonly natureActe: 'CONVENTION' | 'ARRETE_PREFECTORAL' | 'CONVENTION_CADRE' | 'ANNEXE';
  readonly modeGestion: 'DIRECTE' | 'DELEGUEE' | 'NON_DIT';
  readonly territoire: { readonly zoneTendue?: boolean; readonly soumisCil?: boolean };
  readonly periode: {
    readonly effet?: Jour;
    readonly signature?: Jour;
    readonly dureeMois?: number;
    readonly renouvellement: 'AUCUN' | 'TACITE_MEME_DUREE' | 'EXPRES' | 'NON_DIT';
    /** Absent: from `effet` when there is one, else from the signature. */
    readonly depart?: 'SIGNATURE' | 'DATE_D_EFFET';
    /** Last day, when the text gives it instead of a length. */
    readonly fin?: Jour;
    readonly preavisMois?: number;
    /** The text puts an end to the former agreements between the same parties. */
    readonly remplaceLesPrecedentes?: boolean;
    readonly avenants?: 'ANNUELS' | 'POSSIBLES';
    readonly revision?: 'ANNUELLE' | 'A_L_ISSUE';
    /** Day before which the other party is asked to send the signed paper back. */
    readonly retourAvant?: Jour;
    /** The agreement lapses this many years after the end of the guaranteed loan (D36). */
    readonly caduciteAnneesApresEmprunt?: number;
  } & Article;
  readonly assiette: {
    readonly perimetre: Perimetre;
    /** D23: one date per exercice and per agreement. `-1` : 31/12 of N−1; `-2`: 31/12 of N−2; `0`: 01/01 of N. */
    readonly dateReference: {
      readonly jour?: Jour;
      readonly regle: 'AU_31_12_N_MOINS_1' | 'AU_31_12_N_MOINS_2' | 'AU_01_01_N' | 'RPLS_RECENT' | 'NON_DITE';
    };
    readonly exclusions: readonly MotifExclusion[];
    readonly entreeNeuf: 'PREMIERE_LIBERATION' | 'EXERCICE_SUIVANT' | 'NON_DITE';
    readonly inclusions?: readonly Inclusion[];
    /** The inventory leaves the prefect's rights out (seen once: OPH 31). */
    readonly horsContingentEtat?: boolean;
    /** D14: by what paper the base is brought up to date each year. */
    readonly actualisation?: 'BILAN' | 'ANNEXE_ANNUELLE' | 'AVENANT' | 'COURRIER';
  } & Article;
  readonly soustractions: {
    readonly appliquees: boolean;
    readonly categories: readonly CategorieSoustraction[];
    readonly motif?: string;
    readonly exercices?: readonly number[];
  } & Article;
  /** `methodeNonDite`: the text gives no formula; the stock ratio of general use stands in and the result says so. */
  readonly part: {
    readonly methode: MethodePart;
    readonly methodeNonDite?: boolean;
    /** The flow is a forecast, only the yearly report binds (D30). */
    readonly fluxIndicatif?: boolean;
  } & Article;
  readonly tauxRotation: TauxRotation & Article;
  /** `partAgents`: part of the share that may go to State agents, in points of flow (D40). */
  readonly plafonds: {
    readonly partMaximale?: Fraction;
    readonly partAgents?: Fraction;
    /** The full rate supposes a full guarantee (D43). */
    readonly prorataGaranties?: boolean;
    /** What may be given beyond the ceiling, in return for what (D45). */
    readonly auDela?: readonly OrigineDroit[];
  } & Article;
  /** `lueDansLesChiffres`: no sentence states the rule, it was read in the printed figures; to be confirmed. */
  readonly arrondi: { readonly regle: RegleArrondi; readonly lueDansLesChiffres?: boolean } & Article;
  /** Absent `reporte`: the agreement does not say, nothing is carried. */
  readonly reliquat: { readonly reporte?: boolean } & Article;
  /** D53, D62: how a vacancy is made known and offered. */
  readonly miseADisposition?: {
    readonly aCompterDe?: 'CONGE' | 'DEPART_CONNU';
    /** Offers are spread over the year. */
    readonly lissage?: boolean;
    readonly contenu?: readonly InformationLogement[];
    readonly toutesLiberations?: boolean;
    readonly auDelaDuFlux?: boolean;
  } & Article;
  readonly designation: {
    readonly candidats?: number;
    readonly dispenses?: readonly Dispense[];
    /** Fewer candidates than asked for (D57): what has to be written, and whether the landlord takes the dwelling back. */
    readonly moinsDeCandidats?: {
      readonly ecritMotive?: boolean;
      readonly informationAvantCaleol?: boolean;
      readonly reprise?: boolean;
    };
    readonly classementMotive?: boolean;
    /** What comes with a candidate, in the words of the agreement. */
    readonly pieces?: readonly string[];
    readonly casReputesTenus?: readonly CasReputeTenu[];
    /** The text says « jours » and not which ones; the delays below are then calendar days by default (D55). */
    readonly natureDesJoursNonDite?: boolean;
    readonly zoneTendue?: Delai;
    readonly zoneDetendue?: Delai;
    readonly impossibilite?: Delai;
    readonly aDefaut:
      | 'BAILLEUR_OU_AUTRE_RESERVATAIRE'
      | 'AUTRE_RESERVATAIRE'
      | 'TOUT_CANDIDAT'
      | 'BAILLEUR'
      | 'MAIRE'
      | 'PREFET'
      | 'NON_DIT';
    readonly obligationReputeeTenue?: boolean;
    readonly completePar?: 'BAILLEUR' | 'PERSONNE';
  } & Article;
  /** D73: 10 days is a floor. */
  readonly offre?: { readonly delaiReponse?: Delai; readonly silenceVautRefus?: boolean } & Article;
  /** D107, D108: what is entered in the national register of applications, and when an application is removed. */
  readonly sne?: {
    readonly contingentSaisi?: boolean;
    readonly rplsSaisi?: boolean;
    readonly radiation?: Delai;
    readonly fichierPartage?: string;
  } & Article;
  /** D61. */
  readonly equite?: { readonly criteres: readonly CritereEquite[] } & Article;
  readonly besoins?: {
    readonly exprimesPar?: 'RESERVATAIRE' | 'BAILLEUR';
    readonly distinctionPrioritaires?: boolean;
    /** Plan that measures them: `PLUi-H`, `PLH`. */
    readonly reference?: string;
  } & Article;
  readonly programmesNeufs: {
    readonly envoiMoisAvant?: number;
    readonly reaction?: Delai;
    readonly fenetre?: FenetreDesignation;
    /** D47: first lettings are shared dwelling by dwelling, out of the flow. */
    readonly horsFlux?: boolean;
    readonly repartition?: 'PROPORTIONNELLE_AUX_DROITS';
    readonly candidats?: number;
    /** D51. */
    readonly reportDeLivraison?: 'CONFIRMER_OU_REDESIGNER';
    readonly reunion?: 'POSSIBLE' | 'OBLIGATOIRE';
    /** D24: who counts first lettings in a décompte of its own. */
    readonly decomptePropre?: readonly CategorieReservataire[];
  } & Article;
  readonly caleol: {
    readonly pieces: readonly ('CONVOCATION' | 'ORDRE_DU_JOUR' | 'PROCES_VERBAL')[];
    readonly reponseQuestionsJours?: number;
    /** D69: a candidate who gave up, or whose file is incomplete, is examined all the same. */
    readonly examenDesDefaillants?: boolean;
    readonly voixMaire?: 'PREPONDERANTE' | 'PREPONDERANTE_SI_PARTAGE';
  } & Article;
  readonly decompte: {
    readonly coefficients: readonly { readonly evenement: EvenementCompte; readonly valeur: Fraction }[];
    readonly plafondParLogement?: Fraction;
    /** Facts that the report counts side by side, without a coefficient (D76). */
    readonly indicateurs?: readonly EvenementCompte[];
    /** What the agreement calls « attribution ». */
    readonly attribution?: 'DECISION_CALEOL' | 'BAIL_SIGNE';
  } & Article;
  readonly report: { readonly regle: 'POSSIBLE' | 'IMPERATIF' | 'AUCUN' | 'NON_DIT' } & Article;
  readonly bilan: {
    /** Month and day: `02-28`. */
    readonly avant: string;
    /** « au plus tard le » and not « avant le »: the day itself is still in time. */
    readonly jourInclus?: boolean;
    /** Other days of the year that the text sets. */
    readonly echeances?: readonly { readonly jour: string; readonly objet: string }[];
    readonly axes: readonly AxeBilan[];
    readonly trimestriel: 'OBLIGATOIRE' | 'POSSIBLE' | 'NON_DIT';
    readonly destinataires: readonly string[];
    /** D86. */
    readonly assiette?: readonly ('ELIGIBLES_AU_31_12_N_MOINS_1' | 'LIBERES' | 'LIVRES')[];
    /** D83. */
    readonly soustractionsParCategorie?: boolean;
    readonly enVolumeEtEnValeur?: boolean;
    readonly tauxAtteinteConcerte?: boolean;
    /** Other yearly sendings without a day of their own. */
    readonly autresEnvois?: readonly { readonly destinataire: string; readonly objet: string }[];
  } & Article;
  readonly publics: readonly ({
    readonly public: string;
    readonly taux: Fraction;
    readonly denominateur: string;
    /** Who owes it; absent: the text does not say. */
    readonly debiteurs?: readonly CategorieReservataire[];
  } & Article)[];
  readonly droitsUniques?: {
    readonly evenementConsommant: EvenementCompte;
    readonly dureeAnnees: number;
    readonly delocalisable: boolean;
    /** First lettings included in the whole. */
    readonly premieresMisesEnLocation?: number;
    /** ANRU zone, 1 to 4 (D102). */
    readonly zone?: number;
    readonly volumes?: readonly {
      readonly lieu: 'HORS_QPV' | 'EN_QPV';
      readonly premieres: number;
      readonly uniques: number;
    }[];
  } & Article;
  readonly retrocessions: readonly Retrocession[];
  readonly resiliation: { readonly miseEnDemeureMois?: number; readonly preavisMois?: number } & Article;
  /** D16. */
  readonly transmission?: { readonly prefet?: boolean; readonly epciSiCil?: boolean } & Article;
  /** Ground that the text cites: `CCH, article L342-14, I, 1°, a`. */
  readonly sanctions?: { readonly fondement: string } & Article;
  readonly litige: { readonly etapes: readonly string[]; readonly juridiction?: string } & Article;
  readonly donneesPersonnelles: {
    readonly finalites: readonly string[];
    readonly donnees?: readonly string[];
    readonly conservation?: Delai;
  } & Article;
  /** D116: any clause against the law is deemed unwritten. */
  readonly sauvegarde?: Article;
};

export type NomModele =
  | 'haute-garonne-2023'
  | 'oph-31-2024'
  | 'calvados-2023'
  | 'commune-2024'
  | 'paca-etat-2025'
  | 'anru-als';

/** A named set of defaults, one per regime really read; its own file is the only place that knows it. */
export type Modele = {
  readonly nom: NomModele;
  readonly titre: string;
  /** The document the model was read from. */
  readonly origine: string;
  readonly clauses: Clauses;
};

/** A landlord's own model: one of ours and what it changes; kept by value with each agreement made from it. */
export type ModelePropre = {
  readonly titre: string;
  readonly base: NomModele;
  readonly differences: Partial<Clauses>;
};

/** An agreement: a model and what differs from it. */
export type Convention = {
  readonly modele: NomModele;
  /** Its `base` is `modele`; `differences` are then what differs from it. */
  readonly modelePropre?: ModelePropre;
  readonly reference?: string;
  readonly bailleur: Partie;
  readonly reservataire: Partie & { readonly categorie: CategorieReservataire };
  readonly departement: string;
  /** Only the clauses that differ from the model, each replacing the model's clause whole. */
  readonly differences: Partial<Clauses>;
};
