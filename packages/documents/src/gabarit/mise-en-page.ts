import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { insecables } from '../pdf/typographie.ts';

/** Twentieths of a point: A4 and the width left between the margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGE = 1_134;
const largeurUtile = (paysage: boolean): number => (paysage ? A4.height : A4.width) - 2 * MARGE;

const titre = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1F2A44' },
  paragraph: { spacing: { before, after }, keepNext: true },
});
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'fr-FR', eastAsia: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 269 } },
    },
    title: titre(32, 0, 240),
    heading1: titre(25, 360, 140),
    heading2: titre(21, 260, 80),
  },
  paragraphStyles: [
    { id: 'Mention', name: 'Mention', basedOn: 'Normal', run: { bold: true, color: '9C1C1C', size: 18 } },
    {
      id: 'Cellule',
      name: 'Cellule de tableau',
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    { id: 'Dense', name: 'Cellule dense', basedOn: 'Cellule', run: { size: 14 } },
  ],
};

/** A text of the template; `{tags}` stay plain words in one run, so that Word keeps them whole. */
export const texte = (contenu: string, gras = false): TextRun =>
  new TextRun({ text: insecables(contenu), bold: gras });
export const paragraphe = (contenu: string): Paragraph => new Paragraph({ children: [texte(contenu)] });
/** Never left alone at the foot of a page. */
export const paragrapheLie = (contenu: string): Paragraph =>
  new Paragraph({ children: [texte(contenu)], keepNext: true });
export const titreDePage = (contenu: string): Paragraph =>
  new Paragraph({ text: contenu, heading: HeadingLevel.TITLE });
export const titre1 = (contenu: string): Paragraph =>
  new Paragraph({ text: insecables(contenu), heading: HeadingLevel.HEADING_1 });
export const titre2 = (contenu: string): Paragraph =>
  new Paragraph({ text: insecables(contenu), heading: HeadingLevel.HEADING_2 });

const FILET = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const SANS = { style: BorderStyle.NONE, size: 0, color: 'auto' };

type Colonne = {
  readonly entete: string;
  readonly champ: string;
  readonly part: number;
  readonly droite?: boolean;
};

type Mise = { readonly droite?: boolean; readonly entete?: boolean; readonly style?: string };
const cellule = (
  contenu: string,
  largeur: number,
  { droite, entete, style = 'Cellule' }: Mise = {},
): TableCell =>
  new TableCell({
    width: { size: largeur, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(entete && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E9ECF2' } }),
    children: [
      new Paragraph({
        style,
        alignment: droite ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [texte(contenu, entete)],
      }),
    ],
  });

/** A row of titles repeated on each page, then one row per element of `liste`. */
export function tableauDeListe(
  liste: string,
  colonnes: readonly Colonne[],
  { paysage = false, style = 'Cellule' } = {},
): Table {
  const parts = colonnes.reduce((total, c) => total + c.part, 0);
  const largeurs = colonnes.map((c) => Math.floor((largeurUtile(paysage) * c.part) / parts));
  const rangee = (textes: readonly string[], entete: boolean): TableRow =>
    new TableRow({
      tableHeader: entete,
      cantSplit: true,
      children: textes.map((t, i) =>
        cellule(t, largeurs[i] ?? 0, { droite: colonnes[i]?.droite === true, entete, style }),
      ),
    });
  const champs = colonnes.map(({ champ }, i) =>
    [i === 0 ? `{#${liste}}` : '', `{${champ}}`, i === colonnes.length - 1 ? `{/${liste}}` : ''].join(''),
  );
  return new Table({
    width: { size: largeurUtile(paysage), type: WidthType.DXA },
    columnWidths: largeurs,
    margins: { left: 40, right: 40, marginUnitType: WidthType.DXA },
    borders: {
      top: FILET,
      bottom: FILET,
      left: SANS,
      right: SANS,
      insideHorizontal: FILET,
      insideVertical: SANS,
    },
    rows: [
      rangee(
        colonnes.map((c) => c.entete),
        true,
      ),
      rangee(champs, false),
    ],
  });
}

/** Label and value, one per line, for what a paper says first. */
export function fiche(lignes: readonly (readonly [string, string])[], paysage = false): Table {
  const [nom, valeur] = [0.32, 0.68].map((part) => Math.floor(largeurUtile(paysage) * part));
  return new Table({
    width: { size: largeurUtile(paysage), type: WidthType.DXA },
    columnWidths: [nom ?? 0, valeur ?? 0],
    borders: {
      top: FILET,
      bottom: FILET,
      left: SANS,
      right: SANS,
      insideHorizontal: FILET,
      insideVertical: SANS,
    },
    rows: lignes.map(
      ([libelle, contenu]) =>
        new TableRow({
          cantSplit: true,
          children: [cellule(libelle, nom ?? 0), cellule(contenu, valeur ?? 0)],
        }),
    ),
  });
}

/** Where the parties sign: two boxes side by side, kept on one page. */
export function cadresDeSignature(gauche: string, droite: string): Table {
  const moitie = Math.floor(largeurUtile(false) / 2);
  const cadre = (contenu: string): TableCell =>
    new TableCell({
      width: { size: moitie, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Cellule', children: [texte(contenu, true)] })],
    });
  return new Table({
    width: { size: 2 * moitie, type: WidthType.DXA },
    columnWidths: [moitie, moitie],
    borders: {
      top: FILET,
      bottom: FILET,
      left: FILET,
      right: FILET,
      insideHorizontal: FILET,
      insideVertical: FILET,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1_900, rule: HeightRule.ATLEAST },
        children: [cadre(gauche), cadre(droite)],
      }),
    ],
  });
}

const entete = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Mention',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun('{mention}')],
      }),
    ],
  });

const pied = (paysage: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: largeurUtile(paysage) }],
        children: [
          new TextRun({ text: '{bailleur} — {reservataire}', size: 16, color: '5A5A5A' }),
          new TextRun({ children: [new Tab(), 'page\u00a0', PageNumber.CURRENT], size: 16, color: '5A5A5A' }),
          new TextRun({ children: [' / ', PageNumber.TOTAL_PAGES], size: 16, color: '5A5A5A' }),
        ],
      }),
    ],
  });

/** A whole template as bytes: A4, French, numbered pages, properties. */
export async function enDocx(
  nom: string,
  children: ISectionOptions['children'],
  paysage = false,
): Promise<Uint8Array> {
  const orientation = paysage ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = { top: 1_247, bottom: 1_134, left: MARGE, right: MARGE, header: 567, footer: 567 };
  const document = new Document({
    title: '{titre}',
    subject: '{bailleur} — {reservataire}',
    creator: 'Contingent',
    lastModifiedBy: 'Contingent',
    description: nom,
    styles: STYLES,
    features: { updateFields: false },
    sections: [
      {
        properties: { page: { size: { ...A4, orientation }, margin } },
        headers: { default: entete() },
        footers: { default: pied(paysage) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
