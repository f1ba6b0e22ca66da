import type { ConstatVue } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { ancreDuChamp, rail } from './ancres.ts';
import { fondsDe } from './fonds.ts';
import { creeLecteur } from './lecteur.ts';

describe('where a finding is mended', () => {
  it.each([
    ['convention.designation.zoneTendue', 'clause-designation'],
    ['clauses.part.methode', 'clause-part'],
    ['plafonds', 'clause-plafonds'],
    ['soustractions.SOU_VENTE', 'clause-soustractions'],
    ['eligibles', 'cadrage-logementsEligibles'],
    ['droits.logements', 'cadrage-droits'],
    ['imprime.soldes[0]', 'acte-deja-signe'],
    ['communes', 'cadrage-communes'],
    ['liberations', undefined],
  ])('%s → %s', (champ, ancre) => {
    expect(ancreDuChamp(champ)).toBe(ancre);
  });
});

it('counts by chapter what is changed, wrong and found', () => {
  const fonds = fondsDe('commune-2024', undefined);
  if (!fonds) throw new Error('no such model');
  const etats = creeLecteur()(
    { arrondi: { regle: 'SUPERIEUR' }, part: { methode: { type: 'V4_TAUX', fondement: 'NEGOCIE' } } },
    fonds,
  );
  const constat = (champ: string, gravite: ConstatVue['gravite']): ConstatVue => ({
    ...{ code: 'X', message: '', source: '', remede: '' },
    champ,
    gravite,
  });
  const constats = [
    constat('convention.part', 'BLOQUANT'),
    constat('arrondi', 'ALERTE'),
    constat('x', 'ALERTE'),
  ];
  const lignes = rail(etats, constats);
  const calcul = lignes.find((l) => l.premiere === 'clause-part');
  expect(calcul).toMatchObject({ modifiees: 2, fautes: 1, constats: 2, bloquants: 1 });
  expect(lignes.reduce((n, l) => n + l.constats, 0)).toBe(2);
});
