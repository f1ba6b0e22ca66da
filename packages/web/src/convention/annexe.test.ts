import { describe, expect, it } from 'vitest';
import { lisAnnexe, texteDeLAnnexe } from './annexe.ts';

describe('form of one year of an agreement', () => {
  const categories = { SOU_MUTATION: '3', SOU_VENTE: '' };
  it('asks for every category once one is answered: a blank is not a zero', () => {
    const lu = lisAnnexe({ categories, liberations: '', reliquatAnterieur: '', photographie: '' });
    expect('fautes' in lu && Object.keys(lu.fautes)).toEqual(['SOU_VENTE']);
    const rien = lisAnnexe({
      categories: { SOU_MUTATION: '', SOU_VENTE: '' },
      liberations: '',
      reliquatAnterieur: '',
      photographie: '',
    });
    expect('saisie' in rien && rien.saisie).toEqual({
      soustractions: null,
      liberations: null,
      reliquatAnterieur: null,
      photographie: null,
    });
  });

  it('reads back what it wrote', () => {
    const lu = lisAnnexe({
      categories: { SOU_MUTATION: '3', SOU_VENTE: '0' },
      liberations: '12',
      reliquatAnterieur: '0,78',
      photographie: '7',
    });
    if (!('saisie' in lu)) throw new Error('refused');
    const vue = {
      ...lu.saisie,
      convention: 1,
      exercice: 2026,
      version: 1,
      saisiePar: '',
      saisieLe: '',
      etatDesLieux: { photographie: 7, le: '2025-12-31', nomFichier: 'parc.csv', raison: '' },
      categories: [
        { code: 'SOU_MUTATION', libelle: '' },
        { code: 'SOU_VENTE', libelle: '' },
      ],
      versions: [],
    };
    expect(texteDeLAnnexe(vue)).toEqual({
      categories: { SOU_MUTATION: '3', SOU_VENTE: '0' },
      liberations: '12',
      reliquatAnterieur: '0,78',
      photographie: '7',
    });
  });
});

it('a fraction is shown as it was typed', () => {
  const lue = (reliquatAnterieur: string | null) =>
    texteDeLAnnexe({ categories: [], soustractions: null, liberations: null, reliquatAnterieur } as never)
      .reliquatAnterieur;
  expect([lue('2/5'), lue('0'), lue('1/3'), lue('39/50'), lue('1/16'), lue(null)]).toEqual([
    ...['0,4', '0', '1/3', '0,78', '0,0625', ''],
  ]);
});
