import type { FluxVue } from '@contingent/echanges';
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

const HUI = new Date().toISOString().slice(0, 10);
const clauses = (effet: string, dureeMois: number, suite: object = {}) => ({
  tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' },
  soustractions: { appliquees: false, categories: [] },
  arrondi: { regle: 'AU_PLUS_PROCHE' },
  periode: { effet, dureeMois, renouvellement: 'AUCUN', preavisMois: 3, ...suite },
});
const REMPLACE = { remplaceLesPrecedentes: true };
const signer = (id: number, le: string, acteDejaSigne: boolean) =>
  r.commander(id, { type: 'SignerVersion', le, acteDejaSigne });

/** In force over 2024–2026, then replaced from 2026 on; a third one says to replace it for three months of 2025. */
async function dejaRemplacee(nom: string): Promise<{ premiere: number; troisieme: number }> {
  const commune = await r.reservataire(nom, 'COMMUNE');
  const creer = async (reference: string, exercices: number[], dites: object) =>
    (await r.creer(r.saisie(commune, { reference, exercices, clauses: { ...dites } }))).id;
  const premiere = await creer(`${nom}-1`, [2024, 2025, 2026], clauses('2024-01-01', 36));
  await signer(premiere, '2024-01-10', true);
  const seconde = await creer(`${nom}-2`, [2026], clauses('2026-01-01', 12, REMPLACE));
  expect((await signer(seconde, '2025-12-15', true)).statut).toBe(200);
  expect((await r.lire(premiere)).situation.situation).toBe('REMPLACEE');
  return { premiere, troisieme: await creer(`${nom}-3`, [2025], clauses('2025-06-01', 3, REMPLACE)) };
}

it('a signature that says to replace what cannot be replaced is refused, with the reason, and leaves nothing', async () => {
  const { premiere, troisieme } = await dejaRemplacee('A');
  expect((await r.commander(troisieme, { type: 'ProposerVersion', le: HUI })).statut).toBe(200);
  const [avant, ancienne] = [await r.lire(troisieme), await r.lire(premiere)];
  const { statut, probleme } = await signer(troisieme, HUI, false);
  expect([statut, probleme.code, probleme.fautes?.[0]?.chemin]).toEqual([
    422,
    'COMMANDE_REFUSEE',
    'ETAT_INATTENDU',
  ]);
  expect(probleme.detail).toContain('remplacer la convention A-1, qui ne peut pas l’être');
  expect([await r.lire(troisieme), await r.lire(premiere)]).toEqual([avant, ancienne]);
});

it('an act already signed is recorded: that two agreements run together is then a finding', async () => {
  const { premiere, troisieme } = await dejaRemplacee('B');
  expect((await signer(troisieme, '2025-05-20', true)).statut).toBe(200);
  expect((await r.lire(premiere)).situation.situation).toBe('REMPLACEE');
  const flux: FluxVue = (await s.demander({ method: 'GET', url: `${r.racine}/flux/2025` })).json();
  expect(flux.constats.filter((c) => c.code === 'CONVENTION_DOUBLE').map((c) => c.message)).toEqual([
    expect.stringContaining('Promologis · B'),
  ]);
});

it('one that is over before has nothing to end, and stops nothing', async () => {
  const commune = await r.reservataire('C', 'COMMUNE');
  const { id } = await r.creer(r.saisie(commune, { exercices: [2024], clauses: clauses('2024-01-01', 12) }));
  await signer(id, '2024-01-10', true);
  const suite = await r.creer(
    r.saisie(commune, { exercices: [2027], clauses: clauses('2027-01-01', 12, REMPLACE) }),
  );
  await r.commander(suite.id, { type: 'ProposerVersion', le: HUI });
  expect((await signer(suite.id, HUI, false)).statut).toBe(200);
  expect((await r.lire(id)).situation.situation).toBe('ECHUE');
});
