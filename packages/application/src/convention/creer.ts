import { CYCLE_VIDE, decide, type FaitDeConvention, type Jour } from '@contingent/droit';
import type { ConventionSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { aujourdHui } from '../journal/noter.ts';
import type { Contexte } from '../organismes/organismes.ts';
import type { Contenu } from './contenu.ts';
import { lireContenu } from './contenu.ts';
import { colonnesDuContenu, noterRevision } from './ecrire-version.ts';
import { ajouterFaits } from './faits.ts';
import { exigerRedacteur, refusDuCycle } from './refus-de-cycle.ts';
import type { ConventionStockee } from './stockee.ts';
import { prendreLesParties } from './verrou.ts';

/** Creates an agreement: its identity and a first draft, dated `le`. @returns its id. @throws Refus */
export function creerConvention(
  base: Base,
  contexte: Contexte,
  saisie: ConventionSaisie,
  le: Jour = aujourdHui(),
): Promise<number> {
  exigerRedacteur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const contenu = await lireContenu(tx, saisie, null);
    await prendreLesParties(tx, contenu.reservataire);
    const { reservataire, departement, reference } = contenu;
    const { id } = await tx.db
      .insertInto('convention')
      .values({ organisme: tx.organisme, reservataire, departement, reference })
      .returning('id')
      .executeTakeFirstOrThrow();
    const decision = decide({ type: 'RedigerVersion', le }, CYCLE_VIDE);
    if (!decision.ok) throw refusDuCycle(decision.refus);
    await redigerVersions(tx, id, decision.faits, contenu, null);
    await ajouterFaits(tx, id, 0, decision.faits);
    return id;
  });
}

/** Writes the draft of each version that the facts begin. */
export async function redigerVersions(
  tx: Transaction,
  convention: number,
  faits: readonly FaitDeConvention[],
  contenu: Contenu,
  deja: ConventionStockee | null,
): Promise<void> {
  for (const fait of faits) {
    if (fait.type !== 'VersionRedigee') continue;
    const cle = { organisme: tx.organisme, convention, numero: fait.version };
    await tx.db
      .insertInto('convention_version')
      .values({
        ...cle,
        ...{
          reservataire: contenu.reservataire,
          nature: fait.nature,
          signature: null,
          fige: null,
          empreinte: null,
        },
        ...(await colonnesDuContenu(tx, contenu, deja)),
      })
      .execute();
    await noterRevision(tx, convention, { version: fait.version, revision: 1, contenu });
  }
}
