import type { GroupeLibelles } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { ajouteChoix, decisionsDeReunion, sortDe } from './choix.ts';

const groupe = (cle: string, nom: string, libelles: string[], nonReserve = false): GroupeLibelles => ({
  cle,
  nom,
  categorie: 'ACTION_LOGEMENT',
  statut: 'DEDUITE',
  raison: 'libellé proche',
  nonReserve,
  logements: libelles.length,
  libelles: libelles.map((normalise) => ({ brut: normalise, normalise, logements: 1 })),
});

describe('choices of an import', () => {
  it('keeps every former choice and lets the latest win', () => {
    const avant = ajouteChoix(
      {},
      { colonnes: [{ index: 0, champ: 'rpls' }], communeParDefaut: 'Escalquens' },
    );
    const apres = ajouteChoix(avant, {
      colonnes: [
        { index: 0, champ: 'adresse' },
        { index: 3, champ: 'commune' },
      ],
    });
    expect(apres).toEqual({
      communeParDefaut: 'Escalquens',
      colonnes: [
        { index: 0, champ: 'adresse' },
        { index: 3, champ: 'commune' },
      ],
    });
  });

  it('merges two groups into one réservataire, label by label', () => {
    const decisions = decisionsDeReunion(
      groupe('nouveau:cileo', 'CILEO', ['cileo', 'c i l interlogement']),
      groupe('nouveau:action logement', 'Action Logement', ['action logement']),
    );
    expect(decisions.map((d) => d.normalise)).toEqual(['cileo', 'c i l interlogement', 'action logement']);
    expect(new Set(decisions.map((d) => JSON.stringify(d.reservataire))).size).toBe(1);
    expect(decisions[0]?.reservataire).toEqual({ nom: 'Action Logement', categorie: 'ACTION_LOGEMENT' });
  });

  it('keeps apart a known réservataire, a new one and what is not reserved', () => {
    expect(sortDe(groupe('12', 'X', ['x']))).toEqual({ id: 12 });
    expect(sortDe(groupe('nouveau:x', 'X', ['x']))).toEqual({ nom: 'X', categorie: 'ACTION_LOGEMENT' });
    expect(sortDe(groupe('non-reserve', 'Non réservé', ['x'], true))).toBeNull();
  });
});
