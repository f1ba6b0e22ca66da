import { describe, expect, it } from 'vitest';
import type { NomModele } from '../convention/convention.ts';
import { afficheSource } from '../explication/source.ts';
import { fraction, pourcent, sommeDe, texteExact } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import type { EntreeCalcul } from './entree.ts';
import { annexe, calcul, compte, convention, droits, exact, lignes } from './fabrique.ts';
import { partsDunBailleur } from './parts-du-bailleur.ts';

/** Public deliberation of a commune, 04/07/2024: six agreements signed with six landlords. */
type Ligne = readonly [string, NomModele, number, number, number, string, string, bigint];
const ESCALQUENS: readonly [Ligne, Ligne, Ligne, Ligne, Ligne, Ligne] = [
  ['Cité Jardins', 'haute-garonne-2023', 155, 15, 790, '3/31', '237/200', 1n],
  ['Chalets', 'haute-garonne-2023', 4, 1, 801, '1/4', '801/10000', 0n],
  ['OPH 31', 'oph-31-2024', 384, 8, 989, '1/48', '989/1250', 1n],
  ['Patrimoine', 'haute-garonne-2023', 116, 11, 727, '11/116', '7997/10000', 1n],
  ['Promologis', 'haute-garonne-2023', 102, 8, 890, '4/51', '89/125', 1n],
  ['Toulouse Métropole Habitat', 'haute-garonne-2023', 3, 1, 780, '1/3', '39/500', 0n],
];
const entreeDe = ([, modele, eligibles, detenus, taux]: Ligne): EntreeCalcul => ({
  convention: convention(modele),
  exercice: 2024,
  eligibles: compte(eligibles),
  droits: droits(detenus),
  tauxRotation: annexe(pourcent(taux, 100)),
});

describe('Escalquens 2024', () => {
  it.each(ESCALQUENS)('%s', (...ligne) => {
    const [, , , , , part, flux, objectif] = ligne;
    const c = calcul(entreeDe(ligne));
    expect([exact(c.part), exact(c.flux), c.objectif?.valeur]).toEqual([part, flux, objectif]);
  });
  it('the six flows add up to 3,6460', () => {
    const total = sommeDe(ESCALQUENS.map((l) => calcul(entreeDe(l)).flux.valeur));
    expect(texteExact(total)).toBe('1823/500');
  });
  it('the same right on the stock of the EPCI is another share (D10)', () => {
    const c = calcul({ ...entreeDe(ESCALQUENS[1]), eligibles: compte(1083) });
    expect([exact(c.part), exact(c.flux)]).toEqual(['1/1083', '801/10000']);
  });
  it('a quarter for priority publics stays a fraction', () => {
    const c = calcul(entreeDe(ESCALQUENS[5]));
    expect(exact(c.publics)).toBe('39/2000');
    expect(c.publics?.etapes.at(-1)?.formule).toBe('25,00 % × 0,078 = 0,0195 ; ne se juge qu’en cumul');
  });
  it('the justification of Cité Jardins, line by line', () => {
    const c = calcul({ ...entreeDe(ESCALQUENS[0]), exclus: [], dateEtatDesLieux: jour('2022-12-31') });
    expect(lignes(c.objectif?.etapes)).toEqual([
      'eligibles 155',
      'exclus 0',
      'droits 15',
      'part 15 ÷ 155 = 9,68 %',
      'rotation 7,90 %',
      'soustractions aucune : l’accord collectif départemental 2022-2024 compte déjà comme prioritaires les relogements et les mutations',
      'flux 155 × 15/155 × 7,90 % = 1,185',
      'objectif 1,185, arrondi au plus proche (demi supérieur) = 1',
    ]);
    expect(c.flux.etapes.map((e) => afficheSource(e.source))).toEqual([
      'convention, art. 3 (clause « assiette »)',
      'convention, art. 3 (clause « assiette »)',
      'CCH, art. L441-1 (contrepartie du droit)',
      'convention, art. 3.1 (clause « part »)',
      'annexe 1, art. 4',
      'convention, art. 3 (clause « soustractions »)',
      'convention, art. 3.2 (clause « taux de rotation »)',
    ]);
  });
  it('Cité Jardins by réservataire: 45, 54, 25, 15 and 16 of 155 make the whole (D39)', () => {
    const parts = [45, 54, 25, 15].map((n, i) => ({ reservataire: `r${i}`, part: fraction(n, 155) }));
    const bilan = partsDunBailleur(parts);
    expect(bilan.ok && exact(bilan.valeur.nonReservee)).toBe('16/155');
    expect(bilan.ok && bilan.valeur.nonReservee.etapes.at(-1)?.affiche).toBe('10,32 %');
  });
});
