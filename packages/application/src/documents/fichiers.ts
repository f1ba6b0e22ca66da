import { createHash } from 'node:crypto';
import type { ConventionVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { executerDans } from '../convention/commande.ts';
import { exigerRedacteur } from '../convention/refus-de-cycle.ts';
import { prendreConvention } from '../convention/verrou.ts';
import { aujourdHui } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { examinerPdf } from './pdf.ts';

export type FichierRecu = { readonly nom: string; readonly octets: Buffer };
export type FichierSigneVue = ConventionVue['fichiers'][number];
/** What was kept, and what is to be known about it. */
export type FichierDepose = FichierSigneVue & { readonly remarques: readonly string[] };
/** A file as it goes out. */
export type FichierRendu = { readonly nom: string; readonly type: string; readonly octets: Uint8Array };

export const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

const COLONNES = ['id', 'version', 'nom', 'taille', 'sha256', 'depose_par', 'depose_le'] as const;

/** Signed papers of an agreement, newest first; their bytes stay where they are. */
export async function fichiersDe(
  tx: Transaction,
  organisme: number,
  convention: number,
): Promise<FichierSigneVue[]> {
  const lus = await tx.db
    .selectFrom('fichier_signe')
    .select(COLONNES)
    .where('organisme', '=', organisme)
    .where('convention', '=', convention)
    .orderBy('id', 'desc')
    .execute();
  return lus.map(vue);
}

type Ligne = Pick<FichierSigneVue, 'id' | 'version' | 'nom' | 'taille' | 'sha256'> & {
  readonly depose_par: string;
  readonly depose_le: Date;
};
const vue = ({ depose_par, depose_le, ...reste }: Ligne): FichierSigneVue => ({
  ...reste,
  deposePar: depose_par,
  deposeLe: depose_le.toISOString(),
});

/**
 * Keeps the signed paper of a version, byte for byte, with its fingerprint in the life of the agreement. Never replaced:
 * a better scan comes beside it. @throws Refus FICHIER_PAS_PDF, FICHIER_DEJA_DEPOSE, COMMANDE_REFUSEE (version not signed)
 */
export function deposerFichierSigne(
  base: Base,
  contexte: Contexte,
  convention: number,
  version: number,
  { nom, octets }: FichierRecu,
): Promise<FichierDepose> {
  exigerRedacteur(contexte);
  const remarques = examinerPdf(octets);
  const empreinte = sha256(octets);
  return dansOrganisme(base, contexte, async (tx) => {
    const presente = await prendreConvention(tx, convention);
    const deja = (await fichiersDe(tx, tx.organisme, convention)).find(
      (f) => f.version === version && f.sha256 === empreinte,
    );
    if (deja) throw dejaDepose(deja);
    const fait = { version, sha256: empreinte, nom };
    await executerDans(tx, presente, { type: 'DeposerDocumentSigne', le: aujourdHui(), ...fait });
    const ligne = await tx.db
      .insertInto('fichier_signe')
      .values({
        ...{ organisme: tx.organisme, convention, version, nom, sha256: empreinte },
        ...{ taille: octets.length, contenu: octets, depose_par: tx.acteur },
      })
      .returning(COLONNES)
      .executeTakeFirstOrThrow();
    return { ...vue(ligne), remarques };
  });
}

const dejaDepose = ({ nom, deposeLe, deposePar }: FichierSigneVue): Refus =>
  new Refus(
    'FICHIER_DEJA_DEPOSE',
    `Ce fichier est déjà là, octet pour octet : « ${nom} », déposé le ${new Date(deposeLe).toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })} par ${deposePar}. Rien n’a été ajouté.`,
  );

/** The very bytes that were deposited. @throws Refus DOCUMENT_INCONNU also when it is somebody else's. */
export const lireFichierSigne = (
  base: Base,
  contexte: Contexte,
  convention: number,
  id: number,
): Promise<FichierRendu> =>
  enLecture(base, contexte, async (tx) => {
    const lu = await tx.db
      .selectFrom('fichier_signe')
      .select(['nom', 'contenu'])
      .where('convention', '=', convention)
      .where('id', '=', id)
      .executeTakeFirst();
    if (lu) return { nom: lu.nom, type: 'application/pdf', octets: lu.contenu };
    throw new Refus('DOCUMENT_INCONNU', 'Ce fichier n’existe pas.');
  });
