import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Base } from './connexion.ts';
import { adresseDEssai, baseDEssai, proprietaireDEssai } from './essai.ts';
import { lireMigrations, migrer } from './migrations.ts';

const BASE = `contingent_essai_versions_${process.pid}`;
const ROLE = `contingent_essai_proprietaire_${process.pid}`;
/** As they were before 0009: one row updated in place, typed rights apart under a label. */
const AVANT = `
  INSERT INTO organisme (nom, genre, departement) VALUES ('Bailleur', 'BAILLEUR', '31');
  INSERT INTO reservataire (organisme, nom, categorie) VALUES (1, 'Commune', 'COMMUNE'), (1, 'EPCI', 'EPCI');
  INSERT INTO assiette_saisie (organisme, libelle, logements_eligibles, saisi_par) VALUES (1, 'a', 102, 'x');
  INSERT INTO droit_saisi (organisme, reservataire, nombre, origine, libelle, saisi_par) VALUES
    (1, 1, 8, 'INCONNUE', 'droits saisis avec la convention', 'x'), (1, 1, 2, 'TERRAIN', 'autres', 'x');
  INSERT INTO convention (organisme, reservataire, modele, donnees, exercices, assiette_saisie, perimetre, communes, imprime) VALUES
    (1, 1, 'commune-2024', '{"modele": "commune-2024", "reference": "C-1", "departement": "99", "report": {"regle": "AUCUN"}}',
     '{2024}', 1, 'COMMUNES', '{ESCALQUENS}', '{"imprime": {"part": "7.84%"}}'),
    (1, 2, 'commune-2024', '{"modele": "commune-2024"}', '{2025,2026}', NULL, 'DEPARTEMENT', '{}', NULL);
  INSERT INTO annexe_annuelle VALUES (1, 1, 2024, 1, '{}', 3, NULL, 'x')`;

let base: Base;
let admin: pg.Client;
let client: pg.Client;
beforeAll(async () => {
  base = await baseDEssai();
  admin = await proprietaireDEssai(base);
  await admin.query(`CREATE ROLE ${ROLE} NOSUPERUSER`);
  await admin.query(`CREATE DATABASE ${BASE} OWNER ${ROLE}`);
  client = new pg.Client({ connectionString: await adresseDEssai(BASE) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await admin.query(`DROP DATABASE ${BASE}`);
  await admin.query(`DROP ROLE ${ROLE}`);
  await admin.end();
  await base.fermer();
});

it('the agreements of before become drafts, whole, even when the owner is bound by the policies', async () => {
  const toutes = lireMigrations();
  await client.query(`SET ROLE ${ROLE}`);
  await migrer(client, toutes.slice(0, 8));
  await client.query('RESET ROLE');
  for (const instruction of AVANT.split(/;\s*$/m)) await client.query(instruction);
  await client.query(`SET ROLE ${ROLE}`);
  await migrer(client, toutes.slice(0, 9));
  await client.query('RESET ROLE');
  const lire = async (sql: string): Promise<unknown[]> => (await client.query(sql)).rows;
  expect(await lire('SELECT id, reservataire, reference, departement FROM convention ORDER BY id')).toEqual([
    { id: 1, reservataire: 1, reference: 'C-1', departement: '99' },
    { id: 2, reservataire: 2, reference: null, departement: '31' },
  ]);
  expect(await lire('SELECT * FROM convention_version ORDER BY convention')).toMatchObject([
    {
      ...{ convention: 1, numero: 1, reservataire: 1, nature: 'INITIALE', etat: 'BROUILLON', revision: 1 },
      ...{ donnees: { modele: 'commune-2024', report: { regle: 'AUCUN' } }, exercices: [2024], droits: 8 },
      ...{ assiette_saisie: 1, communes: ['ESCALQUENS'], imprime: { imprime: { part: '7.84%' } } },
    },
    { convention: 2, donnees: { modele: 'commune-2024' }, exercices: [2025, 2026], droits: null },
  ]);
  expect(
    await lire('SELECT convention, rang, type, version, donnees FROM convention_fait ORDER BY 1'),
  ).toEqual([
    { convention: 1, rang: 1, type: 'VersionRedigee', version: 1, donnees: { nature: 'INITIALE' } },
    { convention: 2, rang: 1, type: 'VersionRedigee', version: 1, donnees: { nature: 'INITIALE' } },
  ]);
  expect(await lire('SELECT libelle, nombre FROM droit_saisi')).toEqual([{ libelle: 'autres', nombre: 2 }]);
  expect(await lire('SELECT liberations, version_convention FROM annexe_annuelle')).toEqual([
    { liberations: 3, version_convention: null },
  ]);
  const libres = `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    AND relname <> 'migration' AND NOT relforcerowsecurity`;
  expect(await lire(libres)).toEqual([]);
});
