import type { FluxVue, LigneFlux } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import {
  comparees,
  ecart,
  enRequete,
  essaieQuelqueChose,
  fauteDeTaux,
  lisEssai,
  pourcentDe,
  sansEtSi,
  tauxEcrit,
} from './essai.ts';

const ligne = (avec: Partial<LigneFlux>): LigneFlux => ({
  convention: null,
  version: null,
  etat: null,
  modele: 'haute-garonne-2023',
  modeleTitre: '',
  bailleur: { id: 1, nom: 'Bailleur' },
  reservataire: { id: 1, nom: 'Commune', categorie: 'COMMUNE' },
  perimetre: '',
  exercice: 2024,
  eligibles: null,
  droits: null,
  part: null,
  tauxRotation: null,
  flux: null,
  objectif: null,
  reliquat: null,
  constats: [],
  manques: [],
  imprime: null,
  ...avec,
});
const annee = (lignes: LigneFlux[]): FluxVue => ({
  exercice: 2024,
  lignes,
  totaux: { droits: null, eligibles: null, flux: { exact: '0', affiche: '0' }, objectifs: 0, imprime: null },
  repartition: null,
  constats: [],
});

describe('what is tried beside the real figures', () => {
  it('lives in the address and says whether it changes anything', () => {
    const essai = lisEssai(
      new URLSearchParams('tauxRotation=8,5 %&modele=oph-31-2024&photographie=&autre=1'),
    );
    expect(essai).toEqual({ tauxRotation: '8,5 %', modele: 'oph-31-2024' });
    expect(lisEssai(new URLSearchParams(enRequete(essai)))).toEqual(essai);
    expect(essaieQuelqueChose(essai)).toBe(true);
    expect(essaieQuelqueChose(sansEtSi(essai))).toBe(false);
    expect(enRequete({})).toBe('');
  });

  it('reads a rate in a field that already shows its percent sign', () => {
    expect(tauxEcrit('7,9')).toBe('7,9 %');
    expect(tauxEcrit('7,90 %')).toBe('7,90 %');
    expect(fauteDeTaux('7,9')).toBeUndefined();
    expect(fauteDeTaux('sept')).toMatch(/n’est pas un taux/);
    expect(fauteDeTaux('790')).toMatch(/entre 0 et 100/);
    expect(pourcentDe('7,90 %')).toBe(7.9);
    expect(pourcentDe('sept')).toBeUndefined();
  });

  it('writes an exact difference with its sign, and none when a figure is missing', () => {
    expect(ecart({ exact: '237/200', affiche: '1,185' }, { exact: '51/40', affiche: '1,275' })).toEqual({
      exact: '9/100',
      affiche: '+0,09',
    });
    expect(ecart({ exact: '1', affiche: '1' }, { exact: '1/2', affiche: '0,5' })?.affiche).toBe('−0,5');
    expect(ecart({ exact: '1/3', affiche: '0,3333' }, { exact: '1/3', affiche: '0,3333' })?.affiche).toBe(
      '0',
    );
    expect(ecart(undefined, { exact: '1', affiche: '1' })).toBeUndefined();
  });

  it('pairs the lines of two computations, with or without agreement', () => {
    const sans = ligne({ reservataire: { id: 2, nom: 'État', categorie: 'ETAT' } });
    const avec = ligne({ convention: 7 });
    const vues = comparees(
      annee([avec, sans]),
      annee([{ ...sans, flux: { valeur: { exact: '1', affiche: '1' }, etapes: [] } }]),
    );
    expect(vues[0]?.essayee).toBeUndefined();
    expect(vues[1]?.essayee?.flux?.valeur.exact).toBe('1');
  });
});
