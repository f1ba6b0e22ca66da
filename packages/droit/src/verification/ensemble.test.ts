import { describe, expect, it } from 'vitest';
import type { NomModele } from '../convention/convention.ts';
import { MODELES } from '../convention/modeles/modeles.ts';
import { echeance } from '../delais/echeance.ts';
import { afficheSource } from '../explication/source.ts';
import { ajouteJours, ajouteMois, jour } from '../quantites/jour.ts';
import { TOUJOURS_AU_DELA, TOUJOURS_DANS_LE_MOIS } from './delai-legal.ts';
import type { DossierAVerifier, Imprime } from './dossier.ts';
import { type Cas, cas, codes, n } from './essai.ts';
import { REGLES_DE_VERIFICATION, verifier } from './verifier.ts';

describe('ceilings (D40, D43, D45) and delays (D54)', () => {
  it.each<[string, Cas, string[]]>([
    ['25 % of unknown origin', { droits: 25, eligibles: 100, imprime: {} }, ['PLAFOND_20_ORIGINE_INCONNUE']],
    [
      '25 % from guarantees',
      { droits: 25, eligibles: 100, origine: 'GARANTIE_EMPRUNT', imprime: {} },
      ['PLAFOND_GARANTIES_20'],
    ],
    ['25 % for land', { droits: 25, eligibles: 100, origine: 'TERRAIN', imprime: {} }, []],
    ['exactly 20 %', { droits: 20, eligibles: 100, origine: 'GARANTIE_EMPRUNT', imprime: {} }, []],
    [
      'State above 30 % on one commune',
      { droits: 31, eligibles: 100, categorie: 'ETAT', imprime: {} },
      ['PLAFOND_ETAT_30'],
    ],
    ['State at 30 %', { droits: 30, eligibles: 100, categorie: 'ETAT', imprime: {} }, []],
  ])('%s', (_, c, attendus) => {
    expect(codes(cas(c))).toEqual(attendus);
  });
  it('a designation delay longer than the legal month', () => {
    const delai = (nombre: number, unite: 'JOURS_CALENDAIRES' | 'JOURS_OUVRES' | 'MOIS') =>
      codes(cas({ differences: { designation: { aDefaut: 'NON_DIT', zoneTendue: { nombre, unite } } } }));
    expect(delai(1, 'MOIS')).toEqual([]);
    expect(delai(30, 'JOURS_CALENDAIRES')).toEqual(['DELAI_LEGAL_DEPASSE']);
    expect(delai(2, 'MOIS')).toEqual(['DELAI_LEGAL_DEPASSE']);
    expect(delai(12, 'JOURS_OUVRES')).toEqual([]);
  });
  it('its bounds are those of the calendar', () => {
    const depasse = (nombre: number, unite: 'JOURS_OUVRES' | 'JOURS_OUVRABLES') => {
      let [fois, jours] = [0, 0];
      for (let j = jour('2024-01-01'); j < '2030-01-01'; j = ajouteJours(j, 1), jours++)
        if (echeance({ depuis: j, delai: { nombre, unite }, departement: '31' }).echeance > ajouteMois(j, 1))
          fois++;
      return [fois > 0, fois === jours];
    };
    for (const unite of ['JOURS_OUVRES', 'JOURS_OUVRABLES'] as const) {
      expect(depasse(TOUJOURS_DANS_LE_MOIS[unite], unite)).toEqual([false, false]);
      expect(depasse(TOUJOURS_DANS_LE_MOIS[unite] + 1, unite)[0]).toBe(true);
      expect(depasse(TOUJOURS_AU_DELA[unite], unite)).toEqual([true, true]);
    }
  });
});

