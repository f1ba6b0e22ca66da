import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afficheDecimal, affichePourcent } from '../quantites/affichage.ts';
import { fraction, pourcent, produit } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { type Cas, cas, codes, n } from './essai.ts';
import { verifier } from './verifier.ts';

it('a clean agreement yields nothing', () => {
  expect(verifier([cas()])).toEqual([]);
  expect(
    verifier([
      cas({
        etatDesLieux: '2022-12-31',
        imprime: {
          part: n('9,68 %'),
          flux: n('1,2'),
          objectif: n('1'),
          prioritaires: 'VIDE',
          tauxRotation: n('7,90 %'),
          exercice: { de: 2024, a: 2024 },
          dateEtatDesLieux: jour('2022-12-31'),
          formuleFlux: '155 × 9,68 % × 7,90 %',
          denominateurs: [{ ou: 'annexe 1', logements: 155 }],
        },
        document: {
          titre: 'Convention de réservation 2024',
          signature: jour('2024-01-01'),
          annexe: { etat: 'PRESENTE', lignes: 155, colonnes: ['RESERVATAIRE', 'TYPOLOGIE', 'FINANCEMENT'] },
          voixMaire: 'PREPONDERANTE_SI_PARTAGE',
          references: [{ ou: 'article 2', objet: 'DECISION_CALEOL', code: 'CCH', article: 'R. 441-3, II' }],
        },
      }),
    ]),
  ).toEqual([]);
});

