import {
  affichePourcent,
  egale,
  lireDelai,
  lireFraction,
  lireJour,
  lireJourFrancais,
  lireNombre,
} from '@contingent/droit';
import { jourAffiche } from '../../typographie/typographie.ts';
import { estListe, type Json } from './json.ts';

/** How one kind of field is shown and read; what is not understood stays as typed, and the schema says so. */
export type Ecriture = {
  readonly ecrit: (v: Json | undefined) => string;
  /** `undefined`: the field is blank, its key goes away. */
  readonly lit: (texte: string) => Json | undefined;
};

const brut = (v: Json | undefined): string =>
  v === undefined || v === null ? '' : typeof v === 'object' ? JSON.stringify(v) : String(v);
const blanc = (texte: string): boolean => texte.trim() === '';
const sansEspaces = (texte: string): string => texte.replace(/[\s\u00a0\u202f]/g, '');

/** The shortest percentage that loses no digit (`20 %`, `7,90 %`), else the ratio itself (`1/3`). */
export function tauxSaisissable(exact: string): string {
  const lu = lireFraction(exact) ?? lireNombre(exact);
  if (!lu) return exact;
  for (const decimales of [0, 2, 3, 4, 5, 6, 7, 8]) {
    const ecrit = affichePourcent(lu, decimales);
    const relu = lireNombre(ecrit);
    if (relu && egale(relu, lu)) return ecrit;
  }
  return exact;
}

export const TEXTE: Ecriture = { ecrit: brut, lit: (t) => (blanc(t) ? undefined : t) };

export const NOMBRE: Ecriture = {
  ecrit: brut,
  lit: (t) => (blanc(t) ? undefined : /^\d{1,9}$/.test(sansEspaces(t)) ? Number(sansEspaces(t)) : t),
};

/** A bare number is a percentage: in this field « 7,90 » is 7,90 %, never 790 %. */
export const TAUX: Ecriture = {
  ecrit: (v) => (typeof v === 'string' ? tauxSaisissable(v) : brut(v)),
  lit: (t) => (blanc(t) ? undefined : /^\d+(?:[.,]\d+)?$/.test(sansEspaces(t)) ? `${t.trim()} %` : t.trim()),
};

export const JOUR: Ecriture = {
  ecrit: (v) => (typeof v === 'string' && lireJour(v) !== undefined ? jourAffiche(v) : brut(v)),
  lit: (t) => (blanc(t) ? undefined : (lireJourFrancais(t.trim()) ?? t.trim())),
};

const MOIS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre'],
  ...['novembre', 'décembre'],
];
const plie = (mot: string): string =>
  mot
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

/** `02-28` is shown « 28 février » and read from « 28 février », « 28/02 » or « 1er mars ». */
export const JOUR_DE_L_ANNEE: Ecriture = {
  ecrit: (v) => {
    const lu = /^(\d\d)-(\d\d)$/.exec(brut(v));
    const mois = MOIS[Number(lu?.[1]) - 1];
    return lu && mois ? `${lu[2] === '01' ? '1er' : Number(lu[2])} ${mois}` : brut(v);
  },
  lit: (t) => {
    if (blanc(t)) return undefined;
    const lu = /^(\d{1,2})(?:er)?(?:\s+|\s*\/\s*)(\p{L}+|\d{1,2})$/u.exec(t.trim());
    const mot = lu?.[2] ?? '';
    const mois = /^\d/.test(mot) ? Number(mot) : MOIS.findIndex((m) => plie(m) === plie(mot)) + 1;
    return lu && mois >= 1 && mois <= 12 ? `${deuxChiffres(mois)}-${deuxChiffres(Number(lu[1]))}` : t.trim();
  },
};

/** One line each. */
export const TEXTES: Ecriture = {
  ecrit: (v) => (estListe(v) ? v.map(brut).join('\n') : brut(v)),
  lit: (t) =>
    t
      .split('\n')
      .map((ligne) => ligne.trim())
      .filter((ligne) => ligne !== ''),
};

/** Years and other whole numbers, on one line. */
export const NOMBRES: Ecriture = {
  ecrit: (v) => (estListe(v) ? v.map(brut).join(', ') : brut(v)),
  lit: (t) =>
    t
      .split(/[,;\s]+/)
      .filter((mot) => mot !== '')
      .map((mot) => (/^\d{1,9}$/.test(mot) ? Number(mot) : mot)),
};

export const UNITES = ['jours ouvrés', 'jours ouvrables', 'jours calendaires', 'mois'] as const;
export type MotsDeDelai = { readonly nombre: string; readonly unite: string };
const UNITE_DITE: Readonly<Record<string, (typeof UNITES)[number]>> = {
  JOURS_OUVRES: 'jours ouvrés',
  JOURS_OUVRABLES: 'jours ouvrables',
  JOURS_CALENDAIRES: 'jours calendaires',
  MOIS: 'mois',
};

/** `12 jours ouvrés` in its two halves; a number that is not one stays as typed before its unit. */
export function lisDelai(v: Json | undefined): MotsDeDelai {
  const mots = brut(v);
  const lu = lireDelai(mots)?.delai;
  if (lu) return { nombre: String(lu.nombre), unite: UNITE_DITE[lu.unite] ?? 'jours calendaires' };
  const unite = UNITES.find((u) => mots.endsWith(` ${u}`));
  return unite === undefined
    ? { nombre: mots, unite: '' }
    : { nombre: mots.slice(0, -unite.length - 1), unite };
}
export const ecrisDelai = ({ nombre, unite }: MotsDeDelai): string | undefined =>
  blanc(nombre) ? undefined : `${nombre.trim()} ${unite === '' ? UNITES[2] : unite}`;
