import { afficheEntier, afficheNombre, affichePourcent } from '../../quantites/affichage.ts';
import { type Fraction, texteExact } from '../../quantites/fraction.ts';
import { annee, type Jour, mois, quantieme } from '../../quantites/jour.ts';
import type { Delai } from '../nomenclatures.ts';

const UNITES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
] as const;
const DIZAINES = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A whole number below one hundred in French words, masculine; a larger one in figures. */
function enLettres(n: number): string {
  if (n < 20) return UNITES[n] ?? '';
  if (n > 99) return afficheEntier(n);
  const dizaine = Math.trunc(n / 10);
  const reste = dizaine === 7 || dizaine === 9 ? (n % 10) + 10 : n % 10;
  const base = DIZAINES[dizaine] ?? '';
  if (reste === 0) return dizaine === 8 ? 'quatre-vingts' : base;
  const liaison = n < 80 && (reste === 1 || reste === 11) ? ' et ' : '-';
  return `${base}${liaison}${UNITES[reste] ?? ''}`;
}

/** « douze (12) », as contracts write numbers; figures alone from one hundred on. */
const nombre = (n: number): string => (n > 99 ? afficheEntier(n) : `${enLettres(n)} (${n})`);

/** « trois (3) candidats »; the noun is masculine. */
export const compte = (n: number, nom: string): string => `${nombre(n)} ${nom}${n > 1 ? 's' : ''}`;

const NATURES: Readonly<Record<Delai['unite'], string>> = {
  JOURS_OUVRES: 'ouvré',
  JOURS_OUVRABLES: 'ouvrable',
  JOURS_CALENDAIRES: 'calendaire',
  MOIS: '',
};

/** « douze (12) jours ouvrés », « un (1) mois »; `sansNature`: the text says « jours » and not which ones. */
export function delaiEnLettres({ nombre: n, unite }: Delai, sansNature = false): string {
  if (unite === 'MOIS') return moisEnLettres(n);
  const nature = sansNature ? '' : ` ${NATURES[unite]}${n > 1 ? 's' : ''}`;
  return `${compte(n, 'jour')}${nature}`;
}

/** « trois (3) mois », in the singular and in the plural. */
export const moisEnLettres = (n: number): string => `${nombre(n)} mois`;

/** « trois (3) ans », « dix-huit (18) mois ». */
export const dureeEnLettres = (enMois: number): string =>
  enMois % 12 === 0 ? compte(enMois / 12, 'an') : moisEnLettres(enMois);

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const jourDuMois = (j: number, m: number): string => `${j === 1 ? '1er' : j} ${MOIS[m - 1] ?? ''}`;

/** « 1er janvier 2024 ». */
export const jourEnLettres = (j: Jour): string => `${jourDuMois(quantieme(j), mois(j))} ${annee(j)}`;

/** « 28 février », from `02-28`. */
export const jourDeLAnneeEnLettres = (moisEtJour: string): string =>
  jourDuMois(Number(moisEtJour.slice(3)), Number(moisEtJour.slice(0, 2)));

/** « 30 % », « 7,90 % », « 1,375 % »; what no decimal writes exactly keeps its ratio: « 33,33 % (1/3) ». */
export function tauxEnLettres(taux: Fraction): string {
  const cent: Fraction = { n: taux.n * 100n, d: taux.d };
  if (cent.n % cent.d === 0n) return affichePourcent(taux, 0);
  for (const decimales of [2, 3, 4])
    if ((cent.n * 10n ** BigInt(decimales)) % cent.d === 0n) return affichePourcent(taux, decimales);
  return `${affichePourcent(taux, 2)} (${texteExact(taux)})`;
}

/** « un (1) droit », « 0,5 droit », « 1/3 de droit ». */
export function enDroits(valeur: Fraction): string {
  if (valeur.d === 1n) return compte(Number(valeur.n), 'droit');
  const exact = (valeur.n * 10_000n) % valeur.d === 0n;
  return exact ? `${afficheNombre(valeur)} droit` : `${texteExact(valeur)} de droit`;
}

/** « a, b et c ». */
export const enumere = (mots: readonly string[], dernier = 'et'): string =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} ${dernier} ${mots.at(-1)}`;

/** « du département », « des communes », « d’Action Logement », « de l’État ». */
export function de(nom: string): string {
  if (nom.startsWith('le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('les ')) return `des ${nom.slice(4)}`;
  // « de onze », « de huit »: these two do not elide.
  return /^(?!onze|huit)[aeiouyéèêâîôœh]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}
/** « au département », « aux communes », « à l’État ». */
export function a(nom: string): string {
  if (nom.startsWith('le ')) return `au ${nom.slice(3)}`;
  return nom.startsWith('les ') ? `aux ${nom.slice(4)}` : `à ${nom}`;
}
/** The words of the parties may come with their article or without: « le préfet », « préfet ». */
export const aSonArticle = (nom: string): boolean => /^(le |la |les |l’|l'|un |une )/.test(nom);

export const majuscule = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
