import { defineConfig } from 'vitest/config';

const partout = ['packages/*/src/**', 'scripts/**', 'bench/**'];

/** Suffixes tell the cost: `.test.ts` pure, `.int.test.ts` database, `.e2e.test.ts` browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['*.test.ts', ...partout.flatMap((d) => [`${d}/*.test.ts`, `${d}/*.test.tsx`])],
          exclude: ['**/node_modules/**', '**/*.int.test.ts', '**/*.e2e.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'int',
          include: partout.map((d) => `${d}/*.int.test.ts`),
          // Each file starts or shares a PostgreSQL server: one after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: partout.map((d) => `${d}/*.e2e.test.ts`),
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
