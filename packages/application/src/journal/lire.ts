import type { Selectable } from 'kysely';
import type { JournalTable } from '../base/tables.ts';
import type { Transaction } from '../base/transaction.ts';
import type { Fait } from './fait.ts';
import type { ValeurJson } from './json-canonique.ts';

/** The facts of one flux, in order. Their number is the `rangAttendu` of the next one. */
export async function lireFlux(tx: Transaction, flux: string): Promise<readonly Fait[]> {
  const lignes = await tx.db
    .selectFrom('journal')
    .where('organisme', '=', tx.organisme)
    .where('flux', '=', flux)
    .orderBy('rang')
    .selectAll()
    .execute();
  return lignes.map(enFait);
}

/** The facts of the organisation in the order of the chain, read by pages: memory does not grow with the journal. */
export async function* lireChaine(tx: Transaction, page = 1_000): AsyncGenerator<Fait> {
  for (let dernier = 0; ; ) {
    const lignes = await tx.db
      .selectFrom('journal')
      .where('organisme', '=', tx.organisme)
      .where('numero', '>', dernier)
      .orderBy('numero')
      .limit(page)
      .selectAll()
      .execute();
    yield* lignes.map(enFait);
    if (lignes.length < page) return;
    dernier = lignes.at(-1)?.numero ?? dernier;
  }
}

const enFait = (l: Selectable<JournalTable>): Fait => ({
  organisme: l.organisme,
  flux: l.flux,
  rang: l.rang,
  numero: l.numero,
  type: l.type,
  le: l.le,
  enregistreLe: l.enregistre_le,
  acteur: l.acteur,
  donnees: l.donnees as ValeurJson,
  empreintePrecedente: l.empreinte_precedente,
  empreinte: l.empreinte,
});
