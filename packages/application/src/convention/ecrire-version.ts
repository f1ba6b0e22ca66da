import type { Transaction } from '../base/transaction.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { noterFait } from '../journal/noter.ts';
import type { Contenu } from './contenu.ts';
import type { ConventionStockee } from './stockee.ts';

/** The columns of a version that its content fills. `deja`: the version whose typed stock may serve again. */
export async function colonnesDuContenu(tx: Transaction, c: Contenu, deja: ConventionStockee | null) {
  return {
    modele: c.modele,
    modele_propre: c.modelePropre === null ? null : JSON.stringify(c.modelePropre),
    donnees: JSON.stringify(c.donnees),
    exercices: [...c.exercices],
    photographie: c.photographie,
    assiette_saisie: await assietteSaisie(tx, c, deja),
    droits: c.droits,
    perimetre: c.communes.length > 0 ? ('COMMUNES' as const) : ('DEPARTEMENT' as const),
    communes: [...c.communes],
    imprime: c.papier === null ? null : JSON.stringify(c.papier),
    modifie_par: tx.acteur,
  };
}

/** Typed stocks are never changed in place: a signed version may lean on the same one. */
async function assietteSaisie(
  tx: Transaction,
  { logementsEligibles, reference }: Contenu,
  deja: ConventionStockee | null,
): Promise<number | null> {
  if (logementsEligibles === null) return null;
  if (deja?.assiette?.logements === logementsEligibles) return deja.assiette.id;
  const { id } = await tx.db
    .insertInto('assiette_saisie')
    .values({
      organisme: tx.organisme,
      libelle: reference === null ? 'saisie avec la convention' : `saisie avec la convention ${reference}`,
      logements_eligibles: logementsEligibles,
      saisi_par: tx.acteur,
      date_reference: null,
      taux_rotation: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type RevisionNotee = {
  readonly version: number;
  readonly revision: number;
  readonly contenu: Contenu;
};
export const REVISION_NOTEE = 'VersionEnregistree';

/** Each state of a draft goes to the journal: what a person who reads an older one is shown. */
export const noterRevision = (tx: Transaction, convention: number, note: RevisionNotee): Promise<void> =>
  noterFait(tx, {
    flux: `convention/${convention}`,
    type: REVISION_NOTEE,
    donnees: JSON.parse(JSON.stringify(note)) as ValeurJson,
  });
