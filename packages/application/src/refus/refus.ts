import type { CodeFaute, FichierIllisible } from '@contingent/echanges';

/** Stable codes of every "no" of the use cases; the server alone turns them into HTTP statuses. */
export type CodeRefus = CodePropre | CodeFaute;
export type CodePropre =
  | 'ORGANISME_INCONNU'
  | 'DEPOT_INCONNU'
  | 'TRAVAIL_INCONNU'
  | 'PHOTOGRAPHIE_INCONNUE'
  | 'LIGNE_INCONNUE'
  | 'RESERVATAIRE_INCONNU'
  | 'CONVENTION_INCONNUE'
  | 'MODELE_INCONNU'
  | 'COMMANDE_REFUSEE'
  | 'SCENARIO_INCONNU'
  | 'SCENARIO_EXISTE'
  | 'EXEMPLE_INCONNU'
  | 'GABARIT_INCONNU'
  | 'GABARIT_REFUSE'
  | 'DOCUMENT_INCONNU'
  | 'DOCUMENT_IMPOSSIBLE'
  | 'DOCUMENT_INDISPONIBLE'
  | 'FICHIER_PAS_PDF'
  | 'FICHIER_DEJA_DEPOSE'
  | 'BAILLEUR_ATTENDU'
  | 'ORGANISME_EXISTE'
  | 'ENVOI_INTERROMPU'
  | 'FICHIER_TROP_GRAND'
  | 'CHOIX_MANQUANT'
  | 'CHOIX_INVALIDE'
  | 'DEJA_CHARGE'
  | 'CURSEUR_INVALIDE'
  | 'VERSION_PERIMEE'
  | 'CLE_REUTILISEE'
  | 'TROP_DE_TRAVAUX'
  | 'STOCKAGE_PLEIN';

/** One fault of an input: where, what, and what to do about it, in French. */
export type Faute = { readonly chemin: string; readonly message: string; readonly remede?: string };

/** A "no" that ends the transaction under way. Its message is written for the person who reads the screen. */
export class Refus extends Error {
  readonly code: CodeRefus;
  readonly fautes: readonly Faute[];

  constructor(code: CodeRefus, message: string, fautes: readonly Faute[] = []) {
    super(message);
    this.name = 'Refus';
    this.code = code;
    this.fautes = fautes;
  }
}

/** A file of which nothing can be read: its own code, the place and the remedy. */
export const refusDuFichier = ({ code, message, lieu, remede }: FichierIllisible): Refus =>
  new Refus(code, lieu === undefined ? `${message} ${remede}` : `${message} (${lieu}) ${remede}`, [
    { chemin: lieu ?? 'fichier', message, remede },
  ]);
