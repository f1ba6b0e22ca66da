import type { OrganismeCreation, OrganismeVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import {
  commeReservataire,
  dansOrganisme,
  type Mandat,
  type OptionsTransaction,
  type Transaction,
} from '../base/transaction.ts';
import { noterFait } from '../journal/noter.ts';
import { Refus } from '../refus/refus.ts';

/** For whom and by whom a use case acts, and what kind of organisation that is. */
export type Contexte = Mandat & { readonly genre: OrganismeVue['genre'] };

const COLONNES = ['id', 'nom', 'genre', 'categorie', 'departement', 'insee as communeInsee'] as const;

/** Every organisation of this installation, by name. */
export const listerOrganismes = (base: Base): Promise<OrganismeVue[]> =>
  base.db.selectFrom('organisme').select(COLONNES).orderBy('nom').orderBy('id').execute();

/** @throws Refus ORGANISME_INCONNU */
export async function exigerOrganisme(base: Pick<Base, 'db'>, id: number): Promise<OrganismeVue> {
  const lu =
    Number.isInteger(id) && id > 0 && id <= 2_147_483_647
      ? await base.db.selectFrom('organisme').select(COLONNES).where('id', '=', id).executeTakeFirst()
      : undefined;
  if (lu !== undefined) return lu;
  throw new Refus('ORGANISME_INCONNU', 'Cet organisme n’existe pas dans cette installation.');
}

/** Nobody: the organisation is not born yet, and the policies need a number that owns nothing. */
const PERSONNE = 2_147_483_647;

/** Creates a landlord or a réservataire, with its first fact in its own journal. @throws Refus ORGANISME_EXISTE */
export function creerOrganisme(base: Base, acteur: string, saisie: OrganismeCreation): Promise<OrganismeVue> {
  return dansOrganisme(base, { organisme: PERSONNE, acteur }, async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('organisme:' || lower(${saisie.nom})))`.execute(tx.db);
    await exigerNomLibre(tx, saisie.nom);
    const cree = await tx.db
      .insertInto('organisme')
      .values({
        nom: saisie.nom,
        genre: saisie.genre,
        categorie: saisie.categorie ?? null,
        departement: saisie.departement ?? null,
        insee: saisie.communeInsee ?? null,
      })
      .returning(COLONNES)
      .executeTakeFirstOrThrow();
    await sql`SET LOCAL app.organisme = ${sql.lit(String(cree.id))}`.execute(tx.db);
    const { id, nom, genre, categorie } = cree;
    await noterFait(
      { ...tx, organisme: id },
      {
        flux: `organisme/${id}`,
        type: 'OrganismeCree',
        donnees: { nom, genre, categorie },
      },
    );
    return cree;
  });
}

async function exigerNomLibre(tx: Transaction, nom: string): Promise<void> {
  const pris = await tx.db
    .selectFrom('organisme')
    .select('id')
    .where(sql<string>`lower(nom)`, '=', nom.toLowerCase())
    .executeTakeFirst();
  if (pris === undefined) return;
  throw new Refus('ORGANISME_EXISTE', `« ${nom} » existe déjà : choisissez-le dans la liste.`);
}

/**
 * Reads for the acting organisation: a landlord its own rows, a réservataire what its landlords let it read. One
 * snapshot for the whole reading, so that totals and lists of one answer agree.
 */
export const enLecture = <T>(
  base: Base,
  contexte: Contexte,
  travail: (tx: Transaction) => Promise<T>,
  options: OptionsTransaction = {},
): Promise<T> =>
  (contexte.genre === 'BAILLEUR' ? dansOrganisme : commeReservataire)(base, contexte, travail, {
    isolation: 'REPEATABLE READ',
    ...options,
  });

/** Loading and deciding belong to landlords. @throws Refus BAILLEUR_ATTENDU */
export function exigerBailleur({ genre }: Contexte): void {
  if (genre === 'BAILLEUR') return;
  throw new Refus(
    'BAILLEUR_ATTENDU',
    'Seul un bailleur charge des états des lieux : agissez pour un bailleur.',
  );
}

/** True when the database answers. */
export async function baseRepond(base: Base): Promise<boolean> {
  try {
    await base.pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
