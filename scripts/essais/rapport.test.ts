import { expect, it } from 'vitest';
import { suitesPossibles } from './outils.ts';
import { bilan, type RapportVitest, resume } from './rapport.ts';

const rapport = (fichiers: Record<string, string[]>): RapportVitest => {
  const statuts = Object.values(fichiers).flat();
  return {
    numPassedTests: statuts.filter((s) => s === 'passed').length,
    numFailedTests: statuts.filter((s) => s === 'failed').length,
    testResults: Object.entries(fichiers).map(([name, liste]) => ({
      name: `/depot/${name}`,
      status: liste.length === 0 || liste.includes('failed') ? 'failed' : 'passed',
      assertionResults: liste.map((status, i) => ({ status, fullName: `essai ${i}` })),
    })),
  };
};
const base = { statut: 0, suites: ['unit', 'int'], manques: [], complet: false, racine: '/depot' };
const chromium = { outil: 'Chromium', suites: ['e2e'], consequence: 'x', remede: 'y' };
const tout = { 'a.test.ts': ['passed', 'passed'], 'b.int.test.ts': ['passed'] };

it('adds up and ends with the contract line', () => {
  expect(resume(bilan({ ...base, rapport: rapport(tout) })).at(-1)).toBe('3 passed, 0 failed');
  const saute = bilan({ ...base, rapport: rapport({ ...tout, 'c.test.ts': ['pending'] }) });
  expect(resume(saute).at(-1)).toBe('3 passed, 0 failed, 1 skipped');
  expect(saute.remarques).toEqual(['Non exécuté : essai 0 (c.test.ts)']);
});

it('a suite that ran nothing is a failure, even when all its tests were skipped', () => {
  expect(bilan({ ...base, rapport: rapport({ 'a.test.ts': ['passed'] }) }).echecs).toBe(1);
  expect(bilan({ ...base, rapport: rapport({ ...tout, 'b.int.test.ts': ['pending'] }) }).echecs).toBe(1);
});

it('nothing may be skipped in a complete run', () => {
  const ok = { ...base, complet: true, rapport: rapport(tout) };
  expect(bilan(ok).echecs).toBe(0);
  expect(bilan({ ...ok, manques: [chromium] }).echecs).toBe(1);
  expect(bilan({ ...ok, rapport: rapport({ ...tout, 'c.test.ts': ['pending', 'todo'] }) }).echecs).toBe(2);
});

it('a missing report, a file that does not load and an unexplained stop are failures', () => {
  expect(bilan({ ...base }).echecs).toBe(1);
  expect(bilan({ ...base, statut: 1, rapport: rapport({ ...tout, 'd.test.ts': [] }) }).echecs).toBe(1);
  expect(bilan({ ...base, statut: 1, rapport: rapport(tout) }).echecs).toBe(1);
  expect(bilan({ ...base, statut: 1, rapport: rapport({ ...tout, 'a.test.ts': ['failed'] }) }).echecs).toBe(
    1,
  );
});

it('a missing tool removes the suites that need it and is said', () => {
  expect(suitesPossibles([chromium])).toEqual(['unit', 'int']);
  const dit = bilan({ ...base, manques: [chromium], rapport: rapport(tout) });
  expect(dit).toMatchObject({ echecs: 0, remarques: [expect.stringContaining('Chromium introuvable')] });
});
