/**
 * A cell that a spreadsheet would run when it opens a csv: it begins with `=`, `+`, `-`, `@`, a tab or a carriage
 * return (OWASP, « CSV injection »), maybe after apostrophes.
 */
const EXECUTABLE = /^'*[=+\-@\t\r]/;
const NEUTRALISE = /^'+[=+\-@\t\r]/;

/** Puts an apostrophe before what a spreadsheet would run; the rest is left as it is. */
export const neutraliserFormule = (texte: string): string => (EXECUTABLE.test(texte) ? `'${texte}` : texte);

/** The inverse: `retablirFormule(neutraliserFormule(t))` is `t` for every text. */
export const retablirFormule = (texte: string): string => (NEUTRALISE.test(texte) ? texte.slice(1) : texte);
