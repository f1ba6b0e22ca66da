import { ConventionSaisie, type ConventionVue } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { lisAnnexe, texteDeLAnnexe } from './annexe.ts';
import {
  brouillonDe,
  brouillonNeuf,
  champsDifferents,
  lisBrouillon,
  lisExercices,
  rangeFautes,
  tauxSaisissable,
} from './saisie.ts';

const neuf = brouillonNeuf(
  new URLSearchParams('modele=haute-garonne-2023&reservataire=4&exercices=2024&inconnu=1'),
);

describe('form of an agreement', () => {
  it('starts from the address and leaves out what is not a field', () => {
    expect(neuf).toMatchObject({
      modele: 'haute-garonne-2023',
      reservataire: '4',
      exercices: '2024',
      droits: '',
    });
    expect(neuf).not.toHaveProperty('inconnu');
  });

  it('sends what the contract accepts', () => {
    const lu = lisBrouillon(
      {
        ...neuf,
        logementsEligibles: '1 083',
        tauxRotation: '7,90',
        communes: 'Escalquens ; 31169',
        part: '9.67%',
      },
      null,
    );
    if (!('saisie' in lu)) throw new Error('refused');
    expect(lu.saisie).toMatchObject({
      logementsEligibles: 1083,
      droits: null,
      tauxRotation: '7,90 %',
      communes: ['Escalquens', '31169'],
      arrondi: null,
      imprime: { part: '9.67%' },
    });
    expect(ConventionSaisie.safeParse(lu.saisie).success).toBe(true);
  });

  it('tells every fault at its field, all at once', () => {
    const lu = lisBrouillon(
      { ...neuf, modele: '', exercices: 'bientôt', droits: '-3', logementsEligibles: '12,5' },
      null,
    );
    expect('fautes' in lu && Object.keys(lu.fautes)).toEqual([
      'modele',
      'exercices',
      'logementsEligibles',
      'droits',
    ]);
    const vide = lisBrouillon({ ...neuf, exercices: ' ' }, null);
    expect('fautes' in vide && vide.fautes.exercices).toMatch(/au moins un exercice/);
  });

  it('reads years one by one or in a row', () => {
    expect(lisExercices('2024, 2026-2028; 2024')).toEqual([2024, 2026, 2027, 2028]);
    expect(lisExercices('2024 à 2026')).toEqual([2024, 2025, 2026]);
    expect(lisExercices('2026 à 2024')).toBeUndefined();
    expect(lisExercices('24')).toBeUndefined();
  });

  it('writes a rate back without losing a digit', () => {
    expect(tauxSaisissable({ exact: '79/1000', affiche: '7,90 %' })).toBe('7,90 %');
    expect(tauxSaisissable({ exact: '12345/100000', affiche: '12,35 %' })).toBe('12,345 %');
    expect(tauxSaisissable({ exact: '1/48', affiche: '2,08 %' })).toBe('1/48');
  });

  it('puts the faults of the server at their fields, and what names none apart', () => {
    const { fautes, autres } = rangeFautes([
      { chemin: 'tauxRotation.valeur', message: 'Dépasse 100 %.', remede: 'Vérifier la virgule.' },
      { chemin: 'imprime.part', message: 'Pas un nombre.' },
      { chemin: 'corps', message: 'Autre chose.' },
    ]);
    expect(fautes).toEqual({ tauxRotation: 'Dépasse 100 %. Vérifier la virgule.', part: 'Pas un nombre.' });
    expect(autres).toEqual(['Autre chose.']);
  });

  it('shows a clause of the model as empty and finds what differs after a conflict', () => {
    const vue: ConventionVue = {
      id: 1,
      version: 3,
      modele: 'haute-garonne-2023',
      modeleTitre: '',
      bailleur: { id: 1, nom: '' },
      reservataire: { id: 4, nom: '', categorie: 'COMMUNE' },
      exercices: [2024],
      photographie: null,
      communes: [],
      logementsEligibles: null,
      droits: 8,
      tauxRotation: { exact: '79/1000', affiche: '7,90 %' },
      arrondi: 'AU_PLUS_PROCHE',
      differences: [{ clause: 'tauxRotation', modele: '', convention: '' }],
      imprime: null,
      phrases: [],
    };
    const lu = brouillonDe(vue);
    expect(lu).toMatchObject({ tauxRotation: '7,90 %', arrondi: '', droits: '8' });
    expect(champsDifferents(lu, { ...lu, droits: '9 ' })).toEqual(['droits']);
  });
});

describe('form of one year of an agreement', () => {
  const categories = { SOU_MUTATION: '3', SOU_VENTE: '' };
  it('asks for every category once one is answered: a blank is not a zero', () => {
    const lu = lisAnnexe({ categories, liberations: '', reliquatAnterieur: '' });
    expect('fautes' in lu && Object.keys(lu.fautes)).toEqual(['SOU_VENTE']);
    const rien = lisAnnexe({
      categories: { SOU_MUTATION: '', SOU_VENTE: '' },
      liberations: '',
      reliquatAnterieur: '',
    });
    expect('saisie' in rien && rien.saisie).toEqual({
      soustractions: null,
      liberations: null,
      reliquatAnterieur: null,
    });
  });

  it('reads back what it wrote', () => {
    const lu = lisAnnexe({
      categories: { SOU_MUTATION: '3', SOU_VENTE: '0' },
      liberations: '12',
      reliquatAnterieur: '0,78',
    });
    if (!('saisie' in lu)) throw new Error('refused');
    const vue = {
      ...lu.saisie,
      convention: 1,
      exercice: 2026,
      version: 1,
      saisiePar: '',
      saisieLe: '',
      categories: [
        { code: 'SOU_MUTATION', libelle: '' },
        { code: 'SOU_VENTE', libelle: '' },
      ],
    };
    expect(texteDeLAnnexe(vue)).toEqual({
      categories: { SOU_MUTATION: '3', SOU_VENTE: '0' },
      liberations: '12',
      reliquatAnterieur: '0,78',
    });
  });
});
