import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Mandat, type Transaction } from '../base/transaction.ts';
import { empreinteDuFait, type Fait, ORIGINE } from './fait.ts';
import { lireChaine } from './lire.ts';

/** MANQUANT: a number is absent; ALTERE: a fact no longer gives its fingerprint; DETACHE: it cites another former one. */
export type CodeRupture = 'MANQUANT' | 'ALTERE' | 'DETACHE' | 'TETE';
export type Rupture = { readonly code: CodeRupture; readonly numero: number; readonly message: string };
export type Verification =
  | { readonly ok: true; readonly faits: number; readonly empreinte: string }
  | { readonly ok: false; readonly rupture: Rupture };

/**
 * Walks the chain of one organisation and reports its first break. The last fingerprint, noted elsewhere (backup,
 * signed bilan), is what also reveals a journal cut and closed again by somebody who holds the database.
 */
export const verifierJournal = (base: Base, mandat: Mandat): Promise<Verification> =>
  dansOrganisme(base, mandat, parcourir, { isolation: 'REPEATABLE READ', delaiMs: 0 });

async function parcourir(tx: Transaction): Promise<Verification> {
  let [numero, empreinte] = [0, ORIGINE];
  for await (const fait of lireChaine(tx)) {
    const rupture = ruptureDe(fait, numero, empreinte);
    if (rupture) return { ok: false, rupture };
    [numero, empreinte] = [fait.numero, fait.empreinte];
  }
  const tete = await tx.db
    .selectFrom('journal_tete')
    .where('organisme', '=', tx.organisme)
    .select(['numero', 'empreinte'])
    .executeTakeFirst();
  const intacte = (tete?.numero ?? 0) === numero && (tete?.empreinte ?? ORIGINE) === empreinte;
  if (intacte) return { ok: true, faits: numero, empreinte };
  const message = `La tête du journal annonce ${tete?.numero ?? 0} faits, le journal en contient ${numero} : des faits ont été retirés ou ajoutés hors de Contingent.`;
  return { ok: false, rupture: { code: 'TETE', numero, message } };
}

function ruptureDe(fait: Fait, dernier: number, empreinte: string): Rupture | undefined {
  const { numero } = fait;
  if (numero !== dernier + 1) return rupture('MANQUANT', dernier + 1, 'manque');
  if (fait.empreintePrecedente !== empreinte) return rupture('DETACHE', numero, 'ne suit pas le précédent');
  if (fait.empreinte !== empreinteDuFait(fait))
    return rupture('ALTERE', numero, 'a été modifié après son enregistrement');
  return undefined;
}

const rupture = (code: CodeRupture, numero: number, constat: string): Rupture => ({
  code,
  numero,
  message: `Le fait n° ${numero} du journal ${constat}.`,
});
