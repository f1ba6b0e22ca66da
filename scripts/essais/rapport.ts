import { relative } from 'node:path';
import type { Absence } from './outils.ts';

/** What we use of the JSON report of vitest. */
export type RapportVitest = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};
type Entree = {
  readonly rapport?: RapportVitest | undefined;
  /** Exit status of vitest. */
  readonly statut: number;
  /** Suites that must have run at least one test; empty when the user asked for some files only. */
  readonly suites: readonly string[];
  readonly manques: readonly Absence[];
  readonly complet: boolean;
  readonly racine: string;
};
export type Verdict = {
  readonly reussis: number;
  readonly echecs: number;
  readonly sautes: number;
  readonly remarques: readonly string[];
};

export const suiteDe = (fichier: string): string => /\.(int|e2e)\.test\.tsx?$/.exec(fichier)?.[1] ?? 'unit';

const estExecute = (statut: string): boolean => statut === 'passed' || statut === 'failed';
const tests = (rapport: RapportVitest) =>
  rapport.testResults.flatMap((f) => f.assertionResults.map((t) => ({ fichier: f.name, ...t })));

/** Suites that should have run and ran no test: a green run that checked nothing is a failure. */
function suitesVides(suites: readonly string[], rapport: RapportVitest): string[] {
  const vues = new Set(
    tests(rapport)
      .filter((t) => estExecute(t.status))
      .map((t) => suiteDe(t.fichier)),
  );
  return suites.filter((s) => !vues.has(s)).map((s) => `ÉCHEC : la suite « ${s} » n'a exécuté aucun essai.`);
}

const phrase = (m: Absence): string =>
  `${m.outil} introuvable : ${m.consequence}. Pour les avoir : ${m.remede}.`;

/** Adds up the run. Each broken promise (suite without test, missing tool when complete) is one more failure. */
export function bilan({ rapport, statut, suites, manques, complet, racine }: Entree): Verdict {
  if (!rapport)
    return { reussis: 0, echecs: 1, sautes: 0, remarques: ['ÉCHEC : vitest n’a pas rendu de rapport.'] };
  const sautes = tests(rapport).filter((t) => !estExecute(t.status));
  const casses = rapport.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  const fautes = [
    ...suitesVides(suites, rapport),
    ...casses.map((f) => `ÉCHEC : ${relative(racine, f.name)} ne se charge pas.`),
    ...(complet ? manques.map((m) => `ÉCHEC : ${phrase(m)}`) : []),
    ...(complet ? sautes.map((t) => `ÉCHEC : essai non exécuté : ${t.fullName}.`) : []),
  ];
  const echecs = rapport.numFailedTests + fautes.length;
  const inexplique =
    statut !== 0 && echecs === 0 ? ['ÉCHEC : vitest s’est arrêté sur une erreur (voir plus haut).'] : [];
  const dits = complet ? [] : manques.map((m) => `Non exécuté : ${phrase(m)}`);
  const ditsSautes = complet
    ? []
    : sautes.map((t) => `Non exécuté : ${t.fullName} (${relative(racine, t.fichier)})`);
  return {
    reussis: rapport.numPassedTests,
    echecs: echecs + inexplique.length,
    sautes: sautes.length,
    remarques: [...fautes, ...inexplique, ...dits, ...ditsSautes],
  };
}

/** The last line is a contract: `N passed, N failed`, then `, N skipped` when some were. */
export function resume(v: Verdict): string[] {
  const fin = `${v.reussis} passed, ${v.echecs} failed${v.sautes > 0 ? `, ${v.sautes} skipped` : ''}`;
  return ['', ...v.remarques, ...(v.remarques.length > 0 ? [''] : []), fin];
}
