import type { Source } from '../explication/source.ts';
import { VERIFIE_LE } from '../sources/verification.ts';

/** Some checks rest on no article: the reading is ours, and says so. */
export const lectureDuProduit = (motif: string): Source => ({
  type: 'interpretation',
  auteur: 'Contingent',
  le: VERIFIE_LE,
  motif,
});
