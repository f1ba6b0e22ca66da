import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Retrocession } from '../convention/clauses-de-calcul.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { fraction, pourcent, produit, sommeDe, texteExact, UN, ZERO } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { type ApresRetrocessions, apresRetrocessions, dernierJourDe } from './apres-retrocessions.ts';

const debut = jour('2025-01-01');
const paca: Retrocession = {
  cedant: 'ETAT',
  beneficiaire: 'ACTION_LOGEMENT',
  taux: pourcent(137, 100),
  debut,
  fin: dernierJourDe(debut, 15),
  article: '4 c',
};
const calcule = (
  categorie: CategorieReservataire,
  part = pourcent(30),
  le = '2027-01-01',
  retrocessions: readonly Retrocession[] = [paca],
): ApresRetrocessions => {
  const r = apresRetrocessions({ categorie, part, fluxNet: fraction(680), retrocessions, le: jour(le) });
  if (!r.ok) throw new Error(JSON.stringify(r.erreurs.map((e) => e.code)));
  return r.valeur;
};

it('D46 — on 680: 28.63 % and 194.684 for the State, 9.316 given back', () => {
  const etat = calcule('ETAT');
  expect(texteExact(etat.part.valeur)).toBe('2863/10000');
  expect(etat.flux.valeur).toEqual(fraction(194_684, 1000));
  expect(etat.mouvements.map((m) => [m.sens, m.flux.valeur])).toEqual([['CEDE', fraction(9_316, 1000)]]);
  expect(etat.flux.etapes.map((e) => e.formule)).toEqual([
    '30 % − 1,37 % = 28,63 %',
    '28,63 % × 680 = 194,684',
  ]);
  expect(etat.flux.etapes[0]?.source).toEqual({ type: 'clause', clause: 'retrocessions', article: '4 c' });
  expect(etat.mouvements[0]?.flux.etapes[0]?.formule).toBe('1,37 % × 680 = 9,316');
});
it('D46 — Action Logement: 20 % negotiated and what it receives, 145.316', () => {
  const als = calcule('ACTION_LOGEMENT', pourcent(20));
  expect(als.flux.valeur).toEqual(fraction(145_316, 1000));
  expect(als.mouvements[0]?.sens).toBe('RECU');
});
it.each([
  ['2024-12-31', '3/10'],
  ['2025-01-01', '2863/10000'],
  ['2025-01-02', '2863/10000'],
  ['2039-12-30', '2863/10000'],
  ['2039-12-31', '2863/10000'],
  ['2040-01-01', '3/10'],
])('D46 — on %s the State has %s: nothing outside the dates', (le, attendu) => {
  expect(texteExact(calcule('ETAT', pourcent(30), le).part.valeur)).toBe(attendu);
});
it('leaves the others as they were', () => {
  const commune = calcule('COMMUNE', pourcent(14));
  expect(commune.flux.valeur).toEqual(fraction(952, 10));
  expect(commune.mouvements).toEqual([]);
});
it.each([
  [{ fin: jour('2024-12-31') }, 'retrocessions.0.fin'],
  [{ taux: ZERO }, 'retrocessions.0.taux'],
  [{ beneficiaire: 'ETAT' as const }, 'retrocessions.0.beneficiaire'],
  [{ taux: pourcent(31) }, 'retrocessions'],
])('refuses %o', (faute, champ) => {
  const retrocessions = [{ ...paca, ...faute }];
  const r = apresRetrocessions({
    categorie: 'ETAT',
    part: pourcent(30),
    fluxNet: UN,
    retrocessions,
    le: debut,
  });
  expect(r.ok ? [] : r.erreurs.map((e) => e.champ)).toEqual([champ]);
});
it('moves points of flow and never makes or loses any', () => {
  const unTaux = fc.integer({ min: 1, max: 1_500 }).map((n) => pourcent(n, 100));
  fc.assert(
    fc.property(unTaux, unTaux, fc.integer({ min: 0, max: 5_000 }), (aller, retour, n) => {
      const retrocessions = [
        { ...paca, taux: aller },
        { ...paca, taux: retour, cedant: 'ACTION_LOGEMENT' as const, beneficiaire: 'COMMUNE' as const },
      ];
      const parts = { ETAT: pourcent(30), ACTION_LOGEMENT: pourcent(25), COMMUNE: pourcent(20) };
      const categories = ['ETAT', 'ACTION_LOGEMENT', 'COMMUNE'] as const;
      const flux = categories.map((categorie) => {
        const saisie = { categorie, part: parts[categorie], fluxNet: fraction(n), retrocessions, le: debut };
        const r = apresRetrocessions(saisie);
        if (!r.ok) throw new Error('not computed');
        return r.valeur.flux.valeur;
      });
      expect(sommeDe(flux)).toEqual(produit(pourcent(75), fraction(n)));
    }),
  );
});
