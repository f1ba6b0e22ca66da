import type { CategorieReservataire } from '../parc/logement.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type {
  Article,
  AxeBilan,
  CasReputeTenu,
  CritereEquite,
  Delai,
  Dispense,
  EvenementCompte,
  InformationLogement,
  JustificationEcart,
} from './nomenclatures.ts';

/** D50: not before `max` days, not after `min` days before the session; open bounds are absent. */
export type FenetreDesignation = {
  readonly auPlusTotJours?: number;
  readonly auPlusTardJours?: number;
  /** Days written in a sentence that can be read both ways: the parties must say which (D50). */
  readonly aInterpreterJours?: number;
};

/** The clauses that command each letting, its décompte and the yearly report. */
export type ClausesDeVie = {
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
    /** An allotment is entered whether a lease follows or not. */
    readonly memeSansBail?: boolean;
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
    /** The text recalls that the commission alone decides. */
    readonly souveraine?: boolean;
    readonly voixMaire?: 'PREPONDERANTE' | 'PREPONDERANTE_SI_PARTAGE';
  } & Article;
  readonly decompte: {
    readonly coefficients: readonly { readonly evenement: EvenementCompte; readonly valeur: Fraction }[];
    readonly plafondParLogement?: Fraction;
    /** Facts that the report counts side by side, without a coefficient (D76). */
    readonly indicateurs?: readonly EvenementCompte[];
    /** How the indicators are broken down (R5). */
    readonly ventilation?: readonly AxeBilan[];
    /** What the agreement calls « attribution ». */
    readonly attribution?: 'DECISION_CALEOL' | 'BAIL_SIGNE';
    /** Papers that never come count as a refusal by the candidate (R5). */
    readonly piecesManquantesValentRefus?: boolean;
  } & Article;
  readonly report: {
    readonly regle: 'POSSIBLE' | 'IMPERATIF' | 'AUCUN' | 'NON_DIT';
    /** Grounds that the text admits for an objective that was not met (D81). */
    readonly justifications?: readonly JustificationEcart[];
  } & Article;
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
};
