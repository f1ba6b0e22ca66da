import type {
  CategorieReservataire,
  GroupeFinancement,
  Jour,
  MotifExclusion,
  OrigineDroit,
  TypeConstruction,
  Typologie,
} from '@contingent/droit';
import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, JsonParDefaut, TexteDecimal, TexteFraction } from './json.ts';
import type {
  AnnexeAnnuelleTable,
  ConventionFaitTable,
  ConventionTable,
  ConventionVersionTable,
  ModelePropreTable,
} from './tables-convention.ts';
import type { FichierSigneTable, GabaritTable } from './tables-documents.ts';
import type { ScenarioTable } from './tables-scenarios.ts';

export type OrganismeTable = {
  id: GeneratedAlways<number>;
  nom: string;
  genre: 'BAILLEUR' | 'RESERVATAIRE';
  categorie: string | null;
  siren: string | null;
  departement: string | null;
  insee: string | null;
};

export type ReservataireTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  nom: string;
  categorie: CategorieReservataire;
  organisme_lie: number | null;
};

export type LibelleReservataireTable = {
  organisme: number;
  libelle_normalise: string;
  reservataire: number | null;
  decide_par: string;
  decide_le: Generated<Date>;
  origine: OrigineDroit | null;
};

export type CorrespondanceColonnesTable = {
  organisme: number;
  signature_entetes: string;
  correspondance: Json<unknown>;
  decide_par: string;
  decide_le: Generated<Date>;
};

export type PhotographieTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  date_reference: Jour;
  nom_fichier: string;
  taille: number;
  sha256: string;
  format: string;
  lignes: Generated<number>;
  etat: Generated<'EN_COURS' | 'CHARGEE'>;
  remplace: number | null;
  charge_le: Generated<Date>;
  charge_par: string;
  taux_rotation: TexteFraction | null;
  resume: JsonParDefaut<unknown>;
};

export type LogementTable = {
  organisme: number;
  photographie: number;
  ligne: number;
  rpls: string | null;
  identifiant_bailleur: string | null;
  programme: string | null;
  adresse: string | null;
  commune_insee: string | null;
  commune_nom: string | null;
  commune_cle: string | null;
  epci: string | null;
  departement: string | null;
  typologie: Typologie | null;
  typologie_brute: string | null;
  financement: GroupeFinancement | null;
  financement_brut: string | null;
  construction: TypeConstruction | null;
  qpv: boolean | null;
  annee_construction: number | null;
  taux_rotation: TexteFraction | null;
  exclusion: MotifExclusion | null;
  surface: TexteDecimal | null;
  loyer: TexteFraction | null;
};

export type DroitReservationTable = {
  organisme: number;
  photographie: number;
  ligne: number;
  reservataire: number;
  libelle: string | null;
  origine: Generated<OrigineDroit>;
  debut: Jour | null;
  fin: Jour | null;
  sans_terme: Generated<boolean>;
};

export type LigneSourceTable = {
  organisme: number;
  photographie: number;
  premiere_ligne: number;
  derniere_ligne: number;
  contenu: Buffer;
};

export type AnomalieTable = {
  organisme: number;
  photographie: number;
  numero: number;
  ligne: number | null;
  colonne: string | null;
  code: string;
  gravite: string;
  message: string;
  brut: string | null;
};

export type AssietteSaisieTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  libelle: string;
  date_reference: Jour | null;
  logements_eligibles: number;
  exclus: JsonParDefaut<readonly { motif: MotifExclusion; nombre: number }[]>;
  taux_rotation: TexteFraction | null;
  saisi_par: string;
  saisi_le: Generated<Date>;
};

export type DroitSaisiTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  reservataire: number;
  nombre: number;
  origine: OrigineDroit;
  debut: Jour | null;
  fin: Jour | null;
  sans_terme: Generated<boolean>;
  libelle: Generated<string>;
  saisi_par: string;
  saisi_le: Generated<Date>;
};

export type JournalTable = {
  organisme: number;
  flux: string;
  rang: number;
  numero: number;
  type: string;
  le: Jour;
  enregistre_le: Date;
  acteur: string;
  donnees: Json<unknown>;
  empreinte_precedente: string;
  empreinte: string;
};

export type JournalTeteTable = {
  organisme: number;
  numero: number;
  empreinte: string;
};

/** The owned tables and `organisme`, as the migrations make them (tables.int.test.ts compares them to the catalog). */
export type Tables = {
  organisme: OrganismeTable;
  reservataire: ReservataireTable;
  libelle_reservataire: LibelleReservataireTable;
  correspondance_colonnes: CorrespondanceColonnesTable;
  photographie: PhotographieTable;
  logement: LogementTable;
  droit_reservation: DroitReservationTable;
  ligne_source: LigneSourceTable;
  anomalie: AnomalieTable;
  assiette_saisie: AssietteSaisieTable;
  droit_saisi: DroitSaisiTable;
  convention: ConventionTable;
  convention_version: ConventionVersionTable;
  convention_fait: ConventionFaitTable;
  modele_propre: ModelePropreTable;
  annexe_annuelle: AnnexeAnnuelleTable;
  gabarit: GabaritTable;
  fichier_signe: FichierSigneTable;
  scenario: ScenarioTable;
  journal: JournalTable;
  journal_tete: JournalTeteTable;
};
