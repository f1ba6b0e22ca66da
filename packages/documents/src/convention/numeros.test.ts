import {
  articles,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  MODELES,
  numeroter,
} from '@contingent/droit';
import { expect, it } from 'vitest';
import { acteDe, BROUILLON, lireEscalquens, SIGNEE } from './fabrique.ts';

const { entree } = await lireEscalquens('promologis');
/** « Article 4 », « Part du réservataire » of each printed article. */
const imprimes = (convention: Convention, version = BROUILLON) =>
  acteDe({ entree: { ...entree, convention }, logements: [] }, version).chapitres.flatMap((c) =>
    c.articles.map((a) => [a.numero, a.intitule] as const),
  );
/** The same from the clauses that a computation cites. */
const cites = (convention: Convention) =>
  articles(numeroter(clausesEnVigueur(convention))).flatMap((a) =>
    a.article === undefined ? [] : [[`Article ${a.article}`, a.titre] as const],
  );

const sansDeuxClauses: Partial<Clauses> = {
  arrondi: { regle: 'INFERIEUR', lueDansLesChiffres: true, article: '3.3' },
  periode: { renouvellement: 'NON_DIT' },
  territoire: {},
};
const cas = MODELES.flatMap(({ nom }) => [
  [nom, {}] as const,
  [nom, sansDeuxClauses] as const,
  [nom, { territoire: { zoneTendue: true } }] as const,
]);

it.each(cas)('%s %j: a clause cites the number that the act prints', (modele, differences) => {
  const { modelePropre: _, clausesFigees: __, ...reste } = entree.convention;
  const convention: Convention = { ...reste, modele, differences };
  const lus = imprimes(convention);
  expect(lus.map(([numero]) => numero)).toEqual(lus.map((_lu, rang) => `Article ${rang + 1}`));
  const voulus = cites(convention);
  expect(voulus.length).toBeGreaterThan(5);
  expect(lus).toEqual(expect.arrayContaining(voulus));
  expect(imprimes(convention, SIGNEE)).toEqual(lus);
});
