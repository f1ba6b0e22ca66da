import { describe, expect, it } from 'vitest';
import { fraction, pourcent } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import type { DocumentSigne } from './dossier.ts';
import { type Cas, cas, codes, n } from './essai.ts';

describe('rotation, denominators, days (I4, I5, I8, I9, I10, I20)', () => {
  it.each<[string, Cas, string[]]>([
    ['two rates', { imprime: { autresTaux: [{ ou: 'annexe 2', taux: n('9,39 %') }] } }, ['ROTATION_DOUBLE']],
    ['the same rate twice', { imprime: { autresTaux: [{ ou: 'annexe 2', taux: n('7,9 %') }] } }, []],
    ['790 %', { taux: [790, 1], imprime: {} }, ['TAUX_ROTATION_IMPOSSIBLE']],
    ['1 %', { taux: [1, 1], imprime: {} }, ['TAUX_ROTATION_INHABITUEL']],
    [
      '4 or 1 083',
      {
        imprime: {
          denominateurs: [
            { ou: 'commune', logements: 155 },
            { ou: 'EPCI', logements: 1083 },
          ],
        },
      },
      ['DENOMINATEUR_DOUBLE'],
    ],
    [
      'one, not the one computed',
      { imprime: { denominateurs: [{ ou: 'EPCI', logements: 1083 }] } },
      ['DENOMINATEUR_DOUBLE'],
    ],
    [
      '2023 under 2024',
      { imprime: { exercice: { de: 2023, a: 2023 } }, document: { titre: 'Flux 2024' } },
      ['EXERCICE_TITRE'],
    ],
    ['a title of another year', { document: { titre: 'Flux de 2023' } }, ['EXERCICE_TITRE']],
    ['a title over three years', { document: { titre: 'Convention 2023-2025' } }, []],
    ['inventory a year too old', { etatDesLieux: '2021-12-31' }, ['DATE_ETAT_DES_LIEUX']],
    ['one year for three exercices', { imprime: { exercice: { de: 2024, a: 2026 } } }, ['DUREE_EXERCICES']],
    [
      'ends before it begins',
      {
        differences: {
          periode: { effet: jour('2024-01-01'), fin: jour('2023-12-31'), renouvellement: 'NON_DIT' },
        },
      },
      ['PERIODE_INVERSEE'],
    ],
    [
      'ends on the day it begins',
      {
        differences: {
          periode: { effet: jour('2024-01-01'), fin: jour('2024-01-01'), renouvellement: 'NON_DIT' },
        },
      },
      ['PERIODE_DISCORDANTE'],
    ],
    [
      'a written end, and three exercices',
      {
        differences: {
          periode: { effet: jour('2024-01-01'), fin: jour('2024-12-31'), renouvellement: 'NON_DIT' },
        },
        imprime: { exercice: { de: 2024, a: 2026 } },
      },
      ['DUREE_EXERCICES'],
    ],
    ['signed in July', { document: { signature: jour('2024-07-04') } }, ['PERIODE_DISCORDANTE']],
  ])('%s', (_, c, attendus) => {
    expect(codes(cas(c))).toEqual(attendus);
  });
  it('D10: the whole département for a commune', () => {
    const assiette = {
      perimetre: { type: 'DEPARTEMENT' },
      dateReference: { regle: 'NON_DITE' },
      exclusions: [],
      entreeNeuf: 'NON_DITE',
    } as const;
    expect(codes(cas({ differences: { assiette } }))).toEqual(['DENOMINATEUR_HORS_TERRITOIRE']);
    expect(codes(cas({ categorie: 'DEPARTEMENT', differences: { assiette } }))).toEqual([]);
  });
});

