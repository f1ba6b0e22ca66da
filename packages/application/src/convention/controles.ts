import { type Jour, verifierAvantSignature } from '@contingent/droit';
import { type ConstatVue, vueConstat } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import { calculerAvec } from '../flux/calculer.ts';
import { dossierAVerifier, sansDoublon } from '../flux/constats.ts';
import { entreeDuCalcul } from '../flux/entree.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import type { LigneCalculee } from '../flux/ligne.ts';
import { choisir, rassembler } from '../flux/materiaux.ts';
import { type ConventionCalculable, lireConventions } from './stockee.ts';

export type VersionControlee = {
  readonly exercice: number;
  /** Inventory that the year is counted on. */
  readonly photographie: number | null;
  readonly ligne: LigneCalculee;
  /** Findings of the version alone, then those that it brings among the signed agreements. */
  readonly constats: readonly ConstatVue[];
};

/** The version alone: what an act already signed asks for, since nothing can stop it. */
export async function calculerSeule(
  tx: Transaction,
  c: ConventionCalculable,
  exercice: number,
): Promise<VersionControlee> {
  const choisie = choisir(c, await inventairesDe(tx, exercice), { exercice });
  const materiaux = await rassembler(tx, [choisie], { exercice });
  const ligne = calculerAvec(materiaux, [choisie], 'RESERVATAIRE').lignes[0];
  if (ligne === undefined) throw new RangeError('no line for the version');
  return { exercice, photographie: choisie.p?.id ?? null, ligne, constats: ligne.vue.constats };
}

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
  const inventaires = await inventairesDe(tx, exercice);
  const lues = await lireConventions(tx, { exercice, ...(le === undefined ? {} : { le }) });
  const autres = lues
    .filter((a) => a.etat === 'SIGNEE' && a.organisme === c.organisme && a.id !== c.id)
    .map((a) => choisir(a, inventaires, { exercice }));
  const choisie = choisir(c, inventaires, { exercice });
  const materiaux = await rassembler(tx, [...autres, choisie], { exercice });
  const [sienne, ...voisines] = [choisie, ...autres].map((v) =>
    dossierAVerifier(v.c, entreeDuCalcul(v.c, v.p, materiaux)),
  );
  const ligne = calculerAvec(materiaux, [choisie], 'RESERVATAIRE').lignes[0];
  if (ligne === undefined || sienne === undefined) throw new RangeError('no line for the version');
  const trouves = verifierAvantSignature(sienne, voisines).filter(({ code }) => code !== CONFIE_AU_CYCLE);
  const constats = sansDoublon([...ligne.constats, ...trouves]).map(vueConstat);
  return { exercice, photographie: choisie.p?.id ?? null, ligne, constats };
}

/** D9 over periods is the decider's: it knows terminations and replacements, which clauses alone do not tell. */
const CONFIE_AU_CYCLE = 'CONVENTION_DOUBLE';

/** Codes that forbid proposal and signature (D4), each once. */
export const codesBloquants = (controlees: readonly VersionControlee[]): readonly string[] => [
  ...new Set(
    controlees.flatMap(({ constats }) => constats.filter((c) => c.gravite === 'BLOQUANT').map((c) => c.code)),
  ),
];
