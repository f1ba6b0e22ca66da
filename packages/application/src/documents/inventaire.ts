import type { LogementAImprimer } from '@contingent/documents';
import type { Jour } from '@contingent/droit';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import type { ConventionStockee } from '../convention/stockee.ts';
import { inventaireRetenu, inventairesDe } from '../flux/inventaire.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { lignesDeLInventaire } from '../parc/exporter.ts';

export type InventaireDeLActe = {
  readonly id: number;
  readonly le: Jour;
  readonly fichier: string;
  readonly sha256: string;
  readonly perimetre: string;
};

/** The inventory that the version is counted on for the year, even replaced since. */
export async function inventaireDe(
  tx: Transaction,
  c: ConventionStockee,
  exercice: number,
): Promise<InventaireDeLActe | undefined> {
  const id = inventaireRetenu(c, await inventairesDe(tx, exercice), { exercice }).p?.id;
  if (id === undefined) return undefined;
  const lue = await photographieLue(tx, c.organisme, id);
  if (!lue) return undefined;
  const perimetre =
    c.perimetre === 'COMMUNES' ? c.communes.join(', ') : 'tout le parc du bailleur dans le département';
  return { ...lue, perimetre };
}

/** The inventory that the version itself names, whatever the year. */
export const etatDesLieuxDe = (
  tx: Transaction,
  { organisme, photographie }: ConventionStockee,
): Promise<Photographie | undefined> =>
  photographie === null ? Promise.resolve(undefined) : photographieLue(tx, organisme, photographie);

type Photographie = Omit<InventaireDeLActe, 'perimetre'>;
async function photographieLue(
  tx: Transaction,
  organisme: number,
  id: number,
): Promise<Photographie | undefined> {
  const lue = await tx.db
    .selectFrom('photographie')
    .select(['date_reference', 'nom_fichier', 'sha256'])
    .where('organisme', '=', organisme)
    .where('id', '=', id)
    .executeTakeFirst();
  return lue && { id, le: lue.date_reference, fichier: lue.nom_fichier, sha256: lue.sha256 };
}

/** Its dwellings within the perimeter. Only this réservataire's rights are named, whoever reads: both print the same. */
export async function logementsDe(
  base: Base,
  contexte: Contexte,
  c: ConventionStockee,
  photographie: number,
): Promise<readonly LogementAImprimer[]> {
  const filtre = c.perimetre === 'COMMUNES' ? { commune: c.communes.join('|') } : {};
  const logements: LogementAImprimer[] = [];
  for await (const { logement, titulaire } of lignesDeLInventaire(base, contexte, photographie, filtre)) {
    if (titulaire === c.reservataire.id) logements.push({ logement, titulaire: c.reservataire.nom });
    else logements.push({ logement: sansDroit(logement) });
  }
  return logements;
}

const sansDroit = ({
  conventionDebut: _,
  conventionFin: __,
  sansTerme: ___,
  ...logement
}: LogementAImprimer['logement']): LogementAImprimer['logement'] => logement;
