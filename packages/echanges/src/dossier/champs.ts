import {
  affichePourcent,
  annee,
  compare,
  type Delai,
  type Fraction,
  fraction,
  type Jour,
  lireDelai,
  lireJour,
  lireJourFrancais,
  lireNombre,
  lireNombreImprime,
  type NombreImprime,
  quotient,
  UN,
  ZERO,
} from '@contingent/droit';
import { z } from 'zod';

/** A fault carries what to do about it; `lireDossier` reads it back from the issue. */
export type Probleme = { readonly message: string; readonly remede: string };
type Lu<T> = T | Probleme;
const estProbleme = <T>(lu: Lu<T>): lu is Probleme =>
  typeof lu === 'object' && lu !== null && 'remede' in lu && 'message' in lu;

/** Carries a reader of `droit` across the edge: the value, or a fault with its remedy. */
const via = <T>(lire: (texte: string) => Lu<T>) =>
  z.string().transform((texte, contexte): T => {
    const lu = lire(texte.trim());
    if (!estProbleme(lu)) return lu;
    contexte.addIssue({ code: 'custom', message: lu.message, params: { remede: lu.remede } });
    return z.NEVER;
  });

const REMEDE_DATE = 'Écrire la date AAAA-MM-JJ (2024-07-04) ou JJ/MM/AAAA (04/07/2024).';

/** A day `AAAA-MM-JJ` or `JJ/MM/AAAA`, of an agreement: from 1800 to the « sans terme » of 2999. */
export const jourTexte = via<Jour>((t) => {
  const lu = lireJour(t) ?? lireJourFrancais(t);
  if (lu === undefined) return { message: `« ${t} » n’est pas une date du calendrier.`, remede: REMEDE_DATE };
  if (annee(lu) >= 1800 && annee(lu) <= 2999) return lu;
  return { message: `« ${t} » n’est pas une date vraisemblable.`, remede: 'Vérifier l’année.' };
});

/** A delay in words: `12 jours ouvrés`, `1 mois`. */
export const delaiTexte = via<Delai>(
  (t) =>
    lireDelai(t)?.delai ?? {
      message: `« ${t} » n’est pas un délai compris.`,
      remede: 'Écrire un nombre et son unité : « 12 jours ouvrés », « 30 jours calendaires », « 1 mois ».',
    },
);

const CENT = fraction(100);

function lireTaux(texte: string): Lu<Fraction> {
  const lu = lireNombre(texte);
  if (lu === undefined)
    return {
      message: `« ${texte} » n’est pas un taux.`,
      remede: 'Écrire un pourcentage (« 7,90 % ») ou un rapport (« 1/4 »).',
    };
  if (compare(lu, ZERO) < 0)
    return {
      message: `« ${texte} » est négatif : un taux ne peut pas l’être.`,
      remede: 'Reprendre le taux du texte signé.',
    };
  if (compare(lu, UN) > 0)
    return {
      message: `« ${texte} » dépasse 100 %.`,
      remede: texte.includes('%')
        ? `Vérifier la virgule : ${affichePourcent(quotient(lu, CENT))} plutôt que ${texte} ?`
        : `Ajouter le signe % si le nombre est un pourcentage : « ${texte} % ».`,
    };
  return lu;
}
/** A share or rate between 0 and 100 %: `7,90 %`, `1/4`, `0,079`. */
export const tauxTexte = via<Fraction>(lireTaux);

/** A rotation rate: strictly positive. */
export const rotationTexte = via<Fraction>((texte) => {
  const lu = lireTaux(texte);
  return estProbleme(lu) || lu.n > 0n
    ? lu
    : {
        message: 'Un taux de rotation nul ne produit aucun flux.',
        remede: 'Reprendre le taux de l’annexe, par exemple « 7,90 % ».',
      };
});

/** Any exact number, positive or null: `6,75`, `237/200`, `12`. */
export const quantite = z.union([z.string(), z.number()]).transform((brut, contexte): Fraction => {
  const lu = lireNombre(String(brut));
  if (lu !== undefined && lu.n >= 0n) return lu;
  contexte.addIssue({
    code: 'custom',
    message: `« ${brut} » n’est pas un nombre positif.`,
    params: { remede: 'Écrire le nombre en chiffres : 6,75 ; 12 ; 237/200.' },
  });
  return z.NEVER;
});

const lireImprime = (brut: string | number, contexte: z.core.$RefinementCtx): NombreImprime => {
  const lu = lireNombreImprime(String(brut));
  if (lu !== undefined) return lu;
  contexte.addIssue({
    code: 'custom',
    message: `« ${brut} » n’est pas un nombre tel qu’on en imprime.`,
    params: {
      remede: 'Recopier le nombre seul, tel qu’imprimé : « 9,67 % », « 1,2 » ; null si la case est vide.',
    },
  });
  return z.NEVER;
};
/** A number copied from the paper, as text to keep its decimals. */
export const nombreImprime = z.union([z.string(), z.number()]).transform(lireImprime);
/** Same, or `null` for a printed cell left empty. */
export const caseImprimee = z
  .union([z.string(), z.number(), z.null()])
  .transform((brut, contexte): NombreImprime | 'VIDE' =>
    brut === null || String(brut).trim() === '' ? 'VIDE' : lireImprime(brut, contexte),
  );

/** A count of dwellings, of rights, of lines. */
export const nombre = z.int().min(0).max(100_000_000);
/** A calendar year of flow. */
export const anneeCivile = z.int().min(2000).max(2100);
export const texteCourt = z.string().trim().min(1).max(500);
/** A number of months, of years, of days in a clause. */
export const mois = z.int().min(1).max(120);
export const annees = z.int().min(1).max(99);
export const jours = z.int().min(1).max(365);
/** A small count of rights. */
export const droits = z.int().min(0).max(1_000_000);

/** Month and day of every year: `02-28`; 29 February is not a day of every year. */
export const moisEtJour = z.string().transform((brut, contexte): string => {
  const texte = brut.trim();
  if (/^\d\d-\d\d$/.test(texte) && lireJour(`2023-${texte}`) !== undefined) return texte;
  contexte.addIssue({
    code: 'custom',
    message: `« ${texte} » n’est pas un jour de chaque année.`,
    params: { remede: 'Écrire le mois puis le jour : « 02-28 » pour le 28 février.' },
  });
  return z.NEVER;
});

/** Article of the signed text that carries the clause. */
export const article = { article: texteCourt.exactOptional() };
export const ouiNon = z.boolean();
