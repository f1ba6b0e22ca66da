import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { base, chiffres, dossier, ESCALQUENS, ecrit, efface, json, lance, travail } from './essai.ts';

afterAll(efface);

describe('verifier', () => {
  const imprime = (i: object) => ({ ...base, ...chiffres, imprime: i });
  it('nothing when nothing is wrong', () => {
    const { code, doc } = json(
      'verifier',
      ecrit('propre.json', imprime({ part: '9,68 %', flux: '1,2', objectif: 1, prioritaires: null })),
    );
    expect([code, doc]).toEqual([0, { constats: [] }]);
  });
  it('the figures of the design: 9.67% is cut', () => {
    const { code, doc } = json(
      'verifier',
      ecrit('design.json', imprime({ part: '9.67%', flux: '1.2', objectif: 1, prioritaires: null })),
    );
    expect([code, doc.constats.length]).toEqual([0, 1]);
    expect(doc.constats[0]).toMatchObject({
      code: 'PART_TRONQUEE',
      gravite: 'ALERTE',
      champ: 'imprime.part',
      imprime: '9.67%',
      attendu: '9,68 %',
    });
    for (const cle of ['code', 'gravite', 'champ', 'imprime', 'attendu', 'source', 'remede'])
      expect(doc.constats[0]).toHaveProperty(cle);
  });
  it('Promologis: with its figures alone, only the missing annex', () => {
    const promologis = {
      convention: base.convention,
      exercice: 2024,
      assiette: { logementsEligibles: 102 },
      droits: { logements: 8 },
      tauxRotation: '8,90 %',
      imprime: { part: '7.84 %', flux: '0.71', objectif: 1, prioritaires: null },
      document: { annexe: 'absente' },
    };
    const { code, doc } = json('verifier', ecrit('promologis.json', promologis));
    expect([code, doc.constats.map((c: { code: string }) => c.code)]).toEqual([1, ['ANNEXE_ABSENTE']]);
  });
  it('the six agreements of Escalquens: what was read in them, no more, no less', () => {
    const fichiers = readdirSync(join(ESCALQUENS, 'dossiers')).filter((f) => f.endsWith('.json'));
    const { code, doc } = json('verifier', ...fichiers.map((f) => join(ESCALQUENS, 'dossiers', f)));
    const parDossier: Record<string, string[]> = {};
    for (const c of doc.constats) {
      const nom = c.dossier === null ? 'ensemble' : c.dossier.replace(/.*\/|\.json$/g, '');
      parDossier[nom] = [...(parDossier[nom] ?? []), c.code];
    }
    const commun = ['PERIODE_DISCORDANTE', 'REFERENCE_INEXACTE', 'RENVOI_INEXACT'];
    const tries = Object.fromEntries(
      Object.entries(parDossier).map(([nom, codes]) => [nom, codes.toSorted()]),
    );
    expect(code).toBe(1);
    expect(tries).toEqual({
      'cite-jardins': [...commun, 'FORMULE_DIVISEE', 'PART_TRONQUEE'].toSorted(),
      chalets: [
        ...commun,
        'REFERENCE_INEXACTE',
        'DATE_ETAT_DES_LIEUX',
        'DENOMINATEUR_DOUBLE',
        'DUREE_EXERCICES',
        'FLUX_VIDE',
        'PLAFOND_20_ORIGINE_INCONNUE',
      ].toSorted(),
      oph31: [
        'EXERCICE_TITRE',
        'FACTEUR_100',
        'PERIODE_DISCORDANTE',
        'RENVOI_INEXISTANT',
        'RESERVATAIRE_ETRANGER',
        'ROTATION_DOUBLE',
      ],
      patrimoine: [...commun, 'FORMULE_DIVISEE'].toSorted(),
      promologis: [...commun, 'ANNEXE_ABSENTE'].toSorted(),
      tmh: [
        ...commun,
        'ANNEXE_INCOMPLETE',
        'FACTEUR_100',
        'FLUX_NON_JUSTIFIE',
        'OBJECTIF_NON_JUSTIFIE',
        'PLAFOND_20_ORIGINE_INCONNUE',
        'QUOTA_SUR_FLUX_ARRONDI',
      ].toSorted(),
      ensemble: ['SOMME_DES_ARRONDIS'],
    });
    expect(doc.constats.at(-1)).toMatchObject({ imprime: '5', attendu: '3,646' });
  });
  it('one bad file among several does not hide the others', () => {
    const { code, doc } = json('verifier', dossier('tmh'), ecrit('casse.json', '{'));
    expect([code, doc.fautes.length]).toEqual([1, 1]);
    expect(doc.constats.map((c: { code: string }) => c.code)).toContain('FACTEUR_100');
  });
  it('in French without --json', () => {
    expect(lance('verifier', dossier('oph31')).stdout).toContain(
      'fausse d’un facteur cent : la part exacte est 2,08 %',
    );
  });
});

describe('verifier --pdf', () => {
  const pdf = join(travail, 'rapport.pdf');
  it('writes a whole PDF; same exit code, same JSON', () => {
    const sans = json('verifier', dossier('oph31'));
    const avec = json('verifier', dossier('oph31'), '--pdf', pdf);
    expect([avec.code, avec.doc]).toEqual([sans.code, sans.doc]);
    const octets = readFileSync(pdf).toString('latin1');
    expect([octets.slice(0, 5), octets.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
    expect(readdirSync(travail).filter((f) => f.includes('partiel'))).toEqual([]);
    expect(lance('verifier', dossier('oph31'), '--pdf', pdf).stdout).toContain(`Rapport écrit : ${pdf}`);
  });
  it('nothing to report: no file, and it says why', () => {
    const vide = join(travail, 'vide.pdf');
    const { code, doc } = json('verifier', ecrit('casse2.json', '{'), '--pdf', vide);
    expect([code, doc.fautes.length, existsSync(vide)]).toEqual([1, 2, false]);
  });
  it('a place where one cannot write is a fault, not a crash', () => {
    const { code, doc } = json('verifier', dossier('oph31'), '--pdf', join(travail, 'absent', 'r.pdf'));
    expect([code, doc.fautes[0].chemin]).toEqual([1, '--pdf']);
    expect(doc.constats.length).toBeGreaterThan(3);
  });
});
