import { PdfIndisponible, pdfDeLAudit } from '@contingent/documents';
import { annee } from '@contingent/droit';
import { type AuditVue, rapportDAudit } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { type ConventionStockee, lireConventions } from '../convention/stockee.ts';
import { trouverConvention } from '../convention/verrou.ts';
import { dossierAVerifier } from '../flux/constats.ts';
import { entreeDuCalcul } from '../flux/entree.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import { choisir, rassembler } from '../flux/materiaux.ts';
import { aujourdHui } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';

type DemandeDAudit = { readonly convention: number; readonly exercice?: number | undefined };

/**
 * What the paper of an agreement prints, beside what its data give for one year: the version that applies that year, as
 * the acting organisation may read it. @throws Refus CONVENTION_INCONNUE also when it is somebody else's; CHOIX_INVALIDE
 */
export const auditDeConvention = (
  base: Base,
  contexte: Contexte,
  demande: DemandeDAudit,
): Promise<AuditVue> =>
  enLecture(base, contexte, async (tx) => {
    const lue = await trouverConvention(tx, demande.convention);
    const exercice = exerciceRetenu(lue, demande.exercice);
    const [applicable] = await lireConventions(tx, { id: demande.convention, exercice });
    if (!applicable) throw nonCouvert(exercice);
    const choisie = choisir(applicable, await inventairesDe(tx, exercice), { exercice });
    const materiaux = await rassembler(tx, [choisie], { exercice });
    const entree = entreeDuCalcul(choisie.c, choisie.p, materiaux);
    return rapportDAudit(dossierAVerifier(applicable, entree), aujourdHui());
  });

const nonCouvert = (exercice: number): Refus =>
  new Refus('CHOIX_INVALIDE', `Cette convention ne couvre pas l’exercice ${exercice}.`);

/** The year asked for, else the first that the version writes: printed figures are those of that year, not of a renewal. */
const exerciceRetenu = (c: ConventionStockee, dit: number | undefined): number =>
  dit ?? c.exercicesEcrits[0] ?? annee(aujourdHui());

/** The same report as a tagged PDF, to be sent to the other party. @throws Refus as above; DOCUMENT_INDISPONIBLE */
export async function auditEnPdf(
  base: Base,
  contexte: Contexte,
  demande: DemandeDAudit,
): Promise<{ readonly nom: string; readonly type: string; readonly octets: Uint8Array }> {
  const vue = await auditDeConvention(base, contexte, demande);
  const nom = `Vérification ${vue.reservataire} ${vue.exercice}.pdf`;
  try {
    const octets = await pdfDeLAudit({ rapports: [vue], croises: [] });
    return { nom, type: 'application/pdf', octets };
  } catch (erreur) {
    if (erreur instanceof PdfIndisponible) throw new Refus('DOCUMENT_INDISPONIBLE', erreur.message);
    throw erreur;
  }
}
