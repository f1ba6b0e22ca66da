import { DatabaseSync } from 'node:sqlite';
import { setTimeout as attendre } from 'node:timers/promises';
import { PanneDeBase } from './panne.ts';

/**
 * Holds a lock of the operating system on `fichier` while `travail` runs, between processes and within one.
 * Node has no file lock of its own; SQLite takes one that the system lifts when the process dies, kill -9 included.
 * @throws PanneDeBase when another process still holds it after `limiteMs`.
 */
export async function sousVerrou<T>(
  fichier: string,
  travail: () => Promise<T>,
  limiteMs = 90_000,
): Promise<T> {
  const verrou = new DatabaseSync(fichier, { timeout: 0 });
  try {
    const fin = Date.now() + limiteMs;
    while (!pris(verrou)) {
      if (Date.now() > fin)
        throw new PanneDeBase(
          `Un autre programme prépare la base depuis plus de ${Math.round(limiteMs / 1000)} s (verrou « ${fichier} ») : attendez qu'il finisse, ou arrêtez-le, puis relancez.`,
        );
      await attendre(20);
    }
    return await travail();
  } finally {
    verrou.close();
  }
}

const SQLITE_BUSY = 5;
function pris(verrou: DatabaseSync): boolean {
  try {
    verrou.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (erreur) {
    if (erreur instanceof Error && 'errcode' in erreur && erreur.errcode === SQLITE_BUSY) return false;
    throw erreur;
  }
}
