import { stat } from 'node:fs/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FichierIllisible } from '@contingent/echanges';
import { type Analyse, analyser, type DemandeDAnalyse, FauteDeLecture } from './analyse.ts';
import { type DemandeDeLecture, type Paquet, paquets } from './paquets.ts';

/** Below this size (bytes) a reading is over before a thread would have started. */
const PETIT = 2_000_000;
/** Packets made in advance: the database must never wait for the reading, nor memory fill up. */
const AVANCE = 1;

type Tache =
  | { readonly type: 'PAQUETS'; readonly demande: DemandeDeLecture }
  | { readonly type: 'ANALYSE'; readonly demande: DemandeDAnalyse };
type Message =
  | { readonly type: 'RESULTAT'; readonly resultat: unknown }
  | { readonly type: 'FIN' }
  | { readonly type: 'FAUTE'; readonly faute: FichierIllisible }
  | { readonly type: 'ERREUR'; readonly erreur: unknown };

const estPetit = async ({ chemin }: DemandeDAnalyse): Promise<boolean> => (await stat(chemin)).size < PETIT;

/**
 * `paquets`, on another thread when the file is not small: requests are served while millions of rows are read, and
 * the memory of the reading is bounded.
 */
export async function* lirePaquets(demande: DemandeDeLecture, signal: AbortSignal): AsyncGenerator<Paquet> {
  if (await estPetit(demande)) yield* paquets(demande, signal);
  // The other thread runs `paquets` for this task: its results are packets.
  else yield* ailleurs({ type: 'PAQUETS', demande }, signal) as AsyncGenerator<Paquet>;
}

/** `analyser`, on another thread when the file is not small. */
export async function analyserAilleurs(demande: DemandeDAnalyse): Promise<Analyse> {
  if (await estPetit(demande)) return analyser(demande);
  for await (const analyse of ailleurs({ type: 'ANALYSE', demande }, new AbortController().signal)) {
    return analyse as Analyse;
  }
  throw new Error('the reading ended without a word');
}

async function* ailleurs(tache: Tache, signal: AbortSignal): AsyncGenerator<unknown> {
  const ouvrier = new Worker(new URL(import.meta.url), {
    workerData: tache,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 96 },
  });
  const recus: Message[] = [];
  let reveil = (): void => {};
  const recevoir = (message: Message): void => {
    recus.push(message);
    reveil();
  };
  const arreter = (): void => recevoir({ type: 'ERREUR', erreur: signal.reason });
  ouvrier.on('message', recevoir);
  ouvrier.on('error', (erreur) => recevoir({ type: 'ERREUR', erreur }));
  signal.addEventListener('abort', arreter);
  try {
    for (;;) {
      signal.throwIfAborted();
      const message = recus.shift();
      if (message === undefined) {
        await new Promise<void>((suite) => {
          reveil = suite;
        });
        continue;
      }
      if (message.type === 'FIN') return;
      if (message.type === 'FAUTE') throw new FauteDeLecture(message.faute);
      if (message.type === 'ERREUR') throw message.erreur;
      yield message.resultat;
      ouvrier.postMessage('suite');
    }
  } finally {
    signal.removeEventListener('abort', arreter);
    await ouvrier.terminate();
  }
}

/** A result, with the bytes that are given away instead of copied. */
type Livraison = { readonly resultat: unknown; readonly octets: readonly ArrayBuffer[] };

async function* accomplir(tache: Tache): AsyncGenerator<Livraison> {
  if (tache.type === 'ANALYSE') yield { resultat: await analyser(tache.demande), octets: [] };
  else
    for await (const paquet of paquets(tache.demande, new AbortController().signal))
      yield { resultat: paquet, octets: [paquet.sas.buffer, paquet.anomalies.buffer] };
}

/** The other thread: sends results, at most `AVANCE` ahead of those taken. */
async function produire(port: NonNullable<typeof parentPort>, tache: Tache): Promise<void> {
  let permis = AVANCE;
  let reveil = (): void => {};
  port.on('message', () => {
    permis += 1;
    reveil();
  });
  try {
    for await (const { resultat, octets } of accomplir(tache)) {
      while (permis === 0) {
        await new Promise<void>((suite) => {
          reveil = suite;
        });
      }
      permis -= 1;
      port.postMessage({ type: 'RESULTAT', resultat } satisfies Message, [...octets]);
    }
    port.postMessage({ type: 'FIN' } satisfies Message);
  } catch (erreur) {
    const message: Message =
      erreur instanceof FauteDeLecture ? { type: 'FAUTE', faute: erreur.faute } : { type: 'ERREUR', erreur };
    port.postMessage(message);
  }
}

if (parentPort !== null && workerData !== null) {
  await produire(parentPort, workerData as Tache);
  parentPort.close();
}
