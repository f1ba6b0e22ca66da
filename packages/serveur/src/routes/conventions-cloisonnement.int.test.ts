import type { ConventionResume, ConventionVue, FluxVue, OrganismeVue } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur, redacteurDe, saisieDe } from '../conventions-d-essai.ts';
import { creer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let autre: Redacteur;
let commune: OrganismeVue;
let siens: Redacteur;
let signee: ConventionVue;
let brouillon: ConventionVue;
let modele = 0;

beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Bailleur');
  autre = await redacteur(s, 'Autre bailleur');
  commune = await creer(s, 'Commune d’Escalquens', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  siens = redacteurDe(s, commune.id);
  const titulaire = await r.reservataire('Commune d’Escalquens', 'COMMUNE', commune.id);
  signee = await r.creer(r.saisie(titulaire));
  await r.commander(signee.id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  await r.commander(signee.id, { type: 'RedigerVersion', le: '2026-01-05' });
  brouillon = await r.creer(r.saisie(titulaire, { exercices: [2025], reference: 'SECRET-1' }));
  const cree = await r.envoyer('POST', 'modeles', { titre: 'SECRET-2', convention: signee.id, version: 1 });
  modele = cree.vue.id;
});
afterAll(() => s.fermer());

const lire = async <T>(racine: string, chemin: string): Promise<T> =>
  (await s.demander({ method: 'GET', url: `${racine}/${chemin}` })).json<T>();
const statut = async (racine: string, chemin: string): Promise<number> =>
  (await s.demander({ method: 'GET', url: `${racine}/${chemin}` })).statusCode;

const adresses = (id: number): readonly string[] => [
  `conventions/${id}`,
  `conventions/${id}?version=1`,
  `conventions/${id}/comparaison?de=1&a=1`,
  `conventions/${id}/annexes/2024`,
];
const ecritures = (v: ConventionVue): readonly (readonly ['POST' | 'PUT' | 'DELETE', string, object?])[] => [
  ['PUT', `conventions/${v.id}/versions/2`, saisieDe(v)],
  ['POST', `conventions/${v.id}/commandes`, { type: 'AbandonnerVersion', rang: v.rang, le: '2026-01-06' }],
  ['PUT', `conventions/${v.id}/annexes/2024`, { soustractions: {}, liberations: 1, reliquatAnterieur: null }],
  ['POST', 'modeles', { titre: 'Pris', convention: v.id, version: 1 }],
  ['DELETE', `modeles/${modele}`],
];

it('another landlord finds nothing, by any address', async () => {
  for (const { id } of [signee, brouillon])
    for (const chemin of adresses(id))
      expect([chemin, await statut(autre.racine, chemin)]).toEqual([chemin, 404]);
  for (const [methode, chemin, corps] of ecritures(signee)) {
    const { statut: lu } = await autre.envoyer(methode, chemin, corps);
    expect([methode, chemin, lu]).toEqual([methode, chemin, 404]);
  }
  for (const liste of ['conventions', 'conventions/calendrier'])
    expect(await lire(autre.racine, liste)).toEqual([]);
  const { exercices: _, ...reste } = saisieDe(signee);
  const emprunt = await autre.envoyer('POST', 'conventions', { ...reste, exercices: [2024], revision: null });
  expect([emprunt.statut, emprunt.probleme.code]).toEqual([404, 'RESERVATAIRE_INCONNU']);
  expect((await autre.envoyer('POST', 'conventions/apercu', saisieDe(signee))).statut).toBe(404);
});

it('a réservataire reads what was signed with it, and no draft: not its reference, nor that it exists', async () => {
  expect((await lire<ConventionResume[]>(siens.racine, 'conventions')).map((c) => c.id)).toEqual([signee.id]);
  for (const chemin of adresses(brouillon.id)) expect(await statut(siens.racine, chemin)).toBe(404);
  expect(await statut(siens.racine, `conventions/${signee.id}?version=2`)).toBe(404);
  expect(await statut(siens.racine, `conventions/${signee.id}/comparaison?de=1&a=2`)).toBe(404);
  const vue = await siens.lire(signee.id);
  expect(vue.versions.map((v) => v.numero)).toEqual([1]);
  expect(vue.faits.map((f) => f.type)).toEqual(['VersionRedigee', 'VersionSignee']);
  expect(vue.commandes).toEqual([]);
  const tout = JSON.stringify([
    await lire(siens.racine, 'conventions'),
    await lire(siens.racine, 'conventions/calendrier'),
    await lire(siens.racine, 'modeles'),
    await lire(siens.racine, 'flux/2025'),
    await lire(siens.racine, 'reservataires'),
    vue,
  ]);
  expect(tout).not.toContain('SECRET');
  const flux = await lire<FluxVue>(siens.racine, 'flux/2024');
  expect(flux.lignes.map((l) => [l.convention, l.version, l.etat])).toEqual([[signee.id, 1, 'SIGNEE']]);
});

it('a proposed version is seen while it is proposed, and no longer once taken back', async () => {
  const chemin = `conventions/${brouillon.id}`;
  const hui = new Date().toISOString().slice(0, 10);
  await r.commander(brouillon.id, { type: 'ProposerVersion', le: hui });
  expect(await statut(siens.racine, chemin)).toBe(200);
  await r.commander(brouillon.id, { type: 'ReprendreVersion', le: hui, motif: 'erreur de date' });
  expect(await statut(siens.racine, chemin)).toBe(404);
});

it('a réservataire writes nothing', async () => {
  const avant = await r.lire(signee.id, 2);
  for (const [methode, chemin, corps] of ecritures(signee)) {
    const { statut: lu, probleme } = await siens.envoyer(methode, chemin, corps);
    expect([methode, chemin, lu, probleme.code]).toEqual([methode, chemin, 403, 'BAILLEUR_ATTENDU']);
  }
  for (const chemin of ['conventions', 'conventions/apercu'])
    expect((await siens.envoyer('POST', chemin, saisieDe(signee))).statut).toBe(403);
  expect(await r.lire(signee.id, 2)).toEqual(avant);
});
