import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { enPdf } from './en-pdf.ts';
import { insecables, sansControles } from './typographie.ts';

const ESSAI = new URL('./essai.typ', import.meta.url);
const dossier = mkdtempSync(join(tmpdir(), 'contingent-pdf-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
function texteDe(octets: Uint8Array): string {
  const fichier = join(dossier, 'lu.pdf');
  writeFileSync(fichier, octets);
  return spawnSync('pdftotext', ['-layout', fichier, '-'], { encoding: 'utf8' }).stdout.replaceAll(
    '\u00a0',
    ' ',
  );
}

describe('French spaces', () => {
  it('binds numbers, units, quotes and double signs', () => {
    expect(insecables('« mot » : 1 083 logements, 9,68 % ; art. 3 ?')).toBe(
      '«\u00a0mot\u00a0»\u00a0: 1\u00a0083\u00a0logements, 9,68\u00a0%\u00a0; art.\u00a03\u00a0?',
    );
    expect(insecables('15 ÷ 155, le 04/07/2024, 12 1083')).toBe('15 ÷ 155, le 04/07/2024, 12 1083');
  });
  it('binds a number to what it counts, a day to its month, an article to its number', () => {
    expect(insecables('au moins trois (3) candidats dans 12 jours, 5 ans après le 1er janvier 2025')).toBe(
      'au moins trois\u00a0(3)\u00a0candidats dans 12\u00a0jours, 5\u00a0ans après le 1er\u00a0janvier 2025',
    );
    expect(insecables('l’article R441-5, l’article 3, 12 avenue du 8 mai, annexe 1')).toBe(
      'l’article\u00a0R441-5, l’article\u00a03, 12 avenue du 8\u00a0mai, annexe\u00a01',
    );
    expect(insecables('12 ansérines, 3 maisons, l’article du code')).toBe(
      '12 ansérines, 3 maisons, l’article du code',
    );
  });
  it('drops control characters and half characters, keeps line breaks', () => {
    expect(sansControles('a\u0007b\r\nc\ud800')).toBe('a b\nc\ufffd');
  });
});

describe('a PDF', () => {
  const lire = async (texte: string): Promise<Uint8Array> =>
    enPdf(ESSAI, { titre: 'Essai', texte, lignes: [['1', '2']] });

  it('is tagged: structure tree, marks, language, title, PDF/UA-1', async () => {
    const pdf = await lire('Bonjour');
    expect(latin1(pdf.subarray(0, 5))).toBe('%PDF-');
    for (const marque of [
      '/MarkInfo',
      '/Marked true',
      '/StructTreeRoot',
      '/Lang',
      '/TH',
      '/H1',
      'pdfuaid:part>1<',
    ])
      expect(latin1(pdf)).toContain(marque);
  });

  it('prints what was typed, never runs it', async () => {
    const hostile = '#eval("1+1") $x^2$ *gras* @ref `code` <a> // fin \\ #import "/pdf/en-pdf.ts"';
    const pdf = await lire(hostile);
    if (poppler) expect(texteDe(pdf)).toContain(hostile);
    expect(latin1(pdf)).not.toContain('gras/');
  });

  it.skipIf(!poppler)('draws French: accents, guillemets, €, ≤, fractions', async () => {
    const texte = 'Éléonore « œuvre » — l’été : 9,68 %, 1 083 €, ≤ ≥ ÷ × −, ½, 3⁄31, Ÿ Ç';
    expect(texteDe(await lire(texte))).toContain(texte);
  });

  it.skipIf(!poppler)(
    'a character that no font draws is written by its number; nothing is lost',
    async () => {
      const lu = texteDe(await lire('Nom \u{1f9ff}\ue123 fin'));
      expect(lu).toContain('[U+E123] fin');
    },
  );

  it('several are composed one after the other while this thread stays free', async () => {
    const lignes = Array.from({ length: 3000 }, (_, i) => [`ligne ${i}`, String(i)]);
    let battements = 0;
    let plusLong = 0;
    let fini = false;
    const battre = (async () => {
      for (let avant = performance.now(); !fini; battements += 1) {
        await attendre(5);
        plusLong = Math.max(plusLong, performance.now() - avant);
        avant = performance.now();
      }
    })();
    const debut = performance.now();
    const pdfs = await Promise.all([1, 2].map((n) => enPdf(ESSAI, { titre: `n° ${n}`, texte: 't', lignes })));
    const duree = performance.now() - debut;
    fini = true;
    await battre;
    expect(pdfs.map((p) => p.length > 100_000)).toEqual([true, true]);
    expect(battements).toBeGreaterThan(10);
    // Composed here, it would stop this thread for nearly all that time.
    expect(plusLong).toBeLessThan(duree / 2);
  });

  it('a fault of a source is told, and the next document is composed', async () => {
    await expect(enPdf(new URL('./absent.typ', import.meta.url), {})).rejects.toThrow('typst');
    expect(latin1(await lire('encore')).startsWith('%PDF-')).toBe(true);
  });
});
