import { jour, MODELES } from '@contingent/droit';
import { rapportDAudit } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { type Brouillon, ESSENTIEL, EXEMPLE, GROUPES } from './champs.ts';
import { lisTexte } from './fichiers.ts';
import { champDe, dossierDe, lisSaisie } from './saisie.ts';

const codes = (b: Brouillon): string[] => {
  const saisie = lisSaisie(b, 2026);
  if (!saisie.ok) throw new Error(JSON.stringify(saisie));
  return rapportDAudit(saisie.dossier, jour('2026-11-22')).constats.map((c) => c.code);
};
const CITE_JARDINS = { modele: 'haute-garonne-2023', eligibles: '155', droits: '15', taux: '7,90 %' };

describe('the form', () => {
  it('the example: the real figures of OPH 31 and their faults', () => {
    expect(codes(EXEMPLE)).toEqual([
      'FACTEUR_100',
      'ROTATION_DOUBLE',
      'EXERCICE_TITRE',
      'PERIODE_DISCORDANTE',
    ]);
  });
  it('five fields are enough', () => {
    expect(ESSENTIEL).toHaveLength(5);
    expect(codes({ ...CITE_JARDINS, part: '9.67%' })).toEqual(['PART_TRONQUEE']);
    expect(codes({ ...CITE_JARDINS, part: '9,68 %' })).toEqual([]);
  });
  it.each<[Brouillon, string]>([
    [{ flux: '2,4' }, 'FLUX_NON_JUSTIFIE'],
    [{ flux: 'vide' }, 'FLUX_VIDE'],
    [{ objectif: '2' }, 'OBJECTIF_NON_JUSTIFIE'],
    [{ objectif: '1', prioritaires: '0,25' }, 'QUOTA_SUR_FLUX_ARRONDI'],
    [{ autreTaux: '8,10' }, 'ROTATION_DOUBLE'],
    [{ autreDenominateur: '1 083' }, 'DENOMINATEUR_DOUBLE'],
    [{ formule: '155 × 9,68 % / 7,90 %' }, 'FORMULE_DIVISEE'],
    [{ exercice: '2024', exerciceImprime: '2023' }, 'EXERCICE_TITRE'],
    [{ exercice: '2024', etatAnnonce: '2022-12-31', etatJoint: '2021-12-31' }, 'DATE_ETAT_DES_LIEUX'],
    [{ exercice: '2024', effet: '2024-07-04' }, 'PERIODE_DISCORDANTE'],
    [{ annexe: 'absente' }, 'ANNEXE_ABSENTE'],
    [{ annexe: 'sansReservataire' }, 'ANNEXE_INCOMPLETE'],
    [{ annexeLignes: '150' }, 'ANNEXE_INCOMPLETE'],
    [{ droits: '40', origine: 'GARANTIE_EMPRUNT' }, 'PLAFOND_GARANTIES_20'],
    [{ arrondi: 'NON_DITE', objectif: '1' }, 'ARRONDI_NON_DIT'],
  ])('%j: %s', (de, code) => {
    expect(codes({ ...CITE_JARDINS, ...de })).toContain(code);
  });
  it('a rate without its sign is a percentage; a ratio stays one', () => {
    expect(dossierDe({ taux: '7,90' }, 2026)).toMatchObject({ tauxRotation: '7,90 %' });
    expect(dossierDe({ taux: '0,079' }, 2026)).toMatchObject({ tauxRotation: '0,079' });
  });
  it('every fault stands at its field, in French', () => {
    const saisie = lisSaisie(
      { ...CITE_JARDINS, eligibles: 'beaucoup', taux: 'environ', part: 'dix', effet: '2024-13-01' },
      2026,
    );
    expect(saisie.ok ? [] : Object.keys(saisie.fautes).toSorted()).toEqual([
      'effet',
      'eligibles',
      'part',
      'taux',
    ]);
    expect(saisie.ok ? ['?'] : saisie.autres).toEqual([]);
  });
  it('what is missing leads to a field of the form, for every model', () => {
    const champs = new Set([...ESSENTIEL, ...GROUPES.flatMap((g) => g.champs)].map((c) => c.nom));
    for (const { nom } of MODELES) {
      const saisie = lisSaisie({ modele: nom, exercice: '2027' }, 2026);
      if (!saisie.ok) throw new Error(JSON.stringify(saisie));
      for (const { champ } of rapportDAudit(saisie.dossier, jour('2026-11-22')).manques)
        expect(champs, `${nom}: ${champ}`).toContain(champDe(champ));
    }
  });
  it('the questions of a model can all be answered in the form', () => {
    const reponses = {
      eligibles: '1000',
      droits: '24',
      taux: '9 %',
      signature: '2024-01-01',
      SOU_MUTATION: '3',
    };
    for (const { nom } of MODELES) {
      const saisie = lisSaisie({ modele: nom, exercice: '2026', ...reponses }, 2026);
      if (!saisie.ok) throw new Error(JSON.stringify(saisie));
      expect(rapportDAudit(saisie.dossier, jour('2026-11-22')).manques, nom).toEqual([]);
    }
  });
});

describe('a file', () => {
  it('what the form keeps, the file gives back', () => {
    const saisie = lisSaisie(EXEMPLE, 2026);
    const relu = lisTexte('DOSSIER.json', JSON.stringify(saisie.ok && saisie.json));
    expect(relu.ok && saisie.ok && relu.dossier.entree).toEqual(saisie.ok && saisie.dossier.entree);
  });
  it('faults of a bad one, in French; an inventory that is not read is named', () => {
    expect(lisTexte('a.json', '{')).toMatchObject({
      ok: false,
      fautes: [{ message: 'Ce n’est pas du JSON lisible.' }],
    });
    const inconnu = lisTexte('b.json', '{"convention":{"modele":"x"},"exercice":2024}');
    expect(inconnu.ok ? [] : inconnu.fautes.map((f) => f.chemin)).toEqual(['convention.modele']);
    const avec = lisTexte(
      'c.json',
      '{"convention":{"modele":"anru-als"},"exercice":2024,"etatDesLieux":"x.csv"}',
    );
    expect(avec).toMatchObject({ ok: true, inventaire: 'x.csv' });
  });
});
