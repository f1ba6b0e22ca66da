import { Worker } from 'node:worker_threads';
import { PdfIndisponible } from '../pdf/indisponible.ts';
import type { Livraison, Ouvrage, Tache } from './tache.ts';

type Attente = { readonly tenir: (ouvrage: unknown) => void; readonly rompre: (erreur: unknown) => void };
/** One thread for the whole process, started by the first task and ended when it has long had nothing to do. */
type Atelier = { readonly ouvrier: Worker; readonly attentes: Map<number, Attente>; repos?: NodeJS.Timeout };

const REPOS_MS = 60_000;
let atelier: Atelier | undefined;
let dernier = 0;

/** Has a task done on the other thread: requests are served meanwhile, tasks wait for one another. @throws PdfIndisponible */
export function confier<T extends Tache>(tache: T): Promise<Ouvrage[T['type']]> {
  dernier += 1;
  const id = dernier;
  const ici = atelier ?? ouvrir();
  clearTimeout(ici.repos);
  ici.ouvrier.ref();
  return new Promise((tenir, rompre) => {
    // The thread answers each task with the work of its own type.
    ici.attentes.set(id, { tenir: tenir as Attente['tenir'], rompre });
    ici.ouvrier.postMessage({ id, tache });
  });
}

function ouvrir(): Atelier {
  const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url));
  const ouvert: Atelier = { ouvrier, attentes: new Map() };
  ouvrier.on('message', (livraison: Livraison) => recevoir(ouvert, livraison));
  ouvrier.on('error', (erreur) => fermer(ouvert, erreur));
  ouvrier.on('exit', () => fermer(ouvert, new Error('the thread of documents stopped')));
  atelier = ouvert;
  return ouvert;
}

/** An idle thread keeps no program alive. */
function recevoir(ici: Atelier, livraison: Livraison): void {
  const attente = ici.attentes.get(livraison.id);
  ici.attentes.delete(livraison.id);
  if (livraison.type === 'FAIT') attente?.tenir(livraison.ouvrage);
  else if (livraison.type === 'ABSENT') attente?.rompre(new PdfIndisponible(livraison.motif));
  else attente?.rompre(new Error(livraison.motif));
  if (ici.attentes.size > 0) return;
  ici.ouvrier.unref();
  ici.repos = setTimeout(() => renvoyer(ici), REPOS_MS).unref();
}

function renvoyer(ici: Atelier): void {
  fermer(ici, undefined);
  void ici.ouvrier.terminate();
}

function fermer(ici: Atelier, motif: unknown): void {
  if (atelier === ici) atelier = undefined;
  clearTimeout(ici.repos);
  for (const { rompre } of ici.attentes.values()) rompre(motif);
  ici.attentes.clear();
}
