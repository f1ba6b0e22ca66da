import { fraction, lireFraction, sommeDe, texteExact } from '@contingent/droit';
import {
  type ChangementSaisi,
  ComparaisonDeScenarios,
  type FluxVue,
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
const exact = (c: { exact: string } | null | undefined): string | undefined => c?.exact;
const somme = (lus: readonly ({ exact: string } | null | undefined)[]): string =>
  texteExact(sommeDe(lus.map((c) => (c && lireFraction(c.exact)) || fraction(0))));
const changement = (c: Partial<ChangementSaisi>): object => c;

describe('the year beside scenarios', () => {
  it('the real column is the Flux page, a scenario that changes nothing is the real column', async () => {
    const flux = (await e.demande('GET', `${e.racine(BAILLEUR)}/flux/2024`)).json<FluxVue>();
    const c = await e.compare(BAILLEUR, [{}]);
    expect(
      c.parReservataire.map((l) => [l.convention, l.nom, exact(l.reel.flux), exact(l.reel.part)]),
    ).toEqual(
      flux.lignes.map((l) => [l.convention, l.reservataire.nom, l.flux?.valeur.exact, l.part?.valeur.exact]),
    );
    expect(c.totaux.reel.flux.exact).toBe(flux.totaux.flux.exact);
    for (const l of c.parReservataire) {
      const { ecartFlux, ecartObjectif, ...essai } = l.scenarios[0] ?? {};
      expect(essai).toEqual(l.reel);
      expect([ecartFlux?.affiche ?? '0', ecartObjectif ?? 0]).toEqual(['0', 0]);
    }
  });

  it('a rotation, a share, a rounding rule: differences exact and with their sign', async () => {
    const part = { methode: { type: 'V4_TAUX', taux: '20 %', fondement: 'NEGOCIE' } };
    const c = await e.compare(
      BAILLEUR,
      [changement({ tauxRotation: '10 %' })],
      [changement({ part })],
      [changement({ arrondi: 'SUPERIEUR' })],
    );
    const ligne = c.parReservataire.find((l) => l.nom === COMMUNE);
    expect(ligne?.scenarios.map((x) => [exact(x.flux), x.ecartFlux?.affiche, x.objectif])).toEqual([
      ['3/2', '+0,315', 2],
      ['2449/1000', '+1,264', 2],
      ['237/200', '0', 2],
    ]);
    expect(ligne?.scenarios[2]?.ecartObjectif).toBe(1);
  });

  it('the communes add up to the totals in every column, on the perimeter of each agreement', async () => {
    const c = await e.compare(BAILLEUR, [changement({ tauxRotation: '9 %' })]);
    expect(somme(c.parCommune.map((l) => l.reel))).toBe(c.totaux.reel.flux.exact);
    expect(somme(c.parCommune.map((l) => l.scenarios[0]?.flux))).toBe(c.totaux.scenarios[0]?.flux.exact);
    expect(c.parCommune.map((l) => [l.commune?.toUpperCase(), l.eligibles])).toEqual([['ESCALQUENS', 155]]);
    const saisi = await e.compare('Promologis');
    expect(saisi.parCommune.map((l) => exact(l.reel))).toEqual(['89/125']);
  });

  it('only the agreements that a change names move, and nothing is stored', async () => {
    const avant = await e.compare(BAILLEUR);
    const convention = avant.parReservataire.find((l) => l.convention !== null)?.convention ?? 0;
    const c = await e.compare(BAILLEUR, [changement({ conventions: [convention], tauxRotation: '10 %' })]);
    const bouges = c.parReservataire.filter((l) => l.scenarios[0]?.ecartFlux?.exact !== '0');
    expect(bouges.map((l) => l.convention)).toEqual([convention]);
    expect(await e.compare(BAILLEUR)).toEqual(avant);
  });

  it('ceilings and the sum of the parts are judged in each column', async () => {
    const part = (taux: string) => ({ methode: { type: 'V4_TAUX', taux, fondement: 'NEGOCIE' } });
    const c = await e.compare(
      BAILLEUR,
      [changement({ part: part('40 %') })],
      [changement({ part: part('40 %'), parametresAu: '2019-06-01' })],
    );
    const codes = (rang: number) => c.scenarios[rang]?.constats.map((k) => k.code) ?? [];
    expect(codes(0)).toContain('SOMME_DES_PARTS');
    const etat = c.parReservataire.find((l) => /^État|PREF/i.test(l.nom));
    expect(etat?.scenarios[0]?.constats.map((k) => k.code)).toContain('PLAFOND_ETAT_30');
    expect(etat?.scenarios[1]?.constats.map((k) => k.code)).not.toContain('PLAFOND_ETAT_30');
    expect(codes(1)).toContain('PARAMETRE_SANS_VALEUR');
    expect(c.constats.map((k) => k.code)).not.toContain('SOMME_DES_PARTS');
  });

  it('another inventory is counted whole: its dwellings, its rights, who holds rights there only', async () => {
    const { id: bailleur } = await creer(e.s, 'Bailleur aux deux états', 'BAILLEUR', { departement: '31' });
    const csv = (lignes: string[]) =>
      ['Adresse;Commune;Réservataire;Typologie;Type de financement;Taux de rotation', ...lignes].join('\n');
    const ancien = csv([
      '1 rue A;Escalquens;MAIRIE ESCALQUENS;T2;PLAI;10%',
      '2 rue A;Escalquens;;T2;PLAI;10%',
    ]);
    const neuf = csv([
      '1 rue A;Escalquens;MAIRIE ESCALQUENS;T2;PLAI;10%',
      '2 rue A;Escalquens;;T2;PLAI;10%',
      '3 rue A;Labège;CILEO;T2;PLAI;10%',
      '4 rue A;Labège;;T2;PLAI;10%',
    ]);
    for (const [fichier, texte, dateReference] of [
      ['neuf.csv', neuf, '2024-12-31'],
      ['ancien.csv', ancien, '2022-12-31'],
    ] as const) {
      const depot = await deposer(e.s, bailleur, fichier, texte);
      const fin = await charger(e.s, bailleur, depot.id, { dateReference });
      expect(fin.etat).toBe('FINI');
    }
    const url = `/api/v1/o/${bailleur}`;
    const etats = (await e.demande('GET', `${url}/photographies`)).json<PhotographieVue[]>();
    const photographie = etats.find((e) => e.dateReference === '2024-12-31')?.id;
    const reponse = await e.demande('POST', `${url}/scenarios/comparaison`, {
      exercice: 2024,
      scenarios: [{ nom: 'neuf', changements: [{ photographie }] }],
    });
    const c = ComparaisonDeScenarios.parse(reponse.json());
    const cileo = c.parReservataire.find((l) => /CILEO|Action/i.test(l.nom));
    expect([cileo?.reel.droits, cileo?.reel.eligibles]).toEqual([0, 2]);
    expect([cileo?.scenarios[0]?.droits, cileo?.scenarios[0]?.eligibles]).toEqual([1, 4]);
    expect(cileo?.scenarios[0]?.flux?.exact).toBe('1/10');
    const labege = c.parCommune.find((l) => /lab/i.test(l.commune ?? ''));
    expect([labege?.reel, labege?.scenarios[0]?.flux?.exact]).toEqual([null, '1/20']);
    expect(somme(c.parCommune.map((l) => l.scenarios[0]?.flux))).toBe(c.totaux.scenarios[0]?.flux.exact);
  });

  it('what is not understood is told at its place, in French', async () => {
    const reponse = await e.demande('POST', `${e.racine(BAILLEUR)}/scenarios/comparaison`, {
      exercice: 2024,
      scenarios: [
        { nom: 'a', changements: [{ tauxRotation: '790 %' }] },
        {
          nom: 'b',
          changements: [
            { part: { methode: { type: 'V8' } }, parametresAu: '2027-02-30' },
            { soustractions: { SOU_AUTRE: 2 } },
          ],
        },
      ],
    });
    expect(reponse.statusCode).toBe(422);
    const { fautes = [] } = reponse.json<Probleme>();
    expect(fautes.map((f) => f.chemin)).toEqual([
      'scenarios.0.changements.0.tauxRotation',
      'scenarios.1.changements.0.part.methode.type',
      'scenarios.1.changements.0.parametresAu',
      'scenarios.1.changements.1.soustractions.SOU_AUTRE',
    ]);
    for (const f of fautes) expect(f.remede).toBeTruthy();
  });

  it('a fifth scenario is refused', async () => {
    const reponse = await e.demande('POST', `${e.racine(BAILLEUR)}/scenarios/comparaison`, {
      exercice: 2024,
      scenarios: Array.from({ length: 5 }, () => ({ nom: 'x', changements: [] })),
    });
    expect(reponse.statusCode).toBe(400);
    expect(reponse.body).toContain('Quatre scénarios au plus');
  });
});
