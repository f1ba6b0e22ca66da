import {
  afficheDecimal,
  afficheNombre,
  type Fraction,
  lireFraction,
  lireNombre,
  sommeDe,
  texteExact,
} from '@contingent/droit';
import type { Chiffre, EtapeVue, LigneFlux } from '@contingent/echanges';

export type SommeJustifiee = { readonly valeur: Chiffre; readonly etapes: readonly EtapeVue[] };
/** One thing added up: `source` says where its value stands. */
export type Terme = {
  readonly nom: string;
  readonly valeur: Fraction;
  readonly affiche: string;
  readonly source: string;
};

/** A sum that opens: one step a line, then the addition written out. */
export function additionne(
  termes: readonly Terme[],
  affiche: (f: Fraction) => string = afficheNombre,
): SommeJustifiee {
  const somme = sommeDe(termes.map((t) => t.valeur));
  const valeur = { exact: texteExact(somme), affiche: affiche(somme) };
  const lignes = termes.map((t, rang) => ({
    id: `ligne-${rang}`,
    libelle: t.nom,
    formule: '',
    valeur: { exact: texteExact(t.valeur), affiche: t.affiche },
    source: { affiche: t.source, type: 'saisie' as const },
  }));
  const formule =
    termes.length > 12 ? `somme de ${termes.length} lignes` : termes.map((t) => t.affiche).join(' + ');
  const total = {
    id: 'somme',
    libelle: 'Somme',
    formule: `${formule} = ${valeur.affiche}`,
    valeur,
    source: { affiche: 'addition exacte, sans arrondi', type: 'saisie' as const },
  };
  return { valeur, etapes: [...lignes, total] };
}

type NomDe = (l: LigneFlux) => string;

/** Sum of a computed column; lines without that figure are not in it. `decimales` fixes the writing of the total. */
export function sommeCalculee(
  lignes: readonly LigneFlux[],
  cle: 'eligibles' | 'droits' | 'flux' | 'objectif',
  nomDe: NomDe,
  affiche: (f: Fraction) => string = afficheNombre,
): SommeJustifiee | null {
  const termes = lignes.flatMap((l): Terme[] => {
    const chiffre = l[cle];
    const valeur = chiffre && lireFraction(chiffre.valeur.exact);
    return chiffre && valeur
      ? [{ nom: nomDe(l), valeur, affiche: chiffre.valeur.affiche, source: 'calcul de la ligne' }]
      : [];
  });
  return termes.length === 0 ? null : additionne(termes, affiche);
}

/** Sum of what the signed papers print, with the decimals of the most precise; `null` when none prints a number. A paper that prints nothing is not a zero. */
export function sommeImprimee(
  lignes: readonly LigneFlux[],
  cle: 'flux' | 'objectif',
  nomDe: NomDe,
): SommeJustifiee | null {
  const termes = lignes.flatMap((l): Terme[] => {
    const texte = l.imprime?.[cle];
    const valeur = texte === undefined ? undefined : lireNombre(texte);
    return texte !== undefined && valeur
      ? [{ nom: nomDe(l), valeur, affiche: commeImprime(texte, valeur), source: `imprimé « ${texte} »` }]
      : [];
  });
  const decimales = Math.max(0, ...termes.map((t) => decimalesDe(t.affiche)));
  return termes.length === 0 ? null : additionne(termes, (f) => afficheDecimal(f, decimales));
}

/** `0,80` keeps its two decimals; a percentage or a ratio is written as a number. */
function commeImprime(texte: string, valeur: Fraction): string {
  return /[%/]/.test(texte) ? afficheNombre(valeur) : afficheDecimal(valeur, decimalesDe(texte));
}

/** Decimals of a number as the paper writes it: `0,80` has two. */
const decimalesDe = (texte: string): number => /[.,](\d+)/.exec(texte)?.[1]?.length ?? 0;

/** How many lines print something under that key that is not a number. */
export const illisibles = (lignes: readonly LigneFlux[], cle: 'flux' | 'objectif'): number =>
  lignes.filter((l) => {
    const texte = l.imprime?.[cle];
    return texte !== undefined && lireNombre(texte) === undefined;
  }).length;
