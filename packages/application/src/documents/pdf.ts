import { Refus } from '../refus/refus.ts';

/** 20 MiB: hundreds of pages scanned in grey. */
export const TAILLE_MAX_SIGNE = 20 * 1024 * 1024;

/** The title of this refusal already says « Ce fichier n’est pas un PDF » : only what adds to it, then what to do. */
const pasPdf = (precision = ''): Refus =>
  new Refus(
    'FICHIER_PAS_PDF',
    `${precision}Enregistrez ou numérisez l’acte signé au format PDF, puis déposez-le.`,
  );

/**
 * A file that begins, ends and holds together as a PDF does; what it shows is not judged.
 * @returns what is to be known about it (locked). @throws Refus FICHIER_PAS_PDF, FICHIER_TROP_GRAND
 */
export function examinerPdf(octets: Buffer): readonly string[] {
  if (octets.length === 0) throw pasPdf('Il est vide. ');
  if (octets.length > TAILLE_MAX_SIGNE)
    throw new Refus(
      'FICHIER_TROP_GRAND',
      'Ce fichier dépasse 20 Mo. Numérisez l’acte en noir et blanc ou à une résolution plus faible.',
    );
  if (!/^%PDF-\d\.\d/.test(octets.subarray(0, 8).toString('latin1'))) throw pasPdf();
  const fin = octets.subarray(-2048).toString('latin1');
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(fin.replaceAll('\0', ' '))?.[1];
  if (table === undefined || !meneAUneTable(octets, Number(table)))
    throw pasPdf('Il commence comme un PDF, mais il est tronqué ou abîmé. ');
  return octets.includes('/Encrypt')
    ? ['Ce PDF est protégé : il faudra peut-être un mot de passe pour l’ouvrir.']
    : [];
}

/** The place that the end of the file names holds a table of objects, or the object that stands for one. */
function meneAUneTable(octets: Buffer, ou: number): boolean {
  if (!Number.isSafeInteger(ou) || ou >= octets.length) return false;
  return /^\s*(xref\s|\d+\s+\d+\s+obj\b)/.test(octets.subarray(ou, ou + 40).toString('latin1'));
}
