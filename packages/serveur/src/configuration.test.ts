import { expect, it } from 'vitest';
import { lireConfiguration } from './configuration.ts';

it('has a default for everything', () => {
  expect(lireConfiguration({})).toMatchObject({
    ok: true,
    configuration: { port: 4310, hote: '127.0.0.1', databaseUrl: undefined },
  });
});

it.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['HOTE', '0.0.0.0'],
  ['HOTE', '192.168.1.2'],
  ['DATABASE_URL', 'mysql://hote/base'],
  ['CONTINGENT_TAILLE_MAX_MO', '-3'],
  ['CONTINGENT_JOURNAL_REQUETES', 'yes'],
])('%s=%s is refused by name, with what is expected', (nom, valeur) => {
  const lu = lireConfiguration({ [nom]: valeur });
  expect(lu.ok).toBe(false);
  if (!lu.ok) {
    expect(lu.fautes).toHaveLength(1);
    expect(lu.fautes[0]).toContain(nom);
    expect(lu.fautes[0]).toContain('ttendu');
  }
});

it('never prints a database password', () => {
  const lu = lireConfiguration({ DATABASE_URL: 'postgres://moi:secret@' });
  expect(JSON.stringify(lu)).not.toContain('secret');
});

it('says every fault at once', () => {
  const lu = lireConfiguration({ PORT: 'x', HOTE: 'y' });
  expect(lu.ok ? [] : lu.fautes).toHaveLength(2);
});
