import { expect, it } from 'vitest';
import { panneDemarrage } from './panne.ts';

it.each([
  ['could not write to file "pg_wal/xlogtemp.1": No space left on device', /disque.*est plein/],
  [
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.',
    /est plein/,
  ],
  ["EACCES: permission denied, mkdir '/srv/donnees'", /n'est pas accessible au compte/],
  ['FATAL:  data directory "/d" has wrong ownership', /n'est pas accessible au compte/],
  ['FATAL:  database files are incompatible with server', /autre version majeure/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /mémoire manque/],
  ["EBUSY: resource busy or locked, rename '/d.init-1' -> '/d'", /point de montage.*« \/d\/base »/],
  ['FATAL:  lock file "postmaster.pid" already exists', /ne répond pas à ce programme/],
  ['something never seen', /n'a pas démarré/],
])('says what to do about « %s »', (technique, attendu) => {
  const { message } = panneDemarrage(technique, '/d');
  expect(message).toMatch(attendu);
  expect(message).toContain(technique);
});

it('keeps the end of a long log', () => {
  const log = Array.from({ length: 50 }, (_, i) => `ligne ${i}`).join('\n');
  expect(panneDemarrage(log, '/d').message.split('\n')).toHaveLength(7);
});
