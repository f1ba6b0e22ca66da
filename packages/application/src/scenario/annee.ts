import type { EntreeCalcul, InventaireEssaye, MethodePart } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { type ConventionCalculable, lireConventions } from '../convention/stockee.ts';
import { entreeDuCalcul, type Materiaux, type PhotographieComptee } from '../flux/entree.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import { type Choisie, choisir, rassembler } from '../flux/materiaux.ts';
import { conventionsDEssai } from '../flux/sans-convention.ts';
import { cleDeConvention } from './comprendre.ts';
import { type ComptesPonderes, compterPondere } from './comptes-ponderes.ts';
import { type Ponderation, ponderationDe } from './ponderation.ts';

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
export type Comptage = { readonly materiaux: Materiaux; readonly ponderes: ComptesPonderes | null };

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
export async function compterLAnnee(
  tx: Transaction,
  exercice: number,
  lignes: readonly Pick<LigneDeLAnnee, 'c' | 'p' | 'sans'>[],
  pondere: boolean,
): Promise<Comptage> {
  const materiaux = await rassembler(tx, lignes, { exercice });
  if (!pondere) return { materiaux, ponderes: null };
  const cles = new Map(
    lignes.flatMap(({ p }) => (p ? [[p.id, { organisme: p.organisme, photographie: p.id }] as const] : [])),
  );
  return { materiaux, ponderes: await compterPondere(tx, [...cles.values()], `${exercice}-01-01`) };
}

/** The entry of one line on one inventory, with the counts that V6 and V7 weigh by when they were made. */
export function entreeSur(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  comptage: Comptage,
): { readonly entree: EntreeCalcul; readonly ponderation: Ponderation | null } {
  const entree = entreeDuCalcul(c, p, comptage.materiaux);
  if (comptage.ponderes === null) return { entree, ponderation: null };
  const ponderation = ponderationDe(c, p, comptage.ponderes, droitsSaisisDe(c, comptage.materiaux));
  const { programmes, durees } = ponderation;
  return {
    ponderation,
    entree: {
      ...entree,
      ...(typeof programmes === 'string' ? {} : { programmes }),
      ...(typeof durees === 'string' ? {} : { durees }),
    },
  };
}

const droitsSaisisDe = (c: ConventionCalculable, { droitsSaisis }: Materiaux): number =>
  droitsSaisis
    .filter((d) => d.organisme === c.organisme && d.reservataire === c.reservataire.id)
    .reduce((n, d) => n + d.nombre, c.droits ?? 0);

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

const PONDEREES: readonly MethodePart['type'][] = ['V6_ROTATION_PROGRAMME', 'V7_DUREE_RESTANTE'];
export const estPonderee = (methode: MethodePart): boolean => PONDEREES.includes(methode.type);
