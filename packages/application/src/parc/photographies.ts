import { affichePourcent, lireFraction } from '@contingent/droit';
import type { Chiffre, PhotographieVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { Refus } from '../refus/refus.ts';

/** A photographie that the acting organisation may read, and whether it is its own. */
export type PhotographieLue = {
  readonly bailleur: number;
  readonly id: number;
  readonly lueParBailleur: boolean;
  readonly vue: PhotographieVue;
};
type Ligne = Omit<PhotographieVue, 'tauxRotation' | 'bailleur'> & {
  bailleurId: number;
  bailleurNom: string;
  taux: string | null;
};

/** Loaded inventories that the acting organisation may read, newest first. */
export async function listerPhotographies(tx: Transaction, organisme: number): Promise<PhotographieLue[]> {
  const { rows } = await lire(tx, organisme, null);
  return rows.map((l) => lue(l, organisme));
}

/** @throws Refus PHOTOGRAPHIE_INCONNUE also when it is somebody else's: its existence is not told. */
export async function trouverPhotographie(
  tx: Transaction,
  organisme: number,
  id: number,
): Promise<PhotographieLue> {
  const { rows } = await lire(tx, organisme, id);
  if (rows[0] !== undefined) return lue(rows[0], organisme);
  throw new Refus('PHOTOGRAPHIE_INCONNUE', 'Cet état des lieux n’existe pas.');
}

// The row-level policies decide what is read; the join on `moi` only tells whose anomalies may be counted.
const lire = (tx: Transaction, organisme: number, id: number | null) =>
  sql<Ligne>`
  SELECT p.id, p.date_reference::text AS "dateReference", p.nom_fichier AS "nomFichier",
         p.taille, p.sha256, p.format, p.lignes, p.taux_rotation AS taux, p.remplace,
         (SELECT max(s.id) FROM photographie s WHERE s.organisme = p.organisme AND s.remplace = p.id
            AND s.etat = 'CHARGEE') AS "remplaceePar",
         to_char(p.charge_le AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "chargeeLe",
         p.charge_par AS "chargeePar",
         CASE WHEN p.organisme = ${organisme} THEN coalesce((p.resume ->> 'anomalies')::int, 0) ELSE 0 END
           AS anomalies,
         o.id AS "bailleurId", o.nom AS "bailleurNom"
  FROM photographie p JOIN organisme o ON o.id = p.organisme
  WHERE p.etat = 'CHARGEE' AND (${id}::int IS NULL OR p.id = ${id}::int)
  ORDER BY p.date_reference DESC, p.id DESC`.execute(tx.db);

function lue({ bailleurId, bailleurNom, taux, ...champs }: Ligne, organisme: number): PhotographieLue {
  const vue: PhotographieVue = {
    ...champs,
    taille: Number(champs.taille),
    tauxRotation: chiffreDuTaux(taux),
    bailleur: { id: bailleurId, nom: bailleurNom },
  };
  return { bailleur: bailleurId, id: champs.id, lueParBailleur: bailleurId === organisme, vue };
}

/** A stored rate as screens show it: `79/1000` → 7,90 %. */
export function chiffreDuTaux(exact: string | null): Chiffre | null {
  const taux = exact === null ? undefined : lireFraction(exact);
  return exact === null || taux === undefined ? null : { exact, affiche: affichePourcent(taux) };
}
