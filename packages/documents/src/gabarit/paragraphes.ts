import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { insecables } from '../pdf/typographie.ts';

/** A text of the template; `{tags}` stay plain words in one run, so that Word keeps them whole. */
export const texte = (contenu: string, gras = false): TextRun =>
  new TextRun({ text: insecables(contenu), bold: gras });
export const paragraphe = (contenu: string): Paragraph => new Paragraph({ children: [texte(contenu)] });
/** Never left alone at the foot of a page. */
export const paragrapheLie = (contenu: string): Paragraph =>
  new Paragraph({ children: [texte(contenu)], keepNext: true });
export const titreDePage = (contenu: string): Paragraph =>
  new Paragraph({ text: contenu, heading: HeadingLevel.TITLE });
export const titre1 = (contenu: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({ text: insecables(contenu), heading: HeadingLevel.HEADING_1, pageBreakBefore });
export const titre2 = (contenu: string): Paragraph =>
  new Paragraph({ text: insecables(contenu), heading: HeadingLevel.HEADING_2 });

/** What only proves: under a table, in small. */
export const petit = (contenu: string): Paragraph =>
  new Paragraph({ style: 'Cellule', spacing: { before: 120 }, children: [texte(contenu)] });
/** « Ancienne rédaction », above what it names. */
export const libelle = (contenu: string): Paragraph =>
  new Paragraph({ children: [texte(contenu, true)], keepNext: true });
/** The words of an act inside another one. */
export const citation = (contenu: string): Paragraph =>
  new Paragraph({ style: 'Citation', children: [texte(contenu)] });
