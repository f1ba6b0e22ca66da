import { spawnSync } from 'node:child_process';
import PizZip from 'pizzip';

/** What a reader sees of our documents, for tests: one line of text, spaces made plain. */
export const enLigne = (texte: string): string => texte.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoder = (xml: string): string => xml.replace(/&(\w+);/g, (tout, nom: string) => ENTITES[nom] ?? tout);

/** Text of a part of a docx, paragraphs apart. */
export function texteDuDocx(octets: Uint8Array, partie = 'word/document.xml'): string {
  const xml = new PizZip(octets).file(partie)?.asText() ?? '';
  const morceaux = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g);
  return enLigne([...morceaux].map((m) => (m[1] === undefined ? ' ' : decoder(m[1]))).join(''));
}

export const avecPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
/** Text of a PDF in the order of its content, by poppler. */
export const texteDuPdf = (octets: Uint8Array): string => enLigne(lire(octets));

/** The same without the running feet, which cut a paragraph that goes over the page. */
export const corpsDuPdf = (octets: Uint8Array): string =>
  enLigne(lire(octets).replace(/^.*page[\s\u00a0]\d+ \/ \d+$/gm, ''));

function lire(octets: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: octets, maxBuffer: 100_000_000 });
  return stdout.toString('utf8');
}
