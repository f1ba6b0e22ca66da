import {
  afficheNombre,
  type CalculFlux,
  type Constat,
  calculerFlux,
  calculerPart,
  type EntreeCalcul,
  type Etape,
  type Explique,
  type Fraction,
  fraction,
  modele,
  type Resultat,
  texteExact,
} from '@contingent/droit';
import { type ChiffreJustifie, type LigneFlux, vueConstat, vueEtape, vueManque } from '@contingent/echanges';
import type { ConventionCalculable } from '../convention/stockee.ts';
import { papierDe, sansDoublon } from './constats.ts';
import { type Ponderation, precise } from './ponderation.ts';

export type LigneCalculee = {
  readonly vue: LigneFlux;
  readonly calcul: CalculFlux | undefined;
  /** Every step of every figure, each once. */
  readonly etapes: readonly Etape[];
  /** Those of `vue`, before they are put in words for a screen. */
  readonly constats: readonly Constat[];
};

export type LigneACalculer = {
  readonly c: ConventionCalculable;
  readonly entree: EntreeCalcul;
  readonly perimetre: string;
  readonly sansConvention: boolean;
  readonly constats: readonly Constat[];
  /** What the inventory cannot weigh by, said instead of asked. */
  readonly ponderation?: Ponderation | null;
};

/** One agreement, computed and ready for a screen: every figure with the steps that lead to it. */
export function ligneFlux(l: LigneACalculer): LigneCalculee {
  const { c, entree, perimetre, sansConvention, constats, ponderation = null } = l;
  const resultat = calculerFlux(entree);
  const calcul = resultat.ok ? resultat.valeur : undefined;
  // The share asks for less than the flow: it is shown, and opens, while the rest waits for an answer.
  const part = calcul?.part ?? partSeule(entree);
  const etapes = calcul?.flux.etapes ?? part?.etapes ?? [];
  const trouves = sansDoublon([...constatsDe(resultat), ...constats]);
  const vue: LigneFlux = {
    ...identite(c, entree.exercice, sansConvention),
    perimetre,
    eligibles: jusqua(etapes, 'eligibles') ?? saisi(entree.eligibles?.nombre),
    droits: jusqua(etapes, 'droits', 'droits') ?? saisi(sommeDesDroits(entree)),
    part: justifie(part, 'part'),
    tauxRotation: jusqua(etapes, 'rotation', 'rotation'),
    flux: justifie(calcul?.flux, 'flux'),
    objectif: justifie(calcul?.objectif, 'objectif'),
    reliquat: justifie(calcul?.reliquat, 'reliquat'),
    constats: trouves.map(vueConstat),
    manques: resultat.ok ? [] : resultat.manques.map((m) => vueManque(precise(m, ponderation))),
    imprime: imprimeEnTexte(c, entree.exercice),
  };
  return { vue, calcul, etapes: etapesDe(calcul, part), constats: trouves };
}

function etapesDe(calcul: CalculFlux | undefined, part: Explique<Fraction> | undefined): readonly Etape[] {
  const { fluxBrut, fluxNet, flux, objectif, reliquat, publics } = calcul ?? {};
  const toutes = [part, fluxBrut, fluxNet, flux, objectif, reliquat, publics].flatMap((e) => e?.etapes ?? []);
  return [...new Map(toutes.map((e) => [`${e.id} ${e.formule}`, e])).values()];
}

function partSeule(entree: EntreeCalcul): Explique<Fraction> | undefined {
  const part = calculerPart(entree);
  return part.ok ? part.valeur : undefined;
}

function identite(c: ConventionCalculable, exercice: number, sansConvention: boolean) {
  return {
    convention: sansConvention ? null : c.id,
    version: sansConvention ? null : c.version,
    etat: sansConvention ? null : c.etat,
    modele: c.convention.modele,
    modeleTitre: modele(c.convention.modele)?.titre ?? c.convention.modele,
    bailleur: { id: c.organisme, nom: c.bailleur },
    reservataire: c.reservataire,
    exercice,
  };
}

const constatsDe = (r: Resultat<CalculFlux>): readonly Constat[] =>
  r.ok ? r.alertes : [...r.erreurs, ...r.alertes];

const sommeDesDroits = (e: EntreeCalcul): number | undefined =>
  e.droits?.reduce((total, d) => total + d.nombre, 0);

const saisi = (nombre: number | undefined): ChiffreJustifie | null =>
  nombre === undefined || !Number.isSafeInteger(nombre)
    ? null
    : { valeur: { exact: String(nombre), affiche: afficheNombre(fraction(nombre), 0) }, etapes: [] };

/** The steps up to the one named; only the named ones when `seulement` is given. */
function jusqua(etapes: readonly Etape[], id: string, seulement?: string): ChiffreJustifie | null {
  const rang = etapes.findLastIndex((e) => e.id === id);
  const derniere = etapes[rang];
  if (!derniere) return null;
  const retenues = etapes.slice(0, rang + 1).filter((e) => seulement === undefined || e.id === seulement);
  return {
    valeur: { exact: texteExact(derniere.valeur), affiche: derniere.affiche },
    etapes: retenues.map(vueEtape),
  };
}

function justifie(e: Explique<Fraction> | Explique<bigint> | undefined, id: string): ChiffreJustifie | null {
  if (!e) return null;
  const derniere = e.etapes.findLast((etape) => etape.id === id) ?? e.etapes.at(-1);
  const exact = typeof e.valeur === 'bigint' ? String(e.valeur) : texteExact(e.valeur);
  return { valeur: { exact, affiche: derniere?.affiche ?? exact }, etapes: e.etapes.map(vueEtape) };
}

function imprimeEnTexte(c: ConventionCalculable, exercice: number): Record<string, string> | null {
  const imprime = papierDe(c, exercice)?.imprime;
  if (typeof imprime !== 'object' || imprime === null) return null;
  const textes = Object.entries(imprime).filter(
    (paire): paire is [string, string | number] =>
      typeof paire[1] === 'string' || typeof paire[1] === 'number',
  );
  return Object.fromEntries(textes.map(([cle, valeur]) => [cle, String(valeur)]));
}
