import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
beforeAll(async () => {
  s = await serveurDEssai(1000, {
    'index.html': '<!doctype html><title>Contingent</title>',
    'assets/page-abc123.js': 'export {};',
    'icone.svg': '<svg/>',
  });
});
afterAll(() => s.fermer());
const lire = (url: string) => s.demander({ method: 'GET', url });

it('any page of the screens is the one page, asked again each time, under a strict policy', async () => {
  for (const url of ['/', '/o/3/parc/12', '/regles?x=1']) {
    const page = await lire(url);
    expect([url, page.statusCode, page.body]).toEqual([
      url,
      200,
      expect.stringContaining('<title>Contingent'),
    ]);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("default-src 'none';script-src 'self'");
  }
});

it('hashed assets are kept for a year; what does not exist is not served as a page', async () => {
  const asset = await lire('/assets/page-abc123.js');
  expect([asset.statusCode, asset.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  expect((await lire('/icone.svg')).headers['content-type']).toContain('svg');
  for (const url of ['/assets/absent.js', '/api/v1/absent', '/api/absent']) {
    const reponse = await lire(url);
    expect([url, reponse.statusCode]).toEqual([url, 404]);
    expect(reponse.headers['content-type']).toContain('application/problem+json');
  }
});

it('nothing outside the folder of the screens is served', async () => {
  for (const url of ['/assets/..%2f..%2fdepots', '/assets/../../package.json', '/..%2f..%2fetc%2fpasswd']) {
    const reponse = await lire(url);
    expect([url, reponse.body.includes('root:'), reponse.body.includes('"name"')]).toEqual([
      url,
      false,
      false,
    ]);
  }
});
