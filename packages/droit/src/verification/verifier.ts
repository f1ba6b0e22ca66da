import { clausesEnVigueur } from '../convention/clauses.ts';
import { modele } from '../convention/modeles/modeles.ts';
import type { Constat, Resultat } from '../explication/constat.ts';
import type { Source } from '../explication/source.ts';
import { calculerFlux } from '../flux/calculer.ts';
import { type DossierCalcule, enConstat } from './controle.ts';
import type { DossierAVerifier } from './dossier.ts';
import { CONTROLES, CONTROLES_AVANT_SIGNATURE, CONTROLES_CROISES } from './regles.ts';

/** Findings of one file, in the order of the rules. */
export type ConstatsDuDossier = { readonly nom: string; readonly constats: readonly Constat[] };
export type Verification = {
  readonly parDossier: readonly ConstatsDuDossier[];
  /** Findings of several agreements against each other. */
  readonly croises: readonly Constat[];
};

/** Warnings of the computation that speak of a figure; the others (silent clauses, derogations) are not findings. */
const ALERTES_DE_CHIFFRES = ['TAUX_ROTATION_INHABITUEL', 'EXCLUSION_NON_PREVUE'];
const alertesRetenues = (calcul: Resultat<unknown>): readonly Constat[] =>
  calcul.alertes.filter(({ code }) => ALERTES_DE_CHIFFRES.includes(code));

/** A model that does not exist has no clauses to check: the computation says so. */
export function calcule(dossier: DossierAVerifier): DossierCalcule | undefined {
  if (!modele(dossier.entree.convention.modele)) return undefined;
  return {
    ...dossier,
    clauses: clausesEnVigueur(dossier.entree.convention),
    calcul: calculerFlux(dossier.entree),
  };
}

/** What the computation itself refuses is a finding too. */
const refus = (calcul: Resultat<unknown>): readonly Constat[] => (calcul.ok ? [] : calcul.erreurs);

function constatsDe(dossier: DossierAVerifier, d: DossierCalcule | undefined): readonly Constat[] {
  if (d === undefined) return refus(calculerFlux(dossier.entree));
  return [
    ...refus(d.calcul),
    ...alertesRetenues(d.calcul),
    ...CONTROLES.flatMap((controle) => controle.verifie(d).map((t) => enConstat(controle, t))),
  ];
}

/** Audits agreements one by one, then against each other. Empty lists when nothing is wrong. Never throws on a file. */
export function verifierParDossier(dossiers: readonly DossierAVerifier[]): Verification {
  const calcules = dossiers.map(calcule);
  const connus = calcules.filter((d) => d !== undefined);
  return {
    parDossier: dossiers.map((d, rang) => ({ nom: d.nom, constats: constatsDe(d, calcules[rang]) })),
    croises: CONTROLES_CROISES.flatMap((c) => c.verifie(connus).map((t) => enConstat(c, t))),
  };
}

/** The same findings as one list. */
export function verifier(dossiers: readonly DossierAVerifier[]): readonly Constat[] {
  const { parDossier, croises } = verifierParDossier(dossiers);
  return [...parDossier.flatMap(({ constats }) => constats), ...croises];
}

/** One line of the public page of rules. */
export type FicheDeRegle = {
  readonly code: string;
  readonly gravite: Constat['gravite'];
  readonly titre: string;
  readonly incoherences: readonly string[];
  readonly source: Source;
  readonly portee: 'UN_DOSSIER' | 'PLUSIEURS_DOSSIERS';
};

/** The rules that run, for the public page: generated from the list itself. */
export const REGLES_DE_VERIFICATION: readonly FicheDeRegle[] = [
  ...CONTROLES,
  ...CONTROLES_CROISES,
  ...CONTROLES_AVANT_SIGNATURE,
].map(({ verifie: _, ...fiche }) => fiche);
