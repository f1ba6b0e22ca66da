import { type EtatDuCycle, type FaitDeConvention, rejoue } from '@contingent/droit';
import { sql } from 'kysely';
import type { TypeDeFait } from '../base/tables-convention.ts';
import type { Transaction } from '../base/transaction.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { noterFait } from '../journal/noter.ts';

export type FaitEnregistre = {
  readonly rang: number;
  readonly fait: FaitDeConvention;
  readonly acteur: string;
  readonly enregistreLe: Date;
};
/** What happened to an agreement, and where that leaves it. `rang`: of the last fact that the reader may see. */
export type Vie = {
  readonly faits: readonly FaitEnregistre[];
  readonly cycle: EtatDuCycle;
  readonly rang: number;
};
export const VIE_VIDE: Vie = { faits: [], cycle: rejoue([]), rang: 0 };

export const cleDeVie = (organisme: number, convention: number): string => `${organisme}/${convention}`;

/** The lives of the agreements that the acting organisation may read, or of some of them, by `cleDeVie`. */
export async function lireVies(
  tx: Transaction,
  conventions?: readonly number[],
): Promise<ReadonlyMap<string, Vie>> {
  const lus = await tx.db
    .selectFrom('convention_fait')
    .selectAll()
    .$if(conventions !== undefined, (requete) =>
      requete.where(sql<boolean>`convention = ANY (${conventions ?? []})`),
    )
    .orderBy('organisme')
    .orderBy('convention')
    .orderBy('rang')
    .execute();
  const parConvention = Map.groupBy(lus, (l) => cleDeVie(l.organisme, l.convention));
  return new Map([...parConvention].map(([cle, lignes]) => [cle, vie(lignes.map(enFait))]));
}

const vie = (faits: readonly FaitEnregistre[]): Vie => ({
  faits,
  cycle: rejoue(faits.map((f) => f.fait)),
  rang: faits.at(-1)?.rang ?? 0,
});

type Ligne = {
  readonly rang: number;
  readonly type: TypeDeFait;
  readonly version: number | null;
  readonly le: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly acteur: string;
  readonly enregistre_le: Date;
};
/** The inverse of `ajouterFaits`: only it writes these rows. */
const enFait = (l: Ligne): FaitEnregistre => ({
  rang: l.rang,
  fait: {
    type: l.type,
    le: l.le,
    ...(l.version === null ? {} : { version: l.version }),
    ...l.donnees,
  } as FaitDeConvention,
  acteur: l.acteur,
  enregistreLe: l.enregistre_le,
});

/** Appends facts after `rang`, each also chained in the journal. The key refuses a rank that somebody took. */
export async function ajouterFaits(
  tx: Transaction,
  convention: number,
  rang: number,
  faits: readonly FaitDeConvention[],
): Promise<void> {
  for (const [i, fait] of faits.entries()) {
    const { type, le, ...reste } = fait;
    const { version, ...donnees } = { version: null, ...reste };
    const valeurs = { organisme: tx.organisme, convention, rang: rang + i + 1, type, version, le };
    await tx.db
      .insertInto('convention_fait')
      .values({ ...valeurs, donnees: JSON.stringify(donnees), acteur: tx.acteur })
      .execute();
    await noterFait(tx, {
      flux: `convention/${convention}`,
      type,
      le,
      donnees: JSON.parse(JSON.stringify(reste)) as ValeurJson,
    });
  }
}
