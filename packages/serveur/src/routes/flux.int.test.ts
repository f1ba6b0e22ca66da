import { join } from 'node:path';
import { donneesDeDemonstration, jouerDemonstration, ouvrirDepots } from '@contingent/application';
import type {
  ConventionResume,
  ConventionVue,
  EcheancesVue,
  FluxVue,
  LigneFlux,
  LogementsPage,
  OrganismeVue,
  PhotographieVue,
  Probleme,
} from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importerInventaire } from '../demo.ts';
import { charger, creer, deposer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let organismes: OrganismeVue[];

/** The six real agreements, played through the use cases as the demonstration does. */
beforeAll(async () => {
  s = await serveurDEssai();
  const toutes = donneesDeDemonstration();
  const fin = toutes.findIndex((e) => e.type === 'organisme' && e.cle === 'orme-habitat');
  const depots = await ouvrirDepots(join(s.dossier, 'demo'));
  await jouerDemonstration(
    s.base,
    toutes.slice(0, fin),
    (contexte, inventaire, fichier) =>
      importerInventaire({ base: s.base, depots }, contexte, inventaire, fichier),
    () => undefined,
  );
  organismes = await json<OrganismeVue[]>('/api/v1/organismes');
});
afterAll(() => s.fermer());

const json = async <T>(url: string): Promise<T> => (await s.demander({ method: 'GET', url })).json<T>();
const id = (nom: string): number => organismes.find((o) => o.nom === nom)?.id ?? 0;
const COMMUNE = 'Commune d’Escalquens';
const exact = (chiffre: LigneFlux['part']): string | undefined => chiffre?.valeur.exact;

/** seeds-regimes.md R1.1, recomputed. */
const ATTENDUS: readonly (readonly [string, string, string, string, string, string])[] = [
  ['Cité Jardins', '155', '15', '3/31', '237/200', '1'],
  ['Les Chalets', '4', '1', '1/4', '801/10000', '0'],
  ['OPH 31', '384', '8', '1/48', '989/1250', '1'],
  ['Patrimoine', '116', '11', '11/116', '7997/10000', '1'],
  ['Promologis', '102', '8', '4/51', '89/125', '1'],
  ['Toulouse Métropole Habitat', '3', '1', '1/3', '39/500', '0'],
];

describe('the six agreements of Escalquens, stored and computed', () => {
  it('on one page for the commune: exact shares and flows, sum 3,6460', async () => {
    const vue = await json<FluxVue>(`/api/v1/o/${id(COMMUNE)}/flux/2024`);
    const lues = vue.lignes.map((l) => [
      l.bailleur.nom,
      exact(l.eligibles),
      exact(l.droits),
      exact(l.part),
      exact(l.flux),
      exact(l.objectif),
    ]);
    expect(lues).toEqual(ATTENDUS);
    expect(vue.totaux).toMatchObject({ flux: { exact: '1823/500' }, objectifs: 4 });
    expect(vue.lignes.flatMap((l) => l.manques)).toEqual([]);
    expect(vue.constats.map((c) => c.code)).toContain('SOMME_DES_ARRONDIS');
  });

  it.each(ATTENDUS)('%s sees the same figures as the commune', async (nom, ...attendus) => {
    const vue = await json<FluxVue>(`/api/v1/o/${id(nom)}/flux/2024`);
    const ligne = vue.lignes.find((l) => l.reservataire.nom === COMMUNE && l.convention !== null);
    expect(
      [ligne?.eligibles, ligne?.droits, ligne?.part, ligne?.flux, ligne?.objectif].map(
        (c) => c?.valeur.exact,
      ),
    ).toEqual(attendus);
  });

  it('the figure opens to 15 ÷ 155, 7,90 %, and to the very dwellings, for both sides', async () => {
    for (const organisme of [id('Cité Jardins'), id(COMMUNE)]) {
      const vue = await json<FluxVue>(`/api/v1/o/${organisme}/flux/2024`);
      const ligne = vue.lignes.find(
        (l) => l.bailleur.nom === 'Cité Jardins' && l.reservataire.nom === COMMUNE,
      );
      const etapes = ligne?.flux?.etapes ?? [];
      expect(etapes.find((e) => e.id === 'part')?.formule).toBe('15 ÷ 155 = 9,68 %');
      expect(etapes.find((e) => e.id === 'flux')?.formule).toBe('155 × 15/155 × 7,90 % = 1,185');
      for (const [etape, attendu] of [
        ['eligibles', 155],
        ['droits', 15],
      ] as const) {
        const provenance = etapes.find((e) => e.id === etape)?.provenance;
        const filtre = new URLSearchParams(provenance?.filtre ?? {});
        const page = await json<LogementsPage>(
          `/api/v1/o/${organisme}/photographies/${provenance?.photographie}/logements?${filtre}`,
        );
        expect(page.total).toBe(attendu);
      }
    }
  });

  it('two years later: one was renewed, its paper of 2024 is not held against it; five ended, and it is said', async () => {
    const vue = await json<FluxVue>(`/api/v1/o/${id(COMMUNE)}/flux/2026`);
    expect(vue.lignes.map((l) => [l.bailleur.nom, exact(l.flux), l.imprime])).toEqual([
      ['Patrimoine', '7997/10000', null],
    ]);
    const erreurs = vue.lignes[0]?.constats.filter((c) => c.gravite !== 'ALERTE');
    expect(erreurs?.map((c) => c.code)).toEqual(['DATE_ETAT_DES_LIEUX']);
    const finies = vue.constats.filter((c) => c.code === 'AUCUNE_CONVENTION_POUR_L_ANNEE');
    expect(finies.map((c) => c.message.split(' :')[0])).toEqual([
      'Cité Jardins',
      'Les Chalets',
      'OPH 31',
      'Promologis',
      'Toulouse Métropole Habitat',
    ]);
    expect(finies[0]?.message).toContain('échue depuis le 04/07/2025');
  });

  it('Cité Jardins by réservataire: 54, 45, 25, 15 and 16 not reserved, adding up to 1', async () => {
    const { repartition } = await json<FluxVue>(`/api/v1/o/${id('Cité Jardins')}/flux/2024`);
    expect(repartition?.map((r) => [r.nombre, r.part.exact])).toEqual([
      [54, '54/155'],
      [45, '9/31'],
      [25, '5/31'],
      [15, '3/31'],
      [16, '16/155'],
    ]);
  });

  it('D36: the rights of the commune there, year by year', async () => {
    const page = await json<FluxVue>(`/api/v1/o/${id('Cité Jardins')}/flux/2024`);
    const commune = page.lignes.find((l) => l.reservataire.nom === COMMUNE)?.reservataire.id;
    const vue = await json<EcheancesVue>(
      `/api/v1/o/${id('Cité Jardins')}/droits/echeances?de=2024&reservataire=${commune}`,
    );
    const actifs = new Map(vue.annees.map((a) => [a.annee, a.actifs]));
    expect([2029, 2030, 2059, 2064, 2066, 2069, 2070].map((a) => actifs.get(a))).toEqual([
      15, 12, 11, 10, 4, 2, 0,
    ]);
  });

  it('what is tried is not stored: another rate, beside the real one', async () => {
    const essai = await json<FluxVue>(`/api/v1/o/${id('Cité Jardins')}/flux/2024?tauxRotation=10%20%25`);
    expect(essai.lignes.map((l) => exact(l.flux))).toContain('3/2');
    const vrai = await json<FluxVue>(`/api/v1/o/${id('Cité Jardins')}/flux/2024`);
    expect(vrai.lignes.map((l) => exact(l.flux))).toContain('237/200');
  });
});

describe('rights without agreement, and agreements that must be refused', () => {
  it('stand in the list under the model tried, and say so (D17)', async () => {
    const vue = await json<FluxVue>(`/api/v1/o/${id('Cité Jardins')}/flux/2024`);
    const sans = vue.lignes.filter((l) => l.convention === null);
    expect(sans).toHaveLength(3);
    for (const ligne of sans) expect(ligne.constats.map((c) => c.code)).toContain('DROITS_SANS_CONVENTION');
  });

  it.each([
    [{ modele: 'inconnu' }, 'modele'],
    [{ clauses: { tauxRotation: { valeur: 'beaucoup', echelle: 'BAILLEUR' } } }, 'clauses.tauxRotation'],
    [{ clauses: { tauxRotation: { valeur: '790 %', echelle: 'BAILLEUR' } } }, 'clauses.tauxRotation'],
    [{ clauses: { inventee: true } }, 'clauses.inventee'],
    [{ clauses: { reference: 'X' } }, 'clauses.reference'],
    [{ logementsEligibles: 10, droits: 11 }, 'droits'],
    [{ imprime: { part: 'environ dix' } }, 'imprime.part'],
  ])('%j is refused with its field, and nothing is stored', async (faute, champ) => {
    const racine = `/api/v1/o/${id('Promologis')}`;
    const [avant] = await json<ConventionResume[]>(`${racine}/conventions`);
    const payload = {
      ...{ modele: 'haute-garonne-2023', reservataire: avant?.reservataire.id, exercices: [2025] },
      ...{ photographie: null, communes: ['Escalquens'], logementsEligibles: 102, droits: 8 },
      ...{ clauses: { tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' } }, revision: null },
    };
    const reponse = await s.demander({
      method: 'POST',
      url: `${racine}/conventions`,
      payload: { ...payload, ...faute },
    });
    expect(reponse.statusCode).toBeGreaterThanOrEqual(400);
    expect(
      reponse
        .json<Probleme>()
        .fautes?.map((f) => f.chemin)
        .join(' '),
    ).toContain(champ);
    expect(await json<ConventionResume[]>(`${racine}/conventions`)).toHaveLength(1);
  });

  it('an agreement of another organisation does not exist', async () => {
    const [sienne] = await json<ConventionResume[]>(`/api/v1/o/${id('Promologis')}/conventions`);
    const ailleurs = await s.demander({
      method: 'GET',
      url: `/api/v1/o/${id('OPH 31')}/conventions/${sienne?.id}`,
    });
    expect(ailleurs.statusCode).toBe(404);
    const page = await json<FluxVue>(`/api/v1/o/${id('OPH 31')}/flux/2024`);
    expect(page.lignes.every((l) => l.bailleur.nom === 'OPH 31')).toBe(true);
  });

  it('subtractions not said are asked for; said, they are subtracted; each saying is a version', async () => {
    const racine = `/api/v1/o/${id('Cité Jardins')}`;
    const page = await json<FluxVue>(`${racine}/flux/2024`);
    const etat = page.lignes.find((l) => l.reservataire.categorie === 'ETAT')?.reservataire.id;
    const [inventaire] = await json<PhotographieVue[]>(`${racine}/photographies`);
    const cree = await s.demander({
      method: 'POST',
      url: `${racine}/conventions`,
      payload: {
        ...{
          modele: 'commune-2024',
          reservataire: etat,
          exercices: [2024],
          photographie: inventaire?.id ?? null,
          communes: [],
        },
        ...{ logementsEligibles: 1000, droits: null, revision: null },
        clauses: {
          tauxRotation: { valeur: '10 %', echelle: 'BAILLEUR' },
          arrondi: { regle: 'INFERIEUR' },
        },
      },
    });
    expect(cree.statusCode).toBe(201);
    const convention = cree.json<ConventionVue>().id;
    const ligne = async () =>
      (await json<FluxVue>(`${racine}/flux/2024`)).lignes.find((l) => l.convention === convention);
    expect((await ligne())?.manques.map((m) => m.champ)).toContain('soustractions');
    for (const [rang, mutations] of [20, 30].entries()) {
      const annexe = await s.demander({
        method: 'PUT',
        url: `${racine}/conventions/${convention}/annexes/2024`,
        payload: { soustractions: { SOU_MUTATION: mutations }, liberations: null, reliquatAnterieur: null },
      });
      expect(annexe.json()).toMatchObject({ version: rang + 1 });
    }
    const apres = await ligne();
    const soustraits = apres?.flux?.etapes.find((e) => e.id === 'soustractions');
    expect(soustraits?.valeur.exact).toBe('30');
  });
});

it('a right on a dwelling outside the flow is counted apart, not in the series', async () => {
  const { id: bailleur } = await creer(s, 'Bailleur du PLI', 'BAILLEUR', { departement: '31' });
  const csv = [
    'Adresse;Réservataire;Typologie;Type de financement;Date de début de la convention;Date de fin de la convention',
    '1 rue A;PREFECTURE PRIORITAIRE;T2;PLAI;01/01/2020;30/06/2030',
    '2 rue A;PREFECTURE PRIORITAIRE;T3;PLI;01/01/2020;30/06/2030',
  ].join('\n');
  const depot = await deposer(s, bailleur, 'pli.csv', csv);
  const fin = await charger(s, bailleur, depot.id, { dateReference: '2025-12-31' });
  expect(fin.etat).toBe('FINI');
  const vue = await json<EcheancesVue>(`/api/v1/o/${bailleur}/droits/echeances?de=2026`);
  expect([vue.annees[0]?.actifs, vue.horsFlux]).toEqual([1, 1]);
});
