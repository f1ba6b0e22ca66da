import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ESCALQUENS, ecrit, efface, json, lance, MAIN, travail } from './essai.ts';

afterAll(efface);

describe('lire', () => {
  it('Cité Jardins: 155 rows, its columns, its réservataires', () => {
    const { code, doc } = json('lire', join(ESCALQUENS, 'cite-jardins.csv'));
    expect([code, doc.lignes]).toEqual([0, 155]);
    expect(doc.colonnes).toHaveLength(12);
    const effectifs = Object.fromEntries(
      doc.reservataires.map((r: { cle: string; logements: number }) => [r.cle, r.logements]),
    );
    expect(effectifs).toMatchObject({ ETAT: 45, ACTION_LOGEMENT: 54, 'COMMUNE:ESCALQUENS': 15 });
    expect(Array.isArray(doc.anomalies)).toBe(true);
  });
  it('in French without --json', () => {
    expect(lance('lire', join(ESCALQUENS, 'tmh.csv')).stdout).toContain('tmh.csv : 3 logements');
  });
  it.each<[string, string]>([
    ['vide.csv', ''],
    ['prose.txt', 'Bonjour,\nvoici une lettre qui n’est pas un tableau.\nCordialement'],
    ['absent.csv', '-'],
  ])('unreadable file %s: exit 1 and a fault', (nom, contenu) => {
    const fichier = contenu === '-' ? join(travail, nom) : ecrit(nom, contenu);
    const { code, doc, stderr } = json('lire', fichier);
    expect([code, doc.lignes]).toEqual([1, 0]);
    expect(doc.fautes[0].remede.length).toBeGreaterThan(8);
    expect(stderr).toContain(doc.fautes[0].message);
  });
});

describe('delai', () => {
  it.each([
    ['2026-04-24', '12 jours ouvrés', undefined, '2026-05-15'],
    ['24/04/2026', '5 jours ouvrés', undefined, '2026-05-04'],
    ['2027-03-22', '12 jours ouvrés', undefined, '2027-04-08'],
    ['2027-03-22', '12 jours ouvrés', '67', '2027-04-09'],
    ['2026-12-18', '10 jours ouvrables', undefined, '2026-12-31'],
    ['2027-01-31', '1 mois', undefined, '2027-02-28'],
  ])('from %s, %s (%s): %s', (depuis, delai, departement, attendue) => {
    const { code, doc } = json(
      'delai',
      '--depuis',
      depuis,
      '--delai',
      delai,
      ...(departement ? ['--departement', departement] : []),
    );
    expect([code, doc.echeance, doc.jours.at(-1).jour]).toEqual([0, attendue, attendue]);
  });
  it('a day or a delay that is none: exit 1', () => {
    const { code, doc } = json('delai', '--depuis', '2026-02-30', '--delai', 'bientôt');
    expect([code, doc.fautes.map((f: { chemin: string }) => f.chemin)]).toEqual([1, ['--depuis', '--delai']]);
  });
});

describe('wrong use: exit 2, in French, with the usage', () => {
  it.each([
    [[], 'Il manque une commande'],
    [['orienteur'], 'La commande « orienteur » n’existe pas'],
    [['calculer'], 'Il manque le fichier'],
    [['calculer', 'a', 'b'], 'Un seul fichier à la fois'],
    [['verifier'], 'Il manque au moins un fichier'],
    [['lire', '--vite', 'a'], 'L’option « --vite » n’existe pas'],
    [['delai', '--depuis', '2026-04-24'], 'Il manque --delai'],
    [['delai', '--delai'], 'est mal employée'],
    [['servir', 'ici'], '« ici » est en trop'],
    [['demo', '--port', '70000'], 'n’est pas un numéro de port'],
    [['demo', '--vite'], 'L’option « --vite » n’existe pas'],
  ])('%j', (args, message) => {
    const nu = lance(...args);
    expect([nu.code, nu.stdout]).toEqual([2, '']);
    expect(nu.stderr).toContain(message);
    expect(nu.stderr).toMatch(/Usage : |contingent aide/);
    const { code, doc } = json(...args);
    expect([code, doc.fautes[0].message.includes(message)]).toEqual([2, true]);
  });
});

it('aide: exit 0, on stdout', () => {
  for (const mot of ['aide', '--aide', '--help']) {
    const { code, stdout, stderr } = lance(mot);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('verifier DOSSIER.json…');
  }
});

it('servir: a wrong environment is refused by the name of its variable, exit 1', () => {
  const env = { ...process.env, PORT: '99999', HOTE: '0.0.0.0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'servir'], { env, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/PORT=99999 est refusé[\s\S]*HOTE=0\.0\.0\.0 est refusé/);
});
