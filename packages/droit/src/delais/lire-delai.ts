import type { Delai, UniteDelai } from '../convention/nomenclatures.ts';
import type { Constat } from '../explication/constat.ts';
import { texte } from '../explication/source.ts';
import { D55_JOURS_SANS_NATURE } from '../sources/procedure.ts';

/** A delay read from words, with what had to be assumed. */
export type DelaiLu = { readonly delai: Delai; readonly alertes: readonly Constat[] };

/** Longest delays that are read or counted: about ten years, far above any clause. */
export const DELAI_MAXIMUM: Readonly<Record<UniteDelai, number>> = {
  JOURS_OUVRES: 2_500,
  JOURS_OUVRABLES: 3_000,
  JOURS_CALENDAIRES: 3_660,
  MOIS: 120,
};

const NATURES: Readonly<Record<string, UniteDelai>> = {
  ouvre: 'JOURS_OUVRES',
  ouvrable: 'JOURS_OUVRABLES',
  calendaire: 'JOURS_CALENDAIRES',
};
const FORME = /^(\d{1,4}|un) ?(?:(mois)|(?:j|jours?)(?: (ouvre|ouvrable|calendaire)s?)?)$/;

const sansAccent = (mots: string): string =>
  mots
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const natureSupposee = (n: number): Constat => ({
  code: 'DELAI_NATURE_NON_DITE',
  gravite: 'ALERTE',
  champ: 'delai.unite',
  message: `« ${n} jours » ne dit pas la nature des jours : ils sont comptés en jours calendaires.`,
  attendu: `${n} jours calendaires, ouvrés ou ouvrables`,
  source: texte(D55_JOURS_SANS_NATURE),
  remede: 'Faites préciser la nature des jours par les parties.',
});

/**
 * Reads `12 jours ouvrés`, `10 jours ouvrables`, `30 jours calendaires`, `1 mois`, with or without accents; plain
 * `15 jours` is read as calendar days with a warning (D55). `undefined` when it is not a delay of at least one unit.
 */
export function lireDelai(mots: string): DelaiLu | undefined {
  const lu = FORME.exec(sansAccent(mots));
  if (!lu) return undefined;
  const nombre = lu[1] === 'un' ? 1 : Number(lu[1]);
  const unite = lu[2] ? 'MOIS' : (NATURES[lu[3] ?? ''] ?? 'JOURS_CALENDAIRES');
  if (nombre < 1 || nombre > DELAI_MAXIMUM[unite]) return undefined;
  const suppose = lu[2] === undefined && lu[3] === undefined;
  return { delai: { nombre, unite }, alertes: suppose ? [natureSupposee(nombre)] : [] };
}

const MOTS: Readonly<Record<UniteDelai, readonly [string, string]>> = {
  JOURS_OUVRES: ['jour ouvré', 'jours ouvrés'],
  JOURS_OUVRABLES: ['jour ouvrable', 'jours ouvrables'],
  JOURS_CALENDAIRES: ['jour calendaire', 'jours calendaires'],
  MOIS: ['mois', 'mois'],
};

/** `12 jours ouvrés`, `1 mois`; read back by `lireDelai`. */
export const afficheDelai = (d: Delai): string => `${d.nombre} ${MOTS[d.unite][d.nombre < 2 ? 0 : 1]}`;
