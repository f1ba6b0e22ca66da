import PizZip from 'pizzip';

/** Templates made wrong on purpose, for tests: parts changed or added, then zipped again. */
export function retoucher(
  gabarit: Uint8Array,
  parties: Readonly<Record<string, ((avant: string) => string) | string | Uint8Array>>,
): Uint8Array {
  const zip = new PizZip(gabarit);
  for (const [nom, contenu] of Object.entries(parties)) {
    const avant = zip.file(nom)?.asText() ?? '';
    const apres = typeof contenu === 'function' ? contenu(avant) : contenu;
    zip.file(nom, typeof apres === 'string' ? apres : Buffer.from(apres));
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Text of the body, replaced in the XML. @throws Error when the text is not there: the test would prove nothing. */
export const dansLeCorps = (gabarit: Uint8Array, de: string, a: string): Uint8Array =>
  retoucher(gabarit, {
    'word/document.xml': (xml) => {
      if (!xml.includes(de)) throw new Error(`not in the template: ${de}`);
      return xml.replace(de, a);
    },
  });

/** One more paragraph at the start of the body. */
export const avecParagraphe = (gabarit: Uint8Array, texte: string): Uint8Array =>
  dansLeCorps(gabarit, '<w:body>', `<w:body><w:p><w:r><w:t>${texte}</w:t></w:r></w:p>`);

/** One more relationship of the document. */
export const avecLien = (
  gabarit: Uint8Array,
  type: string,
  cible: string,
  mode = 'TargetMode="External"',
): Uint8Array =>
  retoucher(gabarit, {
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${cible}" ${mode}/></Relationships>`,
      ),
  });
