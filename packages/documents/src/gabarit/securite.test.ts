import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyserGabarit } from './analyser.ts';
import { TAILLE_MAX } from './archive.ts';
import { avecLien, dansLeCorps, retoucher } from './fabrique.ts';
import type { FauteDeGabarit } from './fautes.ts';
import { gabaritParDefaut } from './modele.ts';

let bon: Uint8Array;
beforeAll(async () => {
  bon = await gabaritParDefaut('convention');
});
const fautes = (octets: Uint8Array): readonly FauteDeGabarit[] => {
  const analyse = analyserGabarit('convention', octets);
  return analyse.ok ? [] : analyse.fautes;
};
const codes = (octets: Uint8Array): string[] => fautes(octets).map((f) => f.code);
const zip = (parties: Record<string, string | Uint8Array>): Uint8Array => {
  const fait = new PizZip();
  for (const [nom, contenu] of Object.entries(parties))
    fait.file(nom, typeof contenu === 'string' ? contenu : Buffer.from(contenu));
  return fait.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

describe('what is not a plain Word document is refused, in words', () => {
  const cas: readonly (readonly [string, () => Uint8Array, string, string])[] = [
    ['an empty file', () => new Uint8Array(), 'GABARIT_PAS_DOCX', 'n’est pas un document Word'],
    ['a text', () => Buffer.from('Bonjour {bailleur}'), 'GABARIT_PAS_DOCX', 'n’est pas un document Word'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'GABARIT_PAS_DOCX', 'n’est pas un document Word'],
    [
      'an old or locked .doc',
      () => Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'GABARIT_PAS_DOCX',
      'mot de passe',
    ],
    ['half a docx', () => bon.subarray(0, bon.length / 2), 'GABARIT_PAS_DOCX', 'abîmé'],
    ['any other zip', () => zip({ 'a.txt': 'x' }), 'GABARIT_PAS_DOCX', '[Content_Types].xml'],
    ['more than 5 MB', () => new Uint8Array(TAILLE_MAX + 1), 'GABARIT_TROP_GRAND', '5 Mo'],
    [
      'a bomb',
      () => retoucher(bon, { 'word/media/a.png': new Uint8Array(41_000_000) }),
      'GABARIT_BOMBE',
      'démesuré',
    ],
    ['a macro', () => retoucher(bon, { 'word/vbaProject.bin': 'x' }), 'GABARIT_MACRO', 'macros'],
    [
      'a macro document under the name of a docx',
      () =>
        retoucher(bon, {
          '[Content_Types].xml': (xml) =>
            xml.replace(
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
              'application/vnd.ms-word.document.macroEnabled.main+xml',
            ),
        }),
      'GABARIT_MACRO',
      'macros',
    ],
    [
      'an ActiveX control',
      () => retoucher(bon, { 'word/activeX/activeX1.xml': '<a/>' }),
      'GABARIT_ACTIVEX',
      'ActiveX',
    ],
    [
      'an embedded object',
      () => retoucher(bon, { 'word/embeddings/oleObject1.bin': 'x' }),
      'GABARIT_OBJET',
      'OLE',
    ],
    [
      'an embedded workbook',
      () => retoucher(bon, { 'word/embeddings/f.xlsx': 'x' }),
      'GABARIT_OBJET',
      'incorporé',
    ],
    [
      'a template attached elsewhere',
      () => avecLien(bon, 'attachedTemplate', 'https://exemple.invalid/m.dotm'),
      'GABARIT_MODELE_ATTACHE',
      'attaché à un modèle',
    ],
    [
      'a picture taken elsewhere',
      () => avecLien(bon, 'image', 'https://exemple.invalid/i.png'),
      'GABARIT_LIEN_EXTERNE',
      'ailleurs',
    ],
    [
      'a picture taken elsewhere, its mode written in entities',
      () => avecLien(bon, 'image', 'https://exemple.invalid/i.png', 'TargetMode="&#69;xternal"'),
      'GABARIT_LIEN_EXTERNE',
      'ailleurs',
    ],
    [
      'a link to a file',
      () => avecLien(bon, 'hyperlink', 'file://serveur/partage'),
      'GABARIT_LIEN_EXTERNE',
      'file://serveur',
    ],
    ['another document included', () => avecLien(bon, 'aFChunk', 'a.html', ''), 'GABARIT_OBJET', 'aFChunk'],
    [
      'a Word field that fetches, cut in two',
      () =>
        dansLeCorps(
          bon,
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://x"</w:instrText></w:r></w:p>',
        ),
      'GABARIT_CHAMP_WORD',
      'INCLUDEPICTURE',
    ],
    [
      'a Word field that runs',
      () => dansLeCorps(bon, '<w:body>', '<w:body><w:p><w:fldSimple w:instr="DDEAUTO c:\\x"/></w:p>'),
      'GABARIT_CHAMP_WORD',
      'DDEAUTO',
    ],
    [
      'entities of its own',
      () => retoucher(bon, { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'GABARIT_XML',
      'word/styles.xml',
    ],
    [
      'another encoding',
      () => retoucher(bon, { 'word/styles.xml': Buffer.from('<a/>', 'utf16le') }),
      'GABARIT_XML',
      'styles',
    ],
    [
      'broken XML',
      () => retoucher(bon, { 'word/document.xml': (x) => x.slice(0, -20) }),
      'GABARIT_XML',
      'abîmée',
    ],
  ];
  it.each(cas)('%s', (_, faire, code, mots) => {
    const [faute] = fautes(faire());
    expect(faute?.code).toBe(code);
    expect(`${faute?.message} ${faute?.remede}`).toContain(mots);
    expect(faute?.remede.length).toBeGreaterThan(15);
  });
  it('a link to a page of the web is kept', () => {
    expect(codes(avecLien(bon, 'hyperlink', 'https://exemple.invalid/'))).toEqual([]);
  });
  it('a picture put in the document is kept', () => {
    expect(codes(retoucher(bon, { 'word/media/logo.png': new Uint8Array(300_000) }))).toEqual([]);
  });
});
