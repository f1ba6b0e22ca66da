import { stat } from 'node:fs/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FichierIllisible } from '@contingent/echanges';
import { type DemandeDeLecture, FauteDeLecture, type Paquet, paquets } from './paquets.ts';

/** Below this size (bytes) a reading is over before a thread would have started. */
const PETIT = 2_000_000;
/** Packets made in advance: the database must never wait for the reading, nor memory fill up. */
const AVANCE = 2;

type Message =
  | { readonly type: 'PAQUET'; readonly paquet: Paquet }
  | { readonly type: 'FIN' }
  | { readonly type: 'FAUTE'; readonly faute: FichierIllisible }
  | { readonly type: 'ERREUR'; readonly erreur: unknown };

/**
 * `paquets`, on another thread when the file is not small: requests are served while millions of rows are read, and
 * the memory of the reading is bounded.
 */
export async function* lirePaquets(demande: DemandeDeLecture, signal: AbortSignal): AsyncGenerator<Paquet> {
  const { size } = await stat(demande.chemin);
  yield* size < PETIT ? paquets(demande, signal) : paquetsAilleurs(demande, signal);
}

async function* paquetsAilleurs(demande: DemandeDeLecture, signal: AbortSignal): AsyncGenerator<Paquet> {
  const ouvrier = new Worker(new URL(import.meta.url), {
    workerData: demande,
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
      yield message.paquet;
      ouvrier.postMessage('suite');
    }
  } finally {
    signal.removeEventListener('abort', arreter);
    await ouvrier.terminate();
  }
}

/** The other thread: sends packets, at most `AVANCE` ahead of those stored. */
async function produire(port: NonNullable<typeof parentPort>, demande: DemandeDeLecture): Promise<void> {
  let permis = AVANCE;
  let reveil = (): void => {};
  port.on('message', () => {
    permis += 1;
    reveil();
  });
  try {
    for await (const paquet of paquets(demande, new AbortController().signal)) {
      while (permis === 0) {
        await new Promise<void>((suite) => {
          reveil = suite;
        });
      }
      permis -= 1;
      port.postMessage({ type: 'PAQUET', paquet } satisfies Message);
    }
    port.postMessage({ type: 'FIN' } satisfies Message);
  } catch (erreur) {
    const message: Message =
      erreur instanceof FauteDeLecture ? { type: 'FAUTE', faute: erreur.faute } : { type: 'ERREUR', erreur };
    port.postMessage(message);
  }
}

if (parentPort !== null && workerData !== null) {
  await produire(parentPort, workerData as DemandeDeLecture);
  parentPort.close();
}
