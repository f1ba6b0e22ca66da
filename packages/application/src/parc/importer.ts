import type { Readable } from 'node:stream';
import type {
  ColonnesMemorisees,
  DepotChoix,
  DepotVue,
  DifferencesResume,
  OrganismeVue,
} from '@contingent/echanges';
import type { ContexteInventaire } from '@contingent/echanges/lecture';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { type Contexte, exigerBailleur, exigerOrganisme } from '../organismes/organismes.ts';
import { refusDuFichier } from '../refus/refus.ts';
import {
  type Analyse,
  choixDeColonnes,
  type DemandeDAnalyse,
  FauteDeLecture,
  signatureDuFichier,
} from './analyse.ts';
import { type Proposition, proposer } from './decisions.ts';
import { type DejaChargee, dateDe, vueDuDepot } from './depot-vue.ts';
import type { Depot, DossierDepots } from './depots.ts';
import { differencesDuSas } from './differences.ts';
import { analyserAilleurs } from './ouvrier.ts';
import type { DemandeDeLecture } from './paquets.ts';
import { listerPhotographies } from './photographies.ts';
import { type Droits, droitsDe } from './rattachement.ts';
import { verserDansSas } from './versement.ts';

/** What the use cases of import need. */
export type Import = { readonly base: Base; readonly depots: DossierDepots };

/** Receives a file, reads it whole, and proposes. An unreadable file leaves nothing. @throws Refus */
export async function deposer(
  i: Import,
  contexte: Contexte,
  fichier: { readonly nom: string; readonly flux: Readable },
  tailleMax: number,
): Promise<DepotVue> {
  exigerBailleur(contexte);
  const depot = await i.depots.recevoir(contexte.organisme, fichier.nom, fichier.flux, tailleMax);
  try {
    return await voir(i, contexte, depot);
  } catch (erreur) {
    await i.depots.supprimer(contexte.organisme, depot.id);
    throw erreur;
  }
}

/** The deposit with the choices made so far. @throws Refus DEPOT_INCONNU */
export const lireDepot = async (i: Import, contexte: Contexte, id: string): Promise<DepotVue> =>
  voir(i, contexte, await i.depots.lire(contexte.organisme, id));

/** Replaces the choices; those refused are not kept. @throws Refus */
export async function choisir(
  i: Import,
  contexte: Contexte,
  id: string,
  choix: DepotChoix,
): Promise<DepotVue> {
  const avant = await i.depots.lire(contexte.organisme, id);
  const vue = await voir(i, contexte, { ...avant, choix });
  await i.depots.noterChoix(avant, choix);
  return vue;
}

export const abandonner = (i: Import, contexte: Contexte, id: string): Promise<void> =>
  i.depots.supprimer(contexte.organisme, id);

async function voir(i: Import, contexte: Contexte, depot: Depot): Promise<DepotVue> {
  const analyse = await analyseDe(i, contexte, depot);
  const { nom } = await exigerOrganisme(i.base, contexte.organisme);
  const lu = await dansOrganisme(i.base, contexte, async (tx) => ({
    proposition: await proposer(tx, analyse, depot.choix, nom),
    deja: await dejaChargee(tx, depot),
  }));
  const differences = await differencesDe(i, contexte, depot, analyse, lu.proposition);
  return vueDuDepot({ depot, analyse, ...lu, differences });
}

/** Read once for each choice of columns and commune: labels, date and replacement need no new reading. */
export async function analyseDe(i: Import, contexte: Contexte, depot: Depot): Promise<Analyse> {
  const { colonnes, communeParDefaut } = depot.choix;
  const question = `analyse ${JSON.stringify({ colonnes, communeParDefaut })}`;
  const connue = (await i.depots.lireNotes(depot, question)) as Analyse | undefined;
  if (connue !== undefined) return connue;
  const analyse = await sousFaute(async () => analyserAilleurs(await demandeDAnalyse(i, contexte, depot)));
  await i.depots.noterLecture(depot, question, analyse);
  return analyse;
}

