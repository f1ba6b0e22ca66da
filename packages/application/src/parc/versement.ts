import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Transaction } from '../base/transaction.ts';
import { refusDuFichier } from '../refus/refus.ts';
import { FauteDeLecture } from './analyse.ts';
import { COLONNES_DROIT, COLONNES_LOGEMENT } from './encodage.ts';
import { lirePaquets } from './ouvrier.ts';
import type { Bloc, DemandeDeLecture, Paquet } from './paquets.ts';

export type Versement = { readonly lignes: number; readonly anomalies: number };

const noms = (colonnes: readonly string[]): string => colonnes.map((c) => c.split(' ', 1)[0]).join(', ');
const LOGEMENT = noms(COLONNES_LOGEMENT);
const DROIT = noms(COLONNES_DROIT);
const ANOMALIE = 'numero, ligne, colonne, code, gravite, message, brut';

/** Staging tables of the transaction: COPY refuses tables under row-level policies, INSERT … SELECT obeys them. */
async function ouvrirSas({ client }: Transaction): Promise<void> {
  await client.query("SET LOCAL temp_buffers = '32MB'");
  await client.query(
    `CREATE TEMP TABLE sas (${[...COLONNES_LOGEMENT, ...COLONNES_DROIT].join(', ')}) ON COMMIT DROP`,
  );
  await client.query(
    `CREATE TEMP TABLE sas_anomalie (numero int, ligne int, colonne text, code text, gravite text, message text,
       brut text) ON COMMIT DROP`,
  );
}

/**
 * Streams an inventory into a photographie, by packets: while the database stores one, the next is read and encoded.
 * @throws Refus when the file cannot be read to its end, or the reason of `signal`; the transaction undoes everything
 */
export async function verser(
  tx: Transaction,
  demande: DemandeDeLecture,
  photographie: number,
  avance: (lignes: number, lu: Paquet['lu']) => void,
  signal: AbortSignal,
): Promise<Versement> {
  let verse: Versement = { lignes: 0, anomalies: 0 };
  await pourChaquePaquet(tx, demande, signal, async (paquet) => {
    await stocker(tx, paquet, photographie);
    verse = { lignes: verse.lignes + paquet.lignes, anomalies: paquet.nombreAnomalies };
    avance(verse.lignes, paquet.lu);
  });
  signal.throwIfAborted();
  return verse;
}

/** Only the staging table, whole: to compare a deposit with a former photographie. */
export async function verserDansSas(tx: Transaction, demande: DemandeDeLecture): Promise<void> {
  await pourChaquePaquet(tx, demande, new AbortController().signal, (paquet) =>
    copier(tx.client, `COPY sas (${LOGEMENT}, ${DROIT}) FROM STDIN`, paquet.sas),
  );
  await tx.client.query('ANALYZE sas');
}

/** One packet is stored while the next is made. */
async function pourChaquePaquet(
  tx: Transaction,
  demande: DemandeDeLecture,
  signal: AbortSignal,
  stockerUn: (paquet: Paquet) => Promise<void>,
): Promise<void> {
  await ouvrirSas(tx);
  let enCours: Promise<void> = Promise.resolve();
  try {
    for await (const paquet of lirePaquets(demande, signal)) {
      await enCours;
      enCours = stockerUn(paquet);
      // Its failure is thrown by the next `await enCours`; meanwhile it must not look unhandled.
      enCours.catch(() => undefined);
    }
  } catch (erreur) {
    throw erreur instanceof FauteDeLecture ? refusDuFichier(erreur.faute) : erreur;
  } finally {
    await enCours;
  }
}

async function stocker(tx: Transaction, paquet: Paquet, photographie: number): Promise<void> {
  const { client, organisme } = tx;
  const cles = `${Number(organisme)}, ${Number(photographie)}`;
  await copier(client, `COPY sas (${LOGEMENT}, ${DROIT}) FROM STDIN`, paquet.sas);
  await client.query(
    `INSERT INTO logement (organisme, photographie, ${LOGEMENT}) SELECT ${cles}, ${LOGEMENT} FROM sas`,
  );
  await client.query(
    `INSERT INTO droit_reservation (organisme, photographie, ligne, ${DROIT})
     SELECT ${cles}, ligne, ${DROIT} FROM sas WHERE reservataire IS NOT NULL`,
  );
  if (paquet.anomalies.length > 0) {
    await copier(client, `COPY sas_anomalie (${ANOMALIE}) FROM STDIN`, paquet.anomalies);
    await client.query(
      `INSERT INTO anomalie (organisme, photographie, ${ANOMALIE}) SELECT ${cles}, ${ANOMALIE} FROM sas_anomalie`,
    );
  }
  for (let i = 0; i < paquet.blocs.length; i += 100) {
    await stockerBlocs(client, cles, paquet.blocs.slice(i, i + 100));
  }
  await client.query('TRUNCATE sas, sas_anomalie');
}

/** Raw lines, many in one statement: each statement has to plan the policies. */
async function stockerBlocs(client: pg.PoolClient, cles: string, blocs: readonly Bloc[]): Promise<void> {
  const places = blocs.map((_, i) => `(${cles}, $${3 * i + 1}, $${3 * i + 2}, $${3 * i + 3})`);
  const valeurs = blocs.flatMap(({ premiere, derniere, contenu }) => [
    premiere,
    derniere,
    Buffer.from(contenu.buffer, contenu.byteOffset, contenu.byteLength),
  ]);
  await client.query(
    `INSERT INTO ligne_source (organisme, photographie, premiere_ligne, derniere_ligne, contenu)
     VALUES ${places.join(', ')}`,
    valeurs,
  );
}

const MORCEAU = 256 * 1024;
/** COPY under backpressure: waits when the database is slower than we are. */
async function copier(client: pg.PoolClient, commande: string, octets: Uint8Array): Promise<void> {
  const flux = client.query(from(commande));
  const fin = finished(flux);
  fin.catch(() => undefined);
  for (let i = 0; i < octets.length; i += MORCEAU) {
    if (flux.write(octets.subarray(i, i + MORCEAU))) continue;
    await Promise.race([new Promise((suite) => flux.once('drain', suite)), fin]);
  }
  flux.end();
  await fin;
}
