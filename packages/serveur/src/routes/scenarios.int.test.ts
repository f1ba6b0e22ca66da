import { proprietaireDEssai } from '@contingent/application/essai';
import type { Probleme, ScenarioVue } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE, type Escalquens, escalquensDEssai } from '../escalquens-d-essai.ts';

let e: Escalquens;
beforeAll(async () => {
  e = await escalquensDEssai();
});
afterAll(() => e.s.fermer());
const BAILLEUR = 'Cité Jardins';

const saisie = (nom: string, changements: object[], revision: number | null = null) => ({
  ...{ nom, exercice: 2024, changements, revision },
});

describe('kept scenarios', () => {
  const url = () => `${e.racine(BAILLEUR)}/scenarios`;
  const cree = async (nom: string, changements: object[] = [{ tauxRotation: '8 %' }]) =>
    e.demande('POST', url(), saisie(nom, changements), { 'x-acteur': 'Alix' });

  it('created, listed, renamed, deleted; the journal keeps each step', async () => {
    const reponse = await cree('Rotation à 8 %');
    expect(reponse.statusCode, reponse.body).toBe(201);
    const garde = reponse.json<ScenarioVue>();
    expect(garde).toMatchObject({ nom: 'Rotation à 8 %', revision: 1, creePar: 'Alix' });
    const change = await e.demande(
      'PUT',
      `${url()}/${garde.id}`,
      saisie('Rotation à 9 %', [{ tauxRotation: '9 %' }], 1),
    );
    expect(change.json()).toMatchObject({ nom: 'Rotation à 9 %', revision: 2 });
    const liste = (await e.demande('GET', url())).json<ScenarioVue[]>();
    expect(liste.map((g) => g.nom)).toContain('Rotation à 9 %');
    expect((await e.demande('DELETE', `${url()}/${garde.id}`)).statusCode).toBe(204);
    expect((await e.demande('DELETE', `${url()}/${garde.id}`)).statusCode).toBe(404);
    const proprietaire = await proprietaireDEssai(e.s.base);
    const { rows } = await proprietaire.query<{ type: string }>(
      `SELECT type FROM journal WHERE organisme = $1 AND flux = $2 ORDER BY rang`,
      [e.id(BAILLEUR), `scenario/${garde.id}`],
    );
    await proprietaire.end();
    expect(rows.map((r) => r.type)).toEqual(['ScenarioCree', 'ScenarioModifie', 'ScenarioSupprime']);
  });

  it('two who change it at once: the second is told what the first changed, and nothing is lost', async () => {
    const { id: scenario } = (await cree('À deux')).json<ScenarioVue>();
    const un = saisie('À deux, mieux', [{ tauxRotation: '9 %' }, { arrondi: 'INFERIEUR' }], 1);
    const deux = saisie('À deux', [{ tauxRotation: '7 %' }], 1);
    const [a, b] = await Promise.all([
      e.demande('PUT', `${url()}/${scenario}`, un, { 'x-acteur': 'Alix' }),
      e.demande('PUT', `${url()}/${scenario}`, deux, { 'x-acteur': 'Sacha' }),
    ]);
    expect([a.statusCode, b.statusCode].sort()).toEqual([200, 409]);
    const [perdant, gagnant] = a.statusCode === 409 ? [a, b] : [b, a];
    const probleme = perdant.json<Probleme>();
    expect(probleme.code).toBe('VERSION_PERIMEE');
    expect(probleme.detail).toMatch(/par (Alix|Sacha)/);
    expect(probleme.fautes?.map((f) => f.message)).toContain('Le changement 1 a été modifié.');
    const stocke = (await e.demande('GET', url())).json<ScenarioVue[]>().find((g) => g.id === scenario);
    expect(stocke).toEqual(gagnant.json());
    expect(stocke?.revision).toBe(2);
  });

  it('two of the same name at once: one is kept', async () => {
    const reponses = await Promise.all([cree('Jumeau'), cree('JUMEAU'), cree('jumeau')]);
    expect(reponses.map((r) => r.statusCode).sort()).toEqual([201, 409, 409]);
    const refus = reponses.find((r) => r.statusCode === 409)?.json<Probleme>();
    expect([refus?.code, refus?.fautes?.[0]?.chemin]).toEqual(['SCENARIO_EXISTE', 'nom']);
  });

  it('a request repeated by the network keeps one scenario', async () => {
    const cle = { 'idempotency-key': 'scenario-repete' };
    const corps = saisie('Répété', [{ tauxRotation: '8 %' }]);
    const [a, b] = [await e.demande('POST', url(), corps, cle), await e.demande('POST', url(), corps, cle)];
    expect([a.statusCode, b.statusCode]).toEqual([201, 201]);
    expect(a.json()).toEqual(b.json());
  });

  it('agreements and inventories of another landlord are refused, at their place', async () => {
    const ailleurs = await e.compare('OPH 31');
    const convention = ailleurs.parReservataire[0]?.convention ?? 0;
    const reponse = await cree('Voisin', [{ conventions: [convention], photographie: 999_999 }]);
    expect(reponse.statusCode).toBe(422);
    expect(reponse.json<Probleme>().fautes?.map((f) => f.chemin)).toEqual([
      'changements.0.conventions',
      'changements.0.photographie',
    ]);
  });

  it('nothing of it exists for another landlord, and a réservataire has no access at all', async () => {
    const { id: scenario } = (await cree('À moi')).json<ScenarioVue>();
    const autre = `${e.racine('OPH 31')}/scenarios`;
    expect((await e.demande('GET', autre)).json()).toEqual([]);
    expect((await e.demande('PUT', `${autre}/${scenario}`, saisie('Pris', [], 1))).statusCode).toBe(404);
    expect((await e.demande('DELETE', `${autre}/${scenario}`)).statusCode).toBe(404);
    const commune = e.racine(COMMUNE);
    const essais = [
      e.demande('GET', `${commune}/scenarios`),
      e.demande('POST', `${commune}/scenarios`, saisie('x', [])),
      e.demande('PUT', `${commune}/scenarios/${scenario}`, saisie('x', [], 1)),
      e.demande('DELETE', `${commune}/scenarios/${scenario}`),
      e.demande('POST', `${commune}/scenarios/comparaison`, { exercice: 2024, scenarios: [] }),
      e.demande('GET', `${commune}/methodes/2024`),
    ];
    for (const reponse of await Promise.all(essais)) expect(reponse.statusCode).toBe(403);
  });

  it('the database itself closes the door: other landlords see no row, a réservataire has no right on the table', async () => {
    const client = await e.s.base.pool.connect();
    const lignes = async (role: string, organisme: number): Promise<number | string> => {
      await client.query('BEGIN');
      try {
        await client.query(`SET LOCAL app.organisme = '${organisme}'`);
        if (role !== '') await client.query(`SET LOCAL ROLE ${role}`);
        return (await client.query('SELECT * FROM scenario')).rowCount ?? 0;
      } catch (erreur) {
        return erreur instanceof Error && 'code' in erreur ? String(erreur.code) : 'inattendu';
      } finally {
        await client.query('ROLLBACK');
      }
    };
    try {
      expect(await lignes('', e.id(BAILLEUR))).toBeGreaterThan(0);
      expect(await lignes('', e.id('OPH 31'))).toBe(0);
      expect(await lignes('contingent_reservataire', e.id(COMMUNE))).toBe('42501');
    } finally {
      client.release();
    }
  });
});
