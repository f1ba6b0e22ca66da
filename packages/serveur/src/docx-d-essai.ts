import { inflateRawSync } from 'node:zlib';
import { zip } from './zip-d-essai.ts';

/** Parts of a docx, for tests: read by its central directory. */
export function dezipper(octets: Buffer): Record<string, Buffer> {
  const parties: Record<string, Buffer> = {};
  let ou = octets.readUInt32LE(octets.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (octets.readUInt32LE(ou) === 0x02014b50) {
    const [methode, compresse, nom] = [
      octets.readUInt16LE(ou + 10),
      octets.readUInt32LE(ou + 20),
      octets.readUInt16LE(ou + 28),
    ];
    const local = octets.readUInt32LE(ou + 42);
    const debut = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const brut = octets.subarray(debut, debut + compresse);
    parties[octets.subarray(ou + 46, ou + 46 + nom).toString('utf8')] =
      methode === 0 ? brut : inflateRawSync(brut);
    ou += 46 + nom + octets.readUInt16LE(ou + 30) + octets.readUInt16LE(ou + 32);
  }
  return parties;
}

/** Text of the body in one line, non-breaking spaces made plain. */
export function texteDuDocx(octets: Buffer, partie = 'word/document.xml'): string {
  const xml = dezipper(octets)[partie]?.toString('utf8') ?? '';
  const morceaux = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g);
  const texte = [...morceaux].map((m) => m[1] ?? ' ').join('');
  return texte
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The same document with parts changed or added. */
export function retoucher(
  octets: Buffer,
  parties: Readonly<Record<string, (avant: string) => string>>,
): Buffer {
  const toutes = dezipper(octets);
  for (const [nom, changer] of Object.entries(parties))
    toutes[nom] = Buffer.from(changer(toutes[nom]?.toString('utf8') ?? ''));
  return zip(toutes);
}
