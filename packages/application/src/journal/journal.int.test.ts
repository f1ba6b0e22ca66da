import { jour } from '@contingent/droit';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Base } from '../base/connexion.ts';
import { baseDEssai, proprietaireDEssai } from '../base/essai.ts';
import { dansOrganisme, type Mandat } from '../base/transaction.ts';
import { ajouterFait, type FaitAAjouter } from './ajouter.ts';
import { lireFlux } from './lire.ts';
import { verifierJournal } from './verifier.ts';

let base: Base;
let proprietaire: pg.Client;
let mandat: Mandat;
beforeAll(async () => {
  base = await baseDEssai();
  proprietaire = await proprietaireDEssai(base);
});
afterAll(async () => {
  await proprietaire.end();
  await base.fermer();
});
beforeEach(async () => {
  const { id } = await base.db
    .insertInto('organisme')
    .values({ nom: 'Cité Jardins', genre: 'BAILLEUR' })
    .returning('id')
    .executeTakeFirstOrThrow();
  mandat = { organisme: id, acteur: 'gestionnaire' };
});

const liberation = (flux: string, rangAttendu: number, donnees = {}): FaitAAjouter => ({
  flux,
  rangAttendu,
  type: 'LiberationDeclaree',
  le: jour('2027-02-28'),
  donnees,
});
const ajouter = (fait: FaitAAjouter) => dansOrganisme(base, mandat, (tx) => ajouterFait(tx, fait));
async function ajouterCinq(): Promise<void> {
  for (let i = 0; i < 5; i += 1)
    expect((await ajouter(liberation('a', i, { z: i, a: 'é€😀' }))).ok).toBe(true);
}

it('chains facts of several flux, and reads them back as they were written', async () => {
  const un = await ajouter(liberation('logement-1', 0, { b: [1.5, null], a: 'congé' }));
  const deux = await ajouter(liberation('logement-2', 0));
  const trois = await ajouter(liberation('logement-1', 1));
  const faits = await dansOrganisme(base, mandat, (tx) => lireFlux(tx, 'logement-1'));
  expect(faits).toEqual([un, trois].map((a) => (a.ok ? a.fait : a)));
  expect(trois.ok && deux.ok && trois.fait.empreintePrecedente === deux.fait.empreinte).toBe(true);
  expect(await verifierJournal(base, mandat)).toMatchObject({ ok: true, faits: 3 });
});

it('tells the second of two who decide on the same flux', async () => {
  await ajouter(liberation('a', 0));
  const deux = await Promise.all([ajouter(liberation('a', 1)), ajouter(liberation('a', 1))]);
  expect(deux.filter((a) => a.ok)).toHaveLength(1);
  expect(deux.find((a) => !a.ok)).toEqual({
    ok: false,
    conflit: { flux: 'a', rangAttendu: 1, rangActuel: 2 },
  });
  expect(await ajouter(liberation('a', 9))).toMatchObject({ ok: false, conflit: { rangActuel: 2 } });
});

it('loses and doubles nothing under 120 writers on 12 flux', async () => {
  const unEcrivain = async (flux: string): Promise<void> => {
    for (;;) {
      const deja = await dansOrganisme(base, mandat, (tx) => lireFlux(tx, flux));
      if ((await ajouter(liberation(flux, deja.length))).ok) return;
    }
  };
  await Promise.all(Array.from({ length: 120 }, (_, i) => unEcrivain(`f${i % 12}`)));
  expect(await verifierJournal(base, mandat)).toMatchObject({ ok: true, faits: 120 });
});

it('keeps the chain of each organisation to itself', async () => {
  await ajouterCinq();
  const autre = await base.db
    .insertInto('organisme')
    .values({ nom: 'Autre', genre: 'BAILLEUR' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const chezAutre = { organisme: autre.id, acteur: 'x' };
  const ajout = await dansOrganisme(base, chezAutre, (tx) => ajouterFait(tx, liberation('a', 0)));
  expect(ajout.ok && ajout.fait.numero).toBe(1);
  expect(await verifierJournal(base, chezAutre)).toMatchObject({ ok: true, faits: 1 });
});

it('an empty journal is whole', async () => {
  expect(await verifierJournal(base, mandat)).toMatchObject({ ok: true, faits: 0 });
});

it('the application can neither change nor delete a fact, nor sign for another', async () => {
  await ajouterCinq();
  const refus = { code: '42501' };
  const dans = (sql: string) => dansOrganisme(base, mandat, (tx) => tx.client.query(sql));
  await expect(dans("UPDATE journal SET acteur = 'autre'")).rejects.toMatchObject(refus);
  await expect(dans('DELETE FROM journal')).rejects.toMatchObject(refus);
  await expect(dans('TRUNCATE journal')).rejects.toMatchObject(refus);
  await expect(dans('DELETE FROM journal_tete')).rejects.toMatchObject(refus);
  const sousUnAutreNom = `INSERT INTO journal SELECT organisme, flux, rang + 9, numero + 9, type, le, enregistre_le,
    'autre', donnees, empreinte_precedente, empreinte FROM journal`;
  await expect(dans(sousUnAutreNom)).rejects.toMatchObject(refus);
});

it.each([
  ['ALTERE', 3, `UPDATE journal SET donnees = '{"z": 7}' WHERE organisme = $1 AND numero = 3`],
  ['ALTERE', 2, `UPDATE journal SET le = '2027-03-01' WHERE organisme = $1 AND numero = 2`],
  [
    'ALTERE',
    5,
    `UPDATE journal SET enregistre_le = enregistre_le - interval '1 day' WHERE organisme = $1 AND numero = 5`,
  ],
  ['ALTERE', 4, `UPDATE journal SET acteur = 'autre' WHERE organisme = $1 AND numero = 4`],
  [
    'DETACHE',
    4,
    `UPDATE journal SET empreinte = repeat('a', 64), empreinte_precedente = repeat('b', 64) WHERE organisme = $1 AND numero = 4`,
  ],
  ['MANQUANT', 2, 'DELETE FROM journal WHERE organisme = $1 AND numero = 2'],
  ['TETE', 4, 'DELETE FROM journal WHERE organisme = $1 AND numero = 5'],
])('reports %s at fact %i', async (code, numero, sql) => {
  await ajouterCinq();
  await proprietaire.query(sql, [mandat.organisme]);
  expect(await verifierJournal(base, mandat)).toMatchObject({ ok: false, rupture: { code, numero } });
});
