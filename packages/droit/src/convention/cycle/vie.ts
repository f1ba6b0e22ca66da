import { ajouteJours, type Jour } from '../../quantites/jour.ts';
import {
  DERNIER_JOUR,
  memePeriode,
  type PeriodeCourue,
  periodeSuivante,
  plusTard,
  plusTot,
} from './periode.ts';
import type { EtatDuCycle, PeriodeSignee, VersionDuCycle } from './types.ts';

/** A version that was signed, with what the signature fixed. */
export type VersionSignee = VersionDuCycle & { readonly signature: Jour; readonly periode: PeriodeSignee };

export const versionsSignees = (etat: EtatDuCycle, le: Jour = DERNIER_JOUR): readonly VersionSignee[] =>
  etat.versions.filter(
    (v): v is VersionSignee =>
      v.etat === 'SIGNEE' && v.signature !== null && v.periode !== null && v.signature <= le,
  );
export const derniereSignee = (etat: EtatDuCycle, le: Jour = DERNIER_JOUR): VersionSignee | undefined =>
  versionsSignees(etat, le).at(-1);
export const versionOuverte = (etat: EtatDuCycle): VersionDuCycle | undefined =>
  etat.versions.find((v) => v.etat === 'BROUILLON' || v.etat === 'PROPOSEE');

/** Versions in a row that share one period: an amendment that keeps it belongs to the same stretch. */
export type Troncon = readonly [VersionSignee, ...VersionSignee[]];

export function troncons(etat: EtatDuCycle, le: Jour = DERNIER_JOUR): readonly Troncon[] {
  const suite: Troncon[] = [];
  for (const v of versionsSignees(etat, le)) {
    const dernier = suite.at(-1);
    if (dernier !== undefined && memePeriode(dernier[0].periode, v.periode))
      suite[suite.length - 1] = [...dernier, v];
    else suite.push([v]);
  }
  return suite;
}

/** The stretch that runs that day: the last one begun, else the last one signed. */
export function tronconAu(etat: EtatDuCycle, le: Jour): Troncon | undefined {
  const connus = troncons(etat, le);
  return connus.findLast(([v]) => v.periode.debut <= le) ?? connus.at(-1);
}

/** Why an agreement ends before its natural term, and its last day in force. */
export type FinAnticipee = {
  readonly cause: 'DENONCEE' | 'RESILIEE' | 'REMPLACEE';
  readonly dernierJour: Jour;
};

/** The earliest of what was decided by then. */
export function finAnticipee(etat: EtatDuCycle, le: Jour = DERNIER_JOUR): FinAnticipee | undefined {
  const { denonciation, resiliation, remplacement } = etat;
  const fins: FinAnticipee[] = [];
  if (remplacement) fins.push({ cause: 'REMPLACEE', dernierJour: ajouteJours(remplacement.effet, -1) });
  if (resiliation && resiliation.le <= le) fins.push({ cause: 'RESILIEE', dernierJour: resiliation.effet });
  if (denonciation && denonciation.le <= le)
    fins.push({ cause: 'DENONCEE', dernierJour: denonciation.effet });
  return fins.reduce<FinAnticipee | undefined>(
    (a, b) => (a === undefined || b.dernierJour < a.dernierJour ? b : a),
    undefined,
  );
}

type Terme = { readonly le: Jour; readonly renouvellement: PeriodeSignee['renouvellement'] };
type Express = { readonly le: Jour; readonly fin: Jour };

/** What changed the course of a stretch, in order of dates: its terms, its express renewals. */
function evenements(etat: EtatDuCycle, troncon: Troncon, le: Jour): readonly (Terme | Express)[] {
  const numeros = new Set(troncon.map((v) => v.numero));
  const termes = troncon.map((v) => ({ le: v.signature, renouvellement: v.periode.renouvellement }));
  const express = etat.reconductions.filter((r) => numeros.has(r.version) && r.le <= le);
  return [...termes, ...express].sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}

/** The last day on which a tacit renewal of this stretch may still begin, seen from `le`. */
function borne(etat: EtatDuCycle, troncon: Troncon, le: Jour): Jour {
  const suivant = troncons(etat, le).find(
    ([v]) => v.numero > troncon[0].numero && v.periode.debut > troncon[0].periode.debut,
  );
  const bornes = [le, finAnticipee(etat)?.dernierJour ?? le];
  if (suivant) bornes.push(ajouteJours(suivant[0].periode.debut, -1));
  return bornes.reduce(plusTot);
}

