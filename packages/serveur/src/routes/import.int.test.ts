import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DepotVue, TotauxVue, TravailVue } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendre, charger, creer, deposer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

const exemple = (nom: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../../../../jeux/escalquens/${nom}`, import.meta.url)));

let s: ServeurDEssai;
beforeAll(async () => {
  s = await serveurDEssai();
});
afterAll(() => s.fermer());

const json = async <T>(url: string): Promise<T> => (await s.demander({ method: 'GET', url })).json<T>();

describe('the inventory of Cité Jardins by HTTP', () => {
  let racine = '';
  let id = 0;
  let depot: DepotVue;
  let photographie = 0;
  beforeAll(async () => {
    id = (await creer(s, 'Cité Jardins', 'BAILLEUR', { departement: '31' })).id;
    racine = `/api/v1/o/${id}`;
    depot = await deposer(s, id, 'cite-jardins.csv', await exemple('cite-jardins.csv'));
  });

  it('reads columns, labels and rate; asks only for the date', () => {
    expect(depot).toMatchObject({
      lignes: 155,
      format: 'csv',
      tauxRotation: { exact: '79/1000', affiche: '7,90 %' },
    });
    expect(depot.colonnes.map((c) => c.champ)).toContain('reservataire');
    expect(depot.bloquants).toHaveLength(1);
    expect(depot.bloquants[0]).toContain('date');
    const effectifs = depot.reservataires.map((r) => [r.categorie, r.logements]);
    expect(effectifs).toEqual([
      ['ACTION_LOGEMENT', 54],
      ['ETAT', 45],
      ['DEPARTEMENT', 25],
      ['NON_RESERVE', 16],
      ['COMMUNE', 15],
    ]);
  });

  it('refuses to load before the date is said', async () => {
    const reponse = await s.demander({ method: 'POST', url: `${racine}/depots/${depot.id}/charger` });
    expect(reponse.statusCode).toBe(422);
    expect(reponse.json()).toMatchObject({ code: 'CHOIX_MANQUANT' });
  });

  it('loads in one go, with progress, and totals what it loaded', async () => {
    const fin = await charger(s, id, depot.id, { dateReference: '2022-12-31' });
    expect(fin).toMatchObject({ etat: 'FINI', fait: 155, total: 155 });
    photographie = fin.resultat?.photographie ?? 0;
    const totaux = await json<TotauxVue>(`${racine}/photographies/${photographie}/totaux`);
    expect(totaux).toMatchObject({ logements: 155, eligibles: 155 });
    const parReservataire = totaux.axes.find((a) => a.axe === 'reservataire')?.totaux ?? [];
    expect(parReservataire.map((t) => t.nombre)).toEqual([54, 45, 25, 16, 15]);
    expect(parReservataire.find((t) => t.nombre === 15)?.part).toEqual({ exact: '3/31', affiche: '9,68 %' });
  });

  it('each total gives back its rows by its own filter', async () => {
    const { axes } = await json<TotauxVue>(`${racine}/photographies/${photographie}/totaux`);
    for (const total of axes.flatMap((a) => a.totaux)) {
      const requete = new URLSearchParams(total.filtre);
      const page = await json<{ total: number }>(
        `${racine}/photographies/${photographie}/logements?${requete}`,
      );
      expect([total.libelle, page.total]).toEqual([total.libelle, total.nombre]);
    }
  });

  it('pages through every dwelling once', async () => {
    const lignes: number[] = [];
    for (let curseur: string | null = ''; curseur !== null; ) {
      const suite = curseur === '' ? '' : `&curseur=${curseur}`;
      const page: { lignes: { ligne: number }[]; suivant: string | null } = await json(
        `${racine}/photographies/${photographie}/logements?limite=40${suite}`,
      );
      lignes.push(...page.lignes.map((l) => l.ligne));
      curseur = page.suivant;
    }
    expect(new Set(lignes).size).toBe(155);
    expect(lignes).toHaveLength(155);
  });

  it('shows a line as it stands in the file', async () => {
    const lue = await json<{ brut: { colonne: string; valeur: string }[]; logement: { rpls: string } }>(
      `${racine}/photographies/${photographie}/lignes/2`,
    );
    expect(lue.brut[0]).toMatchObject({ colonne: 'N° RPLS', valeur: '0030839354' });
    expect(lue.logement.rpls).toBe('0030839354');
    const absente = await s.demander({
      method: 'GET',
      url: `${racine}/photographies/${photographie}/lignes/9999`,
    });
    expect(absente.statusCode).toBe(404);
  });

  it('exports what reads back to the same rows', async () => {
    const csv = await s.demander({
      method: 'GET',
      url: `${racine}/photographies/${photographie}/logements.csv`,
    });
    expect(csv.headers['content-type']).toContain('text/csv');
    const relu = await deposer(s, id, 'export.csv', csv.rawPayload);
    expect(relu.lignes).toBe(155);
    expect(relu.differences).toMatchObject({ avec: photographie, entres: 0, sortis: 0, modifies: 0 });
    const xlsx = await s.demander({
      method: 'GET',
      url: `${racine}/photographies/${photographie}/logements.xlsx`,
    });
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('remembers columns and labels, and says that the same file is already loaded', async () => {
    const deuxieme = await deposer(s, id, 'copie.csv', await exemple('cite-jardins.csv'));
    expect(deuxieme.colonnes.every((c) => c.raison === 'choix retenu pour ce bailleur')).toBe(true);
    expect(deuxieme.reservataires.filter((r) => !r.nonReserve).every((r) => /^id:\d+$/.test(r.cle))).toBe(
      true,
    );
    expect(deuxieme.bloquants.join()).toContain('déjà chargé');
    const url = `${racine}/depots/${deuxieme.id}`;
    const choix = { dateReference: '2023-12-31' };
    expect((await s.demander({ method: 'PUT', url, payload: choix })).statusCode).toBe(200);
    const refuse = await s.demander({ method: 'POST', url: `${url}/charger` });
    expect([refuse.statusCode, refuse.json<{ code: string }>().code]).toEqual([409, 'DEJA_CHARGE']);
    const fin = await charger(s, id, deuxieme.id, { ...choix, remplace: photographie });
    expect(fin.etat).toBe('FINI');
    const liste = await json<{ id: number; remplaceePar: number | null }[]>(`${racine}/photographies`);
    expect(liste.find((p) => p.id === photographie)?.remplaceePar).toBe(fin.resultat?.photographie);
  });

  it('tells what changed between two inventories', async () => {
    const texte = (await exemple('cite-jardins.csv')).toString('utf8').trimEnd().split(/\r?\n/);
    const [entete = '', premiere = '', deuxieme = '', ...reste] = texte;
    const neuve = premiere.replace('0030839354', '0099999991').replace('0630001T2', '0630999T2');
    const modifie = [
      entete,
      deuxieme.replace('C I L Interlogement', 'MAIRIE ESCALQUENS'),
      ...reste,
      neuve,
    ].join('\n');
    const vue = await deposer(s, id, 'modifie.csv', modifie);
    expect(vue.differences).toMatchObject({ entres: 1, sortis: 1, modifies: 1 });
    const avant = vue.differences?.avec ?? 0;
    const fin = await charger(s, id, vue.id, { dateReference: '2024-12-31' });
    const apres = fin.resultat?.photographie ?? 0;
    const lues = await json<{ resume: unknown; modifies: { champs: unknown[] }[] }>(
      `${racine}/photographies/${apres}/differences?avec=${avant}`,
    );
    expect(lues.resume).toMatchObject({ entres: 1, sortis: 1, modifies: 1 });
    expect(lues.modifies[0]?.champs).toEqual([
      { champ: 'Réservataire', avant: 'Action Logement', apres: expect.stringContaining('Commune') },
    ]);
  });
});

it.each(['chalets', 'oph31', 'patrimoine', 'tmh'])(
  'loads the other inventories as published: %s',
  async (nom) => {
    const { id } = await creer(s, `Bailleur ${nom}`, 'BAILLEUR', { departement: '31' });
    for (const [rang, fichier] of [`${nom}.csv`, `${nom}.annexe2.txt`].entries()) {
      const vue = await deposer(s, id, fichier, await exemple(fichier));
      const fin = await charger(s, id, vue.id, {
        dateReference: `202${rang + 2}-12-31`,
        communeParDefaut: 'Escalquens',
      });
      expect([fichier, fin.etat, fin.probleme]).toEqual([fichier, 'FINI', null]);
      expect(fin.fait).toBe(vue.lignes);
    }
  },
);

it('a work is followed by server-sent events from its first state to its last', async () => {
  const { id } = await creer(s, 'Bailleur suivi', 'BAILLEUR');
  const vue = await deposer(s, id, 'tmh.csv', await exemple('tmh.csv'));
  const url = `/api/v1/o/${id}/depots/${vue.id}`;
  await s.demander({ method: 'PUT', url, payload: { dateReference: '2023-01-01' } });
  const cle = { 'idempotency-key': 'une-fois' };
  const lances = await Promise.all(
    [1, 2].map(() => s.demander({ method: 'POST', url: `${url}/charger`, headers: cle })),
  );
  const [un, deux] = lances.map((l) => l.json<TravailVue>().id);
  expect(un).toBe(deux);
  expect(await attendre(s, id, un ?? '')).toMatchObject({ etat: 'FINI' });
  expect(await json<unknown[]>(`/api/v1/o/${id}/photographies`)).toHaveLength(1);
});