describe('printed share (I1, I2, I3, I11)', () => {
  it.each<[string, number, number, string, string[], string?]>([
    ['Cité Jardins, cut', 15, 155, '9.67 %', ['PART_TRONQUEE'], '9,68 %'],
    ['Chalets', 1, 4, '25 %', ['PLAFOND_20_ORIGINE_INCONNUE']],
    ['OPH 31, ratio', 8, 384, '0.0208 %', ['FACTEUR_100'], '2,08 %'],
    ['Patrimoine, one decimal', 11, 116, '9,5 %', []],
    ['Promologis', 8, 102, '7.84 %', []],
    ['TMH, ratio', 1, 3, '0,33 %', ['FACTEUR_100', 'PLAFOND_20_ORIGINE_INCONNUE'], '33,33 %'],
    ['its sign elsewhere on the page', 27, 1083, '2,5', []],
    ['the same, cut', 15, 155, '9,67', ['PART_TRONQUEE'], '9,68 %'],
    ['a ratio as such', 8, 384, '0,0208', []],
    ['a hundred times too large', 8, 384, '208 %', ['FACTEUR_100'], '2,08 %'],
    ['written as a ratio, without the sign', 8, 384, '0,0208', []],
    ['another figure', 15, 155, '9,86 %', ['PART_FAUSSE'], '9,68 %'],
    ['zero', 15, 155, '0 %', ['PART_FAUSSE'], '9,68 %'],
  ])('%s', (_, droits, eligibles, part, attendus, attendu) => {
    const constats = verifier([cas({ droits, eligibles, imprime: { part: n(part) } })]);
    expect(constats.map((c) => c.code)).toEqual(attendus);
    if (attendu !== undefined) expect(constats[0]).toMatchObject({ imprime: part, attendu });
  });
  it('I3, Calvados: 1 right on 100, rotation 9 %, printed 0.01 %', () => {
    const calvados = {
      ...cas({
        modele: 'calvados-2023',
        eligibles: 100,
        droits: 1,
        taux: [9, 1],
        imprime: { part: n('0.01 %') },
      }),
    };
    const entree = { ...calvados.entree, soustractions: [] };
    expect(codes({ ...calvados, entree })).toContain('FACTEUR_100');
  });
  it('I3, nothing to recompute: the implied yearly flow is not believable', () => {
    const {
      tauxRotation: _,
      eligibles: __,
      droits: ___,
      ...entree
    } = cas({ modele: 'calvados-2023' }).entree;
    const sans = { ...cas(), entree, imprime: { part: n('0.01 %'), objectif: n('1') } };
    expect(codes(sans)).toEqual(expect.arrayContaining(['FACTEUR_100_PROBABLE', 'RECALCUL_IMPOSSIBLE']));
    expect(codes({ ...sans, imprime: { part: n('1 %'), objectif: n('1') } })).not.toContain(
      'FACTEUR_100_PROBABLE',
    );
  });
  it('the exact share rounded to any number of decimals is never a fault', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 0, max: 6 }),
        (e, d, k) => {
          fc.pre(d <= e);
          const part = fraction(d, e);
          const imprime = {
            part: n(affichePourcent(part, k)),
            flux: n(afficheDecimal(produit(fraction(d), pourcent(790, 100)), k)),
          };
          const fautes = codes(cas({ eligibles: e, droits: d, origine: 'TERRAIN', imprime }));
          expect(fautes).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('printed flow and objective (I6, I7, I15)', () => {
  const tmh = { droits: 1, eligibles: 3, taux: [78, 10], origine: 'TERRAIN' } as const;
  it.each<[string, Cas, string[]]>([
    ['0,0780 printed 1', { ...tmh, imprime: { flux: n('1') } }, ['FLUX_NON_JUSTIFIE']],
    [
      'and the objective',
      { ...tmh, imprime: { flux: n('1'), objectif: n('1') } },
      ['FLUX_NON_JUSTIFIE', 'OBJECTIF_NON_JUSTIFIE'],
    ],
    [
      'at least one is a clause',
      {
        ...tmh,
        differences: { arrondi: { regle: 'MINIMUM_UN' } },
        imprime: { flux: n('1'), objectif: n('1') },
      },
      [],
    ],
    [
      '0,7997 printed 0,80',
      { droits: 11, eligibles: 116, taux: [727, 100], imprime: { flux: n('0,80'), objectif: n('1') } },
      [],
    ],
    ['1,185 printed 1.2', { imprime: { flux: n('1.2') } }, []],
    ['9.67 % cut, and 1.1 cut too: a habit', { imprime: { part: n('9.67 %'), flux: n('1.1') } }, []],
    [
      '1.1 cut beside a rounded share',
      { imprime: { part: n('9.68 %'), flux: n('1.1') } },
      ['FLUX_NON_JUSTIFIE'],
    ],
    [
      '9.67 % cut beside a rounded flow',
      { imprime: { part: n('9.67 %'), flux: n('1.2') } },
      ['PART_TRONQUEE'],
    ],
    [
      '155 × 9,68 % × 7,90 %',
      { imprime: { part: n('9,68 %'), flux: n('1,1853') } },
      ['FLUX_SUR_PART_ARRONDIE'],
    ],
    [
      'four decimals, a wrong one',
      { imprime: { part: n('9,68 %'), flux: n('1,1858') } },
      ['FLUX_NON_JUSTIFIE'],
    ],
    ['a quarter of 1,185', { imprime: { prioritaires: n('0,30') } }, []],
    ['a quarter, next whole dwelling', { imprime: { prioritaires: n('1') } }, []],
    [
      'a quarter of 1',
      { imprime: { objectif: n('1'), prioritaires: n('0,25') } },
      ['QUOTA_SUR_FLUX_ARRONDI'],
    ],
    ['not a quarter', { imprime: { prioritaires: n('0,60') } }, ['QUOTA_NON_JUSTIFIE']],
    ['the objective in the cell of the flow', { imprime: { flux: n('1') } }, []],
    ['with a decimal, it is a flow', { imprime: { flux: n('1.0') } }, ['FLUX_NON_JUSTIFIE']],
    ['1,185 printed 1.3', { imprime: { flux: n('1.3') } }, ['FLUX_NON_JUSTIFIE']],
    ['empty cell', { imprime: { flux: 'VIDE', prioritaires: n('0') } }, ['FLUX_VIDE']],
    ['empty cell, nothing to print', { droits: 0, imprime: { flux: 'VIDE' } }, []],
    [
      'formula divides',
      { imprime: { formuleFlux: '[éligibles] × [part] / [taux de rotation]' } },
      ['FORMULE_DIVISEE'],
    ],
    ['divides by the figure', { imprime: { formuleFlux: '155 × 9,68 % / 7,90 %' } }, ['FORMULE_DIVISEE']],
    ['divides by the stock only', { imprime: { formuleFlux: '15 / 155 × 155 × 7,90 %' } }, []],
    [
      'no rounding clause',
      { differences: { arrondi: { regle: 'NON_DITE' } }, imprime: { objectif: n('1') } },
      ['ARRONDI_NON_DIT'],
    ],
  ])('%s', (_, c, attendus) => {
    expect(codes(cas(c))).toEqual(attendus);
  });
  it('Patrimoine: the division would give 151,3', () => {
    const c = {
      droits: 11,
      eligibles: 116,
      taux: [727, 100],
      imprime: { formuleFlux: '116 × 9,48 % / 7,27 %' },
    } as const;
    expect(verifier([cas(c)])[0]?.message).toContain('151,3 au lieu de 0,7997');
  });
});
