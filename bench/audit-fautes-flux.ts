import { appliqueDesSoustractions, type Cas, fluxDe, type Objet, partDe, taux } from './audit-conventions.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { fausseLeFlux, imprime, imprimeDe } from './audit-fautes-plume.ts';
import { divise, ecritFlux, ecritPart, entier, fois, type Rapport, rapport, relit } from './audit-nombres.ts';

/** The flow made on the share as it is printed. */
function surLaPartArrondie(e: Exemplaire): Objet[] | undefined {
  const [{ cas, dossier }, part] = [e, partDe(e.cas)];
  if (part === undefined || cas.plume.coupe) return undefined;
  const lue = relit(String(imprimeDe(dossier).part));
  return fausseLeFlux(e, fois(fluxDe(cas), divise(lue, part)));
}

function fluxCoupe({ cas, dossier }: Exemplaire): Objet[] | undefined {
  const [part, flux] = [partDe(cas), fluxDe(cas)];
  if (part === undefined || cas.plume.coupe || imprimeDe(dossier).flux === undefined) return undefined;
  // Below two decimals the difference is a figure; above, R7 lets it go (0,01).
  if (cas.plume.decimalesFlux > 1) return undefined;
  const coupe = { ...cas.plume, coupe: true };
  if (ecritPart(part, coupe) === ecritPart(part, cas.plume)) return undefined;
  const texte = ecritFlux(flux, coupe);
  if (texte === ecritFlux(flux, cas.plume) || texte === entier(flux, cas.arrondi).toString())
    return undefined;
  return imprime(dossier, { flux: texte });
}

/** Two neighbouring figures exchanged: 0,79 typed 0,97. */
function chiffresEchanges({ cas, dossier }: Exemplaire): Objet[] | undefined {
  const texte = ecritFlux(fluxDe(cas), cas.plume);
  const echange = texte.replace(/(\d)(\d)(?!.*\d\d)/, '$2$1');
  if (imprimeDe(dossier).flux === undefined || cas.plume.decimalesFlux < 2) return undefined;
  return fausseLeFlux({ cas, dossier }, relit(echange));
}

const deuxFois = (c: Cas): Rapport | undefined => {
  if (!appliqueDesSoustractions(c) || c.soustraits === 0) return undefined;
  const autre = { ...c, soustraits: 2 * c.soustraits };
  return fluxDe(autre)[0] < 0n ? undefined : fluxDe(autre);
};

const FLUX = { codes: ['FLUX_NON_JUSTIFIE'], champ: /^imprime\.flux$/ };

/** Faults of the printed flow. */
export const fautesDeFlux: readonly Faute[] = [
  {
    genre: 'flux coupé quand le document arrondit',
    ...FLUX,
    plante: fluxCoupe,
  },
  {
    genre: 'flux divisé par la rotation',
    ...FLUX,
    plante: (e) =>
      e.cas.methode === 'V5_DROITS_UNIQUES'
        ? undefined
        : fausseLeFlux(e, divise(divise(fluxDe(e.cas), taux(e.cas.rotation)), taux(e.cas.rotation))),
  },
  {
    genre: 'flux sans la rotation',
    ...FLUX,
    plante: (e) =>
      e.cas.methode === 'V5_DROITS_UNIQUES' ? undefined : fausseLeFlux(e, rapport(e.cas.droits)),
  },
  {
    genre: 'flux avec la rotation d’une autre année',
    ...FLUX,
    plante: (e, h) =>
      e.cas.methode === 'V5_DROITS_UNIQUES'
        ? undefined
        : fausseLeFlux(e, fluxDe({ ...e.cas, rotation: e.cas.rotation + h.parmi([-90, -50, 50, 90]) })),
  },
  {
    genre: 'flux calculé sur la part arrondie',
    ...{ codes: ['FLUX_SUR_PART_ARRONDIE', 'FLUX_NON_JUSTIFIE'], champ: FLUX.champ },
    plante: surLaPartArrondie,
  },
  { genre: 'soustractions comptées deux fois', ...FLUX, plante: (e) => fausseLeFlux(e, deuxFois(e.cas)) },
  {
    genre: 'soustractions oubliées',
    ...FLUX,
    plante: (e) =>
      e.cas.soustraits === 0 ? undefined : fausseLeFlux(e, fluxDe({ ...e.cas, soustraits: 0 })),
  },
  {
    genre: 'droits uniques divisés par toute la durée',
    ...FLUX,
    plante: (e) =>
      e.cas.methode === 'V5_DROITS_UNIQUES' ? fausseLeFlux(e, rapport(e.cas.droits, 30)) : undefined,
  },
  { genre: 'deux chiffres du flux échangés', ...FLUX, plante: chiffresEchanges },
  {
    genre: 'case du flux vide',
    ...{ codes: ['FLUX_VIDE'], champ: FLUX.champ },
    plante: ({ dossier }) => imprime(dossier, { flux: null }),
  },
];
