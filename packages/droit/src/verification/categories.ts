import type { CategorieReservataire } from '../parc/logement.ts';
import type { DossierCalcule } from './controle.ts';

const ETAT: readonly CategorieReservataire[] = ['ETAT', 'ETAT_AGENTS', 'ETAT_PRIORITAIRES'];
const COLLECTIVITES: readonly CategorieReservataire[] = ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION'];
const TERRITORIALES: readonly CategorieReservataire[] = ['COMMUNE', 'EPCI'];

const categorie = (d: DossierCalcule): CategorieReservataire => d.entree.convention.reservataire.categorie;
/** The réservataire is the State, in one of its contingents (D40). */
export const estEtat = (d: DossierCalcule): boolean => ETAT.includes(categorie(d));
/** Guarantors of D43. */
export const estCollectivite = (d: DossierCalcule): boolean => COLLECTIVITES.includes(categorie(d));
/** R441-5-3: whose base is the stock on its own territory (D10). */
export const estTerritoriale = (d: DossierCalcule): boolean => TERRITORIALES.includes(categorie(d));
