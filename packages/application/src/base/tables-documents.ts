import type { GenreDeDocument } from '@contingent/echanges';
import type { Generated, GeneratedAlways } from 'kysely';

/** A template that a landlord sent in place of ours. */
export type GabaritTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  genre: GenreDeDocument;
  nom: string;
  taille: number;
  sha256: string;
  contenu: Buffer;
  depose_par: string;
  depose_le: Generated<Date>;
  retire_le: Date | null;
};

/** The signed paper itself, byte for byte. */
export type FichierSigneTable = {
  organisme: number;
  id: GeneratedAlways<number>;
  convention: number;
  version: number;
  nom: string;
  taille: number;
  sha256: string;
  contenu: Buffer;
  depose_par: string;
  depose_le: Generated<Date>;
};
