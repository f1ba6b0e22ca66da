import type { Fraction, Jour, OrigineDroit } from '@contingent/droit';
import type { AnnexeAnnuelle } from '../convention/annexes-lues.ts';
import type { Comptes } from './comptes.ts';
import type { ComptesPonderes } from './comptes-ponderes.ts';

export type PhotographieComptee = {
  readonly organisme: number;
  readonly id: number;
  readonly le: Jour;
  readonly nomFichier: string;
  /** Another inventory stands in its place. */
  readonly remplacee: boolean;
  readonly tauxRotation: Fraction | null;
};
export type DroitsSaisis = {
  readonly organisme: number;
  readonly reservataire: number;
  readonly nombre: number;
  readonly origine: OrigineDroit;
  readonly libelle: string;
};
/** Nothing stored: a rate or an inventory tried beside the real ones. */
export type Essai = { readonly tauxRotation?: Fraction };

export type Materiaux = {
  readonly annexes: readonly AnnexeAnnuelle[];
  readonly exercice: number;
  readonly comptes: Comptes;
  /** What V6 and V7 weigh by; nothing when no agreement of the year asks for it. */
  readonly ponderes: ComptesPonderes | null;
  readonly droitsSaisis: readonly DroitsSaisis[];
  readonly essai: Essai;
};
