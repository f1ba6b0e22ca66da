import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** One document to compose. `donnees`: JSON text, read by the source as `sys.inputs.donnees`. */
export type Commande = { readonly id: number; readonly source: string; readonly donnees: string };
export type Livraison =
  | { readonly id: number; readonly type: 'PDF'; readonly octets: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly type: 'ABSENT'; readonly motif: string }
  | { readonly id: number; readonly type: 'ERREUR'; readonly motif: string };

/** Sources may import each other by a path from here: `#import "/pdf/commun.typ": *`. */
const RACINE = fileURLToPath(new URL('..', import.meta.url));
const ESSAIS = 4;

/** The other thread: typst computes without ever giving way, so it must not do so where requests are served. */
let compilateur: NodeCompiler | undefined;
async function ouvrir(): Promise<NodeCompiler> {
  const { NodeCompiler: Classe } = await import('@myriaddreamin/typst-ts-node-compiler');
  compilateur ??= Classe.create({ workspace: RACINE });
  return compilateur;
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

/** PDF/UA refuses a character that no font draws: it is then written by its number, `[U+4E2D]`, and nothing is lost. */
function composer(typst: NodeCompiler, { source, donnees }: Commande): Uint8Array<ArrayBuffer> {
  let texte = donnees;
  for (let essai = 1; ; essai += 1) {
    try {
      const pdf = typst.pdf({ mainFilePath: source, inputs: { donnees: texte } }, { pdfStandard: 'ua-1' });
      return new Uint8Array(pdf);
    } catch (erreur) {
      const signes = signesSansDessin(String(erreur));
      if (signes.length === 0 || essai === ESSAIS) throw erreur;
      for (const signe of signes) texte = texte.replaceAll(signe, enClair(signe));
    }
  }
}

async function livrer(commande: Commande): Promise<Livraison> {
  const { id } = commande;
  let typst: NodeCompiler;
  try {
    typst = await ouvrir();
  } catch (erreur) {
    return { id, type: 'ABSENT', motif: String(erreur) };
  }
  try {
    return { id, type: 'PDF', octets: composer(typst, commande) };
  } catch (erreur) {
    return { id, type: 'ERREUR', motif: String(erreur) };
  } finally {
    typst.evictCache(1);
  }
}

parentPort?.on('message', async (commande: Commande) => {
  const livraison = await livrer(commande);
  parentPort?.postMessage(livraison, livraison.type === 'PDF' ? [livraison.octets.buffer] : []);
});
