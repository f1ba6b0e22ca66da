import type { ConventionSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { type Faute, Refus } from '../refus/refus.ts';
import { exigerRevision } from './conflit.ts';
import { type Contenu, lireContenu } from './contenu.ts';
import { colonnesDuContenu, noterRevision } from './ecrire-version.ts';
import { exigerRedacteur } from './refus-de-cycle.ts';
import type { ConventionStockee } from './stockee.ts';
import { prendreConvention } from './verrou.ts';

/**
 * Replaces the draft that was read. When somebody wrote in between, refused with what changed, field by field.
 * @throws Refus VERSION_PERIMEE, COMMANDE_REFUSEE when the version is no draft, CHOIX_INVALIDE
 */
export function modifierVersion(
  base: Base,
  contexte: Contexte,
  id: number,
  numero: number,
  saisie: ConventionSaisie,
): Promise<void> {
  exigerRedacteur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const presente = await prendreConvention(tx, id, numero);
    exigerBrouillon(presente);
    await exigerRevision(tx, presente, saisie.revision);
    const contenu = await lireContenu(tx, saisie, presente);
    await ecrireIdentite(tx, presente, contenu);
    const revision = presente.revision + 1;
    await tx.db
      .updateTable('convention_version')
      .set({ ...(await colonnesDuContenu(tx, contenu, presente)), revision, modifie_le: new Date() })
      .where('organisme', '=', tx.organisme)
      .where('convention', '=', id)
      .where('numero', '=', numero)
      .executeTakeFirstOrThrow();
    await noterRevision(tx, id, { version: numero, revision, contenu });
  });
}

function exigerBrouillon({ etat, version }: ConventionStockee): void {
  const [code, message, remede] = {
    BROUILLON: [null, '', ''],
    PROPOSEE: [
      'ETAT_INATTENDU',
      `La version ${version} est proposée : elle ne se modifie plus.`,
      'Reprenez-la en brouillon, puis modifiez-la.',
    ],
    SIGNEE: [
      'VERSION_DEJA_SIGNEE',
      `La version ${version} est signée : elle ne change plus.`,
      'Rédigez un avenant.',
    ],
    ABANDONNEE: [
      'ETAT_INATTENDU',
      `La version ${version} a été abandonnée.`,
      'Rédigez une nouvelle version.',
    ],
  }[etat];
  if (code !== null && code !== undefined)
    throw new Refus('COMMANDE_REFUSEE', `${message} ${remede}`, [
      { chemin: code, message: message ?? '', remede: remede ?? '' },
    ]);
}

/** Reference and département belong to the agreement: free until a first signature, then fixed; the holder never changes. */
async function ecrireIdentite(tx: Transaction, presente: ConventionStockee, c: Contenu): Promise<void> {
  const fautes: Faute[] = [];
  if (c.reservataire !== presente.reservataire.id)
    fautes.push({
      chemin: 'reservataire',
      message: 'Le réservataire d’une convention ne change pas.',
      remede: 'Abandonnez ce brouillon et créez une convention avec l’autre réservataire.',
    });
  const change = c.reference !== presente.reference || c.departement !== presente.departement;
  const signee = presente.versions.some((v) => v.etat === 'SIGNEE');
  if (change && signee)
    fautes.push({
      chemin: c.reference === presente.reference ? 'departement' : 'reference',
      message: 'La référence et le département d’une convention signée ne changent plus.',
      remede: 'Laissez-les tels quels dans l’avenant.',
    });
  if (fautes.length > 0) throw new Refus('CHOIX_INVALIDE', 'La convention a des fautes.', fautes);
  if (!change) return;
  await tx.db
    .updateTable('convention')
    .set({ reference: c.reference, departement: c.departement })
    .where('organisme', '=', tx.organisme)
    .where('id', '=', presente.id)
    .execute();
}
