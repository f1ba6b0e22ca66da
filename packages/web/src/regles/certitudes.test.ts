import { REGISTRE } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { CERTITUDES, reglesVues } from './certitudes.ts';

describe('page of the rules', () => {
  it('shows every record of the register, each with a certainty that has a name', () => {
    expect(reglesVues(REGISTRE, '', '')).toEqual(REGISTRE);
    expect(REGISTRE.map((t) => CERTITUDES[t.certitude]?.nom)).not.toContain(undefined);
  });

  it('searches words without their accents and keeps one certainty', () => {
    const textes = reglesVues(REGISTRE, 'LU', 'RESERVATAIRE bailleur');
    expect(textes.length).toBeGreaterThan(0);
    expect(
      textes.every((t) => t.certitude === 'LU' && /bailleur/i.test(`${t.titre} ${t.regle} ${t.reserve}`)),
    ).toBe(true);
    expect(reglesVues(REGISTRE, '', 'zzz introuvable')).toEqual([]);
  });
});
