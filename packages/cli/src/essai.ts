/** How the tests of this folder run the command: a real child process, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RACINE = fileURLToPath(new URL('../../../', import.meta.url));
export const MAIN = join(RACINE, 'packages/cli/src/main.ts');
export const ESCALQUENS = join(RACINE, 'jeux/escalquens');
export const travail = mkdtempSync(join(tmpdir(), 'contingent-cli-'));
/** To be given to `afterAll`. */
export const efface = (): void => rmSync(travail, { recursive: true, force: true });

/** A real child process, as a person runs it. */
export function lance(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd: travail,
  });
  return { code: status, stdout, stderr };
}
/** `--json`: one document and nothing else; the parse fails otherwise. */
export function json(...args: readonly string[]) {
  const { code, stdout, stderr } = lance(...args, '--json');
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`one JSON document expected on stdout: ${stdout}`);
  return { code, doc: JSON.parse(stdout), stderr };
}
export function ecrit(nom: string, contenu: unknown): string {
  const chemin = join(travail, nom);
  writeFileSync(chemin, typeof contenu === 'string' ? contenu : JSON.stringify(contenu));
  return chemin;
}
export const dossier = (nom: string) => join(ESCALQUENS, 'dossiers', `${nom}.json`);
export const base = { convention: { modele: 'haute-garonne-2023' }, exercice: 2024, tauxRotation: '7,90 %' };
export const chiffres = { assiette: { logementsEligibles: 155 }, droits: { logements: 15 } };
