import { afficheEntier } from '@contingent/droit';
import { cleEntete, type OrganismeVue } from '@contingent/echanges';
import { sql } from 'kysely';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, exigerBailleur, exigerOrganisme } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import type { Suivi } from '../travaux/travaux.ts';
import { type Analyse, signatureDe } from './analyse.ts';
import { type Cible, type Proposition, proposer, type Rattachement } from './decisions.ts';
import { bloquantsDe, dateDe } from './depot-vue.ts';
import type { Depot } from './depots.ts';
import { analyseDe, dejaChargee, demandeDe, type Import } from './importer.ts';
import { trouverPhotographie } from './photographies.ts';
import { droitsDe } from './rattachement.ts';
import { type Versement, verser } from './versement.ts';

const GROS_CHARGEMENT = 10_000;

/** Refuses at once what cannot be loaded, so that the person is told before any work starts. @throws Refus */
export async function exigerChargeable(i: Import, contexte: Contexte, id: string): Promise<Depot> {
  exigerBailleur(contexte);
  const depot = await i.depots.lire(contexte.organisme, id);
  const analyse = await analyseDe(i, contexte, depot);
  await dansOrganisme(i.base, contexte, (tx) => preparer(tx, depot, analyse));
  return depot;
}

/**
 * Loads a deposit as a new photographie: one transaction, all or nothing, undone by `suivi.signal`. Decisions on
 * labels and columns are remembered, facts enter the journal in the same transaction.
 * @throws Refus CHOIX_MANQUANT, DEJA_CHARGE, or the fault of the file
 */
export async function charger(
  i: Import,
  contexte: Contexte,
  depot: Depot,
  suivi: Suivi,
): Promise<{ photographie: number }> {
  const analyse = await analyseDe(i, contexte, depot);
  const charge = await dansOrganisme(
    i.base,
    contexte,
    async (tx) => {
      await reserver(tx, depot);
      const { bailleur, remplace, proposition } = await preparer(tx, depot, analyse);
      const ids = await creerReservataires(tx, proposition);
      const photographie = await ouvrirPhotographie(tx, depot, analyse, remplace);
      const droits = droitsDe(proposition, (cible) => idDe(cible, ids));
      const demande = demandeDe(i, depot, analyse, bailleur, droits);
      const verse = await verser(tx, demande, photographie, suivre(analyse, suivi), suivi.signal);
      await clorePhotographie(tx, photographie, analyse, verse);
      await retenirColonnes(tx, analyse);
      const rattaches = await retenirLibelles(tx, proposition, ids);
      await noterFaits(tx, depot, analyse, { photographie, remplace, ...verse }, rattaches);
      suivi.signal.throwIfAborted();
      return { photographie, lignes: verse.lignes };
    },
    { delaiMs: 0, essais: 1 },
  );
  if (charge.lignes > GROS_CHARGEMENT) await i.base.pool.query('SELECT analyser_parc()');
  await i.depots.supprimer(contexte.organisme, depot.id).catch(() => undefined);
  return { photographie: charge.photographie };
}

type Preparation = { bailleur: OrganismeVue; remplace: number | null; proposition: Proposition };

