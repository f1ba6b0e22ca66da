import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bilan, constatsSur, estTrouvee } from './audit.ts';
import { avecUneFaute, exemplaire, FAUTES, sansFaute } from './audit-fautes.ts';
import { ecrit, entier, Hasard, rapport, relit } from './audit-nombres.ts';

const graines = fc.integer({ min: 1, max: 1_000_000 });

it('at least twenty kinds of fault, each with a name of its own', () => {
  expect(FAUTES.length).toBeGreaterThanOrEqual(20);
  expect(new Set(FAUTES.map((f) => f.genre)).size).toBe(FAUTES.length);
});

it('a small sample keeps the promise: 99 % found, under 1 % of false alarms', () => {
  const b = bilan(1, 6 * FAUTES.length);
  expect(b.genres.filter((g) => g.trouvees + 1 < g.plantees)).toEqual([]);
  expect(b.trouvees).toBeGreaterThanOrEqual(0.99 * b.plantees);
  expect(b.aTort).toEqual([]);
});

it('a clean agreement has no finding, whatever the seed and the hand that prints', () => {
  fc.assert(
    fc.property(graines, (graine) => {
      for (const { dossiers } of sansFaute(graine, 10)) expect(constatsSur(dossiers)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('without its fault, the same agreement is not said to have it: the finding comes from the fault', () => {
  for (const [rang, faute] of FAUTES.entries()) {
    const h = new Hasard(rang + 5);
    for (let essai = 0; ; essai += 1) {
      const e = exemplaire(h, rang + essai);
      const plantes = faute.plante(e, h);
      if (plantes === undefined) continue;
      expect(JSON.stringify(plantes), faute.genre).not.toBe(JSON.stringify([e.dossier]));
      expect(estTrouvee({ rang, faute, dossiers: [e.dossier] }), faute.genre).toBe(false);
      break;
    }
  }
});

it('the same seed gives the same agreements', () => {
  const texte = () => JSON.stringify(avecUneFaute(3, FAUTES.length).map((e) => e.dossiers));
  expect(texte()).toBe(texte());
});

it('its own numbers: rounded, cut, read back', () => {
  expect(ecrit(rapport(1185, 1000), 1, { coupe: false, virgule: ',' })).toBe('1,2');
  expect(ecrit(rapport(1185, 1000), 1, { coupe: true, virgule: '.' })).toBe('1.1');
  expect(ecrit(rapport(300, 31), 2, { coupe: true, virgule: ',' })).toBe('9,67');
  expect([entier(rapport(1, 2), 'AU_PLUS_PROCHE'), entier(rapport(1, 9), 'MINIMUM_UN')]).toEqual([1n, 1n]);
  expect(relit('9.67%')).toEqual([967n, 10_000n]);
});

it('the generator shares no arithmetic with the checks', () => {
  const dossier = fileURLToPath(new URL('.', import.meta.url));
  const fichiers = readdirSync(dossier).filter((f) => /^audit-.*(?<!\.test)\.ts$/.test(f));
  expect(fichiers.length).toBeGreaterThan(5);
  for (const f of fichiers) expect(readFileSync(`${dossier}${f}`, 'utf8'), f).not.toContain('@contingent/');
});
