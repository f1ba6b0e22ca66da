import type { Jour } from '../quantites/jour.ts';
import type { Article, Delai } from './nomenclatures.ts';

/** What the act is, how long it runs and how it ends. */
export type ClausesDeCadre = {
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
    readonly avenants?: 'ANNUELS' | 'POSSIBLES' | 'AVENANT_OU_AJUSTEMENT_MINEUR';
    readonly revision?: 'ANNUELLE' | 'A_L_ISSUE';
    /** Day before which the other party is asked to send the signed paper back. */
    readonly retourAvant?: Jour;
    /** The agreement lapses this many years after the end of the guaranteed loan (D36). */
    readonly caduciteAnneesApresEmprunt?: number;
  } & Article;
  readonly resiliation: {
    /** Who may end the agreement early; absent: the text does not say. */
    readonly par?: 'CHAQUE_PARTIE' | 'RESERVATAIRE' | 'BAILLEUR' | 'PREFET';
    readonly miseEnDemeureMois?: number;
    readonly preavisMois?: number;
  } & Article;
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