describe('several agreements (D9, D39, D43, I28)', () => {
  it('the six of one commune announce 5 for 3,646', () => {
    const six: [string, number, number, [number, number], Imprime][] = [
      ['Cité Jardins', 15, 155, [790, 100], { objectif: n('1') }],
      ['Chalets', 1, 4, [801, 100], { flux: 'VIDE' }],
      ['OPH 31', 8, 384, [989, 100], { objectif: n('1') }],
      ['Patrimoine', 11, 116, [727, 100], { objectif: n('1') }],
      ['Promologis', 8, 102, [890, 100], { objectif: n('1') }],
      ['TMH', 1, 3, [78, 10], { flux: n('1') }],
    ];
    const constats = verifier(
      six.map(([bailleur, droits, eligibles, taux, imprime]) =>
        cas({ bailleur, droits, eligibles, taux, imprime, origine: 'TERRAIN' }),
      ),
    );
    expect(constats.find((c) => c.code === 'SOMME_DES_ARRONDIS')).toMatchObject({
      imprime: '5',
      attendu: '3,646',
    });
  });
  it('D9: twice the same parties, unless the periods are disjoint', () => {
    expect(codes(cas(), cas())).toEqual(['CONVENTION_DOUBLE']);
    expect(codes(cas(), cas({ bailleur: 'Autre' }))).toEqual([]);
    expect(codes(cas(), cas({ exercice: 2025 }))).toEqual([]);
  });
  it('D9: periods as they were lived stand for those of the text; what a draft replaces is left aside', () => {
    const doubles = (...d: DossierAVerifier[]) => codes(...d).filter((c) => c === 'CONVENTION_DOUBLE');
    const vecue = (debut: string, fin: string | null): DossierAVerifier => ({
      ...cas(),
      periodeReelle: { debut: jour(debut), fin: fin === null ? null : jour(fin) },
    });
    expect(doubles(vecue('2024-01-01', '2024-06-30'), vecue('2024-07-01', null))).toEqual([]);
    expect(doubles(vecue('2024-01-01', '2024-07-01'), vecue('2024-07-01', null))).toEqual([
      'CONVENTION_DOUBLE',
    ]);
    expect(doubles(vecue('2020-01-01', null), vecue('2024-07-01', '2024-12-31'))).toEqual([
      'CONVENTION_DOUBLE',
    ]);
    const remplacante = (effet: string): DossierAVerifier =>
      cas({
        differences: {
          periode: {
            renouvellement: 'AUCUN',
            effet: jour(effet),
            dureeMois: 12,
            remplaceLesPrecedentes: true,
          },
        },
      });
    expect(doubles(vecue('2024-01-01', null), remplacante('2024-07-01'))).toEqual([]);
    expect(doubles(remplacante('2024-07-01'), vecue('2024-01-01', null))).toEqual([]);
    expect(doubles(vecue('2024-08-01', null), remplacante('2024-07-01'))).toEqual(['CONVENTION_DOUBLE']);
  });
  it('D39, D43: more than 100 % of one file; two typed counts may be two communes', () => {
    const surFichier = (nom: string, droits: number): DossierAVerifier => {
      const d = cas({ droits, eligibles: 100, origine: 'GARANTIE_EMPRUNT', imprime: {} });
      const provenance = { type: 'fichier', fichier: 'parc.csv', colonne: 'lignes' } as const;
      const convention = { ...d.entree.convention, reservataire: { nom, categorie: 'COMMUNE' as const } };
      return { ...d, entree: { ...d.entree, convention, eligibles: { nombre: 100, provenance } } };
    };
    expect(codes(surFichier('MAIRIE A', 15), surFichier('MAIRIE B', 15))).toEqual(['PLAFOND_GARANTIES_20']);
    expect(codes(surFichier('MAIRIE A', 60), surFichier('MAIRIE B', 60))).toContain('SOMME_DES_PARTS');
    const deux = [60, 60].map((droits, i) =>
      cas({ droits, eligibles: 100, origine: 'TERRAIN', imprime: {}, bailleur: `B${i}` }),
    );
    expect(codes(...deux)).toEqual([]);
  });
});

it('what the computation refuses is a finding, and an unknown model does not throw', () => {
  expect(codes(cas({ droits: 20, eligibles: 15 }))).toEqual(['DROITS_SUPERIEURS_AUX_LOGEMENTS']);
  expect(codes(cas({ modele: 'inconnu' as NomModele }))).toEqual(['MODELE_INCONNU']);
});

it('every rule has a code of its own, a French title and a source; I1…I28 are all covered', () => {
  const surUn = REGLES_DE_VERIFICATION.filter((r) => r.portee === 'UN_DOSSIER').map((r) => r.code);
  expect(new Set(surUn).size).toBe(surUn.length);
  for (const r of REGLES_DE_VERIFICATION) {
    expect(r.titre).toMatch(/\.$/);
    expect(afficheSource(r.source).length).toBeGreaterThan(3);
  }
  const couvertes = new Set(REGLES_DE_VERIFICATION.flatMap((r) => r.incoherences));
  const toutes = Array.from({ length: 28 }, (_, i) => `I${i + 1}`);
  expect(toutes.filter((i) => !couvertes.has(i))).toEqual([]);
});

it('no model of agreement makes a check throw', () => {
  for (const { nom } of MODELES) expect(() => verifier([cas({ modele: nom })])).not.toThrow();
});
