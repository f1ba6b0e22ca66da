import type { EtapeVue } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { adresseLogements, ecritJustification, lienLogements, valeurEcrite } from './justification.ts';

const etape = (avec: Partial<EtapeVue> = {}): EtapeVue => ({
  id: 'eligibles',
  libelle: 'Logements éligibles sur la commune',
  formule: '155 − 0 = 155',
  valeur: { exact: '155', affiche: '155' },
  source: { affiche: 'convention, art. 3', type: 'clause' },
  ...avec,
});

describe('justification of a figure', () => {
  it('says the exact value only when it says more', () => {
    expect(valeurEcrite({ exact: '237/200', affiche: '1,185' }, 'logement')).toBe(
      '1,185 logement (exact 237/200)',
    );
    expect(valeurEcrite({ exact: '1083', affiche: '1 083' })).toBe('1\u202f083');
  });

  it('leads a count to its dwellings, already filtered', () => {
    const comptee = etape({
      provenance: {
        libelle: 'état des lieux du 31/12/2022',
        photographie: 7,
        filtre: { commune: '31169', eligible: 'true' },
      },
    });
    expect(lienLogements(comptee)).toBe('voir les 155 logements');
    expect(adresseLogements(3, comptee)).toBe('/o/3/parc/7?commune=31169&eligible=true');
    expect(lienLogements(etape())).toBeUndefined();
    expect(adresseLogements(3, etape())).toBeUndefined();
  });

  it('copies every step with its source, its doubt and its reserve', () => {
    const texte = ecritJustification({
      titre: 'Flux dû',
      valeur: { exact: '237/200', affiche: '1,185' },
      etapes: [
        etape(),
        etape({
          libelle: 'Flux',
          source: { affiche: 'D28', type: 'texte', certitude: 'A_VERIFIER', reserve: 'décret non lu' },
        }),
      ],
    });
    expect(texte).toContain('1. Logements éligibles sur la commune\u00a0: 155');
    expect(texte).toContain('Source\u00a0: convention, art. 3');
    expect(texte.split('\n').filter((l) => l.includes('Règle à confirmer'))).toHaveLength(1);
    expect(texte).toContain('décret non lu');
  });
});
