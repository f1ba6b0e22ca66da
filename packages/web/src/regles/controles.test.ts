import { REGLES_DE_VERIFICATION } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { controlesVus } from './controles.ts';

describe('checks on the page of the rules', () => {
  it('shows every check that runs', () => {
    expect(controlesVus(REGLES_DE_VERIFICATION, '', '')).toEqual(REGLES_DE_VERIFICATION);
  });

  it('finds a check by an incoherence, by a word without accent, and keeps a certainty', () => {
    expect(controlesVus(REGLES_DE_VERIFICATION, '', 'I28').map((f) => f.code)).toEqual([
      'SOMME_DES_ARRONDIS',
    ]);
    expect(controlesVus(REGLES_DE_VERIFICATION, '', 'tronque').map((f) => f.code)).toContain('PART_TRONQUEE');
    const aConfirmer = controlesVus(REGLES_DE_VERIFICATION, 'A_VERIFIER', '');
    expect(aConfirmer.length).toBeLessThan(REGLES_DE_VERIFICATION.length);
    expect(
      aConfirmer.every((f) => f.source.type === 'texte' && f.source.texte.certitude === 'A_VERIFIER'),
    ).toBe(true);
  });
});
