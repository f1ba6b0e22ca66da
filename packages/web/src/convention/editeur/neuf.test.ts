import { CHAMPS_DES_CLAUSES } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { lisClause } from './fautes.ts';
import { clauseNeuve, objetNeuf, varianteNeuve } from './neuf.ts';

describe('what is written before anything is typed', () => {
  it.each(Object.entries(CHAMPS_DES_CLAUSES))(
    '%s: valid, or only asks for what must be typed',
    (clause, champs) => {
      const lu = lisClause(clause, clauseNeuve(champs));
      for (const message of Object.values(lu.fautes ?? {})) expect(message).toBe('À remplir.');
    },
  );

  it('leaves out what the clause does not demand', () => {
    expect(
      objetNeuf([
        { cle: 'a', libelle: '', genre: 'ouiNon' },
        { cle: 'b', libelle: '', genre: 'ouiNon', obligatoire: true },
        { cle: 'c', libelle: '', genre: 'texte', obligatoire: true },
      ]),
    ).toEqual({ b: false });
  });

  it('begins a kind with the fields of that kind', () => {
    const variantes = {
      X: { libelle: '', champs: [] },
      Y: {
        libelle: '',
        champs: [{ cle: 'f', libelle: '', genre: 'choix', options: { U: 'u', V: 'v' }, obligatoire: true }],
      },
    } as const;
    expect(varianteNeuve(variantes, 'Y')).toEqual({ type: 'Y', f: 'U' });
    expect(varianteNeuve(variantes, 'X')).toEqual({ type: 'X' });
  });
});
