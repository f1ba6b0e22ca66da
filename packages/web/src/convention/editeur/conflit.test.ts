import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brouillon, brouillonNeuf } from './brouillon.ts';
import { aChoisir, fusionne, partsEnConflit } from './conflit.ts';
import { canonique, type Objet } from './json.ts';

const depart: Brouillon = {
  ...brouillonNeuf(new URLSearchParams('modele=commune-2024&exercices=2024')),
  clauses: { tauxRotation: { valeur: '79/1000' }, report: { regle: 'POSSIBLE' } },
};

describe('two people on one draft', () => {
  it('asks only where both changed, and takes what only the other changed', () => {
    const mien = {
      ...depart,
      communes: 'Escalquens',
      clauses: { tauxRotation: { valeur: '8 %' }, report: { regle: 'POSSIBLE' } },
    };
    const autre = { ...depart, exercices: '2024, 2025', clauses: { tauxRotation: { valeur: '9 %' } } };
    const parts = partsEnConflit(depart, mien, autre);
    expect(parts.map((p) => [p.cle, p.par])).toEqual([
      ['exercices', 'AUTRE'],
      ['tauxRotation', 'LES_DEUX'],
      ['report', 'AUTRE'],
    ]);
    expect(aChoisir(parts, {}).map((p) => p.cle)).toEqual(['tauxRotation']);
    expect(aChoisir(parts, { 'clause.tauxRotation': 'MIEN' })).toEqual([]);
    expect(fusionne(mien, autre, parts, { 'clause.tauxRotation': 'AUTRE' })).toEqual({
      ...depart,
      communes: 'Escalquens',
      exercices: '2024, 2025',
      clauses: { tauxRotation: { valeur: '9 %' } },
    });
    expect(fusionne(mien, autre, parts, { 'clause.tauxRotation': 'MIEN', 'clause.report': 'MIEN' })).toEqual({
      ...mien,
      exercices: '2024, 2025',
    });
  });

  it('does not take two writings of one rate for two clauses', () => {
    const mien = { ...depart, clauses: { ...depart.clauses, tauxRotation: { valeur: '8,90 %' } } };
    const autre = { ...depart, clauses: { ...depart.clauses, tauxRotation: { valeur: '89/1000' } } };
    expect(partsEnConflit(depart, mien, autre)).toHaveLength(1);
    const memes = (_clause: string) => 'le même taux';
    expect(partsEnConflit(depart, mien, autre, memes)).toEqual([]);
  });

  const clauses = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.record({ x: fc.integer({ max: 2, min: 0 }) }),
    {
      maxKeys: 3,
    },
  );
  const brouillon = fc
    .record({ exercices: fc.constantFrom('2024', '2025'), clauses })
    .map((champs): Brouillon => ({ ...depart, ...champs, clauses: { ...champs.clauses } as Objet }));

  it('choosing theirs everywhere, when I changed nothing, gives theirs; mine everywhere gives mine', () => {
    fc.assert(
      fc.property(brouillon, brouillon, brouillon, (avant, moi, lui) => {
        const rien = partsEnConflit(avant, avant, lui);
        expect(canonique(fusionne(avant, lui, rien, {}) as unknown as Objet)).toBe(
          canonique(lui as unknown as Objet),
        );
        const parts = partsEnConflit(avant, moi, lui);
        const tous = Object.fromEntries(parts.map((p) => [`${p.genre}.${p.cle}`, 'MIEN' as const]));
        expect(fusionne(moi, lui, parts, tous)).toEqual(moi);
      }),
    );
  });

  it('nothing that somebody changed alone is lost', () => {
    fc.assert(
      fc.property(brouillon, brouillon, brouillon, (avant, moi, lui) => {
        const parts = partsEnConflit(avant, moi, lui);
        const fusion = fusionne(moi, lui, parts, {});
        for (const cle of ['a', 'b', 'c']) {
          const [d, m, l, f] = [avant, moi, lui, fusion].map((b) => canonique(b.clauses[cle]));
          if (m === d) expect(f).toBe(l);
          if (l === d) expect(f).toBe(m);
        }
      }),
    );
  });
});
