import type { EtatDeVersion, FaitDeConvention } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { contenuDeDepart } from './contenu.ts';
import { redigerVersions } from './creer.ts';
import { ajouterFaits } from './faits.ts';
import type { figer } from './signature.ts';
import type { ConventionStockee } from './stockee.ts';

type Fige = ReturnType<typeof figer>;

/**
 * Appends the facts and makes the versions what they say. `c`: the agreement as its parties hold it locked, read at the
 * version that an amendment starts from. `fige`: for a signature.
 */
export async function ecrireFaits(
  tx: Transaction,
  c: ConventionStockee,
  faits: readonly FaitDeConvention[],
  fige?: Fige,
): Promise<void> {
  await redigerVersions(tx, c.id, faits, contenuDeDepart(c), c);
  for (const fait of faits) await appliquer(tx, c.id, fait, fige);
  await ajouterFaits(tx, c.id, c.vie.rang, faits);
}

async function appliquer(
  tx: Transaction,
  convention: number,
  fait: FaitDeConvention,
  fige: Fige | undefined,
): Promise<void> {
  switch (fait.type) {
    case 'VersionAbandonnee':
      return changer(tx, convention, fait.version, { etat: 'ABANDONNEE' });
    case 'VersionProposee':
      return changer(tx, convention, fait.version, { etat: 'PROPOSEE' });
    case 'VersionReprise':
      return changer(tx, convention, fait.version, { etat: 'BROUILLON' });
    case 'VersionSignee':
      if (fige === undefined) throw new RangeError('a signature freezes what it signs');
      return changer(tx, convention, fait.version, { etat: 'SIGNEE', signature: fait.le, ...fige });
    default:
      return;
  }
}

/** What is signed or abandoned is out of reach: the row policies would touch nothing, and that is a bug of ours. */
async function changer(
  tx: Transaction,
  convention: number,
  numero: number,
  colonnes: { readonly etat: EtatDeVersion } & Partial<Fige> & {
      readonly signature?: FaitDeConvention['le'];
    },
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('convention_version')
    .set({ ...colonnes, modifie_par: tx.acteur, modifie_le: new Date() })
    .where('organisme', '=', tx.organisme)
    .where('convention', '=', convention)
    .where('numero', '=', numero)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new RangeError(`version ${numero} of agreement ${convention} did not move`);
}
