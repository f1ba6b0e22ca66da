import type { Readable } from 'node:stream';
import {
  type ColonnesMemorisees,
  type DepotChoix,
  type DepotVue,
  type DifferencesResume,
  estChamp,
  type OrganismeVue,
} from '@contingent/echanges';
import type { ContexteInventaire, LectureInventaire, OptionsLecture } from '@contingent/echanges/lecture';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { type Contexte, exigerBailleur, exigerOrganisme } from '../organismes/organismes.ts';
import { type Analyse, analyser, ouvrirLecture, sousFaute } from './analyse.ts';
import { type Proposition, proposer } from './decisions.ts';
import { type DejaChargee, dateDe, vueDuDepot } from './depot-vue.ts';
import type { Depot, DossierDepots } from './depots.ts';
import { differencesDuSas } from './differences.ts';
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
  const lecture = await lectureDe(i, contexte, depot);
  try {
    const analyse = await analyser(lecture);
    await i.depots.noterLecture(depot, question, analyse);
    return analyse;
  } finally {
    lecture.fermer();
  }
}

/** Opens the file with everything that is known of the landlord. */
async function lectureDe(
  i: Import,
  contexte: Contexte,
  depot: Depot,
  options: OptionsLecture = {},
): Promise<LectureInventaire> {
  const connu = contexteDe(await exigerOrganisme(i.base, contexte.organisme), depot);
  const memoire = (signature: string): Promise<ColonnesMemorisees | undefined> =>
    dansOrganisme(i.base, contexte, async ({ db, organisme }) => {
      const lu = await db
        .selectFrom('correspondance_colonnes')
        .select('correspondance')
        .where('organisme', '=', organisme)
        .where('signature_entetes', '=', signature)
        .executeTakeFirst();
      return lu?.correspondance as ColonnesMemorisees | undefined;
    });
  return sousFaute(() => ouvrirLecture(depot, i.depots.chemin(depot), connu, memoire, options));
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
  const choixDeColonnes = analyse.colonnes.flatMap(({ index, champ }) =>
    estChamp(champ) ? [{ index, champ }] : [],
  );
  const contexte = { ...contexteDe(bailleur, depot), choixDeColonnes };
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
