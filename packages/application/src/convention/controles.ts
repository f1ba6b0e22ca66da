import type { Constat, Jour } from '@contingent/droit';
import { type ConstatVue, vueConstat } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import { calculerAvec } from '../flux/calculer.ts';
import type { LigneCalculee } from '../flux/ligne.ts';
import { choisir, rassembler } from '../flux/materiaux.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import { type ConventionCalculable, lireConventions } from './stockee.ts';

export type VersionControlee = {
  readonly exercice: number;
  readonly ligne: LigneCalculee;
  /** Findings of the version alone, then those that it brings among the signed agreements. */
  readonly constats: readonly ConstatVue[];
};

/**
 * A version computed for a year and checked, alone then beside the signed agreements of its landlord: a ceiling that
 * several agreements share is exceeded by the one that comes last.
 */
export async function controler(
  tx: Transaction,
  c: ConventionCalculable,
  exercice: number,
  le?: Jour,
): Promise<VersionControlee> {
  const toutes = await photographiesLisibles(tx);
  const lues = await lireConventions(tx, { exercice, ...(le === undefined ? {} : { le }) });
  const autres = lues
    .filter((a) => a.etat === 'SIGNEE' && a.organisme === c.organisme && a.id !== c.id)
    .map((a) => choisir(a, toutes, { exercice }));
  const avec = [...autres, choisir(c, toutes, { exercice })];
  const materiaux = await rassembler(tx, avec, { exercice });
  const tout = calculerAvec(materiaux, avec, 'RESERVATAIRE');
  const ligne = tout.lignes.at(-1);
  if (ligne === undefined) throw new RangeError('no line for the version');
  const connus = calculerAvec(materiaux, autres, 'RESERVATAIRE').croises;
  const apportes = nouveaux(connus, tout.croises).map(vueConstat);
  return { exercice, ligne, constats: [...ligne.vue.constats, ...apportes] };
}

/** D9 over periods is the decider's: it knows terminations and replacements, which clauses alone do not tell. */
const CONFIE_AU_CYCLE = 'CONVENTION_DOUBLE';
const cle = ({ code, message }: Constat): string => `${code} ${message}`;

function nouveaux(connus: readonly Constat[], tous: readonly Constat[]): readonly Constat[] {
  const cles = new Set(connus.map(cle));
  return tous.filter((c) => c.code !== CONFIE_AU_CYCLE && !cles.has(cle(c)));
}

/** Codes that forbid proposal and signature (D4), each once. */
export const codesBloquants = (controlees: readonly VersionControlee[]): readonly string[] => [
  ...new Set(
    controlees.flatMap(({ constats }) => constats.filter((c) => c.gravite === 'BLOQUANT').map((c) => c.code)),
  ),
];
