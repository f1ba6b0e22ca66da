import type { Texte } from '../explication/source.ts';
import { ajouteJours, type Jour, jourDe } from '../quantites/jour.ts';
import { FERIES_ALSACE_MOSELLE, FERIES_OUTRE_MER, L3133_1 } from '../sources/travail.ts';

/** A public holiday and the record that makes it one. */
export type Ferie = { readonly jour: Jour; readonly nom: string; readonly texte: Texte };

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher); years 1583 to 9999. */
export function paques(annee: number): Jour {
  const quotient = (a: number, b: number): number => Math.floor(a / b);
  const [a, b, c] = [annee % 19, quotient(annee, 100), annee % 100];
  const g = quotient(b - quotient(b + 8, 25) + 1, 3);
  const h = (19 * a + b - quotient(b, 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * quotient(c, 4) - h - (c % 4)) % 7;
  const m = quotient(a + 11 * h + 22 * l, 451);
  const total = h + l - 7 * m + 114;
  return jourDe(annee, quotient(total, 31), (total % 31) + 1);
}

/** Month, day, name: the eight national holidays with a fixed date (D65). */
const FIXES: readonly (readonly [number, number, string])[] = [
  [1, 1, '1er janvier'],
  [5, 1, '1er mai'],
  [5, 8, '8 mai'],
  [7, 14, '14 juillet'],
  [8, 15, '15 août'],
  [11, 1, '1er novembre'],
  [11, 11, '11 novembre'],
  [12, 25, '25 décembre'],
];

const ALSACE_MOSELLE: ReadonlySet<string> = new Set(['57', '67', '68']);

/** Abolition of slavery, one day for each territory (D65, not confirmed by a reading). */
const OUTRE_MER: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['971', [5, 27] as const],
  ['972', [5, 22] as const],
  ['973', [6, 10] as const],
  ['974', [12, 20] as const],
  ['976', [4, 27] as const],
]);

/** How far the holidays of a département are known: an unknown code gets the national list and must be told so. */
export function connaissanceDesFeries(departement: string | undefined): 'NATIONALE' | 'LOCALE' | 'INCONNUE' {
  if (departement === undefined) return 'NATIONALE';
  if (ALSACE_MOSELLE.has(departement) || OUTRE_MER.has(departement)) return 'LOCALE';
  return /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])$/.test(departement) ? 'NATIONALE' : 'INCONNUE';
}

function feriesLocaux(annee: number, departement: string): readonly Ferie[] {
  if (ALSACE_MOSELLE.has(departement))
    return [
      { jour: ajouteJours(paques(annee), -2), nom: 'vendredi saint', texte: FERIES_ALSACE_MOSELLE },
      { jour: jourDe(annee, 12, 26), nom: '26 décembre', texte: FERIES_ALSACE_MOSELLE },
    ];
  const date = OUTRE_MER.get(departement);
  return date === undefined
    ? []
    : [
        {
          jour: jourDe(annee, date[0], date[1]),
          nom: 'jour de l’abolition de l’esclavage',
          texte: FERIES_OUTRE_MER,
        },
      ];
}

/**
 * Public holidays of a calendar year, in order (D65). `departement`: official code (`67`, `2A`, `974`).
 * Two holidays may fall on one day (Ascension on 1 May in 2008). Years 1583 to 9999; today's list for every year.
 */
export function joursFeries(annee: number, departement?: string): readonly Ferie[] {
  const dimanche = paques(annee);
  const mobiles: readonly (readonly [number, string])[] = [
    [1, 'lundi de Pâques'],
    [39, 'jeudi de l’Ascension'],
    [50, 'lundi de Pentecôte'],
  ];
  return [
    ...FIXES.map(([m, q, nom]) => ({ jour: jourDe(annee, m, q), nom, texte: L3133_1 })),
    ...mobiles.map(([n, nom]) => ({ jour: ajouteJours(dimanche, n), nom, texte: L3133_1 })),
    ...(departement === undefined ? [] : feriesLocaux(annee, departement)),
  ].sort((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0));
}
