import type { EntreeCalcul, InventaireEssaye } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { type ConventionCalculable, lireConventions } from '../convention/stockee.ts';
import { entreeDuCalcul, type Materiaux, type PhotographieComptee } from '../flux/entree.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import { type Choisie, choisir, rassembler } from '../flux/materiaux.ts';
import { type Ponderation, ponderationSelon } from '../flux/ponderation.ts';
import { conventionsDEssai } from '../flux/sans-convention.ts';
import { cleDeConvention } from './comprendre.ts';

/** One agreement of the year, or rights without agreement, with the inventory that it is counted on. */
export type LigneDeLAnnee = Choisie & { readonly cle: string };
/** The year of a landlord: its lines, its inventories. */
export type Annee = {
  readonly lignes: readonly LigneDeLAnnee[];
  readonly photographies: readonly PhotographieComptee[];
};
export type DemandeDAnnee = {
  /** Every line is counted on it. */
  readonly photographie?: number;
  /** Inventories that a scenario tries: who holds rights there only has a line too. */
  readonly essayees?: readonly number[];
};
export type Comptage = { readonly materiaux: Materiaux };

/** Lines of the Flux page, in its order. */
export async function anneeDuBailleur(
  tx: Transaction,
  exercice: number,
  demande: DemandeDAnnee,
): Promise<Annee> {
  const inventaires = await inventairesDe(tx, exercice);
  const photographies = inventaires.courantes;
  const signees = await lireConventions(tx, { exercice });
  const voulue = photographies.find((p) => p.id === demande.photographie);
  const lignes = signees.map((c) => ({
    cle: cleDeConvention(c.id),
    ...(voulue === undefined
      ? choisir(c, inventaires, { exercice })
      : { c: surInventaire(c), p: voulue, sans: false }),
  }));
  const sans = (photographie?: number) =>
    conventionsDEssai(
      tx,
      tx.organisme,
      { exercice, ...(photographie === undefined ? {} : { photographie }) },
      photographies,
      signees,
    );
  const reelles = await sans(demande.photographie);
  const essayees: Choisie[] = [];
  // Who holds rights on a tried inventory alone is counted, for nothing, on the real one.
  for (const id of new Set(demande.essayees))
    for (const { c } of await sans(id))
      essayees.push({ ...choisir(c, inventaires, { exercice }), sans: true });
  return { photographies, lignes: [...lignes, ...sansConvention([...reelles, ...essayees])] };
}

/** One line a holder of rights, the real one first. */
function sansConvention(choisies: readonly Choisie[]): LigneDeLAnnee[] {
  const parCle = new Map<string, LigneDeLAnnee>();
  for (const choisie of choisies) {
    const cle = `sans convention ${choisie.c.reservataire.id}`;
    if (!parCle.has(cle)) parCle.set(cle, { ...choisie, cle });
  }
  return [...parCle.values()];
}

/** Tried on an inventory, an agreement takes from it its dwellings and its rights: what was typed stood in for it. */
export const surInventaire = (c: ConventionCalculable): ConventionCalculable =>
  c.assiette === null ? c : { ...c, assiette: null, droits: null };

/** Everything that must be counted, on the inventories of the lines and on those tried; `pondere`: for V6 and V7 too. */
export const compterLAnnee = async (
  tx: Transaction,
  exercice: number,
  lignes: readonly Pick<LigneDeLAnnee, 'c' | 'p' | 'sans'>[],
  pondere: boolean,
): Promise<Comptage> => ({ materiaux: await rassembler(tx, lignes, { exercice, pondere }) });

/** The entry of one line on one inventory, with what V6 and V7 weigh by when that was counted. */
export const entreeSur = (
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  { materiaux }: Comptage,
): { readonly entree: EntreeCalcul; readonly ponderation: Ponderation | null } => ({
  entree: entreeDuCalcul(c, p, materiaux),
  ponderation: ponderationSelon(c, p, materiaux),
});

/** All that an inventory says of an agreement, and nothing that comes from elsewhere. */
export function inventaireEssaye(
  c: ConventionCalculable,
  p: PhotographieComptee,
  comptage: Comptage,
): InventaireEssaye {
  const { entree } = entreeSur(surInventaire(c), p, comptage);
  const { eligibles, exclus, droits, dateEtatDesLieux, tauxRotation, programmes, durees } = entree;
  return {
    ...(eligibles && { eligibles }),
    ...(exclus && { exclus }),
    ...(droits && { droits }),
    ...(dateEtatDesLieux && { dateEtatDesLieux }),
    ...(tauxRotation && { tauxRotation }),
    ...(programmes && { programmes }),
    ...(durees && { durees }),
  };
}
