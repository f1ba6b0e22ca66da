import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { base, chiffres, dossier, ESCALQUENS, ecrit, efface, json, lance } from './essai.ts';

afterAll(efface);

describe('calculer', () => {
  it('the minimal dossier of the design, from its inventory', () => {
    const fichier = ecrit('minimal.json', {
      ...base,
      etatDesLieux: join(ESCALQUENS, 'cite-jardins.csv'),
      reservataire: 'MAIRIE ESCALQUENS',
    });
    const { code, doc } = json('calculer', fichier);
    expect(code).toBe(0);
    expect(doc).toMatchObject({
      part: { exact: '3/31', affiche: '9,68 %' },
      flux: { exact: '237/200', affiche: '1,185' },
      objectif: 1,
    });
    expect(doc.etapes.map((e: { id: string }) => e.id)).toEqual([
      'eligibles',
      'droits',
      'part',
      'rotation',
      'soustractions',
      'flux',
      'objectif',
    ]);
    expect(Array.isArray(doc.constats)).toBe(true);
  });
  it.each([
    ['cite-jardins', '3/31', '237/200', '1,185', 1],
    ['chalets', '1/4', '801/10000', '0,0801', 0],
    ['oph31', '1/48', '989/1250', '0,7912', 1],
    ['patrimoine', '11/116', '7997/10000', '0,7997', 1],
    ['promologis', '4/51', '89/125', '0,712', 1],
    ['tmh', '1/3', '39/500', '0,078', 0],
  ])('Escalquens, %s', (nom, part, exact, affiche, objectif) => {
    const { code, doc } = json('calculer', dossier(nom));
    expect({ code, part: doc.part.exact, flux: doc.flux, objectif: doc.objectif }).toEqual({
      code: 0,
      part,
      flux: { exact, affiche },
      objectif,
    });
  });
  it('the raw text of the annex gives the same as the csv', () => {
    const fichier = ecrit('brut.json', {
      ...base,
      etatDesLieux: join(ESCALQUENS, 'cite-jardins.annexe2.txt'),
      reservataire: 'commune',
    });
    expect(json('calculer', fichier).doc.part?.exact).toBe('3/31');
  });
  it('no rounding clause: no objective, what each rule would give', () => {
    const fichier = ecrit('arrondi.json', {
      ...base,
      ...chiffres,
      convention: { modele: 'haute-garonne-2023', arrondi: { regle: 'NON_DITE' } },
    });
    const { code, doc } = json('calculer', fichier);
    expect([code, doc.objectif, doc.flux.exact]).toEqual([0, null, '237/200']);
    expect(doc.objectifsSelonRegle).toContainEqual({ regle: 'SUPERIEUR', objectif: 2 });
  });
  it('what is missing is listed under the keys of the dossier', () => {
    const { code, doc, stderr } = json(
      'calculer',
      ecrit('manque.json', { convention: base.convention, exercice: 2024 }),
    );
    expect(code).toBe(1);
    expect(doc.manques.map((m: { champ: string }) => m.champ)).toEqual([
      'assiette.logementsEligibles',
      'droits.logements',
      'tauxRotation',
    ]);
    expect(doc).toMatchObject({ part: null, flux: null, objectif: null, etapes: [] });
    expect(stderr).toContain('Il manque');
  });
  it('in French without --json', () => {
    const { code, stdout, stderr } = lance('calculer', dossier('cite-jardins'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Part     : 9,68 % (3/31)');
    expect(stdout).toContain('155 × 15/155 × 7,90 % = 1,185');
  });
});

describe('bad dossiers: exit 1, place and remedy', () => {
  it.each<[string, unknown, string]>([
    ['not JSON', '{ "exercice": 2024,, }', ''],
    ['unknown model', { ...base, convention: { modele: 'x' } }, 'convention.modele'],
    ['rotation of 790 %', { ...base, ...chiffres, tauxRotation: '790 %' }, 'tauxRotation'],
    [
      'more rights than dwellings',
      { ...base, assiette: { logementsEligibles: 5 }, droits: { logements: 6 } },
      'droits.logements',
    ],
    ['negative count', { ...base, assiette: { logementsEligibles: -5 } }, 'assiette.logementsEligibles'],
    ['inventory that is not there', { ...base, etatDesLieux: 'rien.csv' }, 'etatDesLieux (rien.csv)'],
    [
      'réservataire that is not in the inventory',
      { ...base, etatDesLieux: join(ESCALQUENS, 'cite-jardins.csv'), reservataire: 'MAIRIE DE LABÈGE' },
      'reservataire',
    ],
    [
      'clause without its content',
      { ...base, convention: { modele: 'haute-garonne-2023', arrondi: {} } },
      'convention.arrondi.regle',
    ],
  ])('%s', (nom, contenu, chemin) => {
    const fichier = ecrit(`${nom.replaceAll(' ', '-')}.json`, contenu);
    for (const commande of ['calculer', 'verifier']) {
      const { code, doc, stderr } = json(commande, fichier);
      expect(code).toBe(1);
      const [faute] = doc.fautes;
      expect(faute.chemin).toContain(chemin);
      expect(faute.remede.length).toBeGreaterThan(8);
      expect(stderr).toContain(faute.message);
      expect(stderr).not.toMatch(/Error|at file:/);
    }
  });
  it('rotation of 60 %: the computation refuses it', () => {
    const { code, doc } = json(
      'calculer',
      ecrit('soixante.json', { ...base, ...chiffres, tauxRotation: '60 %' }),
    );
    expect([code, doc.constats[0].code]).toEqual([1, 'TAUX_ROTATION_IMPOSSIBLE']);
  });
});
