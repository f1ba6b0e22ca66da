import { jour } from '@contingent/droit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Base } from './connexion.ts';
import { baseDEssai } from './essai.ts';
import { dansOrganisme, type OptionsTransaction, type Transaction } from './transaction.ts';

let base: Base;
beforeAll(async () => {
  base = await baseDEssai();
  await base.db.insertInto('organisme').values({ nom: 'A', genre: 'BAILLEUR' }).execute();
  await pour(async ({ db }) => {
    const lignes = ['un', 'deux'].map((nom) => ({ organisme: 1, nom, categorie: 'COMMUNE' as const }));
    await db.insertInto('reservataire').values(lignes).execute();
  });
});
afterAll(() => base.fermer());
const pour = <T>(travail: (tx: Transaction) => Promise<T>, options?: OptionsTransaction): Promise<T> =>
  dansOrganisme(base, { organisme: 1, acteur: 'x' }, travail, options);
const categories = () => pour(({ db }) => db.selectFrom('reservataire').selectAll().orderBy('id').execute());

it('keeps nothing of a work that throws', async () => {
  const echec = pour(async ({ db }) => {
    await db.deleteFrom('reservataire').execute();
    throw new Error('non');
  });
  await expect(echec).rejects.toThrow('non');
  expect(await categories()).toHaveLength(2);
});

/** Two works that each change both rows, in opposite orders, and wait for the other before the second. */
async function seCroiser(options: OptionsTransaction): Promise<{ essais: number; finis: number }> {
  let essais = 0;
  const rendezVous = Promise.withResolvers<void>();
  const changer = (tx: Transaction, nom: string) =>
    tx.db.updateTable('reservataire').set({ categorie: 'EPCI' }).where('nom', '=', nom).execute();
  const travail = (premier: string, second: string) =>
    pour(async (tx) => {
      essais += 1;
      await changer(tx, premier);
      if (essais === 2) rendezVous.resolve();
      await rendezVous.promise;
      await changer(tx, second);
    }, options);
  const issues = await Promise.allSettled([travail('un', 'deux'), travail('deux', 'un')]);
  return { essais, finis: issues.filter((i) => i.status === 'fulfilled').length };
}

it('begins again after a deadlock', async () => {
  const { essais, finis } = await seCroiser({});
  expect(finis).toBe(2);
  expect(essais).toBeGreaterThan(2);
});
it('does not begin again what reads a stream', async () => {
  expect(await seCroiser({ essais: 1 })).toEqual({ essais: 2, finis: 1 });
});

it('begins again when two serializable works cross, and both count', async () => {
  const plusUn = () =>
    pour(
      async ({ db }) => {
        const { n } = await db
          .selectFrom('reservataire')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow();
        await db
          .insertInto('reservataire')
          .values({ organisme: 1, nom: `r${n}`, categorie: 'COMMUNE' })
          .execute();
      },
      { isolation: 'SERIALIZABLE', essais: 20 },
    );
  await Promise.all([plusUn(), plusUn(), plusUn()]);
  expect(await categories()).toHaveLength(5);
});

it('stops a statement that lasts', async () => {
  await expect(
    pour(({ client }) => client.query('SELECT pg_sleep(5)'), { delaiMs: 50 }),
  ).rejects.toMatchObject({ code: '57014' });
});

it('a connection lost in the middle fails that work only', async () => {
  const perdue = pour(async ({ client }) => {
    await client.query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  await expect(perdue).rejects.toThrow();
  expect((await categories()).length).toBeGreaterThan(0);
});

it('reads int8 as a number, never rounded, and days as text', async () => {
  const lire = (sql: string) => base.pool.query(`SELECT ${sql} AS v`).then((r) => r.rows[0].v);
  expect(await lire('9007199254740991::int8')).toBe(Number.MAX_SAFE_INTEGER);
  await expect(lire('9007199254740993::int8')).rejects.toThrow(RangeError);
  expect(await lire("'{1,9007199254740991}'::int8[]")).toEqual([1, Number.MAX_SAFE_INTEGER]);
  expect(await lire("'2024-02-29'::date")).toBe(jour('2024-02-29'));
  expect(await lire("'{2024-02-29}'::date[]")).toEqual(['2024-02-29']);
  expect(await lire('0.1::numeric + 0.2')).toBe('0.3');
  expect(await lire("'2024-03-31 02:30+00'::timestamptz")).toEqual(new Date('2024-03-31T02:30:00Z'));
});
