import { type Convention, type Fraction, type Jour, lireFraction } from '@contingent/droit';
import { lireConvention } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';

/** An agreement as it is stored, read into the terms of `droit`. */
export type ConventionStockee = {
  readonly id: number;
  readonly organisme: number;
  readonly bailleur: string;
  readonly reservataire: { readonly id: number; readonly nom: string; readonly categorie: string };
  readonly exercices: readonly number[];
  readonly convention: Convention;
  readonly photographie: number | null;
  readonly assiette: AssietteSaisie | null;
  readonly perimetre: 'DEPARTEMENT' | 'COMMUNES';
  readonly communes: readonly string[];
  readonly imprime: Readonly<Record<string, unknown>> | null;
  readonly version: number;
};
export type AssietteSaisie = {
  readonly id: number;
  readonly logements: number;
  readonly le: Jour | null;
  readonly tauxRotation: Fraction | null;
};

type Ligne = Awaited<ReturnType<typeof lignes>>[number];

/** Everything that the acting organisation may read: its own agreements, or those that its landlords signed with it. */
export async function lireConventions(
  tx: Transaction,
  seulement: { readonly id?: number; readonly exercice?: number } = {},
): Promise<readonly ConventionStockee[]> {
  const lues = await lignes(tx, seulement.id);
  return lues
    .filter((l) => seulement.exercice === undefined || l.exercices.includes(seulement.exercice))
    .map(enDomaine);
}

const lignes = (tx: Transaction, id: number | undefined) =>
  tx.db
    .selectFrom('convention as c')
    .innerJoin('organisme as o', 'o.id', 'c.organisme')
    .innerJoin('reservataire as r', (jointure) =>
      jointure.onRef('r.organisme', '=', 'c.organisme').onRef('r.id', '=', 'c.reservataire'),
    )
    .leftJoin('assiette_saisie as a', (jointure) =>
      jointure.onRef('a.organisme', '=', 'c.organisme').onRef('a.id', '=', 'c.assiette_saisie'),
    )
    .select([
      'c.id',
      'c.organisme',
      'c.exercices',
      'c.donnees',
      'c.photographie',
      'c.perimetre',
      'c.communes',
      'c.imprime',
      'c.version',
      'o.nom as bailleur',
      'o.departement as departement',
      'r.id as reservataire_id',
      'r.nom as reservataire_nom',
      'r.categorie as reservataire_categorie',
      'a.id as assiette_id',
      'a.logements_eligibles',
      'a.date_reference as assiette_le',
      'a.taux_rotation as assiette_taux',
    ])
    .$if(id !== undefined, (requete) => requete.where('c.id', '=', id ?? 0))
    .orderBy('o.nom')
    .orderBy('r.nom')
    .orderBy('c.id')
    .execute();

function enDomaine(l: Ligne): ConventionStockee {
  const categorie = l.reservataire_categorie as Convention['reservataire']['categorie'];
  return {
    id: l.id,
    organisme: l.organisme,
    bailleur: l.bailleur,
    reservataire: { id: l.reservataire_id, nom: l.reservataire_nom, categorie },
    exercices: l.exercices,
    convention: lireConvention(l.donnees, {
      bailleur: { nom: l.bailleur },
      reservataire: { nom: l.reservataire_nom, categorie },
    }),
    photographie: l.photographie,
    assiette: assiette(l),
    perimetre: l.perimetre,
    communes: l.communes,
    imprime: l.imprime as ConventionStockee['imprime'],
    version: l.version,
  };
}

function assiette(l: Ligne): AssietteSaisie | null {
  if (l.assiette_id === null || l.logements_eligibles === null) return null;
  return {
    id: l.assiette_id,
    logements: l.logements_eligibles,
    le: l.assiette_le as Jour | null,
    tauxRotation: l.assiette_taux === null ? null : (lireFraction(l.assiette_taux) ?? null),
  };
}
