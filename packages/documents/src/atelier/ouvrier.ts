import { parentPort } from 'node:worker_threads';
import { analyserGabarit } from '../gabarit/analyser.ts';
import { remplirGabarit } from '../gabarit/remplir.ts';
import { composer } from '../pdf/composer.ts';
import { PdfIndisponible } from '../pdf/indisponible.ts';
import type { Livraison, Ouvrage, Tache } from './tache.ts';

/** The other thread: typst and docxtemplater compute without giving way, so they never do it where requests are served. */
async function faire(tache: Tache): Promise<Ouvrage[Tache['type']]> {
  switch (tache.type) {
    case 'PDF':
      return composer(tache.source, tache.donnees);
    case 'DOCX':
      return remplirGabarit(tache.genre, tache.gabarit, tache.acte);
    case 'ANALYSE':
      return analyserGabarit(tache.genre, tache.gabarit);
  }
}

async function livrer(id: number, tache: Tache): Promise<Livraison> {
  try {
    return { id, type: 'FAIT', ouvrage: await faire(tache) };
  } catch (erreur) {
    const type = erreur instanceof PdfIndisponible ? 'ABSENT' : 'ERREUR';
    return { id, type, motif: String(erreur instanceof Error ? (erreur.cause ?? erreur.message) : erreur) };
  }
}

parentPort?.on('message', async ({ id, tache }: { readonly id: number; readonly tache: Tache }) => {
  parentPort?.postMessage(await livrer(id, tache));
});
