import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';

/** A tag of a template: a text, a list (`{#articles}`), or what is printed when the list is empty (`{^constats}`). */
export type Balise = {
  readonly nom: string;
  readonly type: 'TEXTE' | 'LISTE' | 'SI_VIDE';
  readonly dedans: readonly Balise[];
};

/** Names and nothing else: a tag is looked up as it is written, never evaluated. */
const parser = (nom: string) => ({
  get: (donnees: unknown): unknown =>
    typeof donnees === 'object' && donnees !== null && Object.hasOwn(donnees, nom)
      ? (donnees as Record<string, unknown>)[nom]
      : undefined,
});

/** The engine without its ways in: no raw XML, no other delimiters, no expression; texts are escaped, lines broken. */
export function ouvrirMoteur(zip: PizZip): {
  readonly moteur: Docxtemplater;
  readonly balises: readonly Balise[];
} {
  const releve: Balise[] = [];
  const moteur = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    parser,
    nullGetter: () => '',
    errorLogging: false,
    stripInvalidXMLChars: true,
    syntax: { changeDelimiterPrefix: null },
    fileTypeConfig: sansXmlBrut(),
    modules: [releveur(releve)],
  });
  return { moteur, balises: releve };
}

type Config = { readonly baseModules: readonly (() => { readonly name?: string })[] };
function sansXmlBrut(): Config {
  // The class carries its configuration as a static that its types do not declare; the version is pinned.
  const { FileTypeConfig } = Docxtemplater as unknown as { FileTypeConfig: { docx: () => Config } };
  const config = FileTypeConfig.docx();
  return { ...config, baseModules: config.baseModules.filter((creer) => creer().name !== 'RawXmlModule') };
}

type Partie = Docxtemplater.DXT.Part;
/** A module that only looks: each part of the file, once its tags are paired. */
const releveur = (releve: Balise[]): Docxtemplater.DXT.Module => ({
  name: 'Releveur',
  set: (options: { readonly inspect?: { readonly postparsed?: readonly Partie[] } }) => {
    for (const partie of options.inspect?.postparsed ?? []) releve.push(...balise(partie));
  },
});

function balise(partie: Partie): readonly Balise[] {
  if (partie.type !== 'placeholder') return [];
  const dedans = (partie.subparsed ?? []).flatMap(balise);
  if (partie.module === undefined) return [{ nom: partie.value, type: 'TEXTE', dedans }];
  return [{ nom: partie.value, type: partie.inverted ? 'SI_VIDE' : 'LISTE', dedans }];
}
