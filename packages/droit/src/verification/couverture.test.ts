import { describe, expect, it } from 'vitest';
import { verifierAvantSignature } from './avant-signature.ts';
import { LIGNES_DE_L_ACTE } from './couverture/acte.ts';
import { LIGNES_DES_COLLECTIVITES } from './couverture/collectivites.ts';
import { LIGNES_DE_L_ETAT } from './couverture/etat.ts';
import { derogation, etat } from './couverture/fabrique.ts';
import { type Cas, cas } from './essai.ts';
import { REGLES_DE_VERIFICATION } from './verifier.ts';

/**
 * One line for each rule of the collected law that the checks carry: the code that says it, the least agreement (or
 * agreements) that breaks it, and the nearest one that does not. Rules that are not findings on an agreement are proved
 * elsewhere: D14 and D16 are deadlines of the life cycle (`echeances.test.ts`), D17 stands on the inventory of a landlord
 * (`DROITS_SANS_CONVENTION`, in the application), D44 is a computation (`plus-fort-reste.test.ts`).
 */
const LIGNES = [...LIGNES_DE_L_ACTE, ...LIGNES_DE_L_ETAT, ...LIGNES_DES_COLLECTIVITES];

/** Codes of the findings on the last agreement, drafted beside the others. */
function codes(plusieurs: readonly Cas[]): readonly string[] {
  const dossiers = plusieurs.map((c) => cas({ imprime: {}, ...c }));
  const dernier = dossiers.at(-1);
  return dernier ? verifierAvantSignature(dernier, dossiers.slice(0, -1)).map((c) => c.code) : [];
}

describe('each rule at its edge', () => {
  it.each(LIGNES)('%s, %s: %s', (_, code, __, fautif, sain) => {
    expect(codes(fautif)).toContain(code);
    expect(codes(sain)).not.toContain(code);
    // A finding between agreements is about their being together.
    if (fautif.length > 1) for (const seul of fautif) expect(codes([seul])).not.toContain(code);
  });
});

const RECUEIL = ['D9', 'D10', 'D13', 'D15', 'D18', 'D39', 'D40', 'D41', 'D42', 'D43', 'D45', 'D46', 'D54'];

it('no check of these rules is without its line, alone and between agreements', () => {
  const portees = REGLES_DE_VERIFICATION.filter((r) => r.incoherences.some((i) => RECUEIL.includes(i)));
  expect(new Set(LIGNES.map(([regle]) => regle))).toEqual(new Set([...RECUEIL, 'D11', 'D12', 'renvois']));
  const absents = portees.filter(
    (r) =>
      !LIGNES.some(
        ([, code, , fautif]) => code === r.code && fautif.length > 1 === (r.portee === 'PLUSIEURS_DOSSIERS'),
      ),
  );
  expect(absents.map((r) => `${r.code} ${r.portee}`)).toEqual([]);
});

it('D4: what exceeds a ceiling of the law blocks; a derogation, a doubt on the text or on an origin only warns', () => {
  const gravites = new Map(REGLES_DE_VERIFICATION.map((r) => [r.code, r.gravite]));
  for (const code of [
    'PLAFOND_ETAT_30',
    'PLAFOND_ETAT_AGENTS_5',
    'PLAFOND_GARANTIES_20',
    'PLAFOND_COLLECTIVITES_20',
  ])
    expect([code, gravites.get(code)]).toEqual([code, 'BLOQUANT']);
  for (const code of ['PLAFOND_20_ORIGINE_INCONNUE', 'DELAI_LEGAL_DEPASSE', 'PART_ETAT_INEGALE'])
    expect([code, gravites.get(code)]).toEqual([code, 'ALERTE']);
});

it.each([
  ['covers 1 January', derogation('2026-07-01', '2027-06-30'), 'ALERTE'],
  ['its last day is 1 January', derogation('2026-01-02', '2027-01-01'), 'ALERTE'],
  ['ended the day before', derogation('2026-01-01', '2026-12-31'), 'BLOQUANT'],
  ['begins the day after', derogation('2027-01-02', '2027-12-31'), 'BLOQUANT'],
  ['covers it beyond its year only', derogation('2026-01-01', '2027-01-01'), 'BLOQUANT'],
  ['none', {}, 'BLOQUANT'],
])('D41: a share of 35 %% in 2027, the derogation %s', (_, plafonds, gravite) => {
  const [c] = verifierAvantSignature(cas({ imprime: {}, ...etat(3500, plafonds) }), []).filter(
    ({ code }) => code === 'PLAFOND_ETAT_30',
  );
  expect(c?.gravite).toBe(gravite);
  expect(c?.message.includes('arrêté n° 1')).toBe(gravite === 'ALERTE');
});
