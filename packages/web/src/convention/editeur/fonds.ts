import { type ArticleRedige, articles, type Clauses, modele } from '@contingent/droit';
import { ecrireConvention } from '@contingent/echanges';
import { lisClause } from './fautes.ts';
import { estObjet, type Objet } from './json.ts';

/** What an agreement starts from: a model, then what the landlord's own model changes. */
export type Fonds = {
  readonly clauses: Clauses;
  /** The same in the JSON of DOSSIER.json: what « Modifier cette clause » copies. */
  readonly json: Objet;
  readonly articles: ReadonlyMap<string, ArticleRedige>;
};

const PARTIE = { nom: '' } as const;

/** Clauses in the JSON of DOSSIER.json. */
export function enJson(clauses: Partial<Clauses>): Objet {
  const ecrite = ecrireConvention({
    modele: 'haute-garonne-2023',
    bailleur: PARTIE,
    reservataire: { ...PARTIE, categorie: 'COMMUNE' },
    departement: '',
    differences: clauses,
  });
  const { modele: _modele, ...json } = ecrite as unknown as Objet;
  return json;
}

/** `undefined` when there is no such model. `propre`: the differences of the landlord's own model. */
export function fondsDe(nom: string, propre: unknown): Fonds | undefined {
  const base = modele(nom);
  if (!base) return undefined;
  const lues = Object.entries(estObjet(propre) ? propre : {}).flatMap(([clause, json]) => {
    const lu = lisClause(clause, json);
    return 'valeur' in lu ? [[clause, lu.valeur]] : [];
  });
  const clauses: Clauses = { ...base.clauses, ...(Object.fromEntries(lues) as Partial<Clauses>) };
  return {
    clauses,
    json: enJson(clauses),
    articles: new Map(articles(clauses).map((a) => [a.clause, a])),
  };
}
