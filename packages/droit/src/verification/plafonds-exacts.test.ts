import { describe, expect, it } from 'vitest';
import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import type { Clauses } from '../convention/convention.ts';
import { modele } from '../convention/modeles/modeles.ts';
import { type Fraction, pourcent } from '../quantites/fraction.ts';
import { verifierAvantSignature } from './avant-signature.ts';
import { type Cas, cas } from './essai.ts';

const base = modele('haute-garonne-2023')?.clauses as Clauses;
const constats = (c: Cas) => verifierAvantSignature(cas({ imprime: {}, ...c }), []);
const avec = (differences: Partial<Clauses>, reste: Cas = {}) =>
  constats({ ...reste, differences: { arrondi: { regle: 'AU_PLUS_PROCHE' }, ...differences } }).map(
    ({ code }) => code,
  );

describe('exact ceilings', () => {
  const taux = (p: Fraction): MethodePart => ({ type: 'V4_TAUX', taux: p, fondement: 'REGLEMENTAIRE' });
  const etat = (part: Fraction, agents = pourcent(5)) =>
    constats({
      categorie: 'ETAT',
      differences: {
        part: { methode: taux(part) },
        plafonds: { partAgents: agents },
        assiette: { ...base.assiette, perimetre: { type: 'DEPARTEMENT' } },
      },
    })
      .filter(({ gravite }) => gravite === 'BLOQUANT')
      .map(({ code }) => code);
  it('D40: 30 % passes, 30,01 % blocks; 5 % of agents passes, 5,01 % blocks', () => {
    expect(etat(pourcent(30))).toEqual([]);
    expect(etat(pourcent(3001, 100))).toEqual(['PLAFOND_ETAT_30']);
    expect(etat(pourcent(30), pourcent(501, 100))).toEqual(['PLAFOND_ETAT_AGENTS_5']);
  });
  const garanties = (droits: number) =>
    constats({ eligibles: 10_000, droits, origine: 'GARANTIE_EMPRUNT' })
      .filter(({ gravite }) => gravite === 'BLOQUANT')
      .map(({ code }) => code);
  it('D43: 20 % passes, 20,01 % blocks', () => {
    expect(garanties(2000)).toEqual([]);
    expect(garanties(2001)).toEqual(['PLAFOND_GARANTIES_20']);
  });
  it('the ceiling that the agreement writes itself', () => {
    const plafonds = { partMaximale: pourcent(10) };
    expect(avec({ plafonds }, { eligibles: 1000, droits: 100 })).toEqual([]);
    expect(avec({ plafonds }, { eligibles: 1000, droits: 101 })).toEqual(['PART_AU_DELA_DU_PLAFOND_ECRIT']);
    const auDela = { ...plafonds, auDela: ['TERRAIN'] } as const;
    expect(avec({ plafonds: auDela }, { eligibles: 1000, droits: 101 })).toEqual([]);
  });
});
