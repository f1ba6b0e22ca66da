import { open, rename, rm } from 'node:fs/promises';
import type { Audits } from '@contingent/echanges';
import type { Progression } from './progression.ts';
import type { FauteDEntree } from './reponse.ts';

const faute = (chemin: string, message: string, remede: string): FauteDEntree => ({
  chemin,
  message,
  remede,
});

/**
 * Writes the report of an audit beside its final name, then gives it that name: a file that is there is whole. What stands
 * in the way comes back as a fault. The composer is loaded only here: the other commands do not pay for it.
 */
export async function ecrireRapportPdf(
  chemin: string,
  audits: Audits,
  progression: Progression,
): Promise<readonly FauteDEntree[]> {
  if (audits.rapports.length === 0)
    return [
      faute('--pdf', 'Aucun dossier lisible : le rapport n’a pas été écrit.', 'Corriger les dossiers.'),
    ];
  const { PdfIndisponible, pdfDeLAudit } = await import('@contingent/documents');
  progression.avance('Composition du rapport', 0, audits.rapports.length);
  try {
    await ecrireEntier(chemin, await pdfDeLAudit(audits));
    return [];
  } catch (erreur) {
    if (erreur instanceof PdfIndisponible)
      return [faute('--pdf', 'Cette machine ne peut pas composer de PDF.', erreur.message)];
    if (!(erreur instanceof Error && 'code' in erreur)) throw erreur;
    const remede = 'Vérifier que le dossier existe et que vous pouvez y écrire.';
    return [faute('--pdf', `« ${chemin} » ne peut pas être écrit.`, remede)];
  }
}

async function ecrireEntier(chemin: string, octets: Uint8Array): Promise<void> {
  const partiel = `${chemin}.partiel-${process.pid}`;
  try {
    const fichier = await open(partiel, 'wx');
    try {
      await fichier.writeFile(octets);
      await fichier.sync();
    } finally {
      await fichier.close();
    }
    await rename(partiel, chemin);
  } catch (erreur) {
    await rm(partiel, { force: true });
    throw erreur;
  }
}
