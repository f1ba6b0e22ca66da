import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ajouteJours, jour } from '../quantites/jour.ts';
import { type DelaiDesignation, echeanceDesignation } from './designation.ts';

const trente = { nombre: 30, unite: 'JOURS_CALENDAIRES' } as const;
const calcule = (saisie: Partial<DelaiDesignation>) =>
  echeanceDesignation({ depuis: jour('2027-02-01'), delai: trente, ...saisie });

it('D54 — the clause of 30 days is brought back to the legal month', () => {
  const r = calcule({ zoneTendue: true });
  if (!r.ok) throw new Error('no due date');
  expect(r.valeur.convention?.echeance).toBe('2027-03-03');
  expect(r.valeur.echeance).toBe('2027-03-01');
  expect(r.valeur.retenue).toBe('LOI');
  expect(r.valeur.textes.map((t) => t.id)).toContain('CCH-L441-1-DELAI');
  expect(r.alertes.map((a) => [a.code, a.imprime, a.attendu])).toEqual([
    ['DELAI_LEGAL_ZONE_TENDUE', '03/03/2027', '01/03/2027'],
  ]);
});
it('D54 — a shorter clause wins, and nothing is said of the law out of « zone tendue »', () => {
  const court = calcule({ zoneTendue: true, delai: { nombre: 12, unite: 'JOURS_OUVRES' } });
  expect(court).toMatchObject({ ok: true, valeur: { echeance: '2027-02-17', retenue: 'CONVENTION' } });
  const detendue = calcule({ zoneTendue: false });
  expect(detendue).toMatchObject({ ok: true, alertes: [], valeur: { echeance: '2027-03-03' } });
  expect(detendue.ok && 'loi' in detendue.valeur).toBe(false);
  const egale = calcule({ zoneTendue: true, delai: { nombre: 1, unite: 'MOIS' } });
  expect(egale).toMatchObject({ ok: true, alertes: [], valeur: { retenue: 'CONVENTION' } });
});
it('asks for what it does not know instead of guessing', () => {
  const champs = (saisie: DelaiDesignation): string[] => {
    const r = echeanceDesignation(saisie);
    return r.ok ? [] : r.manques.map((m) => m.champ);
  };
  const depuis = jour('2027-02-01');
  expect(champs({ depuis, delai: trente })).toEqual(['territoire.zoneTendue']);
  expect(champs({ depuis, zoneTendue: false })).toEqual(['designation.delai']);
  const muette = echeanceDesignation({ depuis, zoneTendue: true });
  expect(muette).toMatchObject({ ok: true, valeur: { echeance: '2027-03-01', retenue: 'LOI' } });
});
it.each([
  ['2017-01-20', false],
  ['2017-01-21', true],
  ['2017-01-22', true],
])('the legal month on %s: answers or says why not', (depuis, repond) => {
  const r = calcule({ depuis: jour(depuis), zoneTendue: true });
  expect(r.ok).toBe(repond);
  if (!r.ok) expect(r.erreurs[0]?.message).toContain('en vigueur le 20/01/2017');
});
it('in « zone tendue » never later than the legal month, whatever the clause', () => {
  fc.assert(
    fc.property(fc.nat(9_000), fc.integer({ min: 1, max: 90 }), fc.boolean(), (n, nombre, prorogation) => {
      const depuis = ajouteJours(jour('2020-01-01'), n);
      const r = echeanceDesignation({
        depuis,
        zoneTendue: true,
        prorogation,
        delai: { nombre, unite: 'JOURS_OUVRES' },
      });
      if (!r.ok || !r.valeur.loi || !r.valeur.convention) throw new Error('no due date');
      expect(r.valeur.echeance <= r.valeur.loi.echeance).toBe(true);
      expect(r.valeur.echeance <= r.valeur.convention.echeance).toBe(true);
    }),
  );
});
