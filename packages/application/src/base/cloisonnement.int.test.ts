import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MONDE, POSSEDEES } from './cloisonnement-monde.ts';
import type { Base } from './connexion.ts';
import { baseDEssai, type Moteur, proprietaireDEssai, sansServeur } from './essai.ts';
import { commeReservataire, dansOrganisme, type Transaction } from './transaction.ts';

/** Organisations: two landlords, a commune (réservataire of both) and an EPCI (réservataire of the first only). */
const [A, B, COMMUNE, EPCI] = [1, 2, 3, 4] as const;

const moteurs: readonly Moteur[] = ['embarque', 'serveur'];
const sans = sansServeur();
if (sans) console.warn(`Essais sur serveur PostgreSQL non exécutés : ${sans}.`);

describe.each(moteurs)('cloisonnement, moteur %s', (moteur) => {
  describe.skipIf(moteur === 'serveur' && sans !== undefined)('avec une base', () => cas(moteur));
});

function cas(moteur: Moteur): void {
  let base: Base;
  let proprietaire: pg.Client;
  beforeAll(async () => {
    base = await baseDEssai(moteur);
    proprietaire = await proprietaireDEssai(base, moteur);
    for (const instruction of MONDE.split(/;\s*$/m)) await proprietaire.query(instruction);
  });
  afterAll(async () => {
    await proprietaire?.end();
    await base?.fermer();
  });

  const compter = async (tx: Pick<Transaction, 'client'>, table: string, ou = 'true'): Promise<number> => {
    const { rows } = await tx.client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${ou}`,
    );
    return rows[0]?.n ?? -1;
  };
  const pour = <T>(organisme: number, travail: (tx: Transaction) => Promise<T>): Promise<T> =>
    dansOrganisme(base, { organisme, acteur: 'x' }, travail);
  const lecteur = <T>(organisme: number, travail: (tx: Transaction) => Promise<T>): Promise<T> =>
    commeReservataire(base, { organisme, acteur: 'x' }, travail);
  const REFUS = { code: '42501' };

  it('these are all the owned tables, and each is bound by forced policies', async () => {
    const { rows } = await proprietaire.query<{ nom: string; force: boolean }>(
      `SELECT relname AS nom, relrowsecurity AND relforcerowsecurity AS force FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration' ORDER BY 1`,
    );
    expect(rows.map((r) => r.nom)).toEqual([...POSSEDEES, 'organisme'].sort());
    expect(rows.filter((r) => !r.force)).toEqual([]);
  });

  it.each(POSSEDEES)('%s: no organisation said, no row; one said, its rows and no other', async (table) => {
    const { rows } = await proprietaire.query<{ organisme: number; n: number }>(
      `SELECT organisme, count(*)::int AS n FROM ${table} GROUP BY 1`,
    );
    const attendus = new Map(rows.map((r) => [r.organisme, r.n]));
    expect([...attendus.keys()].sort()).toEqual([A, B]);
    expect(await compter({ client: await emprunter() }, table)).toBe(0);
    for (const organisme of [A, B, COMMUNE, EPCI]) {
      const [vues, siennes] = await pour(organisme, async (tx) => [
        await compter(tx, table),
        await compter(tx, table, `organisme = ${organisme}`),
      ]);
      expect([vues, siennes]).toEqual([attendus.get(organisme) ?? 0, attendus.get(organisme) ?? 0]);
    }
  });
  const emprunter = async (): Promise<pg.PoolClient> => {
    const client = await base.pool.connect();
    client.release();
    return client;
  };

  it.each(POSSEDEES)('%s: nothing can be written for another organisation', async (table) => {
    const copie = async (tx: Transaction): Promise<unknown> => {
      const ligne = await proprietaire.query(
        `SELECT to_jsonb(t) AS l FROM ${table} t WHERE organisme = ${B} LIMIT 1`,
      );
      return tx.client.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::${table}, $1)).*`,
        [ligne.rows[0].l],
      );
    };
    await expect(pour(A, copie)).rejects.toMatchObject(REFUS);
    await expect(pour(EPCI, copie)).rejects.toMatchObject(REFUS);
    const avant = await proprietaire.query(`SELECT * FROM ${table} WHERE organisme = ${B}`);
    for (const ordre of [`DELETE FROM ${table}`, `UPDATE ${table} SET organisme = ${A}`]) {
      const effet = await pour(A, (tx) => tx.client.query(`${ordre} WHERE organisme = ${B}`)).catch(
        (e: pg.DatabaseError) => e,
      );
      expect('rowCount' in effet ? effet.rowCount : effet.code).toBeOneOf([0, REFUS.code]);
    }
    const apres = await proprietaire.query(`SELECT * FROM ${table} WHERE organisme = ${B}`);
    expect(apres.rows).toEqual(avant.rows);
  });

  it('a row cannot be given to another organisation', async () => {
    const don = `UPDATE reservataire SET organisme = ${B} WHERE id = 13`;
    await expect(pour(A, (tx) => tx.client.query(don))).rejects.toMatchObject(REFUS);
  });

  it('a commune reads its own of both landlords, the inventory that its last schedule names, in its perimeter, no draft', async () => {
    const vues = await lecteur(COMMUNE, async ({ client }) => {
      const liste = async (sql: string): Promise<unknown[]> =>
        (await client.query<{ v: unknown }>(sql)).rows.map((r) => r.v);
      return {
        reservataires: await liste('SELECT id AS v FROM reservataire ORDER BY 1'),
        conventions: await liste('SELECT id AS v FROM convention ORDER BY 1'),
        versions: await liste('SELECT convention * 10 + numero AS v FROM convention_version ORDER BY 1'),
        faits: await liste('SELECT convention * 10 + rang AS v FROM convention_fait ORDER BY 1'),
        annexes: await liste('SELECT convention * 10 + version AS v FROM annexe_annuelle ORDER BY 1'),
        photographies: await liste('SELECT id AS v FROM photographie ORDER BY 1'),
        logements: await liste('SELECT DISTINCT photographie || commune_cle AS v FROM logement ORDER BY 1'),
        droits: await liste(
          "SELECT DISTINCT photographie || '-' || reservataire AS v FROM droit_reservation ORDER BY 1",
        ),
        saisis: await liste('SELECT reservataire AS v FROM droit_saisi ORDER BY 1'),
        assiettes: await liste('SELECT id AS v FROM assiette_saisie ORDER BY 1'),
        gabarits: await liste('SELECT organisme || genre AS v FROM gabarit ORDER BY 1'),
        fichiers: await liste('SELECT convention * 10 + version AS v FROM fichier_signe ORDER BY 1'),
      };
    });
    expect(vues).toEqual({
      reservataires: [11, 21],
      conventions: [31, 32, 41],
      versions: [311, 321, 411],
      faits: [311, 313, 321, 411],
      annexes: [311, 311, 312, 321, 411],
      photographies: [101, 104, 201],
      logements: ['101ESCALQUENS', '101LABEGE', '104ESCALQUENS', '104LABEGE'],
      droits: ['101-11', '104-11', '201-21'],
      saisis: [11, 21],
      assiettes: [1001],
      gabarits: ['1convention', '2convention'],
      fichiers: [311, 411],
    });
  });

  it('an EPCI with a perimeter of the whole département reads every dwelling of its photographie, not the rights of others', async () => {
    const [logements, autres, droits, etrangers] = await lecteur(EPCI, async (tx) => [
      await compter(tx, 'logement', 'photographie = 102'),
      await compter(tx, 'logement', 'photographie <> 102'),
      await compter(tx, 'droit_reservation'),
      await compter(tx, 'droit_reservation', 'reservataire <> 12'),
    ]);
    expect([logements, autres, droits, etrangers]).toEqual([9, 0, 2, 0]);
  });

  it.each([
    'ligne_source',
    'anomalie',
    'journal',
    'journal_tete',
    'libelle_reservataire',
    'correspondance_colonnes',
    'modele_propre',
    'scenario',
  ])('a réservataire never reads %s', async (table) => {
    await expect(lecteur(COMMUNE, (tx) => compter(tx, table))).rejects.toMatchObject(REFUS);
  });

  it.each([...POSSEDEES, 'organisme'])('a réservataire writes nothing in %s', async (table) => {
    const ordres = [`INSERT INTO ${table} DEFAULT VALUES`, `DELETE FROM ${table}`, `TRUNCATE ${table}`];
    for (const ordre of ordres)
      await expect(lecteur(COMMUNE, (tx) => tx.client.query(ordre))).rejects.toMatchObject(REFUS);
    const { rows } = await proprietaire.query(
      `SELECT column_name FROM information_schema.role_column_grants
       WHERE grantee = 'contingent_reservataire' AND table_name = $1 AND privilege_type <> 'SELECT'`,
      [table],
    );
    expect(rows).toEqual([]);
  });

  it('a réservataire that drops its role sees no more: only what it owns, nothing', async () => {
    const vues = await lecteur(COMMUNE, async (tx) => {
      await tx.client.query('RESET ROLE');
      return compter(tx, 'logement');
    });
    expect(vues).toBe(0);
    await expect(pour(A, (tx) => tx.client.query('SET LOCAL ROLE postgres'))).rejects.toMatchObject(REFUS);
    await expect(
      pour(A, (tx) => tx.client.query('SET LOCAL row_security = off; SELECT FROM logement')),
    ).rejects.toMatchObject(REFUS);
    await expect(
      pour(A, (tx) => tx.client.query('ALTER TABLE logement DISABLE ROW LEVEL SECURITY')),
    ).rejects.toMatchObject(REFUS);
  });

  it('a loaded photographie never changes; one being loaded can be filled, then cancelled', async () => {
    const touchees = (sql: string): Promise<number | null> =>
      pour(A, async (tx) => (await tx.client.query(sql)).rowCount);
    expect(await touchees("UPDATE photographie SET nom_fichier = 'z' WHERE id = 101")).toBe(0);
    expect(await touchees('DELETE FROM photographie WHERE id = 102')).toBe(0);
    for (const table of ['logement', 'droit_reservation', 'ligne_source', 'anomalie'])
      expect(await touchees(`DELETE FROM ${table} WHERE photographie = 101`)).toBe(0);
    await expect(touchees('UPDATE logement SET qpv = true')).rejects.toMatchObject(REFUS);
    await expect(touchees('INSERT INTO logement VALUES (1, 101, 99)')).rejects.toMatchObject(REFUS);
    await expect(
      touchees("INSERT INTO anomalie VALUES (1, 101, 9, 1, 'c', 'c', 'g', 'm', 'b')"),
    ).rejects.toMatchObject(REFUS);
    expect(await touchees('INSERT INTO logement VALUES (1, 103, 99)')).toBe(1);
    await expect(touchees('INSERT INTO droit_reservation VALUES (1, 103, 99, 21)')).rejects.toMatchObject(
      REFUS,
    );
    expect(await touchees('DELETE FROM logement WHERE photographie = 103')).toBe(10);
    expect(await touchees("UPDATE photographie SET etat = 'CHARGEE', lignes = 0 WHERE id = 103")).toBe(1);
    expect(await touchees("UPDATE photographie SET etat = 'EN_COURS' WHERE id = 103")).toBe(0);
  });

  it('an organisation renames itself and no other', async () => {
    const renommer = (id: number) =>
      pour(
        A,
        async (tx) => (await tx.client.query(`UPDATE organisme SET nom = 'N' WHERE id = ${id}`)).rowCount,
      );
    expect([await renommer(A), await renommer(B)]).toEqual([1, 0]);
    await expect(
      pour(A, (tx) => tx.client.query("UPDATE organisme SET genre = 'BAILLEUR'")),
    ).rejects.toMatchObject(REFUS);
    await expect(pour(A, (tx) => tx.client.query('DELETE FROM organisme'))).rejects.toMatchObject(REFUS);
  });

  it('does not let the setting of one transaction reach the next, even on one connection', async () => {
    const melange = Array.from({ length: 200 }, (_, i) =>
      pour(
        i % 2 === 0 ? A : B,
        async (tx) => (await tx.client.query('SELECT DISTINCT organisme AS o FROM logement')).rows,
      ),
    );
    const vus = await Promise.all(melange);
    expect(vus.every((rows, i) => rows.length === 1 && rows[0].o === (i % 2 === 0 ? A : B))).toBe(true);
    const { rows } = await base.pool.query(
      "SELECT current_setting('app.organisme', true) AS o, current_user AS r",
    );
    expect([rows[0].o || '', rows[0].r]).toEqual(['', 'contingent_app']);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 31, '1; DROP TABLE x' as unknown as number])(
    'refuses « %s » as organisation',
    async (organisme) => {
      await expect(pour(organisme, async () => 0)).rejects.toThrow(RangeError);
    },
  );
  it('keeps a hostile name of actor as text', async () => {
    const acteur = "l'agent \\'; RESET ROLE; --\n$1";
    const lu = await dansOrganisme(
      base,
      { organisme: A, acteur },
      async (tx) => (await tx.client.query("SELECT current_setting('app.acteur') AS a")).rows[0].a,
    );
    expect(lu).toBe(acteur);
  });
}
