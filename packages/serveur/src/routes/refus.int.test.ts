import type { Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creer, formulaire, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let id = 0;
beforeAll(async () => {
  s = await serveurDEssai();
  id = (await creer(s, 'Bailleur', 'BAILLEUR')).id;
});
afterAll(() => s.fermer());

describe('a bad request', () => {
  const cas: readonly (readonly [string, string, string, unknown, number, string])[] = [
    ['unknown address', 'GET', '/api/v1/rien', undefined, 404, 'INTROUVABLE'],
    ['unknown method', 'PUT', '/api/v1/organismes', {}, 405, 'METHODE_REFUSEE'],
    ['unknown organisation', 'GET', '/api/v1/o/999999/photographies', undefined, 404, 'ORGANISME_INCONNU'],
    [
      'organisation that is no number',
      'GET',
      '/api/v1/o/abc/photographies',
      undefined,
      404,
      'ORGANISME_INCONNU',
    ],
    [
      'organisation beyond int4',
      'GET',
      '/api/v1/o/99999999999/photographies',
      undefined,
      404,
      'ORGANISME_INCONNU',
    ],
    ['empty name', 'POST', '/api/v1/organismes', { nom: '', genre: 'BAILLEUR' }, 400, 'SAISIE_INVALIDE'],
    [
      'unknown field',
      'POST',
      '/api/v1/organismes',
      { nom: 'Nom', genre: 'BAILLEUR', x: 1 },
      400,
      'SAISIE_INVALIDE',
    ],
    [
      'null character',
      'POST',
      '/api/v1/organismes',
      { nom: 'a\0b', genre: 'BAILLEUR' },
      400,
      'REQUETE_INVALIDE',
    ],
    [
      'name taken',
      'POST',
      '/api/v1/organismes',
      { nom: 'BAILLEUR', genre: 'BAILLEUR' },
      409,
      'ORGANISME_EXISTE',
    ],
    ['unknown deposit', 'GET', '/api/v1/o/ID/depots/x', undefined, 404, 'DEPOT_INCONNU'],
    ['path in a deposit', 'GET', '/api/v1/o/ID/depots/..%2f..%2fetc', undefined, 404, 'DEPOT_INCONNU'],
    ['empty text', 'POST', '/api/v1/o/ID/depots', { texte: '' }, 400, 'SAISIE_INVALIDE'],
    ['unknown work', 'DELETE', '/api/v1/o/ID/travaux/x', undefined, 404, 'TRAVAIL_INCONNU'],
    [
      'unknown inventory',
      'GET',
      '/api/v1/o/ID/photographies/12/totaux',
      undefined,
      404,
      'PHOTOGRAPHIE_INCONNUE',
    ],
    [
      'filter that is no day',
      'GET',
      '/api/v1/o/ID/photographies/12/logements?actifLe=2024-02-31',
      undefined,
      400,
      'SAISIE_INVALIDE',
    ],
    [
      'filter out of range',
      'GET',
      '/api/v1/o/ID/photographies/12/logements?expireEn=99999',
      undefined,
      400,
      'SAISIE_INVALIDE',
    ],
    [
      'example out of its folder',
      'GET',
      '/api/v1/exemples/..%2fORIGINE.md',
      undefined,
      404,
      'EXEMPLE_INCONNU',
    ],
  ];
  it.each(cas)('%s', async (_, method, url, payload, statut, code) => {
    const reponse = await s.demander({
      method: method as 'GET',
      url: url.replace('ID', String(id)),
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([statut, code]);
    expect(reponse.json<Probleme>().requete).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('an upload cut half-way', async () => {
    const { payload, headers } = formulaire('coupe.csv', 'a;b\n1;2\n');
    const coupe = payload.subarray(0, -12);
    const reponse = await s.demander({
      method: 'POST',
      url: `/api/v1/o/${id}/depots`,
      payload: coupe,
      headers,
    });
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([400, 'ENVOI_INTERROMPU']);
  });

  it('JSON that is none', async () => {
    const headers = { 'content-type': 'application/json' };
    const reponse = await s.demander({ method: 'POST', url: '/api/v1/organismes', payload: '{', headers });
    expect(reponse.json<Probleme>()).toMatchObject({ status: 400, detail: 'Le corps n’est pas du JSON.' });
  });

  it.each([
    ['another host', { host: 'exemple.fr' }, 'HOTE_REFUSE'],
    ['another origin', { origin: 'https://exemple.fr' }, 'ORIGINE_REFUSEE'],
    ['another port of this machine', { origin: 'http://127.0.0.1:3000' }, 'ORIGINE_REFUSEE'],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 'ORIGINE_REFUSEE'],
  ])('a write under %s', async (_, headers, code) => {
    const payload = { nom: 'Intrus', genre: 'BAILLEUR' };
    const reponse = await s.demander({ method: 'POST', url: '/api/v1/organismes', payload, headers });
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([403, code]);
  });
});

it('a read that has not changed costs no body', async () => {
  const premiere = await s.demander({ method: 'GET', url: '/api/v1/organismes' });
  const etag = String(premiere.headers.etag);
  const suite = await s.demander({
    method: 'GET',
    url: '/api/v1/organismes',
    headers: { 'if-none-match': etag },
  });
  expect([suite.statusCode, suite.body]).toEqual([304, '']);
});

it('an idempotency key serves one command only', async () => {
  const creation = (nom: string) =>
    s.demander({
      ...{ method: 'POST', url: '/api/v1/organismes', payload: { nom, genre: 'BAILLEUR' } },
      headers: { 'idempotency-key': 'k' },
    });
  const [un, deux, trois] = [await creation('Clé'), await creation('Clé'), await creation('Autre clé')];
  expect([un.statusCode, deux.statusCode, trois.statusCode]).toEqual([201, 201, 409]);
  expect(un.json()).toEqual(deux.json());
});

it('describes itself from the same schemas', async () => {
  const { paths } = (await s.demander({ method: 'GET', url: '/api/v1/openapi.json' })).json<{
    paths: object;
  }>();
  expect(Object.keys(paths)).toContain('/api/v1/o/{organisme}/depots/{id}/charger');
});

it('an address that the router refuses, a word in place of a number: told in French', async () => {
  const lire = async (url: string) =>
    (await s.demander({ method: 'GET', url: `/api/v1/o/${id}/${url}` })).json<Probleme>();
  expect(await lire(`conventions/${'1'.repeat(400)}`)).toMatchObject({
    ...{ status: 414, code: 'ADRESSE_TROP_LONGUE', title: 'Cette adresse est trop longue.' },
  });
  const mot = await lire('conventions/x');
  expect([mot.status, mot.fautes?.[0]?.message]).toEqual([400, 'Un nombre est attendu ici.']);
  const long = await s.demander({
    ...{ method: 'POST', url: `/api/v1/o/${id}/modeles` },
    payload: { titre: 'x'.repeat(121), convention: 1, version: 1 },
  });
  expect(long.json<Probleme>().fautes?.[0]?.message).toBe('Texte trop long (120 caractères au plus).');
});
