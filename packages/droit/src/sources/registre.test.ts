import { expect, it } from 'vitest';
import { REGISTRE, texteDe, textesDeRegle } from './registre.ts';

const regle = /^D([1-9]\d{0,2})$/;

it('gives each text one key', () => {
  expect(REGISTRE.length).toBeGreaterThan(60);
  expect(new Set(REGISTRE.map((t) => t.id)).size).toBe(REGISTRE.length);
  expect(texteDe('CCH-R441-5-2-I')?.titre).toBe('CCH, art. R441-5-2, I');
  expect(texteDe('inconnu')).toBeUndefined();
});
it.each(REGISTRE)('$id says which rules it carries, in our own French words', (t) => {
  expect(t.regles.length).toBeGreaterThan(0);
  for (const r of t.regles) expect(Number(regle.exec(r)?.[1])).toBeLessThanOrEqual(124);
  expect(t.regle).toMatch(/^[A-ZÀÉ].{20,}\.$/);
  expect(t.titre.length).toBeGreaterThan(3);
  expect(t.verifieLe).toBe('2026-11-21');
});
it('says what was not read wherever a rule is not confirmed or was read in an older version', () => {
  const muets = REGISTRE.filter(
    (t) => ['A_VERIFIER', 'LU_2017', 'PAGE'].includes(t.certitude) && t.reserve === undefined,
  );
  expect(muets.map((t) => t.id)).toEqual([]);
});
it('carries every rule of the yearly flow (D1 to D66) and of the counterparts (D102 to D106)', () => {
  const attendues = Array.from({ length: 124 }, (_, i) => i + 1).filter(
    (n) => n <= 66 || (n >= 102 && n <= 106),
  );
  const absentes = attendues.filter((n) => n !== 66 && textesDeRegle(`D${n}`).length === 0);
  expect(absentes).toEqual([]);
});
it.each([
  ['CCH-R441-5-2-I', 'LU'],
  ['CCH-R441-5-2-II', 'LU'],
  ['CCH-R441-5-3', 'CONVENTION'],
  ['CCH-L441-1-DELAI', 'LU_2017'],
  ['CCH-R441-6', 'LU_2017'],
  ['DECRET-2020-145-1', 'PAGE'],
  ['LOI-2022-217-SANTE', 'PAGE'],
  ['CT-L3133-1', 'A_VERIFIER'],
  ['D46-PACA', 'CONVENTION'],
  ['RPLS-CLE', 'A_VERIFIER'],
])('%s is marked %s as in the collected law', (id, certitude) => {
  expect(texteDe(id)?.certitude).toBe(certitude);
});
