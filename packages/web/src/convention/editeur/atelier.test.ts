import { describe, expect, it } from 'vitest';
import { type Atelier, aEnregistrer, type Geste, gesteFait } from './atelier.ts';
import { brouillonNeuf } from './brouillon.ts';

const depart = {
  ...brouillonNeuf(new URLSearchParams('modele=commune-2024')),
  clauses: { designation: { candidats: 3, aDefaut: 'MAIRE' }, reliquat: { reporte: true } },
};
const debut: Atelier = { depart, revision: 1, brouillon: depart };
const apres = (...gestes: Geste[]): Atelier => gestes.reduce(gesteFait, debut);

describe('a draft in hand', () => {
  it('changes one field of one clause; the other clauses stay the very same', () => {
    const { brouillon } = apres({ type: 'ecrit', clause: 'designation', chemin: ['candidats'], valeur: 2 });
    expect(brouillon.clauses).toEqual({
      designation: { candidats: 2, aDefaut: 'MAIRE' },
      reliquat: { reporte: true },
    });
    expect(brouillon.clauses.reliquat).toBe(depart.clauses.reliquat);
    expect(depart.clauses.designation.candidats).toBe(3);
  });

  it('copies a clause whole into the differences, and takes it away again', () => {
    const copie = { regle: 'POSSIBLE', article: '7' };
    const modifie = apres({ type: 'ecrit', clause: 'report', chemin: [], valeur: copie });
    expect(modifie.brouillon.clauses.report).toEqual(copie);
    expect(aEnregistrer(modifie)).toBe(true);
    const revenu = gesteFait(modifie, { type: 'revient', clause: 'report' });
    expect(revenu.brouillon.clauses).not.toHaveProperty('report');
    expect(aEnregistrer(revenu)).toBe(false);
  });

  it('knows that something typed and undone is not to be saved', () => {
    const tape = apres({ type: 'cadre', champs: { droits: '8' } });
    expect(aEnregistrer(tape)).toBe(true);
    expect(aEnregistrer(gesteFait(tape, { type: 'cadre', champs: { droits: '' } }))).toBe(false);
  });

  it('keeps an empty cell apart from one that was not copied', () => {
    const vide = apres({ type: 'imprime', chemin: ['flux'], valeur: null });
    expect(vide.brouillon.imprime).toEqual({ flux: null });
    expect(
      gesteFait(vide, { type: 'imprime', chemin: ['flux'], valeur: undefined }).brouillon.imprime,
    ).toEqual({});
  });
});
