import { finished } from 'node:stream/promises';
import type { LigneNormalisee } from '@contingent/echanges';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { emballer, LIGNES_PAR_BLOC, type LigneSource } from '../base/lignes-source.ts';
import type { Transaction } from '../base/transaction.ts';
import { anomalieCopy, COLONNES_DROIT, COLONNES_LOGEMENT, type DroitDeLigne, ecrivain } from './encodage.ts';

/** Rows of one packet: enough for COPY to run at full speed, few enough for memory to stay flat. */
const LIGNES_PAR_PAQUET = 20_000;
const MORCEAU = 64 * 1024;

type Bloc = { readonly premiere: number; readonly derniere: number; readonly contenu: Promise<Buffer> };
type Paquet = { lignes: number; sas: string[]; anomalies: string[]; blocs: Bloc[] };
/** Says what right a row carries. */
export type DireDroit = (ligne: LigneNormalisee) => DroitDeLigne;
export type Versement = { readonly lignes: number; readonly anomalies: number };

const noms = (colonnes: readonly string[]): string => colonnes.map((c) => c.split(' ', 1)[0]).join(', ');
const LOGEMENT = noms(COLONNES_LOGEMENT);
const DROIT = noms(COLONNES_DROIT);
const ANOMALIE = 'numero, ligne, colonne, code, gravite, message, brut';

/** Staging tables of the transaction: COPY refuses tables under row-level policies, INSERT … SELECT obeys them. */
export async function ouvrirSas({ client }: Transaction): Promise<void> {
  await client.query("SET LOCAL temp_buffers = '64MB'");
  await client.query(
    `CREATE TEMP TABLE sas (${[...COLONNES_LOGEMENT, ...COLONNES_DROIT].join(', ')}) ON COMMIT DROP`,
  );
  await client.query(
    `CREATE TEMP TABLE sas_anomalie (numero int, ligne int, colonne text, code text, gravite text, message text,
       brut text) ON COMMIT DROP`,
  );
}

/**
 * Streams the rows into the photographie, by packets: while the database stores one, the next is read and encoded.
 * @throws the reason of `signal` when it is aborted; the transaction then undoes everything.
 */
export async function verser(
  tx: Transaction,
  lots: AsyncIterable<readonly LigneNormalisee[]>,
  direDroit: DireDroit,
  photographie: number,
  avance: (lignes: number) => void,
  signal: AbortSignal,
): Promise<Versement> {
  const atelier = ouvrirAtelier(direDroit);
  let enCours: Promise<void> = Promise.resolve();
  let lignes = 0;
  const ecrire = async (): Promise<void> => {
    const paquet = atelier.finir();
    await enCours;
    signal.throwIfAborted();
    lignes += paquet.lignes;
    avance(lignes);
    enCours = stocker(tx, paquet, photographie);
    // Its failure is thrown by the next `await enCours`; meanwhile it must not look unhandled.
    enCours.catch(() => undefined);
  };
  try {
    for await (const lot of lots) {
      for (const ligne of lot) atelier.ajouter(ligne);
      if (atelier.plein()) await ecrire();
    }
    await ecrire();
  } finally {
    await enCours;
  }
  signal.throwIfAborted();
  return { lignes, anomalies: atelier.anomalies() };
}

/** Only the staging table, whole: to compare a deposit with a former photographie. */
export async function verserDansSas(
  tx: Transaction,
  lots: AsyncIterable<readonly LigneNormalisee[]>,
  direDroit: DireDroit,
): Promise<void> {
  const ecrire = ecrivain();
  const flux = copier(tx.client, `COPY sas (${LOGEMENT}, ${DROIT}) FROM STDIN`);
  try {
    for await (const lot of lots)
      await flux.ecrire(lot.map((ligne) => ecrire(ligne, direDroit(ligne))).join(''));
  } catch (erreur) {
    await flux.abandonner();
    throw erreur;
  }
  await flux.finir();
}

