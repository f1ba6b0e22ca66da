import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Base } from './connexion.ts';
import { baseDEssai, proprietaireDEssai } from './essai.ts';
import { dansOrganisme } from './transaction.ts';

/** One signed version, its typed stock, its facts; a draft amendment beside it. Tried under the role of the application. */
const MONDE = `
  INSERT INTO organisme (nom, genre) VALUES ('Bailleur', 'BAILLEUR');
  INSERT INTO reservataire (organisme, nom, categorie) VALUES (1, 'Commune', 'COMMUNE');
  INSERT INTO assiette_saisie (organisme, libelle, logements_eligibles, saisi_par) VALUES (1, 'a', 102, 'x');
  INSERT INTO convention (organisme, reservataire, departement, reference) VALUES (1, 1, '31', 'C-1'), (1, 1, '31', 'C-2');
  INSERT INTO convention_version (organisme, convention, numero, reservataire, nature, etat, modele, donnees, assiette_saisie,
      droits, perimetre, modifie_par, signature, fige, empreinte) VALUES
    (1, 1, 1, 1, 'INITIALE', 'SIGNEE', 'commune-2024', '{}', 1, 8, 'DEPARTEMENT', 'x', '2024-07-04', '{}', repeat('a', 64)),
    (1, 1, 2, 1, 'AVENANT', 'BROUILLON', 'commune-2024', '{}', 1, 8, 'DEPARTEMENT', 'x', NULL, NULL, NULL),
    (1, 2, 1, 1, 'INITIALE', 'ABANDONNEE', 'commune-2024', '{}', 1, 8, 'DEPARTEMENT', 'x', NULL, NULL, NULL);
  INSERT INTO convention_fait (organisme, convention, rang, type, version, le, donnees, acteur)
    VALUES (1, 1, 1, 'VersionRedigee', 1, '2024-07-01', '{}', 'x'), (1, 1, 2, 'VersionSignee', 1, '2024-07-04', '{}', 'x')`;

const TABLES = ['convention', 'convention_version', 'convention_fait', 'assiette_saisie'] as const;
const SANS_EFFET: readonly (readonly [string, string])[] = [
  ['the terms', "UPDATE convention_version SET donnees = '{\"a\": 1}', droits = 9 WHERE etat = 'SIGNEE'"],
  [
    'its state',
    "UPDATE convention_version SET etat = 'BROUILLON', signature = NULL, fige = NULL, empreinte = NULL WHERE numero = 1",
  ],
  [
    'what was frozen',
    "UPDATE convention_version SET fige = '1', empreinte = repeat('b', 64) WHERE etat = 'SIGNEE'",
  ],
  ['an abandoned draft', "UPDATE convention_version SET etat = 'BROUILLON' WHERE convention = 2"],
  ['the identity', "UPDATE convention SET reference = 'autre', departement = '99' WHERE id = 1"],
];
const COLONNES = `organisme, convention, numero, reservataire, nature, modele, donnees, perimetre, modifie_par`;
const REFUSES: readonly (readonly [string, string])[] = [
  ['delete a version', 'DELETE FROM convention_version'],
  ['delete an agreement', 'DELETE FROM convention'],
  ['delete a fact', 'DELETE FROM convention_fait'],
  ['rewrite a fact', "UPDATE convention_fait SET le = '2020-01-01'"],
  ['change the typed stock', 'UPDATE assiette_saisie SET logements_eligibles = 1'],
  ['delete the typed stock', 'DELETE FROM assiette_saisie'],
  ['move a version', 'UPDATE convention_version SET convention = 2 WHERE numero = 2'],
  ['change the holder', 'UPDATE convention SET reservataire = 1'],
  ...TABLES.map((t) => [`truncate ${t}`, `TRUNCATE ${t} CASCADE`] as const),
  ...TABLES.map((t) => [`alter ${t}`, `ALTER TABLE ${t} DISABLE ROW LEVEL SECURITY`] as const),
  [
    'insert over the key',
    `INSERT INTO convention_version (${COLONNES}) VALUES (1, 1, 1, 1, 'INITIALE', 'm', '{}', 'DEPARTEMENT', 'x')
     ON CONFLICT (organisme, convention, numero) DO UPDATE SET donnees = '{"a": 1}'`,
  ],
  [
    'insert a version already signed',
    `INSERT INTO convention_version (${COLONNES}, etat, signature, fige, empreinte)
     VALUES (1, 2, 2, 1, 'AVENANT', 'm', '{}', 'DEPARTEMENT', 'x', 'SIGNEE', '2024-01-01', '1', repeat('a', 64))`,
  ],
  [
    'a fact in another name',
    "INSERT INTO convention_fait (organisme, convention, rang, type, le, donnees, acteur) VALUES (1, 1, 3, 't', '2024-01-01', '{}', 'autre')",
  ],
];

