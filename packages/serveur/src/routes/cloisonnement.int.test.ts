import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { proprietaireDEssai } from '@contingent/application/essai';
import type { LogementsPage, OrganismeVue, TotauxVue, TravailVue } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attendre, charger, creer, deposer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let bailleur: OrganismeVue;
let autre: OrganismeVue;
let commune: OrganismeVue;
let depot = '';
let travail = '';
let photographie = 0;
const inventaire = await readFile(
  fileURLToPath(new URL('../../../../jeux/escalquens/cite-jardins.csv', import.meta.url)),
);

beforeAll(async () => {
  s = await serveurDEssai();
  bailleur = await creer(s, 'Cité Jardins', 'BAILLEUR', { departement: '31' });
  autre = await creer(s, 'Autre bailleur', 'BAILLEUR');
  commune = await creer(s, 'Commune d’Escalquens', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  const charge = await deposer(s, bailleur.id, 'a.csv', inventaire);
  const fin = await charger(s, bailleur.id, charge.id, { dateReference: '2022-12-31' });
  photographie = fin.resultat?.photographie ?? 0;
  travail = fin.id;
  depot = (await deposer(s, bailleur.id, 'b.csv', inventaire)).id;
});
afterAll(() => s.fermer());

const json = async <T>(url: string): Promise<T> => (await s.demander({ method: 'GET', url })).json<T>();

/** Every address that names something owned. */
const ADRESSES = (): readonly (readonly ['GET' | 'PUT' | 'DELETE' | 'POST', string])[] => [
  ['GET', `depots/${depot}`],
  ['PUT', `depots/${depot}`],
  ['POST', `depots/${depot}/charger`],
  ['DELETE', `depots/${depot}`],
  ['GET', `travaux/${travail}`],
  ['GET', `travaux/${travail}/suivi`],
  ['DELETE', `travaux/${travail}`],
  ['GET', `photographies/${photographie}/totaux`],
  ['GET', `photographies/${photographie}/logements`],
  ['GET', `photographies/${photographie}/logements?texte=Isatis&anomalie=RPLS_CLE`],
  ['GET', `photographies/${photographie}/logements.csv`],
  ['GET', `photographies/${photographie}/logements.xlsx`],
  ['GET', `photographies/${photographie}/anomalies`],
  ['GET', `photographies/${photographie}/differences?avec=${photographie}`],
  ['GET', `photographies/${photographie}/differences/${photographie}`],
  ['GET', `photographies/${photographie}/lignes/2`],
  ['GET', `photographies/${photographie}/logements/2`],
];

it('nothing of a landlord is found under another organisation, landlord or réservataire', async () => {
  for (const { id } of [autre, commune]) {
    for (const [method, chemin] of ADRESSES()) {
      const payload = method === 'PUT' ? { payload: {} } : {};
      const reponse = await s.demander({ method, url: `/api/v1/o/${id}/${chemin}`, ...payload });
      const permis = method === 'POST' && id === commune.id ? [404, 403] : [404];
      expect([method, chemin, permis.includes(reponse.statusCode)]).toEqual([method, chemin, true]);
    }
    expect(await json(`/api/v1/o/${id}/photographies`)).toEqual([]);
  }
  expect(
    (await s.demander({ method: 'GET', url: `/api/v1/o/${bailleur.id}/depots/${depot}` })).statusCode,
  ).toBe(200);
});

it('a landlord that chooses somebody else’s réservataire or inventory is told that it does not exist', async () => {
  const { id } = await deposer(s, autre.id, 'c.csv', inventaire);
  const reservataires = await json<TotauxVue>(
    `/api/v1/o/${bailleur.id}/photographies/${photographie}/totaux`,
  );
  const etranger = Number(reservataires.axes[0]?.totaux[0]?.filtre.reservataire);
  const url = `/api/v1/o/${autre.id}/depots/${id}`;
  const libelles = [{ normalise: 'CILEO', reservataire: { id: etranger } }];
  expect((await s.demander({ method: 'PUT', url, payload: { libelles } })).statusCode).toBe(404);
  const sienne = [{ normalise: 'CITE JARDINS', reservataire: null }];
  const choix = { dateReference: '2024-01-01', remplace: photographie, libelles: sienne };
  await s.demander({ method: 'PUT', url, payload: choix });
  expect((await s.demander({ method: 'POST', url: `${url}/charger` })).statusCode).toBe(404);
});

it('a réservataire with an agreement sees its own rights and nobody else’s', async () => {
  const sien = await lier();
  const racine = `/api/v1/o/${commune.id}/photographies`;
  expect(await json<{ bailleur: { id: number } }[]>(racine)).toMatchObject([
    { bailleur: { id: bailleur.id } },
  ]);
  const { logements, axes } = await json<TotauxVue>(`${racine}/${photographie}/totaux`);
  expect(logements).toBe(155);
  expect(axes[0]?.totaux.map((t) => [t.libelle, t.nombre])).toEqual([
    ['Sans droit de votre organisme', 140],
    [expect.stringContaining('Commune'), 15],
  ]);
  const page = await json<LogementsPage>(`${racine}/${photographie}/logements?limite=1000`);
  expect(new Set(page.lignes.map((l) => l.reservataire?.id ?? null))).toEqual(new Set([null, sien]));
  const csv = await s.demander({ method: 'GET', url: `${racine}/${photographie}/logements.csv` });
  for (const texte of [page, await json(`${racine}/${photographie}/lignes/3`), csv.body].map((t) =>
    JSON.stringify(t),
  )) {
    expect(texte).not.toMatch(/Interlogement|CILEO|PREFECTURE|CONSEIL GENERAL/i);
  }
  expect(await json(`${racine}/${photographie}/anomalies`)).toEqual([]);
  const cherche = await json<LogementsPage>(`${racine}/${photographie}/logements?texte=CILEO`);
  expect(cherche.total).toBe(0);
});

/** What signing an agreement does, written by the owner of the database: agreements have their own tests. */
async function lier(): Promise<number> {
  const proprietaire = await proprietaireDEssai(s.base);
  const { rows } = await proprietaire.query<{ id: number }>(
    "UPDATE reservataire SET organisme_lie = $1 WHERE organisme = $2 AND categorie = 'COMMUNE' RETURNING id",
    [commune.id, bailleur.id],
  );
  const sien = rows[0]?.id ?? 0;
  await proprietaire.query(
    `WITH c AS (INSERT INTO convention (organisme, reservataire) VALUES ($1, $2) RETURNING id)
     INSERT INTO convention_version (organisme, convention, numero, reservataire, nature, etat, modele, donnees,
       photographie, perimetre, modifie_par)
     SELECT $1, id, 1, $2, 'INITIALE', 'PROPOSEE', 'haute-garonne-2023', '{}', $3, 'DEPARTEMENT', 'essai' FROM c`,
    [bailleur.id, sien, photographie],
  );
  await proprietaire.end();
  return sien;
}

/** Enough rows for a load to last. */
const gros = (lignes: number, texte: string): string =>
  `N° RPLS;Réservataire;Typologie;Adresse\n${Array.from({ length: lignes }, (_, i) => `;Mairie d’Escalquens;T${1 + (i % 5)};${i} rue ${texte}`).join('\n')}\n`;

async function choisie(organisme: number, contenu: string): Promise<string> {
  const { id } = await deposer(s, organisme, 'gros.csv', contenu);
  const url = `/api/v1/o/${organisme}/depots/${id}`;
  await s.demander({ method: 'PUT', url, payload: { dateReference: '2024-06-30' } });
  return id;
}

async function lancer(organisme: number, contenu: string): Promise<string> {
  const url = `/api/v1/o/${organisme}/depots/${await choisie(organisme, contenu)}/charger`;
  return (await s.demander({ method: 'POST', url })).json<TravailVue>().id;
}

it('a load cancelled half-way leaves nothing', async () => {
  const { id } = await creer(s, 'Bailleur annulé', 'BAILLEUR');
  const chargement = await lancer(id, gros(100_000, 'des Lilas'));
  const url = `/api/v1/o/${id}/travaux/${chargement}`;
  while ((await json<TravailVue>(url)).fait === 0) await new Promise((suite) => setTimeout(suite, 5));
  const annule = await s.demander({ method: 'DELETE', url });
  expect(annule.json<TravailVue>()).toMatchObject({ etat: 'ANNULE', resultat: null });
  const proprietaire = await proprietaireDEssai(s.base);
  for (const table of [
    'photographie',
    'logement',
    'droit_reservation',
    'ligne_source',
    'anomalie',
    'reservataire',
  ]) {
    const { rows } = await proprietaire.query(
      `SELECT count(*)::int AS n FROM ${table} WHERE organisme = $1`,
      [id],
    );
    expect([table, rows[0]]).toEqual([table, { n: 0 }]);
  }
  await proprietaire.end();
});

it('two loads at once: two landlords, and twice the same file', async () => {
  const deux = [await creer(s, 'Bailleur un', 'BAILLEUR'), await creer(s, 'Bailleur deux', 'BAILLEUR')];
  const travaux = await Promise.all(deux.map(({ id }) => lancer(id, gros(30_000, `de ${id}`))));
  const fins = await Promise.all(travaux.map((t, i) => attendre(s, deux[i]?.id ?? 0, t)));
  expect(fins.map((f) => [f.etat, f.fait])).toEqual(fins.map(() => ['FINI', 30_000]));
  const { id } = await creer(s, 'Bailleur trois', 'BAILLEUR');
  const memes = await Promise.all([1, 2].map(() => choisie(id, gros(30_000, 'commune'))));
  const lances = await Promise.all(
    memes.map((depot) => s.demander({ method: 'POST', url: `/api/v1/o/${id}/depots/${depot}/charger` })),
  );
  // The second is refused at once when the first is over, else by its own work.
  const issues = await Promise.all(
    lances.map(async (l) =>
      l.statusCode === 202 ? attendre(s, id, l.json<TravailVue>().id) : { etat: 'ECHEC', probleme: l.body },
    ),
  );
  expect(issues.map((f) => f.etat).sort()).toEqual(['ECHEC', 'FINI']);
  expect(issues.find((f) => f.etat === 'ECHEC')?.probleme).toMatch(/déjà (chargé|en cours de chargement)/);
  expect(await json<unknown[]>(`/api/v1/o/${id}/photographies`)).toHaveLength(1);
});
