import {
  afficheNombre,
  clausesEnVigueur,
  type EligiblesDUneCommune,
  ecartSigne,
  type Fraction,
  fluxParCommune,
  somme,
  texteExact,
  ZERO,
} from '@contingent/droit';
import type { ComparaisonDeScenarios } from '@contingent/echanges';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { Comptes } from '../flux/comptes.ts';
import { dansLePerimetre, estExclu } from '../flux/perimetre.ts';
import type { FluxSitue } from './scenario-lu.ts';

/** Flow and eligible dwellings by commune; the key `''` holds what no inventory places. */
type ParCommune = ReadonlyMap<string, { readonly flux: Fraction; readonly eligibles: number }>;
/** Key of what no inventory places. */
export const SANS_COMMUNE = '';

/** The communes of the perimeter with their eligible dwellings, as the inventory counts them. */
export function communesDe(
  { c, p }: Pick<FluxSitue, 'c' | 'p'>,
  comptes: Comptes,
): readonly EligiblesDUneCommune[] {
  if (c.assiette !== null) return communeSaisie(c);
  if (p === null) return [];
  const clauses = clausesEnVigueur(c.convention);
  const parCommune = new Map<string, number>();
  for (const l of comptes.logements) {
    if (!dansLePerimetre(l, { ...c, photographie: p.id }) || estExclu(l.exclusion, clauses)) continue;
    const cle = l.communeCle ?? l.communeInsee ?? SANS_COMMUNE;
    parCommune.set(cle, (parCommune.get(cle) ?? 0) + l.nombre);
  }
  return [...parCommune].map(([commune, eligibles]) => ({ commune, eligibles }));
}

/** Typed stock names its place only when the perimeter is one commune. */
function communeSaisie({ assiette, perimetre, communes }: ConventionCalculable): EligiblesDUneCommune[] {
  const [seule] = communes;
  if (assiette === null || perimetre !== 'COMMUNES' || communes.length !== 1 || seule === undefined)
    return [];
  return [{ commune: seule, eligibles: assiette.logements }];
}

/** One column over the communes; the dwellings of a commune are those of the widest count. */
function colonne(dus: readonly FluxSitue[], comptes: Comptes): ParCommune {
  const parCommune = new Map<string, { flux: Fraction; eligibles: number }>();
  const ajouter = (commune: string, flux: Fraction, eligibles: number): void => {
    const deja = parCommune.get(commune) ?? { flux: ZERO, eligibles: 0 };
    parCommune.set(commune, {
      flux: somme(deja.flux, flux),
      eligibles: Math.max(deja.eligibles, eligibles),
    });
  };
  for (const du of dus) {
    const reparti = fluxParCommune(du.flux, communesDe(du, comptes));
    for (const { commune, flux, eligibles } of reparti ?? []) ajouter(commune, flux, eligibles);
    if (reparti === undefined && du.flux.n !== 0n) ajouter(SANS_COMMUNE, du.flux, 0);
  }
  return parCommune;
}

const chiffre = (f: Fraction) => ({ exact: texteExact(f), affiche: afficheNombre(f) });
function ecart(avant: Fraction, apres: Fraction) {
  const { valeur, affiche } = ecartSigne(avant, apres);
  return { exact: texteExact(valeur), affiche };
}

/** Each commune in each column; the columns add up to the totals exactly. Communes by name, what has no place last. */
export function parCommune(
  reel: readonly FluxSitue[],
  scenarios: readonly (readonly FluxSitue[])[],
  comptes: Comptes,
): ComparaisonDeScenarios['parCommune'] {
  const avant = colonne(reel, comptes);
  const apres = scenarios.map((dus) => colonne(dus, comptes));
  const cles = [...new Set([avant, ...apres].flatMap((c) => [...c.keys()]))];
  const noms = nomsDesCommunes(comptes);
  const nom = (cle: string): string => noms.get(cle) ?? cle;
  return cles
    .sort((a, b) => rang(a) - rang(b) || nom(a).localeCompare(nom(b), 'fr'))
    .map((cle) => {
      const vrai = avant.get(cle);
      return {
        cle,
        commune: cle === SANS_COMMUNE ? null : nom(cle),
        eligibles: cle === SANS_COMMUNE ? null : (vrai?.eligibles ?? null),
        reel: vrai ? chiffre(vrai.flux) : null,
        scenarios: apres.map((colonneEssayee) => {
          const flux = colonneEssayee.get(cle)?.flux;
          if (flux === undefined && vrai === undefined) return { flux: null, ecart: null };
          const essaye = flux ?? ZERO;
          return { flux: chiffre(essaye), ecart: ecart(vrai?.flux ?? ZERO, essaye) };
        }),
      };
    });
}

const rang = (cle: string): number => (cle === SANS_COMMUNE ? 1 : 0);

const nomsDesCommunes = ({ logements }: Comptes): ReadonlyMap<string, string> =>
  new Map(
    logements.flatMap(({ communeCle, communeInsee, communeNom }) => {
      const cle = communeCle ?? communeInsee;
      return cle === null || communeNom === null ? [] : [[cle, communeNom] as const];
    }),
  );
