import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PdfIndisponible } from './indisponible.ts';

/** Sources may import each other by a path from here: `#import "/pdf/commun.typ": *`. */
const RACINE = fileURLToPath(new URL('..', import.meta.url));
const ESSAIS = 4;

let compilateur: NodeCompiler | undefined;
/** The binding is a native binary per platform: it may be missing. */
async function ouvrir(): Promise<NodeCompiler> {
  try {
    const { NodeCompiler: Classe } = await import('@myriaddreamin/typst-ts-node-compiler');
    compilateur ??= Classe.create({ workspace: RACINE });
    return compilateur;
  } catch (erreur) {
    throw new PdfIndisponible(erreur);
  }
}

/** Text that no font can draw, as the refusal of typst names it: characters outside ASCII, never a plain letter. */
function signesSansDessin(refus: string): string[] {
  const textes = [...refus.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
    (m) => m[1] ?? '',
  );
  const lus = textes.map((t) =>
    t.replace(/\\+u\{([0-9a-f]+)\}/g, (_, h: string) => String.fromCodePoint(Number(`0x${h}`))),
  );
  return [...new Set(lus.join(''))].filter((c) => (c.codePointAt(0) ?? 0) > 0x7e);
}
const enClair = (signe: string): string =>
  `[U+${(signe.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Composes a PDF/UA-1, without giving way: only called on the other thread. `donnees`: JSON text. PDF/UA refuses a
 * character that no font draws: it is then written by its number, `[U+4E2D]`, and nothing is lost.
 * @throws PdfIndisponible
 */
export async function composer(source: string, donnees: string): Promise<Uint8Array<ArrayBuffer>> {
  const typst = await ouvrir();
  let texte = donnees;
  try {
    for (let essai = 1; ; essai += 1) {
      const lu = uneFois(typst, source, texte);
      if (lu instanceof Uint8Array) return lu;
      const signes = signesSansDessin(lu);
      if (signes.length === 0 || essai === ESSAIS) throw new Error(`typst: ${lu}`);
      for (const signe of signes) texte = texte.replaceAll(signe, enClair(signe));
    }
  } finally {
    typst.evictCache(1);
  }
}

/** The PDF, or what typst says against it. */
function uneFois(typst: NodeCompiler, source: string, donnees: string): Uint8Array<ArrayBuffer> | string {
  try {
    return new Uint8Array(typst.pdf({ mainFilePath: source, inputs: { donnees } }, { pdfStandard: 'ua-1' }));
  } catch (erreur) {
    return String(erreur);
  }
}
