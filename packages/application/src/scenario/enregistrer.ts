import {
  type ScenarioSaisie,
  type ScenarioVue,
  ScenarioSaisie as SchemaDeScenario,
} from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { lireConventions } from '../convention/stockee.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { lireFlux } from '../journal/lire.ts';
import { noterFait } from '../journal/noter.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { comprendre, fautesDeRenvoi } from './comprendre.ts';
import { differencesDeScenario } from './differences.ts';
import { exigerBailleurDesScenarios, scenarioTenu, vueScenario } from './lire.ts';

/** Keeps a scenario under its name. @throws Refus */
export function creerScenario(base: Base, contexte: Contexte, saisie: ScenarioSaisie): Promise<ScenarioVue> {
  exigerBailleurDesScenarios(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    await exigerLisible(tx, saisie);
    await exigerNomLibre(tx, saisie);
    const cree = await tx.db
      .insertInto('scenario')
      .values({ organisme: tx.organisme, ...colonnes(saisie), cree_par: tx.acteur })
      .returningAll()
      .executeTakeFirstOrThrow();
    const vue = vueScenario(cree);
    await noter(tx, vue, 'ScenarioCree');
    return vue;
  });
}

/** Renames it or changes what it changes. @throws Refus VERSION_PERIMEE, with what somebody else changed */
export function modifierScenario(
  base: Base,
  contexte: Contexte,
  id: number,
  saisie: ScenarioSaisie,
): Promise<ScenarioVue> {
  exigerBailleurDesScenarios(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const garde = await scenarioTenu(tx, id);
    if (saisie.revision !== garde.revision) throw await perimee(tx, garde, saisie.revision);
    await exigerLisible(tx, saisie);
    await exigerNomLibre(tx, saisie, id);
    const modifie = await tx.db
      .updateTable('scenario')
      .set({ ...colonnes(saisie), revision: garde.revision + 1, modifie_le: sql`now()` })
      .where('organisme', '=', tx.organisme)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const vue = vueScenario(modifie);
    await noter(tx, vue, 'ScenarioModifie');
    return vue;
  });
}

/** Forgets it; the journal keeps what it was. @throws Refus SCENARIO_INCONNU */
export function supprimerScenario(base: Base, contexte: Contexte, id: number): Promise<void> {
  exigerBailleurDesScenarios(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const garde = await scenarioTenu(tx, id);
    await tx.db.deleteFrom('scenario').where('organisme', '=', tx.organisme).where('id', '=', id).execute();
    await noter(tx, garde, 'ScenarioSupprime');
  });
}

const colonnes = ({ nom, exercice, changements }: ScenarioSaisie) => ({
  nom,
  exercice,
  changements: JSON.stringify(changements),
});

const fluxDuScenario = (id: number): string => `scenario/${id}`;

function noter(tx: Transaction, { id, nom, exercice, changements, revision }: ScenarioVue, type: string) {
  const donnees = JSON.parse(JSON.stringify({ nom, exercice, changements, revision })) as ValeurJson;
  return noterFait(tx, { flux: fluxDuScenario(id), type, donnees });
}

async function exigerLisible(tx: Transaction, { changements }: ScenarioSaisie): Promise<void> {
  const lu = comprendre(changements);
  const connus = {
    conventions: (await lireConventions(tx)).map((c) => c.id),
    photographies: (await photographiesLisibles(tx)).map((p) => p.id),
  };
  const fautes = [...lu.fautes, ...fautesDeRenvoi(lu.changements, connus)];
  if (fautes.length === 0) return;
  throw new Refus('CHOIX_INVALIDE', 'Le scénario n’est pas compris : rien n’a été enregistré.', fautes);
}

/** Two scenarios of one year never bear the same name; the lock makes two that come together wait for each other. */
async function exigerNomLibre(tx: Transaction, { nom, exercice }: ScenarioSaisie, sauf = 0): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`scenario:${tx.organisme}:${exercice}:${nom.toLowerCase()}`}))`.execute(
    tx.db,
  );
  const pris = await tx.db
    .selectFrom('scenario')
    .select('id')
    .where('organisme', '=', tx.organisme)
    .where('exercice', '=', exercice)
    .where(sql<string>`lower(nom)`, '=', sql<string>`lower(${nom})`)
    .where('id', '<>', sauf)
    .executeTakeFirst();
  if (pris === undefined) return;
  throw new Refus('SCENARIO_EXISTE', `Un scénario de ${exercice} s’appelle déjà « ${nom} ».`, [
    { chemin: 'nom', message: `« ${nom} » est déjà pris.`, remede: 'Donnez un autre nom.' },
  ]);
}

/** The journal still has the revision that the person read: what was changed since is told matter by matter. */
async function perimee(tx: Transaction, garde: ScenarioVue, lue: number | null): Promise<Refus> {
  const faits = (await lireFlux(tx, fluxDuScenario(garde.id))).map((f) => ({
    acteur: f.acteur,
    contenu: ContenuNote.safeParse(f.donnees).data,
  }));
  const depart = faits.find((f) => f.contenu?.revision === lue)?.contenu;
  const dernier = faits.at(-1)?.acteur ?? garde.creePar;
  return new Refus(
    'VERSION_PERIMEE',
    `Ce scénario a été modifié entre-temps par ${dernier} : rien n’a été enregistré.`,
    differencesDeScenario(depart, garde),
  );
}
const ContenuNote = SchemaDeScenario;
