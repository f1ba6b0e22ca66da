import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of one deflated entry, enough for a reader to open it. */
export function zip(entrees: Readonly<Record<string, Buffer>>): Buffer {
  const locaux: Buffer[] = [];
  const centraux: Buffer[] = [];
  let place = 0;
  for (const [nom, contenu] of Object.entries(entrees)) {
    const comprime = deflateRawSync(contenu, { level: 9 });
    const tete = Buffer.alloc(26);
    tete.writeUInt16LE(20, 0);
    tete.writeUInt16LE(8, 4);
    tete.writeUInt32LE(crc32(contenu), 10);
    tete.writeUInt32LE(comprime.length, 14);
    tete.writeUInt32LE(contenu.length, 18);
    tete.writeUInt16LE(nom.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), tete, Buffer.from(nom), comprime]);
    const fin = Buffer.alloc(14);
    fin.writeUInt32LE(place, 10);
    centraux.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), tete, fin, Buffer.from(nom)]));
    locaux.push(local);
    place += local.length;
  }
  const central = Buffer.concat(centraux);
  const bout = Buffer.alloc(22);
  bout.writeUInt32LE(0x06054b50, 0);
  bout.writeUInt16LE(centraux.length, 8);
  bout.writeUInt16LE(centraux.length, 10);
  bout.writeUInt32LE(central.length, 12);
  bout.writeUInt32LE(place, 16);
  return Buffer.concat([...locaux, central, bout]);
}
