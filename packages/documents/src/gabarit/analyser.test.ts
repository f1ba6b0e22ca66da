import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { texteDuDocx } from '../convention/lire-texte.ts';
import { analyserGabarit } from './analyser.ts';
import { avecParagraphe, dansLeCorps, retoucher } from './fabrique.ts';
import type { FauteDeGabarit } from './fautes.ts';
import { gabaritParDefaut } from './modele.ts';
import { ouvrirMoteur } from './moteur.ts';
import { fautesDeSecurite } from './securite.ts';

let bon: Uint8Array;
let annexe1: Uint8Array;
beforeAll(async () => {
  [bon, annexe1] = await Promise.all([gabaritParDefaut('convention'), gabaritParDefaut('annexe-1')]);
});
const fautes = (
  octets: Uint8Array,
  genre: 'convention' | 'annexe-1' = 'convention',
): readonly FauteDeGabarit[] => {
  const analyse = analyserGabarit(genre, octets);
  return analyse.ok ? [] : analyse.fautes;
};
const codes = (octets: Uint8Array): string[] => fautes(octets).map((f) => f.code);
const run = (texte: string): string => `<w:r><w:t xml:space="preserve">${texte}</w:t></w:r>`;

it('our own templates are accepted', async () => {
  for (const genre of ['convention', 'annexe-1', 'annexe-2'] as const)
    expect(analyserGabarit(genre, await gabaritParDefaut(genre))).toMatchObject({ ok: true });
});

describe('broken tags are told with the tag and what stands around', () => {
  const cas: readonly (readonly [string, () => Uint8Array, string, string])[] = [
    ['list never closed', () => dansLeCorps(bon, '{/paragraphes}', ''), 'GABARIT_', 'paragraphes'],
    ['list never opened', () => avecParagraphe(bon, '{/articles}'), 'GABARIT_UNOPENED_LOOP', '{/articles}'],
    [
      'lists that cross',
      () => avecParagraphe(bon, '{#chapitres}{#articles}{/chapitres}{/articles}'),
      'GABARIT_',
      'articles',
    ],
    [
      'brace not closed',
      () => avecParagraphe(bon, 'Fait par {bailleur le'),
      'GABARIT_UNCLOSED_TAG',
      'bailleur le',
    ],
    [
      'brace not opened',
      () => avecParagraphe(bon, 'Fait par bailleur} le'),
      'GABARIT_UNOPENED_TAG',
      'bailleur',
    ],
    [
      'doubled braces',
      () => avecParagraphe(bon, 'Fait par {{bailleur}}'),
      'GABARIT_DUPLICATE_OPEN_TAG',
      'de trop',
    ],
  ];
  it.each(cas)('%s', (_, faire, code, mots) => {
    const [faute] = fautes(faire());
    expect(faute?.code).toMatch(code);
    expect(`${faute?.ou} ${faute?.message}`).toContain(mots);
    expect(`${faute?.message}${faute?.remede}`).not.toMatch(/\b(tag|loop|unclosed|undefined)\b/i);
  });
  it('in the table of a list, one end inside and the other out', () => {
    const [faute] = fautes(dansLeCorps(annexe1, '{/etapes}', '').slice(), 'annexe-1');
    expect(faute?.message).toContain('{#etapes}');
  });
  it('a tag cut by a new paragraph is read whole, and prints sound XML', () => {
    const coupe = `<w:body><w:p>${run('Fait par {bail')}</w:p><w:p>${run('leur} ici')}</w:p>`;
    const gabarit = dansLeCorps(bon, '<w:body>', coupe);
    expect(codes(gabarit)).toEqual([]);
    const zip = ouvrirMoteur(new PizZip(gabarit)).moteur.render({ bailleur: 'OPH' }).getZip();
    const parties = new Map([['word/document.xml', Buffer.from(zip.file('word/document.xml').asText())]]);
    expect(fautesDeSecurite(parties).map((f) => f.code)).toEqual(['GABARIT_PAS_DOCX']);
    expect(texteDuDocx(zip.generate({ type: 'uint8array' }))).toContain('Fait par OPH ici');
  });
  it('a tag that Word has cut in several runs is whole', () => {
    const coupe = `<w:body><w:p>${run('Fait par {bail')}${run('leur')}${run('} le')}</w:p>`;
    expect(codes(dansLeCorps(bon, '<w:body>', coupe))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['{reservatair}', 'reservataire'],
    ['{Réservataire}', 'reservataire'],
    ['{date_signature}', 'dateSignature'],
    ['{bailleurs}', 'bailleur'],
  ])('%s is unknown; the nearest known name is proposed', (champ, proche) => {
    const [faute] = fautes(avecParagraphe(bon, champ));
    expect(faute).toMatchObject({ code: 'GABARIT_CHAMP_INCONNU', ou: champ });
    expect(faute?.remede).toContain(`« ${proche} »`);
  });
  it.each([
    '{bailleur.nom}',
    '{constructor}',
    '{__proto__}',
    '{1+1}',
    '{@texte}',
    '{.}',
    '{bailleur | maj}',
    '{=[[ ]]=}',
  ])('no expression, no way out: %s is an unknown name', (champ) => {
    expect(codes(avecParagraphe(bon, champ))).toEqual(['GABARIT_CHAMP_INCONNU']);
  });
  it('a field out of its list, a list as a text, a list inside another: each is told', () => {
    expect(fautes(avecParagraphe(bon, '{intitule}'))[0]).toMatchObject({
      code: 'GABARIT_CHAMP_DEPLACE',
      remede: 'Placez-le entre {#articles} et {/articles}.',
    });
    expect(codes(avecParagraphe(bon, '{articles}'))).toEqual(['GABARIT_LISTE_EN_TEXTE']);
    expect(codes(avecParagraphe(bon, '{#articles}{#articles}{numero}{/articles}{/articles}'))).toEqual([
      'GABARIT_LISTE_IMBRIQUEE',
    ]);
  });
  it('articles may be listed without their chapters, and a text may be a condition', () => {
    expect(
      codes(avecParagraphe(bon, '{#articles}{numero} {/articles}{#empreinte}{empreinte}{/empreinte}')),
    ).toEqual([]);
  });
  it('mandatory fields: the mark of a draft cannot be left out, every fault is told at once', () => {
    const sans = retoucher(bon, { 'word/header1.xml': (xml) => xml.replace('{mention}', '') });
    expect(fautes(sans).map((f) => [f.code, f.ou])).toEqual([['GABARIT_CHAMP_MANQUANT', '{mention}']]);
    const deux = dansLeCorps(avecParagraphe(sans, '{objectif}'), '{texte}', '');
    expect(fautes(deux).map((f) => f.ou)).toEqual(['{objectif}', '{mention}', '{texte}']);
  });
  it('a template of another paper is told by what it lacks', () => {
    expect(fautes(annexe1).map((f) => f.ou)).toContain('{#articles}');
  });
});
