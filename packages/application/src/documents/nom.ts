import type { GenreDeDocument } from '@contingent/echanges';

/** `Commune d’Escalquens` → `commune-d-escalquens`. */
const enMinuscules = (nom: string): string =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

export type DocumentANommer = {
  readonly genre: GenreDeDocument;
  readonly format: 'docx' | 'pdf';
  readonly exercice: number;
  readonly version: number;
  readonly reservataire: string;
};

/** `convention-commune-d-escalquens-v1.docx`, `annexe-1-2027-commune-d-escalquens-v1.pdf`. */
export function nomDuDocument({ genre, format, exercice, version, reservataire }: DocumentANommer): string {
  const annee = genre === 'convention' ? '' : `-${exercice}`;
  return `${genre}${annee}-${enMinuscules(reservataire) || 'reservataire'}-v${version}.${format}`;
}
