import type { LigneBrute } from '../parc/ligne-brute.ts';

/** A file on the disk, or a text (pasted from a PDF). */
export type SourceInventaire =
  | { readonly nom: string; readonly chemin: string }
  | { readonly nom: string; readonly texte: string };

/** Beyond these an inventory is refused: they protect the server, real files are far below. */
export type Limites = {
  readonly colonnes: number;
  /** Characters of one csv record or of one quoted cell. */
  readonly caracteresParLigne: number;
  /** Lines that one quoted cell may span. */
  readonly lignesParCase: number;
  /** Inflated bytes of one part of a workbook. */
  readonly octetsDeployes: number;
  /** Inflated bytes of the texts that cells share: they alone stay in memory. */
  readonly octetsDeTextes: number;
  /** Inflated over compressed size, looked at beyond 64 MiB only. */
  readonly rapportDeploiement: number;
};
export const LIMITES: Limites = {
  colonnes: 1000,
  caracteresParLigne: 4 * 1024 * 1024,
  lignesParCase: 100,
  octetsDeployes: 3 * 1024 ** 3,
  octetsDeTextes: 256 * 1024 ** 2,
  rapportDeploiement: 250,
};

export type OptionsLecture = {
  readonly signal?: AbortSignal;
  /** Bytes read (characters for a pasted text, inflated bytes for a workbook) out of the total. */
  readonly progression?: (fait: number, total: number) => void;
  /** Sheet to read; the one that looks most like a table failing that. */
  readonly feuille?: string;
  readonly limites?: Partial<Limites>;
};
export const limitesDe = (options: OptionsLecture): Limites => ({ ...LIMITES, ...options.limites });

/** A list of rows that can be read again from its start. */
export type Feuillet = {
  readonly nom?: string;
  readonly lots: (options: OptionsLecture) => AsyncGenerator<LigneBrute[]>;
};
