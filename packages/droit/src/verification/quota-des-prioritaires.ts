import { texte } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import {
  compare,
  egale,
  type Fraction,
  fraction,
  plafondEntier,
  produit,
  quotient,
} from '../quantites/fraction.ts';
import { L441_1_PRIORITAIRES } from '../sources/cch-attribution.ts';
import { type Controle, type DossierCalcule, fluxExact, objectifExact, type Trouvaille } from './controle.ts';
import { ecart } from './ecart.ts';
import { coupe } from './habitude.ts';
import { estArrondiDe, type NombreImprime } from './nombre-imprime.ts';

type Quota = { readonly imprime: NombreImprime; readonly exact: Fraction; readonly surObjectif: boolean };

/** A printed quota that is not the part of the exact flow; whether it is that of the rounded objective. */
function quotaFaux(d: DossierCalcule): Quota | undefined {
  const { prioritaires: imprime, flux } = d.imprime;
  const exact = d.calcul.ok ? d.calcul.valeur.publics?.valeur : undefined;
  // Beside an empty flow, `FLUX_VIDE` says both.
  if (imprime === undefined || imprime === 'VIDE' || exact === undefined || flux === 'VIDE') return undefined;
  if (estEcritDe(imprime, exact)) return undefined;
  const lus = objectifs(d).map((objectif) => produit(objectif, tauxDuQuota(exact, fluxExact(d))));
  return { imprime, exact, surObjectif: lus.some((o) => estArrondiDe(imprime, o) || coupe(imprime, o)) };
}

/** Rounded, cut, or the next whole dwelling (« au moins un quart »); else within 0,01. */
const estEcritDe = (imprime: NombreImprime, exact: Fraction): boolean =>
  estArrondiDe(imprime, exact) ||
  coupe(imprime, exact) ||
  (imprime.decimales === 0 && egale(imprime.valeur, fraction(plafondEntier(exact)))) ||
  compare(ecart(imprime.valeur, exact), fraction(1, 100)) <= 0;

const tauxDuQuota = (quota: Fraction, flux: Fraction | undefined): Fraction =>
  flux === undefined || flux.n === 0n ? quota : quotient(quota, flux);

/** Whole numbers that the writer may have taken the quarter of: the objective of the clause, and the one printed. */
function objectifs(d: DossierCalcule): readonly Fraction[] {
  const calcule = objectifExact(d);
  const lus = [d.imprime.objectif, d.imprime.flux].flatMap((lu) =>
    lu === undefined || lu === 'VIDE' || lu.valeur.d !== 1n ? [] : [lu.valeur],
  );
  return calcule === undefined ? lus : [fraction(calcule), ...lus];
}

const trouvaille = ({ imprime, exact }: Quota, cause: string): Trouvaille => ({
  champ: 'imprime.prioritaires',
  message: `Les publics prioritaires imprimés (${imprime.texte}) ${cause} : la part du flux exact est ${afficheNombre(exact)}, à juger en cumul sur plusieurs années.`,
  imprime: imprime.texte,
  attendu: afficheNombre(exact),
  remede: `Inscrire ${afficheNombre(exact)}, et dire que la part des prioritaires se juge en cumul.`,
});

/** R1.1: 25 % of the rounded flow (0,25 for 1) where the exact flow gives 0,0195. */
export const quotaSurFluxArrondi: Controle = {
  code: 'QUOTA_SUR_FLUX_ARRONDI',
  gravite: 'ALERTE',
  titre: 'La part des publics prioritaires se prend sur le flux exact, pas sur l’objectif arrondi.',
  incoherences: ['I6', 'D90'],
  source: texte(L441_1_PRIORITAIRES),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const quota = quotaFaux(d);
    return quota?.surObjectif ? [trouvaille(quota, 'sont pris sur un nombre déjà arrondi')] : [];
  },
};

export const quotaNonJustifie: Controle = {
  code: 'QUOTA_NON_JUSTIFIE',
  gravite: 'ERREUR',
  titre: 'Le nombre imprimé pour les publics prioritaires est celui du calcul.',
  incoherences: ['D90'],
  source: texte(L441_1_PRIORITAIRES),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const quota = quotaFaux(d);
    return quota && !quota.surObjectif ? [trouvaille(quota, 'ne se retrouvent pas')] : [];
  },
};
