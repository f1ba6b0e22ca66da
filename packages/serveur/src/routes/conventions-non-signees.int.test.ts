import type { ComparaisonDeScenarios, FluxVue, LigneFlux } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
});
afterAll(() => s.fermer());

const scenario = { id: null, nom: 'Dix', changements: [{ conventions: [], tauxRotation: '10 %' }] };
const poser = async <T>(chemin: string, payload: object): Promise<T> =>
  (await s.demander({ method: 'POST', url: `${r.racine}/${chemin}`, payload })).json();
const nonSignee = ({ constats }: Pick<LigneFlux, 'constats'>): boolean =>
  constats.some((c) => c.code === 'CONVENTION_NON_SIGNEE');

/** The mark on the page of the year, then in each column of a scenario, then on the figure that one opens. */
async function marques(convention: number): Promise<boolean[]> {
  const flux: FluxVue = (await s.demander({ method: 'GET', url: `${r.racine}/flux/2024` })).json();
  const comparaison = await poser<ComparaisonDeScenarios>('scenarios/comparaison', {
    ...{ exercice: 2024, scenarios: [scenario] },
  });
  const justifiee = await poser<LigneFlux>('scenarios/justification', {
    ...{ exercice: 2024, scenario, ligne: { convention } },
  });
  const lignes = comparaison.parReservataire.flatMap((l) => [l.reel, ...l.scenarios]);
  return [...flux.lignes, ...lignes, justifiee].map(nonSignee);
}

it('a figure of an agreement that is not signed says so, on the page of the year and in every column tried', async () => {
  const commune = await r.reservataire('Commune', 'COMMUNE');
  const { id } = await r.creer(r.saisie(commune));
  expect(await marques(id)).toEqual([true, true, true, true]);
  await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  expect(await marques(id)).toEqual([false, false, false, false]);
});
