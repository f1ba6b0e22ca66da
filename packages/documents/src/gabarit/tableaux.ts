import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { texte } from './paragraphes.ts';
import { largeurUtile } from './styles.ts';

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
  { paysage = false, style = 'Cellule', marge = 80 } = {},
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
    margins: { left: marge, right: marge, marginUnitType: WidthType.DXA },
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

/** Where they sign: one row each, kept on one page; a decree has one. */
export function cadresDeSignature(): Table {
  const moitie = Math.floor(largeurUtile(false) / 2);
  const cadre = (...lignes: readonly TextRun[]): TableCell =>
    new TableCell({
      width: { size: moitie, type: WidthType.DXA },
      children: lignes.map((ligne) => new Paragraph({ style: 'Cellule', keepNext: true, children: [ligne] })),
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
        children: [
          cadre(texte('{#signataires}{signataire}', true), texte('Fait à {faitA}, le {faitLe}')),
          cadre(texte('Nom, qualité, signature{/signataires}')),
        ],
      }),
    ],
  });
}
