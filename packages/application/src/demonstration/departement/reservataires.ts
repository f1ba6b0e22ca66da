import type { CategorieReservataire, OrigineDroit } from '@contingent/droit';
import { COMMUNES, type CommuneDemonstration, DEPARTEMENT, deCommune, EPCI } from './territoire.ts';

/** The invented landlord: its own name in the column of réservataires means « not reserved ». */
export const BAILLEUR = { cle: 'orme-habitat', nom: 'Orme Habitat', libelle: 'ORME HABITAT' } as const;

/** A label as it stands in the file, and what a manager would decide about it. */
export type LibelleDemonstration = {
  readonly texte: string;
  readonly categorie: CategorieReservataire;
  readonly origine: OrigineDroit;
  /** How often the file writes it so, in weight among the labels of this réservataire. */
  readonly poids: number;
};
export type ReservataireDemonstration = {
  /** Stable key inside the demonstration, e.g. `commune-99001`. */
  readonly cle: string;
  readonly nom: string;
  readonly categorie: CategorieReservataire;
  readonly communeInsee?: string;
  readonly epci?: string;
  readonly libelles: readonly LibelleDemonstration[];
  /** Rights out of a thousand dwellings of its territory; 0 when its rights are named dwellings (D22). */
  readonly droitsSurMille: number;
};

const libelle = (
  texte: string,
  categorie: CategorieReservataire,
  origine: OrigineDroit,
  poids: number,
): LibelleDemonstration => ({ texte, categorie, origine, poids });

const majuscules = (nom: string): string =>
  nom.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-’]/g, ' ').toUpperCase();

/** Two sub-quotas of one réservataire: priority households, and civil servants under five points (D40). */
const etat: ReservataireDemonstration = {
  cle: 'etat',
  nom: `État — préfecture du ${DEPARTEMENT.nom}`,
  categorie: 'ETAT',
  libelles: [
    libelle('PREFECTURE PRIORITAIRE', 'ETAT_PRIORITAIRES', 'LEGAL_ETAT', 232),
    libelle('Préfecture prioritaire', 'ETAT_PRIORITAIRES', 'LEGAL_ETAT', 10),
    libelle('PREFECTURE FONCTIONNAIRE', 'ETAT_AGENTS', 'LEGAL_ETAT', 36),
  ],
  droitsSurMille: 278,
};

/** Two old collectors of the employers' contribution still stand in the files of landlords. */
const actionLogement: ReservataireDemonstration = {
  cle: 'action-logement',
  nom: 'Action Logement Services',
  categorie: 'ACTION_LOGEMENT',
  libelles: [
    libelle('ACTION LOGEMENT', 'ACTION_LOGEMENT', 'FINANCEMENT', 60),
    libelle('CILEO', 'ACTION_LOGEMENT', 'FINANCEMENT', 25),
    libelle('C I L Interlogement', 'ACTION_LOGEMENT', 'FINANCEMENT', 15),
  ],
  droitsSurMille: 185,
};

const departement: ReservataireDemonstration = {
  cle: 'departement',
  nom: `Département du ${DEPARTEMENT.nom}`,
  categorie: 'DEPARTEMENT',
  libelles: [
    libelle('CONSEIL GENERAL EMPRUNT', 'DEPARTEMENT', 'GARANTIE_EMPRUNT', 4),
    libelle('CONSEIL DEPARTEMENTAL', 'DEPARTEMENT', 'FINANCEMENT', 3),
    libelle('CONSEIL DEPARTEMENTAL TERRAIN', 'DEPARTEMENT', 'TERRAIN', 2),
    libelle('DCDS-CONSEIL GENERAL', 'DEPARTEMENT', 'INCONNUE', 1),
  ],
  droitsSurMille: 40,
};

const region: ReservataireDemonstration = {
  cle: 'region',
  nom: 'Région Val-de-Vesle',
  categorie: 'REGION',
  libelles: [
    libelle('CONSEIL REGIONAL', 'REGION', 'FINANCEMENT', 3),
    libelle('REGION VAL DE VESLE', 'REGION', 'FINANCEMENT', 1),
  ],
  droitsSurMille: 8,
};

const intercommunalite = (nom: string, rang: number): ReservataireDemonstration => ({
  cle: `epci-${rang + 1}`,
  nom,
  categorie: 'EPCI',
  epci: nom,
  libelles: [
    libelle(`${majuscules(nom)} EMPRUNT`, 'EPCI', 'GARANTIE_EMPRUNT', 6),
    libelle(`${majuscules(nom)} FONCIER`, 'EPCI', 'TERRAIN', 3),
    libelle(`${majuscules(nom)} AIDE`, 'EPCI', 'FINANCEMENT', 1),
  ],
  droitsSurMille: 38,
});

const commune = (c: CommuneDemonstration): ReservataireDemonstration => ({
  cle: `commune-${c.insee}`,
  nom: `Commune ${deCommune(c.nom)}`,
  categorie: 'COMMUNE',
  communeInsee: c.insee,
  libelles: [
    libelle(`MAIRIE ${majuscules(c.nom)} EMPRUNT`, 'COMMUNE', 'GARANTIE_EMPRUNT', 15),
    libelle(`COMMUNE ${majuscules(deCommune(c.nom))} EMPRUNT`, 'COMMUNE', 'GARANTIE_EMPRUNT', 1),
    libelle(`MAIRIE ${majuscules(c.nom)}`, 'COMMUNE', 'INCONNUE', 2),
    libelle(`MAIRIE ${majuscules(c.nom)} TERRAIN`, 'COMMUNE', 'TERRAIN', 2),
  ],
  droitsSurMille: c.droitsSurMille,
});

const organisme = (
  cle: string,
  nom: string,
  categorie: CategorieReservataire,
  texte: string,
  droitsSurMille: number,
): ReservataireDemonstration => ({
  cle,
  nom,
  categorie,
  libelles: [libelle(texte, categorie, 'CONVENTIONNEL', 1)],
  droitsSurMille,
});

/** Forty réservataires of every kind; those of named dwellings are out of the flow (D22) but keep their rights. */
export const RESERVATAIRES: readonly ReservataireDemonstration[] = [
  etat,
  actionLogement,
  departement,
  region,
  ...EPCI.map(intercommunalite),
  ...COMMUNES.filter((c) => c.reservataire).map(commune),
  organisme('sante', 'Centre hospitalier d’Ormeville', 'SANTE', 'CENTRE HOSPITALIER ORMEVILLE', 0),
  organisme('defense', 'Ministère des armées', 'DEFENSE', 'MINISTERE DES ARMEES', 0),
  organisme('securite', 'Gendarmerie nationale', 'SECURITE_INTERIEURE', 'GENDARMERIE NATIONALE', 0),
  organisme('finances', 'Ministère des finances', 'ETAT_CONVENTIONNEL', 'MINISTERE DES FINANCES', 4),
  organisme('caf', `CAF du ${DEPARTEMENT.nom}`, 'AUTRE', 'CAF', 6),
  organisme('msa', 'MSA des Trois Vallées', 'AUTRE', 'MSA', 3),
  organisme('association', 'Association Toit d’Orme', 'AUTRE', 'ASSOCIATION TOIT D ORME', 4),
];
