import { describe, expect, it } from 'vitest';
import { pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import { CLAUSES } from '../chapitres.ts';
import { clausesEnVigueur, clausesModifiees } from '../clauses.ts';
import type { Clauses, Convention } from '../convention.ts';
import { MODELES, modele } from '../modeles/modeles.ts';
import { articles } from './articles.ts';
import { numeroter, numeroterLaConvention } from './numeros.ts';

const clausesDe = (nom: string): Clauses => {
  const lu = modele(nom);
  if (!lu) throw new Error(`no such model: ${nom}`);
  return lu.clauses;
};
const numeroDe = (clauses: Clauses, nom: keyof Clauses): string | undefined =>
  articles(numeroter(clauses)).find((a) => a.clause === nom)?.article;

describe.each(MODELES.map((m) => m.nom))('%s', (nom) => {
  const clauses = clausesDe(nom);

  it('numbers through what is printed, in the order of the act, and nothing else', () => {
    const lus = articles(numeroter(clauses));
    const imprimes = lus.filter((a) => a.paragraphes.length > 0);
    const cites = imprimes.flatMap((a, rang) =>
      a.article === undefined ? [] : [[a.article, String(rang + 1)]],
    );
    expect(cites.length).toBeGreaterThan(7);
    for (const [cite, rang] of cites) expect(cite).toBe(rang);
    const sans = imprimes.filter((a) => a.article === undefined).map((a) => a.clause);
    expect(sans.filter((c) => !['natureActe', 'modeGestion', 'territoire'].includes(c))).toEqual([]);
    for (const a of lus) if (a.paragraphes.length === 0) expect(a.article).toBeUndefined();
  });

  it('changes numbers only, and gives again what it gave', () => {
    const une = numeroter(clauses);
    expect(Object.keys(une)).toEqual(Object.keys(clauses));
    expect(articles(une).map((a) => a.paragraphes)).toEqual(articles(clauses).map((a) => a.paragraphes));
    expect(numeroter(une)).toEqual(une);
  });

  it('marks no clause as differing from the model', () => {
    const convention: Convention = {
      ...{ modele: nom, bailleur: { nom: 'B' }, departement: '31', differences: { modeGestion: 'DELEGUEE' } },
      reservataire: { nom: 'R', categorie: 'COMMUNE' },
    };
    const numerotee = numeroterLaConvention(convention);
    expect(clausesModifiees(numerotee)).toEqual(clausesModifiees(convention));
    expect(clausesEnVigueur(numerotee)).toEqual(numeroter(clausesEnVigueur(convention)));
  });
});

it('a clause that falls silent has no number, and the next ones move up', () => {
  const clauses = clausesDe('haute-garonne-2023');
  const [part, taux] = [numeroDe(clauses, 'part'), numeroDe(clauses, 'tauxRotation')];
  expect(Number(taux)).toBe(Number(part) + 1);
  const { territoire: _, ...reste } = clauses;
  const dite = { ...clauses, territoire: { zoneTendue: true } };
  expect(Number(numeroDe(dite, 'part'))).toBe(Number(numeroDe({ ...reste, territoire: {} }, 'part')) + 1);
  const tue: Clauses = {
    ...clauses,
    arrondi: { regle: 'INFERIEUR', lueDansLesChiffres: true, article: '3.3' },
  };
  expect(numeroter(tue).arrondi).toEqual({ regle: 'INFERIEUR', lueDansLesChiffres: true });
});

it('gives its number to every line of a list', () => {
  const clauses: Clauses = {
    ...clausesDe('calvados-2023'),
    publics: [
      { public: 'PRIORITAIRES', taux: pourcent(25), denominateur: 'attributions', article: '4 b' },
      { public: 'PREMIER_QUARTILE', taux: pourcent(25), denominateur: 'attributions' },
    ],
  };
  const numero = numeroDe(clauses, 'publics');
  expect(numero).toMatch(/^\d+$/);
  expect(numeroter(clauses).publics.map((p) => p.article)).toEqual([numero, numero]);
});

it('does not count an article that only the day of signature would fill: a draft does not print it', () => {
  const clauses: Clauses = {
    ...clausesDe('calvados-2023'),
    periode: { renouvellement: 'NON_DIT', signature: jour('2024-01-10') },
  };
  expect(numeroter(clauses).periode).toEqual(clauses.periode);
  expect(CLAUSES.indexOf('litige')).toBeGreaterThan(CLAUSES.indexOf('periode'));
  const sans: Clauses = { ...clauses, periode: { renouvellement: 'NON_DIT' } };
  expect(numeroDe(clauses, 'litige')).toBe(numeroDe(sans, 'litige'));
});
