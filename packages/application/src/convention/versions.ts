import {
  annee,
  type EtatDeVersion,
  type Jour,
  jourDe,
  situationAu,
  versionApplicable,
} from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { aujourdHui } from '../journal/noter.ts';
import type { Vie } from './faits.ts';

export type VersionResumee = {
  readonly organisme: number;
  readonly convention: number;
  readonly numero: number;
  readonly etat: EtatDeVersion;
  readonly exercices: readonly number[];
  readonly empreinte: string | null;
  readonly modifiePar: string;
  readonly modifieLe: Date;
};

export type DemandeDeConventions = {
  readonly id?: number;
  /** Agreements with this one, by its number at its landlord. */
  readonly reservataire?: number;
  /** The version that applies to this year; agreements that do not cover it are left out. */
  readonly exercice?: number;
  /** This very version, whatever it covers. */
  readonly version?: number;
  /** Day on which one looks; absent: today. */
  readonly le?: Jour;
};

/** The version asked for, else the one that applies, else the newest. */
export function choisirVersion(
  { cycle }: Vie,
  versions: readonly VersionResumee[],
  { version, exercice, le = aujourdHui() }: DemandeDeConventions,
): VersionResumee | undefined {
  if (version !== undefined) return versions.find((v) => v.numero === version);
  const signees = versions.filter((v) => v.etat === 'SIGNEE');
  const enCours = versions.findLast((v) => v.etat === 'BROUILLON' || v.etat === 'PROPOSEE');
  const applicable = (an: number) => {
    const numero = versionApplicable(cycle, an, le);
    return signees.find((v) => v.numero === numero);
  };
  if (exercice !== undefined && finieAvant(cycle, exercice)) return undefined;
  if (exercice !== undefined)
    return applicable(exercice) ?? (enCours?.exercices.includes(exercice) ? enCours : undefined);
  return applicable(annee(le)) ?? signees.at(-1) ?? enCours ?? versions.at(-1);
}

/** Terminated or replaced before the year began: whatever years it lists, nothing of it runs any more. */
function finieAvant(cycle: Vie['cycle'], exercice: number): boolean {
  const { situation, enVigueur } = situationAu(cycle, jourDe(exercice, 1, 1));
  return !enVigueur && (situation === 'RESILIEE' || situation === 'REMPLACEE');
}

/** Every version that the reader may see, oldest first. */
export const versionsResumees = (
  tx: Transaction,
  { id, reservataire }: DemandeDeConventions,
): Promise<VersionResumee[]> =>
  tx.db
    .selectFrom('convention_version')
    .select(['organisme', 'convention', 'numero', 'etat', 'exercices', 'empreinte'])
    .select(['modifie_par as modifiePar', 'modifie_le as modifieLe'])
    .$if(id !== undefined, (requete) => requete.where('convention', '=', id ?? 0))
    .$if(reservataire !== undefined, (requete) => requete.where('reservataire', '=', reservataire ?? 0))
    .orderBy('organisme')
    .orderBy('convention')
    .orderBy('numero')
    .execute();
