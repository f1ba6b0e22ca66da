import type { Clauses } from '../convention.ts';

/** How the act names itself and the one it gives rights to. */
export type Plume = {
  readonly clauses: Clauses;
  /** A decree speaks alone: nobody « s’engage », nobody is a party (D18). */
  readonly arrete: boolean;
  /** « la présente convention ». */
  readonly acte: string;
  /** « elle ». */
  readonly il: string;
  /** Ending of a participle: `e` or nothing. */
  readonly e: string;
  /** « le réservataire »; in a decree, « le préfet ». */
  readonly reservataire: string;
};

/** What a clause prints, and what it leaves unsaid. */
export type Texte = { readonly dit: readonly string[]; readonly tu: readonly string[] };
export type Redacteur = (plume: Plume) => Texte;

type Phrase = string | false | undefined;
const ecrites = (phrases: readonly Phrase[]): readonly string[] =>
  phrases.filter((p) => typeof p === 'string' && p !== '').map(String);

/** Printed paragraphs, then what is said on screen only; what does not apply is `false` or `undefined`. */
export const texte = (dit: readonly Phrase[], tu: readonly Phrase[] = []): Texte => ({
  dit: ecrites(dit),
  tu: ecrites(tu),
});

/** One paragraph of several sentences. */
export const paragraphe = (...phrases: readonly Phrase[]): string => ecrites(phrases).join(' ');

/** Yes and no both say something; silence says nothing. */
export const selon = (reponse: boolean | undefined, oui: string, non: string): Phrase =>
  reponse === undefined ? undefined : reponse ? oui : non;

const ACTES: Readonly<Record<Clauses['natureActe'], Pick<Plume, 'acte' | 'il' | 'e'>>> = {
  CONVENTION: { acte: 'la présente convention', il: 'elle', e: 'e' },
  ARRETE_PREFECTORAL: { acte: 'le présent arrêté', il: 'il', e: '' },
  CONVENTION_CADRE: { acte: 'la présente convention cadre', il: 'elle', e: 'e' },
  ANNEXE: { acte: 'la présente annexe', il: 'elle', e: 'e' },
};

export function plume(clauses: Clauses): Plume {
  const arrete = clauses.natureActe === 'ARRETE_PREFECTORAL';
  return {
    clauses,
    arrete,
    ...ACTES[clauses.natureActe],
    reservataire: arrete ? 'le préfet' : 'le réservataire',
  };
}
