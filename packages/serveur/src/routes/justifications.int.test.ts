import {
  CommuneJustifiee,
  type ComparaisonDeScenarios,
  type LigneDesignee,
  LigneFlux,
  type MethodesComparees,
  type PhotographieVue,
  type Probleme,
} from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMUNE, type Escalquens, escalquensDEssai } from '../escalquens-d-essai.ts';
import { charger, creer, deposer } from '../essai.ts';

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
const demande = (organisme: string, corps: object) =>
  e.demande('POST', `${e.racine(organisme)}/scenarios/justification`, { exercice: 2024, ...corps });
const ouvre = async (ligne: LigneDesignee, scenario: object | null, nom = BAILLEUR): Promise<LigneFlux> => {
  const reponse = await demande(nom, { scenario, ligne });
  expect(reponse.statusCode, reponse.body).toBe(200);
  return LigneFlux.parse(reponse.json());
};
const deLaCommune = async (): Promise<LigneDesignee> => {
  const l = (await e.compare(BAILLEUR)).parReservataire.find((x) => x.nom === COMMUNE);
  return designe(l ?? { convention: 0, reservataire: 0 });
};
const marques = (l: LigneFlux): (readonly [string, string])[] =>
  (l.objectif ?? l.flux)?.etapes.flatMap((x) => (x.essaye ? [[x.id, x.essaye] as const] : [])) ?? [];

