import { expect, it, vi } from 'vitest';
import { composer } from './composer.ts';
import { PdfIndisponible } from './indisponible.ts';

/** As on a platform for which npm found no binary. */
vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding');
});

it('without its native part, the PDF is refused in French and the docx is named', async () => {
  const refus = composer('absent.typ', '{}');
  await expect(refus).rejects.toBeInstanceOf(PdfIndisponible);
  await expect(refus).rejects.toThrow(/ne peut pas être composé.*docx/);
});
