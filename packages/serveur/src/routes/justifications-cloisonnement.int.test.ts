import { proprietaireDEssai } from '@contingent/application/essai';
import {
  type CommuneJustifiee,
  type ComparaisonDeScenarios,
  type LigneDesignee,
  LigneFlux,
} from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE, type Escalquens, escalquensDEssai } from '../escalquens-d-essai.ts';

let e: Escalquens;
beforeAll(async () => {
  e = await escalquensDEssai();
});
afterAll(() => e.s.fermer());
const BAILLEUR = 'Cité Jardins';

type Ligne = Pick<ComparaisonDeScenarios['parReservataire'][number], 'convention' | 'reservataire'>;
const designe = ({ convention, reservataire }: Ligne): LigneDesignee =>
  convention === null ? { reservataire } : { convention };
const essai = (...changements: object[]) => ({ nom: 'Essai', changements });
const deLaCommune = async (): Promise<LigneDesignee> => {
  const l = (await e.compare(BAILLEUR)).parReservataire.find((x) => x.nom === COMMUNE);
  return designe(l ?? { convention: 0, reservataire: 0 });
};
/** A cell of OPH 31. */
const ouvre = async (ligne: LigneDesignee, scenario: object | null): Promise<LigneFlux> => {
  const url = `${e.racine('OPH 31')}/scenarios/justification`;
  return LigneFlux.parse((await e.demande('POST', url, { exercice: 2024, scenario, ligne })).json());
};

describe('nothing leaks and nothing is stored', () => {
  const routes = (ligne: LigneDesignee): readonly (readonly [string, object])[] => [
    ['scenarios/justification', { scenario: essai({ tauxRotation: '8 %' }), ligne }],
    ['scenarios/justification', { scenario: null, ligne }],
    ['methodes/justification', { methode: 'V1_STOCK', ligne }],
  ];
  const statuts = async (organisme: string, ligne: LigneDesignee) =>
    Promise.all(
      routes(ligne).map(async ([chemin, corps]) => {
        const url = `${e.racine(organisme)}/${chemin}`;
        const reponse = await e.demande('POST', url, { exercice: 2024, ...corps });
        expect(reponse.body).not.toContain('etapes');
        return reponse.statusCode;
      }),
    );

  it('an agreement or a holder of rights of another landlord does not exist', async () => {
    const ligne = await deLaCommune();
    expect(await statuts('OPH 31', ligne)).toEqual([404, 404, 404]);
    const { reservataire = 0 } = (await e.compare(BAILLEUR)).parReservataire.find(
      (l) => l.convention === null,
    ) ?? { reservataire: 999_999 };
    expect(await statuts('OPH 31', { reservataire })).toEqual([404, 404, 404]);
    const commune = (await e.compare(BAILLEUR)).parCommune[0]?.cle;
    const corps = { exercice: 2024, scenario: null, commune };
    const chez = (nom: string) => `${e.racine(nom)}/scenarios/justification-de-commune`;
    const { flux } = (await e.demande('POST', chez('OPH 31'), corps)).json<CommuneJustifiee>();
    const siennes = (await e.compare('OPH 31')).parReservataire.map((l) => l.nom);
    for (const x of flux?.etapes ?? []) expect([...siennes, 'Flux dû sur la commune']).toContain(x.libelle);
  });

  it('an inventory of another landlord changes nothing and shows nothing', async () => {
    const [etat] = (await e.demande('GET', `${e.racine(BAILLEUR)}/photographies`)).json<{ id: number }[]>();
    const autre = (await e.compare('OPH 31')).parReservataire[0];
    const ligne = designe(autre ?? { convention: 0, reservataire: 0 });
    const reelle = await ouvre(ligne, null);
    const essayee = await ouvre(ligne, essai({ photographie: etat?.id }));
    expect(essayee.flux).toEqual(reelle.flux);
    const m = await e.demande('POST', `${e.racine('OPH 31')}/methodes/justification`, {
      ...{ exercice: 2024, methode: 'V1_STOCK', ligne, photographie: etat?.id },
    });
    expect(m.statusCode).toBe(404);
  });

  it('a réservataire opens none of it', async () => {
    expect(await statuts(COMMUNE, await deLaCommune())).toEqual([403, 403, 403]);
    const commune = { exercice: 2024, scenario: null, commune: 'escalquens' };
    const url = `${e.racine(COMMUNE)}/scenarios/justification-de-commune`;
    expect((await e.demande('POST', url, commune)).statusCode).toBe(403);
  });

  it('asking leaves no trace: neither a scenario nor a line of the journal', async () => {
    const proprietaire = await proprietaireDEssai(e.s.base);
    const lit = async () =>
      (
        await proprietaire.query<{ n: string }>(
          'SELECT (SELECT count(*) FROM scenario) || $1 || (SELECT count(*) FROM journal) AS n',
          ['/'],
        )
      ).rows[0]?.n;
    const avant = await lit();
    const ligne = await deLaCommune();
    await statutsOk(ligne);
    expect(await lit()).toBe(avant);
    await proprietaire.end();
  });
  const statutsOk = async (ligne: LigneDesignee): Promise<void> => {
    for (const [chemin, corps] of routes(ligne)) {
      const url = `${e.racine(BAILLEUR)}/${chemin}`;
      expect((await e.demande('POST', url, { exercice: 2024, ...corps })).statusCode).toBe(200);
    }
  };
});
