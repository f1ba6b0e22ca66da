import type { Constat, Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { calculerFlux } from '../flux/calculer.ts';
import type { CalculFlux, EntreeCalcul } from '../flux/entree.ts';
import { type Fraction, sommeDe } from '../quantites/fraction.ts';
import { constatsCroises, constatsDeLaLigne, dossierDEssai } from './constats.ts';
import { type Ecart, ecartSigne } from './ecart.ts';
import { partConnue } from './part-connue.ts';
import { appliquerScenario, type ChangementCible, type EntreeNommee } from './scenario.ts';

/** One agreement computed on one entry, with what the law says of it. */
export type ColonneCalculee = {
  readonly entree: EntreeCalcul;
  readonly calcul: Resultat<CalculFlux>;
  /** Of the computation, else alone while the flow waits for an answer. */
  readonly part: Explique<Fraction> | undefined;
  readonly constats: readonly Constat[];
};
/** Differences with the real figures, when both are known. */
export type ColonneComparee = ColonneCalculee & {
  readonly ecartFlux: Ecart | undefined;
  readonly ecartObjectif: bigint | undefined;
};
export type LigneComparee = {
  readonly cle: string;
  readonly reel: ColonneCalculee;
  /** In the order of the scenarios given. */
  readonly scenarios: readonly ColonneComparee[];
};
/** Exact sum of the flows and sum of the whole objectives, of what could be computed. */
export type TotauxDeScenario = { readonly flux: Fraction; readonly objectif: bigint };
export type EnsembleCalcule = { readonly totaux: TotauxDeScenario; readonly constats: readonly Constat[] };
export type Comparaison = {
  readonly lignes: readonly LigneComparee[];
  readonly reel: EnsembleCalcule;
  readonly scenarios: readonly (EnsembleCalcule & { readonly ecartFlux: Ecart })[];
};

type Colonne = { readonly parCle: ReadonlyMap<string, ColonneCalculee>; readonly ensemble: EnsembleCalcule };

/** The agreements of a landlord, real and under each scenario, side by side; legal ceilings judged in each column. */
export function comparerScenarios(
  entrees: readonly EntreeNommee[],
  scenarios: readonly (readonly ChangementCible[])[],
): Comparaison {
  const reel = calculerColonne(entrees);
  const essayes = scenarios.map((scenario) => calculerColonne(appliquerScenario(entrees, scenario)));
  return {
    lignes: [...reel.parCle].map(([cle, colonne]) => ({
      cle,
      reel: colonne,
      scenarios: essayes.flatMap(({ parCle }) => {
        const essayee = parCle.get(cle);
        return essayee ? [comparee(colonne, essayee)] : [];
      }),
    })),
    reel: reel.ensemble,
    scenarios: essayes.map(({ ensemble }) => ({
      ...ensemble,
      ecartFlux: ecartSigne(reel.ensemble.totaux.flux, ensemble.totaux.flux),
    })),
  };
}

function calculerColonne(entrees: readonly EntreeNommee[]): Colonne {
  const dossiers = entrees.map((e) => dossierDEssai(e, calculerFlux(e.entree)));
  const calculs = dossiers.flatMap(({ calcul }) => (calcul.ok ? [calcul.valeur] : []));
  return {
    parCle: new Map(
      dossiers.map((d) => [
        d.nom,
        {
          entree: d.entree,
          calcul: d.calcul,
          part: partConnue(d.entree, d.calcul),
          constats: constatsDeLaLigne(d),
        },
      ]),
    ),
    ensemble: {
      totaux: {
        flux: sommeDe(calculs.map((c) => c.flux.valeur)),
        objectif: calculs.reduce((n, c) => n + (c.objectif?.valeur ?? 0n), 0n),
      },
      constats: constatsCroises(dossiers),
    },
  };
}

function comparee(reel: ColonneCalculee, essayee: ColonneCalculee): ColonneComparee {
  const [avant, apres] = [reel.calcul, essayee.calcul];
  if (!avant.ok || !apres.ok) return { ...essayee, ecartFlux: undefined, ecartObjectif: undefined };
  const [a, b] = [avant.valeur.objectif?.valeur, apres.valeur.objectif?.valeur];
  return {
    ...essayee,
    ecartFlux: ecartSigne(avant.valeur.flux.valeur, apres.valeur.flux.valeur),
    ecartObjectif: a === undefined || b === undefined ? undefined : b - a,
  };
}
