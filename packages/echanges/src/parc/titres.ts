import { type Jour, jourDe, joursDuMois, lireJourFrancais, normaliserLibelle } from '@contingent/droit';
import { casesRemplies, type LigneBrute } from './ligne-brute.ts';

/** What a title says, always deduced: a person confirms. */
export type FaitsDesTitres = {
  readonly dateReference?: { readonly jour: Jour; readonly ligne: number; readonly texte: string };
  readonly commune?: string;
  readonly codePostal?: string;
  /** « 3 logements ». */
  readonly effectifAnnonce?: number;
};

const MOIS = ['JANVIER', 'FEVRIER', 'MARS', 'AVRIL', 'MAI', 'JUIN', 'JUILLET', 'AOUT', 'SEPTEMBRE'].concat([
  'OCTOBRE',
  'NOVEMBRE',
  'DECEMBRE',
]);

function dateEnLettres(texte: string): Jour | undefined {
  const lu = /\bAU (\d{1,2})(?: ?ER)? ([A-Z]+) (\d{4})\b/.exec(normaliserLibelle(texte));
  if (!lu) return undefined;
  const [jour, mois, annee] = [Number(lu[1]), MOIS.indexOf(lu[2] ?? '') + 1, Number(lu[3])];
  return mois > 0 && jour >= 1 && annee >= 1900 && jour <= joursDuMois(annee, mois)
    ? jourDe(annee, mois, jour)
    : undefined;
}
/** « au 31/12/2022 », « au 1er janvier 2024 »: the word « au » is what makes it a reference date. */
function dateDeReference(texte: string): Jour | undefined {
  const lu = /\bau\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/i.exec(texte);
  return (lu && lireJourFrancais(lu[1] ?? '')) ?? dateEnLettres(texte);
}

function communeDe(texte: string): { readonly commune: string; readonly codePostal?: string } | undefined {
  const avecCode = /^([\p{L}][\p{L}\d '’-]{1,60}?)\s*\((\d{5})\)/u.exec(texte);
  if (avecCode) return { commune: (avecCode[1] ?? '').trim(), codePostal: avecCode[2] ?? '' };
  const nommee =
    /\b(?:commune|ville)\s+(?:de\s+l['’]|de\s+|du\s+|des\s+|d['’]\s?)?(\p{Lu}[\p{L}\d '’-]{1,60}?)\s*(?:[:(,.;]|$)/iu.exec(
      texte,
    );
  return nommee?.[1] && /^\p{Lu}/u.test(nommee[1]) ? { commune: nommee[1].trim() } : undefined;
}

/** Facts of one title line; also used inside the table, where such a line opens a section. */
export function lireTitre(titre: LigneBrute): FaitsDesTitres {
  const texte = casesRemplies(titre.champs).join(' ');
  const jour = dateDeReference(texte);
  const effectif = /\b(\d{1,7})\s+logements?\b/i.exec(texte);
  return {
    ...(jour === undefined ? {} : { dateReference: { jour, ligne: titre.ligne, texte } }),
    ...(communeDe(texte) ?? {}),
    ...(effectif ? { effectifAnnonce: Number(effectif[1]) } : {}),
  };
}

/** The first title that says a thing is believed. */
export function lireTitres(titres: readonly LigneBrute[]): FaitsDesTitres {
  const lus = titres.map(lireTitre).toReversed();
  return Object.assign({}, ...lus);
}
