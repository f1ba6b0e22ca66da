const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITES = 'logements?|droits?|jours?|mois|ans?|années?|candidats?|points?|articles?|voix|m²|ko|Mo';

/** Spaces that French never lets a line break at: `9,68 %`, `1 083`, « mot », `; : ! ?`, `n° 3`, `12 mois`, `article 3`. */
const REGLES: readonly (readonly [RegExp, string])[] = [
  [/ (?=[;:!?%€»])/g, '\u00a0'],
  [/(?<=«) /g, '\u00a0'],
  [/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0'],
  [/(?<=\b(?:art\.|n°|p\.|M\.|Mme)) (?=\S)/g, '\u00a0'],
  [/(?<=\b[Aa](?:rticles?|nnexe)) (?=[LRD]?\.? ?\d)/g, '\u00a0'],
  [/ (?=\(\d+\))/g, '\u00a0'],
  [new RegExp(`(?<=\\d\\)?) (?=(?:${UNITES})(?!\\p{L}))`, 'gu'), '\u00a0'],
  [new RegExp(`(?<=\\b(?:\\d{1,2}|1er)) (?=(?:${MOIS})(?!\\p{L}))`, 'gu'), '\u00a0'],
];

/** The same text, its spaces made non-breaking where French typography wants them. */
export const insecables = (texte: string): string =>
  REGLES.reduce((lu, [motif, espace]) => lu.replace(motif, espace), texte);

const partoutDans = (valeur: unknown, ecrire: (texte: string) => string): unknown => {
  if (typeof valeur === 'string') return ecrire(valeur);
  if (Array.isArray(valeur)) return valeur.map((v) => partoutDans(v, ecrire));
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, partoutDans(v, ecrire)]));
};

/** Every text of a JSON value written by `ecrire`; keys, numbers and shape stay. */
export const surLesTextes = <T>(valeur: T, ecrire: (texte: string) => string): T =>
  // Same shape by construction: only strings are replaced, by strings.
  partoutDans(valeur, ecrire) as T;

/** Control characters say nothing on paper and are not allowed in XML; a line break stays. */
export const sansControles = (texte: string): string =>
  texte
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, ' ')
    .toWellFormed();
