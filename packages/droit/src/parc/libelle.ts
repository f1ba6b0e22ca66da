const LIGATURES: Readonly<Record<string, string>> = { Œ: 'OE', Æ: 'AE' };

/** `C I L INTERLOGEMENT` → `CIL INTERLOGEMENT`: at least two letters standing alone are one acronym. */
const recolleSigles = (texte: string): string =>
  texte.replace(/(?<![^ ])[A-Z](?: [A-Z])+(?![^ ])/g, (sigle) => sigle.replaceAll(' ', ''));

/** Most labels are: then there is nothing to take apart, and this is read for every row of a national file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const SANS_ACCENT = /^[\x00-\x7f]*$/;
const enMajusculesSansAccent = (brut: string): string =>
  brut
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/**
 * The form under which labels are compared (nomenclatures § 3): upper case, no accents, no punctuation, compact
 * spaces, spelled acronyms glued (`C.I.L. Interlogement` → `CIL INTERLOGEMENT`). Never shown in place of the raw text.
 */
export function normaliserLibelle(brut: string): string {
  const majuscules = SANS_ACCENT.test(brut) ? brut.toUpperCase() : enMajusculesSansAccent(brut);
  const net = majuscules
    .replace(/[ŒÆ]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
  return recolleSigles(net);
}
