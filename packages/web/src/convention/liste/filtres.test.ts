import type { ConventionResume, Situation } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { phraseDeSituation } from '../situation.ts';
import { choix, conventionsEnCsv, enParametres, filtre, lisFiltres, prochaines } from './filtres.ts';

const resume = (id: number, nom: string, situation: Situation, exercices: number[]): ConventionResume => ({
  ...{ id, reference: null, natureActe: 'CONVENTION', modele: 'haute-garonne-2023', modeleTitre: 'Modèle' },
  bailleur: { id: 1, nom: 'Habitat Exemple' },
  reservataire: { id: id + 10, nom, categorie: 'COMMUNE' },
  departement: '31',
  situation: {
    ...{ situation, libelle: '', enVigueur: situation === 'EN_VIGUEUR', reconductions: 0 },
    ...{ debut: '2024-07-04', fin: null },
  },
  ...{ version: 1, etat: 'SIGNEE', exercices, communes: [], tauxRotation: null, clausesModifiees: 0 },
});
const liste = [
  resume(1, 'Zuydcoote', 'EN_VIGUEUR', [2024]),
  resume(2, 'Évry', 'ECHUE', [2023, 2024]),
  resume(3, 'Albi', 'EN_VIGUEUR', [2025]),
];
const bailleur = { bailleur: true };

describe('filters of the list of agreements', () => {
  it('reads what it wrote, and leaves out what is not a filter', () => {
    const filtres = { situation: 'ECHUE', avec: 12, exercice: 2024 } as const;
    expect(lisFiltres(new URLSearchParams(enParametres(filtres)))).toEqual(filtres);
    expect(lisFiltres(new URLSearchParams('situation=toString&avec=un&exercice=-4&autre=1'))).toEqual({});
  });

  it('keeps what answers every filter at once', () => {
    const ids = (f: Parameters<typeof filtre>[1]) => filtre(liste, f, bailleur).map((c) => c.id);
    expect(ids({})).toEqual([1, 2, 3]);
    expect(ids({ situation: 'EN_VIGUEUR', exercice: 2024 })).toEqual([1]);
    expect(ids({ avec: 12 })).toEqual([2]);
    expect(filtre(liste, { avec: 1 }, { bailleur: false })).toHaveLength(3);
  });

  it('offers only what the list holds, with its number', () => {
    const offert = choix(liste, bailleur);
    expect(offert.situations).toEqual([
      { value: 'EN_VIGUEUR', label: 'En vigueur (2)' },
      { value: 'ECHUE', label: 'Échue (1)' },
    ]);
    expect(offert.avec.map((x) => x.label)).toEqual(['Albi (1)', 'Évry (1)', 'Zuydcoote (1)']);
    expect(offert.exercices.map((x) => x.label)).toEqual(['2025 (1)', '2024 (2)', '2023 (1)']);
  });

  it('finds the nearest deadline of each agreement, that of another landlord apart', () => {
    const e = (convention: number, le: string, id = 1) => ({
      ...{ convention, le, code: 'AUTRE', libelle: le, etat: 'A_VENIR' as const, source: '' },
      ...{ bailleur: { id, nom: '' }, reservataire: { id: 2, nom: '', categorie: 'COMMUNE' } },
    });
    const lues = prochaines([e(1, '2027-05-01'), e(1, '2027-02-01'), e(1, '2026-01-01', 9)]);
    expect(lues.get('1/1')?.le).toBe('2027-02-01');
    expect(lues.get('9/1')?.le).toBe('2026-01-01');
    expect(conventionsEnCsv(liste, lues).split('\r\n')[1]).toContain(';01/02/2027;2027-02-01');
  });
});

describe('sentence of the situation', () => {
  const vue = (libelle: string, debut: string | null, fin: string | null, limite?: string) => ({
    situation: { situation: 'EN_VIGUEUR' as const, libelle, enVigueur: true, debut, fin, reconductions: 0 },
    echeances:
      limite === undefined
        ? []
        : [{ code: 'DENONCIATION_AVANT', le: limite, libelle: '', etat: 'PROCHE' as const, source: '' }],
  });
  it('says where it stands, for how long, and until when it can be denounced', () => {
    expect(
      phraseDeSituation(vue('En vigueur jusqu’au 03/07/2025', '2024-07-04', '2025-07-03', '2025-04-03')),
    ).toBe('En vigueur du 04/07/2024 au 03/07/2025 ; dénonçable jusqu’au 03/04/2025.');
    expect(
      phraseDeSituation(vue('Reconduite une fois, jusqu’au 03/07/2026', '2025-07-04', '2026-07-03')),
    ).toBe('Reconduite une fois, du 04/07/2025 au 03/07/2026.');
    expect(phraseDeSituation(vue('En vigueur, sans terme', '2024-07-04', null))).toBe(
      'En vigueur, depuis le 04/07/2024, sans terme.',
    );
    expect(phraseDeSituation(vue('Brouillon', null, null))).toBe('Brouillon.');
    expect(phraseDeSituation(vue('Échue depuis le 03/07/2025', '2024-07-04', '2025-07-03'))).toBe(
      'Échue depuis le 03/07/2025, période du 04/07/2024 au 03/07/2025.',
    );
  });
  it('does not say a period twice', () => {
    expect(phraseDeSituation(vue('En vigueur du 04/07/2024 au 03/07/2025', '2024-07-04', '2025-07-03'))).toBe(
      'En vigueur du 04/07/2024 au 03/07/2025.',
    );
  });
});