describe('a figure of the scenarios opens', () => {
  it('every cell of the table opens to its own figures, real and tried', async () => {
    const changements = [
      { tauxRotation: '10 %' },
      { conventions: [], part: { methode: { type: 'V2_THEORIQUE' } } },
    ];
    const c = await e.compare(BAILLEUR, changements);
    for (const l of c.parReservataire)
      for (const [colonne, scenario] of [
        [l.reel, null],
        [l.scenarios[0], essai(...changements)],
      ] as const) {
        const ouverte = await ouvre(designe(l), scenario);
        for (const cle of ['part', 'flux'] as const) {
          expect(ouverte[cle]?.valeur.exact).toBe(colonne?.[cle]?.exact);
          if (colonne?.[cle]) expect(ouverte[cle]?.etapes.length).toBeGreaterThan(1);
        }
        expect(ouverte.objectif?.valeur.exact ?? null).toBe(
          colonne?.objectif === null ? null : String(colonne?.objectif),
        );
      }
  });

  it('the real figures carry no mark and are those of the page of the flow, step by step', async () => {
    const ligne = await deLaCommune();
    const flux = (await e.demande('GET', `${e.racine(BAILLEUR)}/flux/2024`)).json<{ lignes: LigneFlux[] }>();
    const laMeme = flux.lignes.find((l) => l.reservataire.nom === COMMUNE);
    const reelle = await ouvre(ligne, null);
    expect(reelle.objectif).toEqual(laMeme?.objectif);
    expect(marques(reelle)).toEqual([]);
  });

  it('the step that the scenario decides says what it replaces, what follows from it does not', async () => {
    const ligne = await deLaCommune();
    const l = await ouvre(ligne, essai({ tauxRotation: '10 %', arrondi: 'SUPERIEUR' }));
    expect(l.flux?.valeur.exact).toBe('3/2');
    const [rotation, arrondi, ...autres] = marques(l);
    expect(rotation).toEqual(['rotation', 'essayé : 10,00 % au lieu de 7,90 %']);
    expect(arrondi?.[0]).toBe('objectif');
    expect(arrondi?.[1]).toMatch(/^essayé : 2 au lieu de 1 — 1,185, arrondi au plus proche/);
    expect(autres).toEqual([]);
    const objectif = l.objectif?.etapes.at(-1);
    expect(objectif?.source.affiche).toMatch(/^scénario « Essai », à la place de : .*arrondi/);
    expect(objectif?.source.clause).toBeUndefined();
  });

  it('another method of share is marked at the share, or at the flow when it gives no share', async () => {
    const ligne = await deLaCommune();
    const v4 = { methode: { type: 'V4_TAUX', taux: '20 %', fondement: 'NEGOCIE' } };
    expect(marques(await ouvre(ligne, essai({ part: v4 })))).toEqual([
      ['part', 'essayé : 20,00 % au lieu de 9,68 % — 15 ÷ 155'],
    ]);
    const v2 = await ouvre(ligne, essai({ part: { methode: { type: 'V2_THEORIQUE' } } }));
    expect(marques(v2).map(([id]) => id)).toEqual(['flux']);
    expect(v2.part?.etapes.some((x) => x.essaye)).toBe(false);
  });

  it('a change that names other agreements leaves this one without a mark', async () => {
    const c = await e.compare(BAILLEUR);
    const [une, autre] = c.parReservataire.filter((l) => l.convention !== null);
    const vise = essai({ conventions: [autre?.convention ?? 0], tauxRotation: '10 %' });
    if (une) expect(marques(await ouvre(designe(une), vise))).toEqual([]);
  });

  it('another inventory: its counts are marked, and who holds rights there alone opens in both columns', async () => {
    const { id } = await creer(e.s, 'Bailleur aux deux états', 'BAILLEUR', { departement: '31' });
    const tete = 'Adresse;Commune;Réservataire;Typologie;Type de financement;Taux de rotation';
    const ancien = ['1 rue A;Escalquens;MAIRIE ESCALQUENS;T2;PLAI;10%', '2 rue A;Escalquens;;T2;PLAI;10%'];
    const neuf = [...ancien, '3 rue A;Labège;CILEO;T2;PLAI;10%', '4 rue A;Labège;;T2;PLAI;10%'];
    for (const [dateReference, lignes] of [
      ['2024-12-31', neuf],
      ['2022-12-31', ancien],
    ] as const) {
      const depot = await deposer(e.s, id, `${dateReference}.csv`, [tete, ...lignes].join('\n'));
      await charger(e.s, id, depot.id, { dateReference });
    }
    const url = `/api/v1/o/${id}`;
    const etats = (await e.demande('GET', `${url}/photographies`)).json<PhotographieVue[]>();
    const photographie = etats.find((x) => x.dateReference === '2024-12-31')?.id;
    const scenario = essai({ photographie });
    const c = (
      await e.demande('POST', `${url}/scenarios/comparaison`, { exercice: 2024, scenarios: [scenario] })
    ).json<ComparaisonDeScenarios>();
    const cileo = c.parReservataire.find((l) => /CILEO|Action/i.test(l.nom));
    const corps = (essaye: object | null) => ({
      ...{ exercice: 2024, scenario: essaye, photographies: [photographie] },
      ligne: { reservataire: cileo?.reservataire },
    });
    const lue = async (essaye: object | null) =>
      LigneFlux.parse((await e.demande('POST', `${url}/scenarios/justification`, corps(essaye))).json());
    expect((await lue(null)).flux?.valeur).toEqual(cileo?.reel.flux);
    const essayee = await lue(scenario);
    expect(essayee.flux?.valeur).toEqual(cileo?.scenarios[0]?.flux);
    expect(Object.fromEntries(marques(essayee))).toMatchObject({
      eligibles: 'essayé : 4 au lieu de 2 — état des lieux du 31/12/2022',
      droits: 'essayé : 1 au lieu de 0 — état des lieux du 31/12/2022',
    });
  });

  it('the communes open to each agreement and its share of the dwellings; they add up to the table', async () => {
    const scenario = essai({ tauxRotation: '10 %' });
    const c = await e.compare(BAILLEUR, scenario.changements);
    const [l] = c.parCommune;
    for (const [essaye, attendu] of [
      [null, l?.reel],
      [scenario, l?.scenarios[0]?.flux],
    ] as const) {
      const corps = { exercice: 2024, scenario: essaye, commune: l?.cle };
      const url = `${e.racine(BAILLEUR)}/scenarios/justification-de-commune`;
      const { flux, eligibles } = CommuneJustifiee.parse((await e.demande('POST', url, corps)).json());
      expect(flux.valeur).toEqual(attendu);
      expect(eligibles?.valeur.exact).toBe(String(l?.eligibles));
      const dues = c.parReservataire.filter((r) => r.reel.flux !== null);
      expect(flux.etapes.map((x) => x.libelle)).toEqual([
        ...dues.map((r) => r.nom),
        'Flux dû sur la commune',
      ]);
      const sienne = flux.etapes.find((x) => x.libelle === COMMUNE);
      expect(sienne?.formule).toBe(essaye ? '1,5 × 155 ÷ 155 = 1,5' : '1,185 × 155 ÷ 155 = 1,185');
      expect(sienne?.provenance?.filtre).toEqual({ commune: l?.cle, eligible: 'true' });
    }
    const ailleurs = { exercice: 2024, scenario: null, commune: 'ailleurs' };
    const url = `${e.racine(BAILLEUR)}/scenarios/justification-de-commune`;
    const rien = (await e.demande('POST', url, ailleurs)).json<CommuneJustifiee>();
    expect([rien.flux.valeur.exact, rien.flux.etapes.length, rien.eligibles]).toEqual(['0', 1, null]);
  });
});

