import {
  afficheJour,
  type Constat,
  clausesEnVigueur,
  dateAttendue,
  texte,
  textesDeRegle,
} from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { type AnnexeAnnuelle, annexesDe } from '../convention/annexes-lues.ts';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { PhotographieComptee } from './entree.ts';
import { photographieRetenue, photographiesChargees } from './photographies.ts';

/** Every inventory that may be read, newest first, and the schedules of one year, which may name one. */
export type Inventaires = {
  readonly courantes: readonly PhotographieComptee[];
  /** Another one stands in their place; what names them is still counted on them. */
  readonly remplacees: readonly PhotographieComptee[];
  readonly annexes: readonly AnnexeAnnuelle[];
};
/** Why an agreement is counted on an inventory for a year; each has its sentence in `raisonEcrite`. */
export type RaisonDInventaire =
  | 'ESSAI'
  | 'ANNEXE'
  | 'VERSION'
  | 'DATE'
  | 'FAUTE_DE_DATE'
  | 'RECENT'
  | 'SAISI';
export type InventaireRetenu = {
  readonly p: PhotographieComptee | null;
  readonly raison: RaisonDInventaire;
};
type Demande = { readonly exercice: number; readonly photographie?: number };

export async function inventairesDe(tx: Transaction, exercice: number): Promise<Inventaires> {
  const chargees = await photographiesChargees(tx);
  return {
    courantes: chargees.filter((p) => !p.remplacee),
    remplacees: chargees.filter((p) => p.remplacee),
    annexes: await annexesDe(tx, exercice),
  };
}

/**
 * The inventory of an agreement's year (D19, D23: one reference date an exercice): the one tried; the one that the
 * schedule of the year names; that of the version for the first of its years; for another year the one loaded at the day
 * that its clause asks, else that of the version. A typed stock keeps the inventory of its version: the two go together.
 */
export function inventaireRetenu(
  c: ConventionCalculable,
  inventaires: Inventaires,
  { exercice, photographie }: Demande,
): InventaireRetenu {
  const { courantes, annexes } = inventaires;
  const essayee = courantes.find((p) => p.organisme === c.organisme && p.id === photographie);
  if (essayee) return { p: essayee, raison: 'ESSAI' };
  const nommee = annexes.find((a) => a.organisme === c.organisme && a.convention === c.id)?.photographie;
  if (nommee !== undefined) return { p: trouver(c, inventaires, nommee), raison: 'ANNEXE' };
  const voulu = dateAttendue(clausesEnVigueur(c.convention).assiette, exercice);
  if (c.photographie === null)
    return c.assiette === null
      ? { p: photographieRetenue(courantes, c.organisme, voulu), raison: 'RECENT' }
      : { p: null, raison: 'SAISI' };
  const ecrite = trouver(c, inventaires, c.photographie);
  if (
    exercice === Math.min(...c.exercices) ||
    c.assiette !== null ||
    voulu === undefined ||
    ecrite?.le === voulu
  )
    return { p: ecrite, raison: 'VERSION' };
  const datee = courantes.find((p) => p.organisme === c.organisme && p.le === voulu);
  return datee ? { p: datee, raison: 'DATE' } : { p: ecrite, raison: 'FAUTE_DE_DATE' };
}

const trouver = (
  { organisme }: ConventionCalculable,
  { courantes, remplacees }: Inventaires,
  id: number,
): PhotographieComptee | null =>
  [...courantes, ...remplacees].find((p) => p.organisme === organisme && p.id === id) ?? null;

/** Why, in words, for the screen of the year. */
export function raisonEcrite(c: ConventionCalculable, raison: RaisonDInventaire, exercice: number): string {
  const voulu = dateAttendue(clausesEnVigueur(c.convention).assiette, exercice);
  const date = voulu === undefined ? '' : afficheJour(voulu);
  return {
    ESSAI: 'essayé, rien n’est enregistré',
    ANNEXE: 'nommé dans les données de l’année',
    VERSION: 'nommé par la convention',
    DATE: `chargé à la date que veut la convention pour ${exercice}`,
    FAUTE_DE_DATE: `nommé par la convention, faute d’un état des lieux au ${date}, date qu’elle veut pour ${exercice}`,
    RECENT: 'la convention n’en nomme pas : le plus récent à la date qu’elle veut',
    SAISI: 'aucun : les nombres sont saisis avec la convention',
  }[raison];
}

/** What the choice of the inventory leaves to do: to name it for the other party, or to leave one that was replaced. */
export function constatsDInventaire(
  c: ConventionCalculable,
  { p, raison }: InventaireRetenu,
  exercice: number,
  lecteur: 'BAILLEUR' | 'RESERVATAIRE',
): readonly Constat[] {
  if (p === null || lecteur === 'RESERVATAIRE') return [];
  if (p.remplacee)
    return [
      constat(
        'ETAT_DES_LIEUX_REMPLACE',
        `L’état des lieux du ${afficheJour(p.le)} a été remplacé par un autre ; l’exercice ${exercice} reste compté sur lui.`,
        'Nommez le nouvel état des lieux dans les données de l’année, si les parties le retiennent.',
      ),
    ];
  if (raison !== 'DATE' || c.etat === 'BROUILLON') return [];
  return [
    constat(
      'ETAT_DES_LIEUX_NON_NOMME',
      `L’exercice ${exercice} est compté sur l’état des lieux du ${afficheJour(p.le)}, à la date que veut la convention. Les données de l’année ne le nomment pas : le réservataire compte encore sur celui de la convention.`,
      'Nommez cet état des lieux dans les données de l’année.',
    ),
  ];
}

const D23 = textesDeRegle('D23')[0];
const constat = (code: string, message: string, remede: string): Constat => ({
  ...{ code, gravite: 'ALERTE', champ: 'photographie', message, remede },
  source: D23 ? texte(D23) : { type: 'saisie', libelle: 'droit recueilli, D23' },
});
