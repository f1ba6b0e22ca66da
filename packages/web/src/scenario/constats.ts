import type { ComparaisonDeScenarios, ConstatVue } from '@contingent/echanges';

/** A finding with whom it concerns; no name: the agreements together. */
export type ConstatNomme = { readonly nom: string | undefined; readonly constat: ConstatVue };
/** What a scenario adds to the findings of the real figures, and what it makes go. */
export type ConstatsDeScenario = {
  readonly nouveaux: readonly ConstatNomme[];
  readonly disparus: readonly ConstatNomme[];
  readonly communs: number;
};

const RANGS = { BLOQUANT: 0, ERREUR: 1, ALERTE: 2 } as const;
const cle = ({ nom, constat }: ConstatNomme): string => `${nom ?? ''}|${constat.code}|${constat.message}`;

/** Findings of the real column (`undefined`) or of one scenario, gravest first. */
export function constatsDe(c: ComparaisonDeScenarios, rang: number | undefined): ConstatNomme[] {
  const ensemble = rang === undefined ? c.constats : (c.scenarios[rang]?.constats ?? []);
  const lignes = c.parReservataire.flatMap((l) =>
    (rang === undefined ? l.reel.constats : (l.scenarios[rang]?.constats ?? [])).map((constat) => ({
      nom: l.nom as string | undefined,
      constat,
    })),
  );
  return [...ensemble.map((constat) => ({ nom: undefined, constat })), ...lignes].sort(
    (a, b) => RANGS[a.constat.gravite] - RANGS[b.constat.gravite],
  );
}

export function constatsCompares(c: ComparaisonDeScenarios, rang: number): ConstatsDeScenario {
  const [reels, essayes] = [constatsDe(c, undefined), constatsDe(c, rang)];
  const [avant, apres] = [new Set(reels.map(cle)), new Set(essayes.map(cle))];
  return {
    nouveaux: essayes.filter((k) => !avant.has(cle(k))),
    disparus: reels.filter((k) => !apres.has(cle(k))),
    communs: essayes.filter((k) => avant.has(cle(k))).length,
  };
}

/** What shares a key, in the order met. */
export function groupesPar<T>(tous: readonly T[], cleDe: (t: T) => string): ReadonlyMap<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const t of tous) groupes.set(cleDe(t), [...(groupes.get(cleDe(t)) ?? []), t]);
  return groupes;
}

/** The same words said of several réservataires are said once, with their names. */
export function regroupes(constats: readonly ConstatNomme[]): { constat: ConstatVue; noms: string[] }[] {
  const groupes = groupesPar(constats, ({ constat }) => `${constat.code}|${constat.message}`);
  return [...groupes.values()].flatMap((groupe) => {
    const [premier] = groupe;
    return premier === undefined
      ? []
      : [{ constat: premier.constat, noms: groupe.flatMap(({ nom }) => nom ?? []) }];
  });
}