describe('a figure of the methods opens', () => {
  const methode = (organisme: string, corps: object) =>
    e.demande('POST', `${e.racine(organisme)}/methodes/justification`, { exercice: 2024, ...corps });

  it('every computed cell opens to its own figures, the method of the agreement without a mark', async () => {
    const requete = '/methodes/2024?taux=20%20%25&horizon=12';
    const m = (await e.demande('GET', `${e.racine(BAILLEUR)}${requete}`)).json<MethodesComparees>();
    for (const l of m.lignes)
      for (const [rang, r] of l.resultats.entries()) {
        const { code } = m.methodes[rang] ?? { code: '' };
        const reponse = await methode(BAILLEUR, {
          ...{ ligne: designe(l), methode: code, taux: '20 %', horizon: 12 },
        });
        if (reponse.statusCode === 422) {
          expect([r.part, r.flux]).toEqual([null, null]);
          continue;
        }
        const ouverte = LigneFlux.parse(reponse.json());
        expect([ouverte.part?.valeur.exact, ouverte.flux?.valeur.exact]).toEqual([
          r.part?.exact,
          r.flux?.exact,
        ]);
        if (r.propre) expect(marques(ouverte)).toEqual([]);
        if (code === 'V7_DUREE_RESTANTE' && r.flux) expect(marques(ouverte)).not.toEqual([]);
      }
  });

  it('what a method lacks, or a method that does not exist, is told at its place', async () => {
    const ligne = await deLaCommune();
    for (const [code, chemin] of [
      ['V4_TAUX', 'convention.part.methode.taux'],
      ['V9', 'methode'],
    ]) {
      const reponse = await methode(BAILLEUR, { ligne, methode: code });
      expect(reponse.statusCode).toBe(422);
      expect(reponse.json<Probleme>().fautes?.map((f) => f.chemin)).toEqual([chemin]);
    }
  });
});

describe('a request', () => {
  it('what is not understood is told at its place', async () => {
    const reponse = await demande(BAILLEUR, {
      ...{ scenario: essai({ tauxRotation: '790 %' }), ligne: await deLaCommune() },
    });
    expect(reponse.statusCode).toBe(422);
    const { fautes = [] } = reponse.json<Probleme>();
    expect(fautes.map((f) => f.chemin)).toEqual(['scenario.changements.0.tauxRotation']);
    expect((await demande(BAILLEUR, { scenario: null, ligne: {} })).statusCode).toBe(400);
  });
});
