import {
  afficheDecimal,
  afficheNombre,
  difference,
  fraction,
  lireFraction,
  lireNombre,
} from '@contingent/droit';
import type { Chiffre, FluxVue, LigneFlux } from '@contingent/echanges';

/** What is tried beside the real figures, as it stands in the address. */
export type Essai = {
  readonly tauxRotation?: string;
  readonly photographie?: string;
  readonly modele?: string;
};

const CLES = ['tauxRotation', 'photographie', 'modele'] as const;

/** The trial of the address; an empty value is no trial. */
export function lisEssai(parametres: URLSearchParams): Essai {
  const paires = CLES.map((cle) => [cle, parametres.get(cle)?.trim() ?? ''] as const);
  return Object.fromEntries(paires.filter(([, valeur]) => valeur !== ''));
}

/** `?tauxRotation=8 %25`, or nothing. */
export function enRequete(essai: Essai): string {
  const requete = new URLSearchParams(essai).toString();
  return requete === '' ? '' : `?${requete}`;
}

/** The model is tried in the main table; a rate and an inventory are tried beside it. */
export const sansEtSi = ({ modele }: Essai): Essai => (modele === undefined ? {} : { modele });
export const essaieQuelqueChose = (essai: Essai): boolean =>
  essai.tauxRotation !== undefined || essai.photographie !== undefined;

/** A rate as typed in a field that already shows « % »: `7,9` and `7,90 %` are the same; a ratio stays a ratio. */
export function tauxEcrit(saisie: string): string {
  const net = saisie.trim();
  return net === '' || net.includes('%') || net.includes('/') ? net : `${net} %`;
}

/** The fault of a typed rate, in words, or nothing. */
export function fauteDeTaux(saisie: string): string | undefined {
  const lu = lireNombre(tauxEcrit(saisie));
  if (lu === undefined) return `« ${saisie} » n’est pas un taux : écrivez par exemple 7,90.`;
  if (lu.n < 0n || lu.n > lu.d) return 'Un taux de rotation est compris entre 0 et 100 %.';
  return undefined;
}

/** `7.9` for a slider, from `7,90 %`; `undefined` when it is not a rate. */
export function pourcentDe(taux: string | undefined): number | undefined {
  const lu = taux === undefined ? undefined : lireNombre(tauxEcrit(taux));
  return lu === undefined
    ? undefined
    : Number(afficheDecimal(fraction(lu.n * 100n, lu.d), 2).replace(',', '.'));
}

/** One agreement, or one réservataire without agreement: the same line in two computations. */
export const cleDeLigne = (l: LigneFlux): string =>
  l.convention === null ? `sans/${l.bailleur.id}/${l.reservataire.id}` : `c/${l.bailleur.id}/${l.convention}`;

/** `+0,15`, `−0,0301`, `0`: what the second figure has more than the first, exactly. */
export function ecart(avant: Chiffre | undefined, apres: Chiffre | undefined): Chiffre | undefined {
  const a = avant && lireFraction(avant.exact);
  const b = apres && lireFraction(apres.exact);
  if (!a || !b) return undefined;
  const d = difference(b, a);
  const absolu = afficheNombre({ n: d.n < 0n ? -d.n : d.n, d: d.d });
  const signe = d.n > 0n ? '+' : d.n < 0n ? '−' : '';
  return { exact: d.d === 1n ? `${d.n}` : `${d.n}/${d.d}`, affiche: `${signe}${absolu}` };
}

export type LigneComparee = { readonly reelle: LigneFlux; readonly essayee: LigneFlux | undefined };

/** Each line of the real computation with its twin of the trial. */
export function comparees(reel: FluxVue, essaye: FluxVue): LigneComparee[] {
  const parCle = new Map(essaye.lignes.map((l) => [cleDeLigne(l), l]));
  return reel.lignes.map((reelle) => ({ reelle, essayee: parCle.get(cleDeLigne(reelle)) }));
}
