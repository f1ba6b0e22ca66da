import type { GenreDeDocument } from '@contingent/echanges';
import { confier } from '../atelier/atelier.ts';
import type { AnalyseDeGabarit } from '../gabarit/analyser.ts';
import { donneesDuGabarit } from '../gabarit/donnees.ts';
import { gabaritParDefaut } from '../gabarit/modele.ts';
import { enPdf } from '../pdf/en-pdf.ts';
import type { ActeImprimable } from './acte.ts';

const SOURCES: Readonly<Record<GenreDeDocument, URL>> = {
  convention: new URL('./convention.typ', import.meta.url),
  'annexe-1': new URL('../annexe/calcul.typ', import.meta.url),
  'annexe-2': new URL('../annexe/inventaire.typ', import.meta.url),
};

/** The paper as a tagged PDF, in our own layout. @throws PdfIndisponible */
export const acteEnPdf = (genre: GenreDeDocument, acte: ActeImprimable): Promise<Uint8Array> =>
  enPdf(SOURCES[genre], donneesDuGabarit(genre, acte));

/** The paper as docx, on the landlord's own template when it has one (`analyserGabarit` accepted it), else on ours. */
export const acteEnDocx = async (
  genre: GenreDeDocument,
  acte: ActeImprimable,
  gabarit?: Uint8Array,
): Promise<Uint8Array> =>
  confier({ type: 'DOCX', genre, acte, gabarit: gabarit ?? (await gabaritParDefaut(genre)) });

/** `analyserGabarit` on the other thread: what somebody sends may be long to read. */
export const examinerGabarit = (genre: GenreDeDocument, gabarit: Uint8Array): Promise<AnalyseDeGabarit> =>
  confier({ type: 'ANALYSE', genre, gabarit });