/**
 * The periods of a stretch begun by `le`, and those that an express renewal already decided: the first one, then the
 * renewals, each starting the day after the former (no hole, no overlap). A tacit renewal happens by itself.
 */
export function periodesCourues(
  etat: EtatDuCycle,
  troncon: Troncon,
  le: Jour,
): readonly [PeriodeCourue, ...PeriodeCourue[]] {
  const [{ periode }] = troncon;
  const premiere: PeriodeCourue = { debut: periode.debut, fin: periode.fin, rang: 0 };
  if (periode.fin === null) return [premiere];
  const suite: PeriodeCourue[] = [];
  let [derniere, tacite] = [{ ...premiere, fin: periode.fin }, false];
  const ajoute = (suivante: PeriodeCourue & { readonly fin: Jour }): void => {
    suite.push(suivante);
    derniere = suivante;
  };
  const prolonge = (jusqua: Jour): void => {
    while (tacite && derniere.fin < jusqua) ajoute(periodeSuivante(periode, derniere));
  };
  const limite = borne(etat, troncon, le);
  for (const e of evenements(etat, troncon, le)) {
    prolonge(plusTot(e.le, limite));
    if ('renouvellement' in e) tacite = e.renouvellement === 'TACITE_MEME_DUREE';
    else if (e.fin > derniere.fin) ajoute({ ...periodeSuivante(periode, derniere), fin: e.fin });
  }
  prolonge(limite);
  return [premiere, ...suite];
}

/** What holds on a day: the version, the running period (or the last one), the renewals begun. */
export type CoursAu = {
  readonly version: VersionSignee;
  readonly periode: PeriodeCourue;
  /** The last period that is certain that day: the running one, or an express renewal already decided. */
  readonly derniere: PeriodeCourue;
  readonly tacite: boolean;
};

const estTacite = ({ periode }: VersionSignee): boolean =>
  periode.renouvellement === 'TACITE_MEME_DUREE' && periode.fin !== null;

export function coursAu(etat: EtatDuCycle, le: Jour): CoursAu | undefined {
  const troncon = tronconAu(etat, le);
  const version = troncon?.at(-1);
  if (troncon === undefined || version === undefined) return undefined;
  const suite = periodesCourues(etat, troncon, le);
  const periode = suite.findLast((p) => p.debut <= le) ?? suite[0];
  return { version, periode, derniere: suite.at(-1) ?? periode, tacite: estTacite(version) };
}

/** Last day in force as known on `le`; `null`: no term, or renewed by itself. */
export function finDeVie(etat: EtatDuCycle, le: Jour): Jour | null {
  const version = tronconAu(etat, le)?.at(-1);
  const naturelle =
    version === undefined || estTacite(version) ? null : (coursAu(etat, le)?.derniere.fin ?? null);
  const anticipee = finAnticipee(etat, le)?.dernierJour;
  if (anticipee === undefined) return naturelle;
  return naturelle === null ? anticipee : plusTot(anticipee, naturelle);
}

/** Last day in force before each amendment: what was lived stays taken up, whatever period came next. */
const joursVecus = (etat: EtatDuCycle): readonly Jour[] =>
  versionsSignees(etat)
    .slice(1)
    .map((v) => ajouteJours(v.signature, -1))
    .map((veille) => plusTot(veille, finDeVie(etat, veille) ?? veille));

/** The days that a signed agreement takes up, for D9; `undefined` before any signature. `fin` null: no known end. */
export function periodeOccupee(
  etat: EtatDuCycle,
): { readonly debut: Jour; readonly fin: Jour | null } | undefined {
  const signees = versionsSignees(etat);
  const [premiere] = signees;
  if (premiere === undefined) return undefined;
  const debut = signees.map((v) => v.periode.debut).reduce(plusTot);
  const fin = finDeVie(etat, DERNIER_JOUR);
  if (fin === null) return { debut, fin };
  return { debut, fin: joursVecus(etat).reduce(plusTard, fin) };
}

/** Signed, and nothing of it is left to run after that day. */
export function estTerminee(etat: EtatDuCycle, le: Jour): boolean {
  const anticipee = finAnticipee(etat, le);
  if (anticipee !== undefined && anticipee.dernierJour < le) return derniereSignee(etat, le) !== undefined;
  const aVenir = versionsSignees(etat, le).some(({ periode }) => periode.debut > le);
  const fin = finDeVie(etat, le);
  return !aVenir && fin !== null && fin < le;
}
