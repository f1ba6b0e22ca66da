import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

/** Twentieths of a point: A4 and the width left between the margins. */
export const A4 = { width: 11_906, height: 16_838 };
export const MARGE = 1_134;
export const largeurUtile = (paysage: boolean): number => (paysage ? A4.height : A4.width) - 2 * MARGE;

const titre = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1F2A44' },
  // The rule is said again: LibreOffice else reads the line of the defaults as an exact height.
  paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
});
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'fr-FR', eastAsia: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
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
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Citation',
      name: 'Citation d’article',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 284 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, color: 'A6A6A6', space: 8 } },
      },
    },
    { id: 'Dense', name: 'Cellule dense', basedOn: 'Cellule', run: { size: 14 } },
  ],
};
