// The test command of the README: runs every suite that this machine can run, and says in plain words what was not run.
// `npm test -- --complet` (or CI=true): nothing may be skipped. `npm test -- flux` : only the files whose path contains it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absences, suitesPossibles } from './essais/outils.ts';
import { bilan, type RapportVitest, resume } from './essais/rapport.ts';

const racine = join(import.meta.dirname, '..');
const complet = process.env.CI === 'true' || process.argv.includes('--complet');
const filtres = process.argv.slice(2).filter((a) => !a.startsWith('--'));

function lance(suites: readonly string[]): { readonly statut: number; readonly rapport?: RapportVitest } {
  const dossier = mkdtempSync(join(tmpdir(), 'contingent-essais-'));
  const sortie = join(dossier, 'rapport.json');
  const projets = suites.flatMap((s) => ['--project', s]);
  const { status } = spawnSync(
    process.execPath,
    [
      join(racine, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projets,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${sortie}`,
      ...filtres,
    ],
    {
      cwd: racine,
      stdio: 'inherit',
      env: { ...process.env, ...(complet ? { CONTINGENT_COMPLET: '1' } : {}) },
    },
  );
  try {
    return { statut: status ?? 1, rapport: JSON.parse(readFileSync(sortie, 'utf8')) };
  } catch {
    return { statut: status ?? 1 };
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

const manques = absences();
const suites = suitesPossibles(manques);
const { statut, rapport } = lance(suites);
const verdict = bilan({
  rapport,
  statut,
  suites: filtres.length > 0 ? [] : suites,
  manques,
  complet,
  racine,
});
for (const ligne of resume(verdict)) console.log(ligne);
process.exit(verdict.echecs === 0 ? 0 : 1);
