import { MethodesComparees } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE, type Escalquens, escalquensDEssai } from '../escalquens-d-essai.ts';

let e: Escalquens;
beforeAll(async () => {
  e = await escalquensDEssai();
});
afterAll(() => e.s.fermer());
const BAILLEUR = 'Cité Jardins';
const exact = (c: { exact: string } | null | undefined): string | undefined => c?.exact;

describe('the methods of share side by side', () => {
  const methodes = async (nom: string, requete = '') => {
    const reponse = await e.demande('GET', `${e.racine(nom)}/methodes/2024${requete}`);
    expect(reponse.statusCode, reponse.body).toBe(200);
    return MethodesComparees.parse(reponse.json());
  };
  const deLaCommune = (m: MethodesComparees) => m.lignes.find((l) => l.nom === COMMUNE)?.resultats ?? [];

  it('15 rights of 155: V1, V2 and V3 from the inventory, the others say what they lack', async () => {
    const m = await methodes(BAILLEUR);
    const [v1, v2, v3, v4, v5, , v7] = deLaCommune(m);
    expect([v1, v2, v3].map((r) => [exact(r?.part), exact(r?.flux)])).toEqual([
      ['3/31', '237/200'],
      ['3/31', '237/200'],
      ['2763/31000', '218277/200000'],
    ]);
    for (const r of [v4, v5, v7]) expect(r?.manques).toHaveLength(1);
    expect(m.methodes.filter((x) => x.certitude === 'A_VERIFIER').map((x) => x.sigle)).toEqual([
      'V3',
      'V5',
      'V6',
      'V7',
    ]);
  });

  it('V6 by the rotation of the dwellings, the same everywhere here; V7 by the end dates of the rights', async () => {
    const m = await methodes(BAILLEUR, '?horizon=12&taux=20%20%25');
    const [, , , v4, , v6, v7] = deLaCommune(m);
    expect([v4, v6, v7].map((r) => [exact(r?.part), exact(r?.flux)])).toEqual([
      ['1/5', '2449/1000'],
      ['3/31', '237/200'],
      // Three rights end on 30/06/2029, five years and a half of twelve: (3 × 11/24 + 12) ÷ 155.
      ['107/1240', '8453/8000'],
    ]);
  });

  it('typed dwellings have no programme nor end date, and the cell says so', async () => {
    const [ligne] = (await methodes('Promologis', '?horizon=12')).lignes;
    const [, , , , , v6, v7] = ligne?.resultats ?? [];
    expect(v6?.manques[0]?.question).toContain('chargez l’état des lieux');
    expect(v7?.manques[0]?.question).toContain('chargez l’état des lieux');
  });

  it.each([
    ['?taux=beaucoup', 422],
    ['?photographie=999999', 404],
    ['?horizon=0', 400],
  ])('%s is refused', async (requete, statut) => {
    expect((await e.demande('GET', `${e.racine(BAILLEUR)}/methodes/2024${requete}`)).statusCode).toBe(statut);
  });
});