function ouvrirAtelier(direDroit: DireDroit) {
  const ecrire = ecrivain();
  let paquet: Paquet = { lignes: 0, sas: [], anomalies: [], blocs: [] };
  let sources: LigneSource[] = [];
  let premiere = 0;
  let numero = 0;
  const fermerBloc = (): void => {
    if (sources.length === 0) return;
    const contenu = emballer(sources);
    contenu.catch(() => undefined);
    paquet.blocs.push({ premiere, derniere: premiere + sources.length - 1, contenu });
    sources = [];
  };
  const garderBrute = (ligne: number, champs: LigneSource): void => {
    const saut = ligne - (premiere + sources.length);
    if (sources.length >= LIGNES_PAR_BLOC || saut < 0 || saut > 100) fermerBloc();
    if (sources.length === 0) premiere = ligne;
    while (premiere + sources.length < ligne) sources.push([]);
    sources.push(champs);
  };
  return {
    ajouter: (ligne: LigneNormalisee): void => {
      paquet.lignes += 1;
      paquet.sas.push(ecrire(ligne, direDroit(ligne)));
      for (const a of ligne.anomalies) {
        numero += 1;
        paquet.anomalies.push(anomalieCopy(numero, a));
      }
      garderBrute(ligne.logement.ligne, ligne.champs);
    },
    plein: (): boolean => paquet.lignes >= LIGNES_PAR_PAQUET,
    anomalies: (): number => numero,
    finir: (): Paquet => {
      fermerBloc();
      const fini = paquet;
      paquet = { lignes: 0, sas: [], anomalies: [], blocs: [] };
      return fini;
    },
  };
}

async function stocker(tx: Transaction, paquet: Paquet, photographie: number): Promise<void> {
  const { client, organisme } = tx;
  const cles = `${Number(organisme)}, ${Number(photographie)}`;
  await copierTout(client, `COPY sas (${LOGEMENT}, ${DROIT}) FROM STDIN`, paquet.sas);
  await client.query(
    `INSERT INTO logement (organisme, photographie, ${LOGEMENT}) SELECT ${cles}, ${LOGEMENT} FROM sas`,
  );
  await client.query(
    `INSERT INTO droit_reservation (organisme, photographie, ligne, ${DROIT})
     SELECT ${cles}, ligne, ${DROIT} FROM sas WHERE reservataire IS NOT NULL`,
  );
  if (paquet.anomalies.length > 0) {
    await copierTout(client, `COPY sas_anomalie (${ANOMALIE}) FROM STDIN`, paquet.anomalies);
    await client.query(
      `INSERT INTO anomalie (organisme, photographie, ${ANOMALIE}) SELECT ${cles}, ${ANOMALIE} FROM sas_anomalie`,
    );
  }
  for (const { premiere, derniere, contenu } of paquet.blocs) {
    await client.query(
      `INSERT INTO ligne_source (organisme, photographie, premiere_ligne, derniere_ligne, contenu)
       VALUES (${cles}, $1, $2, $3)`,
      [premiere, derniere, await contenu],
    );
  }
  await client.query('TRUNCATE sas, sas_anomalie');
}

async function copierTout(client: pg.PoolClient, commande: string, lignes: readonly string[]): Promise<void> {
  const flux = copier(client, commande);
  let morceau = '';
  for (const ligne of lignes) {
    morceau += ligne;
    if (morceau.length < MORCEAU) continue;
    await flux.ecrire(morceau);
    morceau = '';
  }
  await flux.ecrire(morceau);
  await flux.finir();
}

/** COPY under backpressure: waits when the database is slower than we are. */
function copier(client: pg.PoolClient, commande: string) {
  const flux = client.query(from(commande));
  const fin = finished(flux);
  fin.catch(() => undefined);
  return {
    ecrire: async (texte: string): Promise<void> => {
      if (texte === '' || flux.write(texte)) return;
      await Promise.race([new Promise((suite) => flux.once('drain', suite)), fin]);
    },
    finir: async (): Promise<void> => {
      flux.end();
      await fin;
    },
    /** Without it the connection would wait for data for ever, and its ROLLBACK behind. */
    abandonner: async (): Promise<void> => {
      flux.destroy();
      await fin.catch(() => undefined);
    },
  };
}