describe('what the paper says (I12–I14, I16–I19, I21–I25)', () => {
  const sommaires = [
    {
      document: 'Annexe 1',
      articles: [
        { article: '4', objet: 'rotation' },
        { article: '5', objet: 'flux' },
      ],
    },
  ];
  const renvoi = (article: string) => ({ ou: 'article 3.2', objet: 'Flux', document: 'annexe 1', article });
  it.each<[string, DocumentSigne, string[]]>([
    ['I12', { annexe: { etat: 'ABSENTE' } }, ['ANNEXE_ABSENTE']],
    ['I13', { annexe: { etat: 'PRESENTE', colonnes: ['TYPOLOGIE', 'FINANCEMENT'] } }, ['ANNEXE_INCOMPLETE']],
    [
      'only the lines of the commune',
      { annexe: { etat: 'PRESENTE', lignes: 15, lignesDuReservataire: 15 } },
      [],
    ],
    ['lines missing', { annexe: { etat: 'PRESENTE', lignes: 150 } }, ['ANNEXE_INCOMPLETE']],
    [
      'rights missing',
      { annexe: { etat: 'PRESENTE', lignes: 155, lignesDuReservataire: 12 } },
      ['ANNEXE_INCOMPLETE'],
    ],
    ['I14', { sommaires, renvois: [renvoi('4')] }, ['RENVOI_INEXACT']],
    ['right reference', { sommaires, renvois: [renvoi('5')] }, []],
    ['I18', { sommaires, renvois: [renvoi('6')] }, ['RENVOI_INEXISTANT']],
    ['unknown part: not judged', { renvois: [renvoi('6')] }, []],
    [
      'I16',
      { references: [{ ou: 'a', objet: 'DECISION_CALEOL', code: 'CCH', article: '4441-3' }] },
      ['REFERENCE_INEXACTE'],
    ],
    [
      'I19',
      { references: [{ ou: 'a', objet: 'DALO', code: 'CCH', article: 'L441-1' }] },
      ['REFERENCE_INEXACTE'],
    ],
    [
      'I24',
      { references: [{ ou: 'a', objet: 'APPARTEMENT_COORDINATION', code: 'CCH', article: 'L312-1' }] },
      ['REFERENCE_INEXACTE'],
    ],
    [
      'I25',
      { references: [{ ou: 'a', objet: 'BILAN_ANNUEL', code: 'CCH', article: 'R441-5' }] },
      ['REFERENCE_INEXACTE'],
    ],
    [
      'longer article',
      { references: [{ ou: 'a', objet: 'DECISION_CALEOL', code: 'CCH', article: 'R441-3-1' }] },
      ['REFERENCE_INEXACTE'],
    ],
    ['I17', { paragraphes: [{ ou: 'article 3.1', categorie: 'DEPARTEMENT' }] }, ['RESERVATAIRE_ETRANGER']],
    ['I21', { inclusions: [{ ou: 'article 2', motif: 'EXC_PLI' }] }, ['CLAUSES_CONTRADICTOIRES']],
    [
      'I22',
      { axesBilan: ['TYPOLOGIE', 'FINANCEMENT', 'QPV', 'PERIODE_CONSTRUCTION', 'RESERVATAIRE'] },
      ['AXES_DU_BILAN'],
    ],
    ['I23', { voixMaire: 'PREPONDERANTE' }, ['VOIX_DU_MAIRE']],
  ])('%s', (_, document, attendus) => {
    expect(codes(cas({ document }))).toEqual(attendus);
  });
});

describe('ANRU annex (I26, I27)', () => {
  it('6,75 → 7 and 21,60 → 21 follow no single rule; 2,25 → 2 and 4,5 → 5 do', () => {
    const ligne = (libelle: string, a: number, b: number, imprime: number) => ({
      libelle,
      exact: fraction(a, b),
      imprime,
    });
    const heterogenes = [ligne('QPV', 27, 4, 7), ligne('hors QPV', 108, 5, 21)];
    expect(codes(cas({ imprime: { arrondis: heterogenes } }))).toEqual(['ARRONDIS_HETEROGENES']);
    expect(codes(cas({ imprime: { arrondis: [ligne('a', 9, 4, 2), ligne('b', 9, 2, 5)] } }))).toEqual([]);
  });
  it('« 40 % soit 14 » is 21 − 7', () => {
    const solde = {
      libelle: 'hors QPV',
      taux: pourcent(40),
      assiette: fraction(54),
      imprime: 14,
      total: 21,
      deduit: 7,
    };
    expect(codes(cas({ imprime: { soldes: [solde] } }))).toEqual(['POURCENTAGE_SUR_SOLDE']);
    expect(codes(cas({ imprime: { soldes: [{ ...solde, assiette: fraction(35) }] } }))).toEqual([]);
  });
});
