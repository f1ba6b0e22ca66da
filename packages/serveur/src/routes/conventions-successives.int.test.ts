import { join } from 'node:path';
import { donneesDeDemonstration, jouerDemonstration, ouvrirDepots } from '@contingent/application';
import type { FluxVue, OrganismeVue } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { importerInventaire } from '../demo.ts';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
});
afterAll(() => s.fermer());

const flux = async (racine: string, an: number): Promise<FluxVue> =>
  (await s.demander({ method: 'GET', url: `${racine}/flux/${an}` })).json();
const doubles = ({ constats }: FluxVue) => constats.filter((c) => c.code === 'CONVENTION_DOUBLE').length;

const periode = (effet: string, suite: object = {}) => ({
  tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' },
  periode: { effet, dureeMois: 36, renouvellement: 'TACITE_MEME_DUREE', preavisMois: 3, ...suite },
});
async function signee(reservataire: number, le: string, change: object): Promise<number> {
  const { id } = await r.creer(r.saisie(reservataire, change));
  const { statut, probleme } = await r.commander(id, { type: 'SignerVersion', le, acteDejaSigne: true });
  if (statut !== 200) throw new Error(JSON.stringify(probleme));
  return id;
}

describe('an agreement that ended and its successor (D9)', () => {
  it('stand side by side in the year of the change, when one starts after the other ended', async () => {
    const commune = await r.reservataire('Commune A', 'COMMUNE');
    const premiere = await signee(commune, '2024-01-10', {
      ...{ exercices: [2024, 2025, 2026], clauses: periode('2024-01-01') },
    });
    await r.commander(premiere, {
      ...{ type: 'Resilier', le: '2025-03-03', effet: '2025-06-30', motif: 'fusion', dUnCommunAccord: true },
    });
    const suite = { exercices: [2025, 2026], clauses: periode('2025-07-01') };
    const seconde = await signee(commune, '2025-06-20', suite);
    const en2025 = await flux(r.racine, 2025);
    expect([en2025.lignes.map((l) => l.convention), doubles(en2025)]).toEqual([[premiere, seconde], 0]);
    const en2026 = await flux(r.racine, 2026);
    expect([en2026.lignes.map((l) => l.convention), doubles(en2026)]).toEqual([[seconde], 0]);
    await signee(commune, '2025-09-01', { exercices: [2025], clauses: periode('2025-09-01') });
    expect(doubles(await flux(r.racine, 2025))).toBe(1);
  });

  it('a draft that will replace the one in force is no second agreement; without these words it is', async () => {
    const commune = await r.reservataire('Commune B', 'COMMUNE');
    const en2029 = { exercices: [2029], clauses: periode('2028-06-01', { remplaceLesPrecedentes: true }) };
    await signee(commune, '2026-01-05', { exercices: [2029], clauses: periode('2026-01-01') });
    await r.creer(r.saisie(commune, en2029));
    expect(doubles(await flux(r.racine, 2029))).toBe(0);
    await r.creer(r.saisie(commune, { ...en2029, clauses: periode('2028-06-01') }));
    expect(doubles(await flux(r.racine, 2029))).toBeGreaterThan(0);
  });
});

it('the demonstration: terminated, replaced and expired agreements, even listed for the year of their successors', async () => {
  const toutes = donneesDeDemonstration();
  const etapes = toutes
    .slice(toutes.findIndex((e) => e.type === 'organisme' && e.cle === 'orme-habitat'))
    .map((e) =>
      e.type === 'convention' && e.reference?.endsWith('-2025') ? { ...e, exercices: [2025, 2026] } : e,
    );
  const depots = await ouvrirDepots(join(s.dossier, 'demo'));
  await jouerDemonstration(
    s.base,
    etapes.filter((e) => e.type !== 'convention' || /-2025$|-01[126]$/.test(e.reference ?? '')),
    (contexte, inventaire, fichier) =>
      importerInventaire({ base: s.base, depots }, contexte, inventaire, fichier),
    () => undefined,
  );
  const organismes: OrganismeVue[] = (await s.demander({ method: 'GET', url: '/api/v1/organismes' })).json();
  const orme = organismes.find((o) => o.nom.startsWith('Orme Habitat'));
  const signees = ({ lignes }: FluxVue) =>
    lignes.flatMap((l) => (l.convention === null ? [] : [l.reservataire.nom])).sort();
  const [en2025, en2026] = [
    await flux(`/api/v1/o/${orme?.id}`, 2025),
    await flux(`/api/v1/o/${orme?.id}`, 2026),
  ];
  const [expiree, resiliee, remplacee] = ['Saint-Aubrin', 'Vesnoy', 'Saint-Mavre'].map((nom) =>
    expect.stringContaining(nom),
  );
  expect(signees(en2025)).toEqual([expiree, remplacee, resiliee]);
  // What merely ran out keeps the years it lists (D15); what was ended before the year does not.
  expect(signees(en2026)).toEqual([expiree, expiree, remplacee, resiliee]);
  expect([doubles(en2025), doubles(en2026)]).toEqual([0, 0]);
}, 60_000);