describe('a signed version, under the role of the application', () => {
  let base: Base;
  let proprietaire: pg.Client;
  beforeAll(async () => {
    base = await baseDEssai();
    proprietaire = await proprietaireDEssai(base);
    for (const instruction of MONDE.split(/;\s*$/m)) await proprietaire.query(instruction);
  });
  afterAll(async () => {
    await proprietaire.end();
    await base.fermer();
  });

  const essayer = (sql: string): Promise<number | null> =>
    dansOrganisme(base, { organisme: 1, acteur: 'x' }, async (tx) => (await tx.client.query(sql)).rowCount);
  const etat = async (): Promise<unknown> => {
    const lu = [];
    for (const t of TABLES) lu.push((await proprietaire.query(`SELECT * FROM ${t} ORDER BY 1, 2, 3`)).rows);
    return lu;
  };

  it.each(SANS_EFFET)('%s: an update touches nothing', async (_quoi, sql) => {
    const avant = await etat();
    expect(await essayer(sql)).toBe(0);
    expect(await etat()).toEqual(avant);
  });

  it.each(REFUSES)('%s: refused', async (_quoi, sql) => {
    const avant = await etat();
    await expect(essayer(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await etat()).toEqual(avant);
  });

  it('the same key once more: refused by the key', async () => {
    const copie = `INSERT INTO convention_version (${COLONNES}) VALUES (1, 1, 1, 1, 'INITIALE', 'm', '{}', 'DEPARTEMENT', 'x')`;
    await expect(essayer(copie)).rejects.toMatchObject({ code: '23505' });
    const fait = (rang: number) =>
      `INSERT INTO convention_fait (organisme, convention, rang, type, le, donnees, acteur) VALUES (1, 1, ${rang}, 't', '2024-01-01', '{}', 'x')`;
    await expect(essayer(fait(2))).rejects.toMatchObject({ code: '23505' });
  });

  it('one version at most is being written', async () => {
    const deuxieme = `INSERT INTO convention_version (${COLONNES}) VALUES (1, 1, 3, 1, 'AVENANT', 'm', '{}', 'DEPARTEMENT', 'x')`;
    await expect(essayer(deuxieme)).rejects.toMatchObject({ code: '23505' });
  });

  it('the draft beside it can be written, signed once, and then moves no more', async () => {
    expect(
      await essayer('UPDATE convention_version SET droits = 9, revision = revision + 1 WHERE numero = 2'),
    ).toBe(1);
    const moitie = "UPDATE convention_version SET etat = 'SIGNEE' WHERE numero = 2";
    await expect(essayer(moitie)).rejects.toMatchObject({ code: '23514' });
    const signer = `UPDATE convention_version SET etat = 'SIGNEE', signature = '2025-01-01', fige = '{}', empreinte = repeat('c', 64) WHERE numero = 2`;
    expect([await essayer(signer), await essayer(signer)]).toEqual([1, 0]);
  });
});
