import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Commande, Livraison } from './compositeur.ts';
import { PdfIndisponible } from './indisponible.ts';
import { insecables, sansControles, surLesTextes } from './typographie.ts';

type Attente = { readonly tenir: (octets: Uint8Array) => void; readonly rompre: (erreur: unknown) => void };

/** One thread for the whole process, started by the first document and ended when it has long had nothing to do. */
type Atelier = { readonly ouvrier: Worker; readonly attentes: Map<number, Attente>; repos?: NodeJS.Timeout };
let atelier: Atelier | undefined;
let dernier = 0;
const REPOS_MS = 60_000;

/**
 * Composes a tagged PDF (PDF/UA-1, French) on another thread: requests are served meanwhile, documents wait for one
 * another. `source`: a typst file under `packages/documents/src`, which reads its data by
 * `json(bytes(sys.inputs.donnees))`: nothing that a person typed ever becomes typst source.
 * @param donnees any JSON value; its texts get the non-breaking spaces of French.
 * @throws PdfIndisponible when typst has no binary for this machine.
 */
export function enPdf(source: URL, donnees: unknown): Promise<Uint8Array> {
  dernier += 1;
  const id = dernier;
  const texte = JSON.stringify(surLesTextes(donnees, (t) => insecables(sansControles(t))));
  const ici = atelier ?? ouvrir();
  clearTimeout(ici.repos);
  ici.ouvrier.ref();
  return new Promise((tenir, rompre) => {
    ici.attentes.set(id, { tenir, rompre });
    ici.ouvrier.postMessage({ id, source: fileURLToPath(source), donnees: texte } satisfies Commande);
  });
}

function ouvrir(): Atelier {
  const ouvrier = new Worker(new URL('./compositeur.ts', import.meta.url));
  const ouvert: Atelier = { ouvrier, attentes: new Map() };
  ouvrier.on('message', (livraison: Livraison) => recevoir(ouvert, livraison));
  ouvrier.on('error', (erreur) => fermer(ouvert, erreur));
  ouvrier.on('exit', () => fermer(ouvert, new Error('the compositor stopped')));
  atelier = ouvert;
  return ouvert;
}

/** An idle thread keeps no program alive. */
function recevoir(ici: Atelier, livraison: Livraison): void {
  const attente = ici.attentes.get(livraison.id);
  ici.attentes.delete(livraison.id);
  if (livraison.type === 'PDF') attente?.tenir(livraison.octets);
  else if (livraison.type === 'ABSENT') attente?.rompre(new PdfIndisponible(livraison.motif));
  else attente?.rompre(new Error(`typst: ${livraison.motif}`));
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
