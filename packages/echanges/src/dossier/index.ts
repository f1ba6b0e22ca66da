export { compterInventaire, type Inventaire, type InventaireCompte } from './compter-inventaire.ts';
export {
  ConventionTexte,
  ecrireConvention,
  lireConvention,
  type Parties,
} from './ecrire-convention.ts';
export { type CompteurDeLignes, compterLesLignes, type LigneComptee } from './lignes-comptees.ts';
export { type DossierLu, type Faute, lireDossier } from './lire-dossier.ts';
export { PapierSigne } from './papier.ts';
export { Dossier } from './schema.ts';
export {
  type ComptesDeLInventaire,
  conventionDuDossier,
  dossierAVerifier,
  entreeDuDossier,
} from './vers-entree.ts';
