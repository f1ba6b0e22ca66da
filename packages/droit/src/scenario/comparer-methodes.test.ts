import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compte, convention, droits } from '../flux/fabrique.ts';
import { compare, fraction, pourcent, produit, texteExact, UN } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { comparerMethodes } from './comparer-methodes.ts';
import { entree } from './fabrique.ts';

const parSigle = (resultats: ReturnType<typeof comparerMethodes>) =>
  Object.fromEntries(
    resultats.map((r) => [
      r.methode.sigle,
      r.calcul.ok
        ? [r.part ? texteExact(r.part.valeur) : '—', texteExact(r.calcul.valeur.flux.valeur)]
        : r.calcul.manques.map((m) => m.champ),
    ]),
  );

it('15 rights on 155 dwellings at 7,90 %, every method: what is not known is asked for (D29–D35)', () => {
  expect(parSigle(comparerMethodes(entree('a', 155, 15).entree))).toEqual({
    V1: ['3/31', '237/200'],
    V2: ['3/31', '237/200'],
    V3: [texteExact(produit(fraction(3, 31), fraction(921, 1000))), '218277/200000'],
    V4: ['convention.part.methode.taux'],
    V5: ['convention.part.methode.droitsRestants'],
    V6: ['programmes'],
    V7: ['convention.part.methode.horizonAnnees'],
  });
});

it('with counts by programme and by end date, and the parameters tried, nothing is asked for but V5', () => {
  const base = {
    ...entree('a', 100, 10).entree,
    programmes: [
      { nom: 'A', eligibles: 60, droits: 10, tauxRotation: pourcent(10) },
      { nom: 'B', eligibles: 40, droits: 0, tauxRotation: pourcent(5) },
    ],
    durees: [{ fin: jour('2029-12-31'), nombre: 4 }, { nombre: 6 }],
  };
  const { V4, V5, V6, V7 } = parSigle(comparerMethodes(base, { taux: pourcent(20), horizonAnnees: 12 }));
  expect(V4).toEqual(['1/5', texteExact(fraction(79 * 20, 1000))]);
  expect(V5).toEqual(['convention.part.methode.droitsRestants']);
  // (10 × 10 %) ÷ (60 × 10 % + 40 × 5 %) = 1/8, of 8 vacancies.
  expect(V6).toEqual(['1/8', '1']);
  // Six years left of twelve weigh a half: (4 × ½ + 6) ÷ 100.
  expect(V7?.[0]).toBe('2/25');
});

it('V6 is V1 when the rotation is the same everywhere, V3 falls when it rises', () => {
  const couples = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(couples, fc.integer({ min: 2, max: 29 }), (groupes, pc) => {
      const taux = pourcent(pc);
      const programmes = groupes.map(([eligibles, d], rang) => ({
        ...{ nom: `p${rang}`, eligibles, droits: d % (eligibles + 1), tauxRotation: taux },
      }));
      const [e, d] = [
        programmes.reduce((n, p) => n + p.eligibles, 0),
        programmes.reduce((n, p) => n + p.droits, 0),
      ];
      const base = { ...entree('a', e, d).entree, programmes };
      const de = (pourCent: number) =>
        comparerMethodes({
          ...base,
          tauxRotation: { valeur: pourcent(pourCent), source: { type: 'saisie', libelle: 'essai' } },
        });
      const part = (r: ReturnType<typeof comparerMethodes>, sigle: string) =>
        r.find((x) => x.methode.sigle === sigle)?.part?.valeur ?? UN;
      const [bas, haut] = [de(pc), de(pc + 1)];
      expect(part(bas, 'V6')).toEqual(part(bas, 'V1'));
      if (d > 0) expect(compare(part(haut, 'V3'), part(bas, 'V3'))).toBeLessThan(0);
    }),
    { numRuns: 500 },
  );
});

it('methods that no text was read for are marked, and V3 warns of its paradox', () => {
  const resultats = comparerMethodes(entree('a', 155, 15).entree);
  const aConfirmer = resultats.filter((r) => r.methode.texte.certitude === 'A_VERIFIER');
  expect(aConfirmer.map((r) => r.methode.sigle)).toEqual(['V3', 'V5', 'V6', 'V7']);
  const v3 = resultats.find((r) => r.methode.sigle === 'V3');
  expect(v3?.calcul.alertes.map((a) => a.message).join()).toContain(
    'Plus la rotation monte, plus la part baisse',
  );
});

it('the parameters of the agreement itself are used when it is under the method', () => {
  const etat = {
    convention: convention('paca-etat-2025', {}, 'ETAT'),
    exercice: 2025,
    eligibles: compte(6800),
    droits: droits(2000),
    tauxRotation: { valeur: pourcent(10), source: { type: 'saisie', libelle: 'essai' } as const },
    soustractions: [],
  };
  const v4 = comparerMethodes(etat).find((r) => r.methode.sigle === 'V4');
  expect(v4).toMatchObject({ estCelleDeLaConvention: true, calcul: { ok: true } });
  expect(v4?.part && texteExact(v4.part.valeur)).toBe('2863/10000');
});
