import { crc32, deflateRawSync } from 'node:zlib';

/** Builds workbooks byte by byte, for the tests: every dialect, the sound and the broken ones. */
type Partie = { readonly nom: string; readonly contenu: string | Buffer };

const entete = (signature: number, corps: readonly (readonly [octets: 2 | 4, valeur: number])[]): Buffer => {
  const tampon = Buffer.alloc(4 + corps.reduce((n, [octets]) => n + octets, 0));
  tampon.writeUInt32LE(signature, 0);
  let i = 4;
  for (const [octets, valeur] of corps) {
    tampon.writeUIntLE(valeur, i, octets);
    i += octets;
  }
  return tampon;
};

/** `declare` is the inflated size that a larger part pretends to have. */
export function fabriquerZip(parties: readonly Partie[], declare?: number): Buffer {
  const [locaux, centraux]: [Buffer[], Buffer[]] = [[], []];
  let position = 0;
  for (const { nom, contenu } of parties) {
    const clair = Buffer.from(contenu);
    const [comprime, nomOctets] = [deflateRawSync(clair), Buffer.from(nom)];
    const tailles = [
      [4, crc32(clair)],
      [4, comprime.length],
      [4, Math.min(declare ?? clair.length, clair.length)],
    ] as const;
    const commun = [[2, 20], [2, 0x800], [2, 8], [4, 0], ...tailles, [2, nomOctets.length], [2, 0]] as const;
    const local = Buffer.concat([entete(0x04034b50, commun), nomOctets, comprime]);
    const suite = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, position],
    ] as const;
    centraux.push(Buffer.concat([entete(0x02014b50, [[2, 20], ...commun, ...suite]), nomOctets]));
    locaux.push(local);
    position += local.length;
  }
  const repertoire = Buffer.concat(centraux);
  const n = parties.length;
  const fin = entete(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, n],
    [2, n],
    [4, repertoire.length],
    [4, position],
    [2, 0],
  ]);
  return Buffer.concat([...locaux, repertoire, fin]);
}

export const echapper = (texte: string): string =>
  texte.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

export function colonne(rang: number): string {
  const lettre = String.fromCharCode(65 + (rang % 26));
  return rang < 26 ? lettre : colonne(Math.floor(rang / 26) - 1) + lettre;
}

/** Writing of the cells: texts in the cells or shared, tags with a prefix or without, references or not. */
export type Dialecte = {
  readonly partages?: boolean;
  readonly prefixe?: string;
  readonly sansReferences?: boolean;
};
/** A ready cell of a sheet, instead of a text. */
export type CaseXml = { readonly type?: string; readonly style?: number; readonly v: string };
export type Feuille = {
  readonly nom: string;
  readonly lignes: readonly (readonly (string | CaseXml)[])[];
  readonly cachee?: boolean;
};

const STYLES = `<styleSheet xmlns="s"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000"/><numFmt
 numFmtId="165" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf
 numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

function feuilleXml(feuille: Feuille, dialecte: Dialecte, chaines: Map<string, number>): string {
  const p = dialecte.prefixe ? `${dialecte.prefixe}:` : '';
  const cellule = (valeur: string | CaseXml, rang: number, ligne: number): string => {
    if (valeur === '') return '';
    const r = dialecte.sansReferences ? '' : ` r="${colonne(rang)}${ligne}"`;
    if (typeof valeur !== 'string') {
      const t = valeur.type ? ` t="${valeur.type}"` : '';
      return `<${p}c${r}${t} s="${valeur.style ?? 0}"><${p}v>${valeur.v}</${p}v></${p}c>`;
    }
    if (!dialecte.partages)
      return `<${p}c${r} t="inlineStr"><${p}is><${p}t>${echapper(valeur)}</${p}t></${p}is></${p}c>`;
    const numero = chaines.get(valeur) ?? chaines.size;
    chaines.set(valeur, numero);
    return `<${p}c${r} t="s"><${p}v>${numero}</${p}v></${p}c>`;
  };
  const lignes = feuille.lignes.map((cases, i) => {
    const blanc = dialecte.sansReferences ? `<${p}c/>` : '';
    const contenu = cases.map((c, rang) => cellule(c, rang, i + 1) || blanc).join('');
    return `<${p}row r="${i + 1}">${contenu}</${p}row>`;
  });
  const xmlns = dialecte.prefixe ? `xmlns:${dialecte.prefixe}="m"` : 'xmlns="m"';
  return `<?xml version="1.0"?><${p}worksheet ${xmlns}><${p}sheetData>${lignes.join('')}</${p}sheetData></${p}worksheet>`;
}

export function fabriquerXlsx(feuilles: readonly Feuille[], dialecte: Dialecte = {}): Buffer {
  const chaines = new Map<string, number>();
  const xml = feuilles.map((f) => feuilleXml(f, dialecte, chaines));
  const etat = (f: Feuille): string => (f.cachee ? ' state="hidden"' : '');
  const noms = feuilles.map(
    (f, i) => `<sheet name="${f.nom}" sheetId="${i + 1}"${etat(f)} r:id="rId${i + 1}"/>`,
  );
  const liens = feuilles.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const textes = [...chaines.keys()].map((c) => `<si><t>${echapper(c)}</t><rPh><t>ignoré</t></rPh></si>`);
  return fabriquerZip([
    { nom: 'xl/workbook.xml', contenu: `<workbook xmlns:r="r"><sheets>${noms.join('')}</sheets></workbook>` },
    { nom: 'xl/_rels/workbook.xml.rels', contenu: `<Relationships>${liens.join('')}</Relationships>` },
    { nom: 'xl/styles.xml', contenu: STYLES },
    { nom: 'xl/sharedStrings.xml', contenu: `<sst>${textes.join('')}</sst>` },
    ...xml.map((contenu, i) => ({ nom: `xl/worksheets/sheet${i + 1}.xml`, contenu })),
  ]);
}

/** `attributs` replaces the typing of a cell; blanks are repeated cells, as LibreOffice writes them. */
export type CaseOds = string | { readonly attributs: string; readonly texte: string };
export function fabriquerOds(
  tables: readonly { readonly nom: string; readonly lignes: readonly (readonly CaseOds[])[] }[],
): Buffer {
  const cellule = (c: CaseOds): string => {
    if (c === '') return '<table:table-cell table:number-columns-repeated="1"/>';
    const [attributs, texte] =
      typeof c === 'string' ? ['office:value-type="string"', c] : [c.attributs, c.texte];
    return `<table:table-cell ${attributs}><text:p>${echapper(texte)}</text:p></table:table-cell>`;
  };
  const ligne = (cases: readonly CaseOds[]): string =>
    `<table:table-row>${cases.map(cellule).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  const corps = tables.map(
    ({ nom, lignes }) =>
      `<table:table table:name="${nom}">${lignes.map(ligne).join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
  );
  const racine = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
  return fabriquerZip([
    { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      nom: 'content.xml',
      contenu: `<office:document-content ${racine}><office:body><office:spreadsheet>${corps.join('')}</office:spreadsheet></office:body></office:document-content>`,
    },
    { nom: 'META-INF/manifest.xml', contenu: '<manifest/>' },
  ]);
}
