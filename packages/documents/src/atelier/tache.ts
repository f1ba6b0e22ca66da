import type { GenreDeDocument } from '@contingent/echanges';
import type { ActeImprimable } from '../convention/acte.ts';
import type { AnalyseDeGabarit } from '../gabarit/analyser.ts';

/** What the other thread is asked to do. */
export type Tache =
  | { readonly type: 'PDF'; readonly source: string; readonly donnees: string }
  | {
      readonly type: 'DOCX';
      readonly genre: GenreDeDocument;
      readonly gabarit: Uint8Array;
      readonly acte: ActeImprimable;
    }
  | { readonly type: 'ANALYSE'; readonly genre: GenreDeDocument; readonly gabarit: Uint8Array };

/** What each task gives back. */
export type Ouvrage = {
  readonly PDF: Uint8Array;
  readonly DOCX: Uint8Array;
  readonly ANALYSE: AnalyseDeGabarit;
};

export type Livraison =
  | { readonly id: number; readonly type: 'FAIT'; readonly ouvrage: Ouvrage[Tache['type']] }
  | { readonly id: number; readonly type: 'ABSENT' | 'ERREUR'; readonly motif: string };
