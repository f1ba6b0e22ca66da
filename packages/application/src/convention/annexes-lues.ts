import { type CategorieSoustraction, type Compte, type Fraction, lireFraction } from '@contingent/droit';
import type { Selectable } from 'kysely';
import type { AnnexeAnnuelleTable } from '../base/tables-convention.ts';
import type { Transaction } from '../base/transaction.ts';

/** What was typed for an agreement and a year, ready for the computation; absent means: not said. */
export type AnnexeAnnuelle = {
  readonly organisme: number;
  readonly convention: number;
  readonly soustractions?: readonly (Compte & { readonly categorie: CategorieSoustraction })[];
  readonly liberations?: Compte;
  readonly reliquatAnterieur?: Fraction;
  /** Inventory of the year. */
  readonly photographie?: number;
};
export type AnnexeEnregistree = Selectable<AnnexeAnnuelleTable>;

/** The newest version of each agreement's schedule for the year. */
export const annexesDe = async (tx: Transaction, exercice: number): Promise<readonly AnnexeAnnuelle[]> =>
  (await dernieresVersions(tx, exercice)).map(annexeLue);

export function annexeLue(
  a: Pick<
    AnnexeEnregistree,
    | 'organisme'
    | 'convention'
    | 'exercice'
    | 'version'
    | 'soustractions'
    | 'liberations'
    | 'reliquat_anterieur'
    | 'photographie'
  >,
): AnnexeAnnuelle {
  const libelle = `annexe ${a.exercice} de la convention, version ${a.version}`;
  const saisi = (nombre: number): Compte => ({ nombre, provenance: { type: 'saisie', libelle } });
  const reliquat = a.reliquat_anterieur === null ? undefined : lireFraction(a.reliquat_anterieur);
  return {
    organisme: a.organisme,
    convention: a.convention,
    ...(a.soustractions === null
      ? {}
      : { soustractions: categories(a.soustractions).map(([categorie, n]) => ({ categorie, ...saisi(n) })) }),
    ...(a.liberations === null ? {} : { liberations: saisi(a.liberations) }),
    ...(reliquat === undefined ? {} : { reliquatAnterieur: reliquat }),
    ...(a.photographie === null ? {} : { photographie: a.photographie }),
  };
}

const categories = (lues: Partial<Record<CategorieSoustraction, number>>) =>
  Object.entries(lues) as [CategorieSoustraction, number][];

const dernieresVersions = (tx: Transaction, exercice: number): Promise<AnnexeEnregistree[]> =>
  tx.db
    .selectFrom('annexe_annuelle')
    .selectAll()
    .distinctOn(['organisme', 'convention'])
    .where('exercice', '=', exercice)
    .orderBy('organisme')
    .orderBy('convention')
    .orderBy('version', 'desc')
    .execute();

/** Every version of every year of one agreement, newest first. */
export const toutesLesAnnexes = (tx: Transaction, convention: number): Promise<AnnexeEnregistree[]> =>
  tx.db
    .selectFrom('annexe_annuelle')
    .selectAll()
    .where('convention', '=', convention)
    .orderBy('exercice', 'desc')
    .orderBy('version', 'desc')
    .execute();
