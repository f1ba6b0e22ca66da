import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent colour. Its shade 8 on white and its shade 4 on dark both pass 4.5:1. */
const petrole: MantineColorsTuple = [
  '#e9f6f8',
  '#d6eaee',
  '#abd4dc',
  '#7dbdc9',
  '#59aab9',
  '#429eb0',
  '#2f8496',
  '#1c6f81',
  '#0b5563',
  '#05404b',
];

const PILE =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", Arial, sans-serif';

/** System fonts only; dense sizes; `primaryShade` 8 and `autoContrast` for WCAG AA on filled controls. */
export const theme = createTheme({
  primaryColor: 'petrole',
  colors: { petrole },
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: PILE,
  fontFamilyMonospace: 'ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontFamily: PILE, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
