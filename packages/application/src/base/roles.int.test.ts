import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, it as essai, expect } from 'vitest';
import { type Base, ouvrirBase } from './connexion.ts';
import { adresse, adresseDEssai, baseDEssai, proprietaireDEssai, sansServeur } from './essai.ts';
import { lireAdresse } from './reserve.ts';
import { scram } from './roles.ts';

let base: Base;
let proprietaire: pg.Client;
let nom: string;
beforeAll(async () => {
  if (sansServeur()) return;
  base = await baseDEssai('serveur');
  proprietaire = await proprietaireDEssai(base, 'serveur');
  nom = (await proprietaire.query('SELECT current_database() AS n')).rows[0].n;
});
afterAll(async () => {
  await proprietaire?.end();
  await base?.fermer();
});
const ouvrir = async (options: { databaseUrlApp?: string } = {}): Promise<void> => {
  const ouverte = await ouvrirBase({ databaseUrl: await adresseDEssai(nom, 'serveur'), ...options });
  await ouverte.fermer();
};
const puis = async (avant: string, apres: string, essai: () => Promise<void>): Promise<void> => {
  await proprietaire.query(avant);
  await essai().finally(() => proprietaire.query(apres));
};

const sans = sansServeur();
if (sans) console.warn(`Essais des rôles non exécutés : ${sans}.`);
const it = essai.skipIf(sans !== undefined);

it.each([
  ['est super-utilisateur', 'ALTER ROLE contingent_app SUPERUSER', 'ALTER ROLE contingent_app NOSUPERUSER'],
  ['peut contourner', 'ALTER ROLE contingent_app BYPASSRLS', 'ALTER ROLE contingent_app NOBYPASSRLS'],
  ['membre d', 'GRANT pg_essai_passe TO contingent_app', 'REVOKE pg_essai_passe FROM contingent_app'],
  [
    'convention',
    'ALTER TABLE convention NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE convention FORCE ROW LEVEL SECURITY',
  ],
  [
    'journal',
    'ALTER TABLE journal DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE journal ENABLE ROW LEVEL SECURITY',
  ],
])(
  'refuses to start when the role of the application could look past the policies (%s)',
  async (dit, avant, apres) => {
    const [faire, defaire] = [avant, apres].map((s) => s.replace('pg_essai_passe', 'essai_passe'));
    await proprietaire.query('DROP ROLE IF EXISTS essai_passe');
    await proprietaire.query('CREATE ROLE essai_passe BYPASSRLS');
    await puis(faire ?? '', defaire ?? '', async () => {
      await expect(ouvrir()).rejects.toThrow(/refuse de démarrer/);
      await expect(ouvrir()).rejects.toThrow(new RegExp(dit));
    });
    await proprietaire.query('DROP ROLE essai_passe');
    await ouvrir();
  },
);

it('refuses to work under the owner itself', async () => {
  const proprio = await adresseDEssai(nom, 'serveur');
  await expect(ouvrir({ databaseUrlApp: proprio })).rejects.toThrow(/au lieu de « contingent_app »/);
});

it('an owner without the right to create roles migrates once the administrator has made them', async () => {
  const secret = randomBytes(9).toString('hex');
  await proprietaire.query(`CREATE ROLE essai_proprietaire LOGIN PASSWORD '${secret}'`);
  await proprietaire.query('CREATE DATABASE essai_propre OWNER essai_proprietaire');
  const cible = lireAdresse('X', await adresseDEssai('essai_propre', 'serveur'));
  const databaseUrl = adresse({ ...cible, user: 'essai_proprietaire', password: secret });
  await proprietaire.query(`ALTER ROLE contingent_app PASSWORD '${secret}'`);
  const databaseUrlApp = adresse({ ...cible, user: 'contingent_app', password: secret });
  try {
    const ouverte = await ouvrirBase({ databaseUrl, databaseUrlApp });
    expect(await ouverte.db.selectFrom('convention').selectAll().execute()).toEqual([]);
    await ouverte.fermer();
    await expect(ouvrirBase({ databaseUrl })).rejects.toThrow(/DATABASE_URL_APP/);
  } finally {
    await proprietaire.query('DROP DATABASE essai_propre');
    await proprietaire.query('DROP ROLE essai_proprietaire');
    await ouvrir();
  }
});

it('says what is wrong with an address, and never repeats its password', async () => {
  await expect(ouvrirBase({ databaseUrl: 'mysql://u:tressecret@h/b' })).rejects.toThrow(
    /DATABASE_URL n'est pas/,
  );
  await expect(ouvrirBase({ databaseUrl: 'mysql://u:tressecret@h/b' })).rejects.not.toThrow(/tressecret/);
  await expect(ouvrirBase({ databaseUrl: 'postgres://u:tressecret@127.0.0.1:1/b' })).rejects.toThrow(
    /ne répond pas/,
  );
  await expect(ouvrirBase({ databaseUrl: 'postgres://u:tressecret@127.0.0.1:1/b' })).rejects.not.toThrow(
    /tressecret/,
  );
});

it('writes the password as the server itself does', async () => {
  await proprietaire.query("SET password_encryption = 'scram-sha-256'");
  await proprietaire.query("CREATE ROLE essai_scram PASSWORD 'motdepasse'");
  const { rows } = await proprietaire.query(
    "SELECT rolpassword AS v FROM pg_authid WHERE rolname = 'essai_scram'",
  );
  await proprietaire.query('DROP ROLE essai_scram');
  const sel = Buffer.from(/4096:([^$]+)\$/.exec(rows[0].v)?.[1] ?? '', 'base64');
  expect(scram('motdepasse', sel)).toBe(rows[0].v);
});