/** With everything that is known of the landlord: its name, and what it once said of these headers. */
async function demandeDAnalyse(i: Import, contexte: Contexte, depot: Depot): Promise<DemandeDAnalyse> {
  const connu = contexteDe(await exigerOrganisme(i.base, contexte.organisme), depot);
  const demande = {
    nom: depot.nom,
    chemin: i.depots.chemin(depot),
    contexte: { ...connu, choixDeColonnes: choixDeColonnes(depot.choix) },
  };
  const signature = await signatureDuFichier(demande);
  const retenues = await dansOrganisme(i.base, contexte, ({ db, organisme }) =>
    db
      .selectFrom('correspondance_colonnes')
      .select('correspondance')
      .where('organisme', '=', organisme)
      .where('signature_entetes', '=', signature)
      .executeTakeFirst(),
  );
  if (retenues === undefined) return demande;
  const colonnesMemorisees = retenues.correspondance as ColonnesMemorisees;
  return { ...demande, contexte: { ...demande.contexte, colonnesMemorisees } };
}

/** Turns a fault of the file into a refusal; lets everything else through. */
async function sousFaute<T>(travail: () => Promise<T>): Promise<T> {
  try {
    return await travail();
  } catch (erreur) {
    throw erreur instanceof FauteDeLecture ? refusDuFichier(erreur.faute) : erreur;
  }
}

/** The same bytes, already loaded and not replaced. */
export async function dejaChargee(tx: Transaction, { sha256 }: Depot): Promise<DejaChargee | undefined> {
  const photographies = await listerPhotographies(tx, tx.organisme);
  return photographies
    .map(({ vue }) => vue)
    .find((p) => p.sha256 === sha256 && p.remplaceePar === null && p.bailleur.id === tx.organisme);
}

/** The reading of a deposit as analysed: columns, commune and rights are settled, nothing is guessed again. */
export function demandeDe(
  i: Import,
  depot: Depot,
  analyse: Analyse,
  bailleur: OrganismeVue,
  droits: Droits,
): DemandeDeLecture {
  const colonnes = analyse.colonnes.map(({ index, champ }) => ({ index, champ }));
  const contexte = { ...contexteDe(bailleur, depot), choixDeColonnes: choixDeColonnes({ colonnes }) };
  return { nom: depot.nom, chemin: i.depots.chemin(depot), contexte, droits };
}

function contexteDe({ nom, departement }: OrganismeVue, { choix }: Depot): ContexteInventaire {
  return {
    bailleur: nom,
    ...(departement === null ? {} : { departement }),
    ...(choix.communeParDefaut ? { commune: choix.communeParDefaut } : {}),
  };
}

/** Against the newest photographie that is not later than this one; staged, compared, undone. */
async function differencesDe(
  i: Import,
  contexte: Contexte,
  depot: Depot,
  analyse: Analyse,
  proposition: Proposition,
): Promise<DifferencesResume | null> {
  const noms: string[] = [];
  const droits = droitsDe(proposition, (cible) => ('nom' in cible ? noms.push(cible.nom) : undefined));
  const bailleur = await exigerOrganisme(i.base, contexte.organisme);
  const comparer = async (tx: Transaction): Promise<DifferencesResume | null> => {
    const date = dateDe(depot, analyse);
    const toutes = await listerPhotographies(tx, tx.organisme);
    const anciennes = toutes.filter((p) => p.vue.remplaceePar === null);
    const avant = anciennes.find((p) => date === null || p.vue.dateReference <= date) ?? anciennes.at(-1);
    if (avant === undefined) return null;
    const question = `differences ${JSON.stringify([avant.id, depot.choix, [...droits], noms])}`;
    const connues = (await i.depots.lireNotes(depot, question)) as DifferencesResume | undefined;
    if (connues !== undefined) return connues;
    await verserDansSas(tx, demandeDe(i, depot, analyse, bailleur, droits));
    const resume = await differencesDuSas(tx, noms, avant);
    await i.depots.noterLecture(depot, question, resume);
    return resume;
  };
  return dansOrganisme(i.base, contexte, comparer, { delaiMs: 0, essais: 1 });
}
