import type { TotauxVue } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { axeDesAvertissements, bascule, contient, enRequete, lisFiltre, motsDuFiltre } from './filtres.ts';

const axes = [
  {
    axe: 'reservataire',
    libelle: 'Réservataire',
    totaux: [
      {
        cle: '3',
        libelle: 'Commune',
        nombre: 15,
        part: { exact: '3/31', affiche: '9,68 %' },
        filtre: { reservataire: '3' },
      },
    ],
  },
];
const totaux = { axes } as unknown as TotauxVue;

describe('filter of the inventory', () => {
  it('reads the address and leaves out what is not a filter', () => {
    expect(lisFiltre(new URLSearchParams('reservataire=3&page=2&texte=&qpv=true'))).toEqual({
      reservataire: '3',
      qpv: 'true',
    });
  });

  it('puts and takes away one total without touching the others', () => {
    const mis = bascule({ qpv: 'true' }, { reservataire: '3' });
    expect(mis).toEqual({ qpv: 'true', reservataire: '3' });
    expect(bascule(mis, { reservataire: '3' })).toEqual({ qpv: 'true' });
    expect(bascule(mis, { reservataire: '4' })).toEqual({ qpv: 'true', reservataire: '4' });
    expect(contient({ qpv: 'true' }, {})).toBe(false);
  });

  it('keeps several unknown axes apart', () => {
    const deux = bascule(bascule({ qpv: 'true' }, { inconnu: 'typologie' }), { inconnu: 'commune' });
    expect(deux).toEqual({ qpv: 'true', inconnu: 'typologie|commune' });
    expect(contient(deux, { inconnu: 'commune' })).toBe(true);
    expect(bascule(deux, { inconnu: 'typologie' })).toEqual({ qpv: 'true', inconnu: 'commune' });
    expect(bascule({ inconnu: 'commune' }, { inconnu: 'commune' })).toEqual({});
  });

  it('says each part in words, by the totals first', () => {
    expect(motsDuFiltre({ reservataire: '3', expireEn: '2029' }, totaux)).toEqual([
      { cle: 'reservataire', mot: 'Réservataire\u00a0: Commune' },
      { cle: 'expireEn', mot: 'droits qui expirent en 2029' },
    ]);
  });

  it('lists the warnings that have lines, and only those', () => {
    const anomalie = (code: string, ligne: number) => ({
      code,
      gravite: 'ALERTE' as const,
      message: `message ${code}`,
      remede: '',
      nombre: 3,
      exemples: [{ ligne, colonne: '', valeur: '' }],
    });
    const [axe, ...autres] = axeDesAvertissements([
      anomalie('RPLS_ABSENT', 4),
      anomalie('ENCODAGE_MELANGE', 0),
    ]);
    expect(autres).toEqual([]);
    expect(axe?.totaux.map((t) => t.filtre)).toEqual([{ anomalie: 'RPLS_ABSENT' }]);
    expect(axeDesAvertissements([anomalie('ENCODAGE_MELANGE', 0)])).toEqual([]);
  });

  it('comes back whole from the address that it writes', () => {
    const filtre = { commune: 'ESCALQUENS|LABEGE', texte: 'rue d’Isatis & co' };
    expect(lisFiltre(new URLSearchParams(enRequete(filtre)))).toEqual(filtre);
    expect(enRequete({})).toBe('');
  });
});
