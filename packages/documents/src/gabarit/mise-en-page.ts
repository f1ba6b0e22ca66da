import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { A4, largeurUtile, MARGE, STYLES } from './styles.ts';

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
