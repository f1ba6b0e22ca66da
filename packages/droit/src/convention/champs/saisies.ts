import type { Champ, Options } from './champ.ts';

type Plus = Pick<Champ, 'aide' | 'obligatoire'>;

/** Short ways to write a field; `T` is the closed list that the options must cover whole. */
export const choix = <T extends string>(
  cle: string,
  libelle: string,
  options: Readonly<Record<T, string>> & Options,
  plus: Plus = {},
): Champ => ({ cle, libelle, ...plus, genre: 'choix', options });

export const choixMultiple = <T extends string>(
  cle: string,
  libelle: string,
  options: Readonly<Record<T, string>> & Options,
  plus: Plus = {},
): Champ => ({ cle, libelle, ...plus, genre: 'choixMultiple', options });

export const ouiNon = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'ouiNon',
});

export const nombre = (
  cle: string,
  libelle: string,
  [min, max]: readonly [number, number],
  unite: string,
  plus: Plus = {},
): Champ => ({ cle, libelle, ...plus, genre: 'nombre', unite, min, max });

export const taux = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'taux',
});
export const delai = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'delai',
});
export const jour = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'jour',
});
export const jourDeLAnnee = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'jourDeLAnnee',
});
export const texte = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'texte',
});
export const textes = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'textes',
});
export const annees = (cle: string, libelle: string, plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'textes',
  nombres: true,
});
export const groupe = (cle: string, libelle: string, champs: readonly Champ[], plus: Plus = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'groupe',
  champs,
});
export const liste = (
  cle: string,
  libelle: string,
  un: string,
  champs: readonly Champ[],
  plus: Plus = {},
): Champ => ({ cle, libelle, ...plus, genre: 'liste', un, champs });

export const obligatoire = { obligatoire: true } as const;

/** The article of the signed paper, when the clause was read in one. */
export const article: Champ = texte('article', 'Article du texte signé', {
  aide: 'Pour un acte déjà signé ailleurs. Un acte rédigé ici cite le numéro que l’impression lui donne.',
});