/** Two loads of the same bytes at once: the second is told, and waits for nothing. */
async function reserver(tx: Transaction, { sha256 }: Depot): Promise<void> {
  const cle = `photographie ${tx.organisme} ${sha256}`;
  const { rows } = await sql<{ pris: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${cle}, 0)) AS pris`.execute(tx.db);
  if (rows[0]?.pris === true) return;
  throw new Refus('DEJA_CHARGE', 'Ce fichier est déjà en cours de chargement : attendez la fin du premier.');
}

async function preparer(tx: Transaction, depot: Depot, analyse: Analyse): Promise<Preparation> {
  const bailleur = await exigerOrganisme(tx, tx.organisme);
  const proposition = await proposer(tx, analyse, depot.choix, bailleur.nom);
  const deja = await dejaChargee(tx, depot);
  const remplace = depot.choix.remplace ?? null;
  const bloquants = bloquantsDe({ depot, analyse, proposition, deja });
  if (deja !== undefined && remplace !== deja.id) {
    throw new Refus('DEJA_CHARGE', bloquants.find((b) => b.includes('déjà chargé')) ?? '');
  }
  if (bloquants.length > 0) {
    const fautes = bloquants.map((message) => ({ chemin: 'depot', message }));
    throw new Refus('CHOIX_MANQUANT', bloquants.join(' '), fautes);
  }
  if (remplace !== null) {
    const { lueParBailleur, vue } = await trouverPhotographie(tx, tx.organisme, remplace);
    if (!lueParBailleur || vue.remplaceePar !== null) {
      throw new Refus(
        'CHOIX_INVALIDE',
        'Cet état des lieux est déjà remplacé par un autre : remplacez le dernier.',
      );
    }
  }
  return { bailleur, remplace, proposition };
}

/** In the order of names, so that two loads at once cannot wait for each other. */
async function creerReservataires(
  tx: Transaction,
  proposition: Proposition,
): Promise<ReadonlyMap<string, number>> {
  const nouveaux = [...proposition.rattachements.values()].flatMap(({ cible }) =>
    cible.type === 'NOUVEAU' ? [cible] : [],
  );
  const parNom = new Map(nouveaux.map((c) => [c.nom, c] as const));
  const ids = new Map<string, number>();
  for (const [nom, { categorie }] of [...parNom].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cree = await tx.db
      .insertInto('reservataire')
      .values({ organisme: tx.organisme, nom, categorie })
      .onConflict((c) => c.columns(['organisme', 'nom']).doUpdateSet({ nom }))
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(nom, cree.id);
  }
  return ids;
}

const idDe = (cible: Cible, ids: ReadonlyMap<string, number>): number | undefined =>
  cible.type === 'EXISTANT' ? cible.id : cible.type === 'NOUVEAU' ? ids.get(cible.nom) : undefined;

async function ouvrirPhotographie(
  tx: Transaction,
  depot: Depot,
  analyse: Analyse,
  remplace: number | null,
): Promise<number> {
  const { id } = await sql<{ id: number }>`
    INSERT INTO photographie (organisme, date_reference, nom_fichier, taille, sha256, format, remplace, charge_par,
                              taux_rotation)
    VALUES (${tx.organisme}, ${dateDe(depot, analyse)}, ${depot.nom}, ${depot.taille}, ${depot.sha256},
            ${analyse.format}, ${remplace}, ${tx.acteur}, ${analyse.taux?.exact ?? null})
    RETURNING id`
    .execute(tx.db)
    .then(({ rows: [creee] }) => creee ?? { id: 0 });
  return id;
}

function suivre(analyse: Analyse, suivi: Suivi): (lignes: number, lu: readonly [number, number]) => void {
  const total = analyse.lignes;
  return (lignes, [fait, tout]) =>
    suivi.avance(
      lignes,
      total,
      `${afficheEntier(lignes)} lignes sur ${afficheEntier(total)}, ${enMo(fait)} Mo lus sur ${enMo(tout)}`,
    );
}
const enMo = (octets: number): string => (octets / 1_000_000).toFixed(1).replace('.', ',');

async function clorePhotographie(
  tx: Transaction,
  photographie: number,
  analyse: Analyse,
  { lignes, anomalies }: Versement,
): Promise<void> {
  const colonnes = analyse.colonnes.map(({ entete, champ }) => ({ entete, champ }));
  await tx.db
    .updateTable('photographie')
    .set({
      lignes,
      etat: 'CHARGEE',
      resume: JSON.stringify({ anomalies, colonnes, groupes: analyse.anomalies }),
    })
    .where('organisme', '=', tx.organisme)
    .where('id', '=', photographie)
    .execute();
}

/** What the person confirmed for these headers is proposed again with the next file that has them. */
async function retenirColonnes(tx: Transaction, { colonnes }: Analyse): Promise<void> {
  const nommees = colonnes.filter((c) => cleEntete(c.entete) !== '');
  const correspondance = JSON.stringify(
    Object.fromEntries(nommees.map((c) => [cleEntete(c.entete), c.champ])),
  );
  const signature = signatureDe(colonnes.map((c) => c.entete));
  await tx.db
    .insertInto('correspondance_colonnes')
    .values({ organisme: tx.organisme, signature_entetes: signature, correspondance, decide_par: tx.acteur })
    .onConflict((c) =>
      c
        .columns(['organisme', 'signature_entetes'])
        .doUpdateSet({ correspondance, decide_par: tx.acteur, decide_le: sql<Date>`now()` }),
    )
    .execute();
}

type Rattache = { readonly libelle: string; readonly reservataire: number | null };

/** @returns the labels whose decision is new or has changed. */
async function retenirLibelles(
  tx: Transaction,
  { rattachements }: Proposition,
  ids: ReadonlyMap<string, number>,
): Promise<Rattache[]> {
  const decides = [...rattachements.values()].filter(({ cible: { type } }) => type !== 'NON_INDIQUE');
  const rattaches: Rattache[] = [];
  for (const decide of decides) if (await retenir(tx, decide, ids)) rattaches.push(rattache(decide, ids));
  return rattaches;
}

const rattache = ({ normalise, cible }: Rattachement, ids: ReadonlyMap<string, number>): Rattache => ({
  libelle: normalise,
  reservataire: idDe(cible, ids) ?? null,
});

async function retenir(
  tx: Transaction,
  decide: Rattachement,
  ids: ReadonlyMap<string, number>,
): Promise<boolean> {
  const { libelle, reservataire } = rattache(decide, ids);
  const { rows } = await sql`
    INSERT INTO libelle_reservataire AS connu (organisme, libelle_normalise, reservataire, decide_par, origine)
    VALUES (${tx.organisme}, ${libelle}, ${reservataire}, ${tx.acteur}, ${decide.origine})
    ON CONFLICT (organisme, libelle_normalise) DO UPDATE
      SET reservataire = excluded.reservataire, decide_par = excluded.decide_par, decide_le = now(),
          origine = excluded.origine
      WHERE (connu.reservataire, connu.origine) IS DISTINCT FROM (excluded.reservataire, excluded.origine)
    RETURNING 1`.execute(tx.db);
  return rows.length > 0;
}

/** Last of the transaction: facts of one organisation queue on the head of its journal. */
async function noterFaits(
  tx: Transaction,
  depot: Depot,
  analyse: Analyse,
  charge: Versement & { readonly photographie: number; readonly remplace: number | null },
  rattaches: readonly Rattache[],
): Promise<void> {
  const { nom, taille, sha256 } = depot;
  await noterFait(tx, {
    flux: `photographie/${charge.photographie}`,
    type: 'PhotographieChargee',
    donnees: { nomFichier: nom, taille, sha256, dateReference: dateDe(depot, analyse), ...charge },
  });
  for (const [reservataire, libelles] of Map.groupBy(rattaches, (r) => r.reservataire)) {
    await noterFait(tx, {
      flux: reservataire === null ? 'libelles/non-reserve' : `reservataire/${reservataire}`,
      type: 'LibelleRattache',
      donnees: { reservataire, libelles: libelles.map((r) => r.libelle) },
    });
  }
}
