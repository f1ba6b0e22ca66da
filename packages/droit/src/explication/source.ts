import type { Jour } from '../quantites/jour.ts';

/**
 * How sure we are of a rule, as in the collected law (`droit.md`): read in force, read in the 2017 version, read on an
 * official page, read in a real agreement, or not confirmed by a reading. The last one never blocks.
 */
export type Certitude = 'LU' | 'LU_2017' | 'PAGE' | 'CONVENTION' | 'A_VERIFIER';

/** One record of the register of sources: an article of law, or the sentence of a text that a rule applies. */
export type Texte = {
  /** Stable key, e.g. `CCH-R441-5-2-I`. */
  readonly id: string;
  /** What a screen prints: `CCH, art. R441-5-2, I`. */
  readonly titre: string;
  /** The rule in our own words (never a copy of the source). */
  readonly regle: string;
  /** Rules of the collected law that this record carries: `D40`. */
  readonly regles: readonly string[];
  readonly certitude: Certitude;
  /** Day of the last check of the text. */
  readonly verifieLe: Jour;
  /** What was not read or stays open, in French; shown on screen. */
  readonly reserve?: string;
};

/** Where a step comes from. */
export type Source =
  | { readonly type: 'texte'; readonly texte: Texte }
  | { readonly type: 'clause'; readonly clause: string; readonly article?: string }
  | { readonly type: 'saisie'; readonly libelle: string; readonly le?: Jour }
  | { readonly type: 'interpretation'; readonly auteur: string; readonly le: Jour; readonly motif: string };

export const texte = (t: Texte): Source => ({ type: 'texte', texte: t });
export const clause = (nom: string, article?: string): Source =>
  article === undefined ? { type: 'clause', clause: nom } : { type: 'clause', clause: nom, article };

/** Names of the clauses whose key is not a French word as it stands. */
const NOMS_DE_CLAUSE: Readonly<Record<string, string>> = {
  natureActe: 'nature de l’acte',
  modeGestion: 'mode de gestion',
  periode: 'période',
  tauxRotation: 'taux de rotation',
  designation: 'désignation',
  programmesNeufs: 'programmes neufs',
  decompte: 'décompte',
  droitsUniques: 'droits uniques',
  retrocessions: 'rétrocessions',
  resiliation: 'résiliation',
  donneesPersonnelles: 'données personnelles',
};
const nomDeClause = (cle: string): string => NOMS_DE_CLAUSE[cle] ?? cle;

/** `art. 3.1`, but `annexe 1, art. 5` and `préambule` as they are. */
export const afficheArticle = (article: string): string =>
  /^\p{L}{2}/u.test(article) ? article : `art. ${article}`;

/** What a reader sees under a step: `CCH, art. R441-5-2, I` ; `convention, clause « part » (art. 3.1)`. */
export function afficheSource(s: Source): string {
  switch (s.type) {
    case 'texte':
      return s.texte.certitude === 'A_VERIFIER' ? `${s.texte.titre} (règle à confirmer)` : s.texte.titre;
    case 'clause':
      return s.article
        ? `convention, ${afficheArticle(s.article)} (clause « ${nomDeClause(s.clause)} »)`
        : `convention, clause « ${nomDeClause(s.clause)} »`;
    case 'saisie':
      return s.libelle;
    case 'interpretation':
      return `lecture de ${s.auteur} : ${s.motif}`;
  }
}
