import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { ouvreCellule, ouvreCommune } from './ouvrir.ts';
import { ecartOuvert, totalDesCommunes, totalDesReservataires } from './sommes.ts';

const chiffre = (exact: string, affiche = exact) => ({ exact, affiche });
const colonne = (flux: string | null, objectif: number | null) => ({
  ...{ droits: 1, eligibles: 2, part: null, flux: flux === null ? null : chiffre(flux), objectif },
  ...{ constats: [], manques: [] },
});
const ligne = (nom: string, reel: string | null, essaye: string | null, objectif: number | null = 1) => ({
  ...{ convention: nom === 'C' ? null : 7, reservataire: 9, nom, reel: colonne(reel, objectif) },
  scenarios: [{ ...colonne(essaye, objectif), ecartFlux: null, ecartObjectif: null }],
});
const C: ComparaisonDeScenarios = {
  ...{ exercice: 2027, constats: [], scenarios: [{ id: null, nom: 'Essai', constats: [] }] },
  parReservataire: [ligne('A', '1/2', '3/4'), ligne('B', null, '1/4', null), ligne('C', '1/3', '1/3')],
  parCommune: [
    { cle: 'x', commune: 'X', eligibles: 3, reel: chiffre('5/6'), scenarios: [{ flux: null, ecart: null }] },
    {
      ...{ cle: '', commune: null, eligibles: null, reel: null },
      scenarios: [{ flux: chiffre('4/3'), ecart: chiffre('4/3') }],
    },
  ],
  totaux: {
    reel: { flux: chiffre('5/6'), objectif: 2 },
    scenarios: [{ flux: chiffre('4/3'), objectif: 2, ecartFlux: chiffre('1/2') }],
  },
};

describe('totals and differences open without asking', () => {
  it('a total lists the lines that have the figure, of its own column, and adds them up to itself', () => {
    const noms = (etapes: readonly { libelle: string }[]) => etapes.map((e) => e.libelle);
    const reel = totalDesReservataires(C, null, 'flux', C.totaux.reel.flux);
    expect(noms(reel.etapes)).toEqual(['A', 'C', 'Somme']);
    expect(reel.etapes.at(-1)?.valeur.exact).toBe(reel.valeur.exact);
    const essaye = totalDesReservataires(C, 0, 'flux', chiffre('4/3'));
    expect(noms(essaye.etapes)).toEqual(['A', 'B', 'C', 'Somme']);
    expect(essaye.etapes.at(-1)?.valeur.exact).toBe('4/3');
    expect(essaye.titre).toContain('scénario « Essai »');
    expect(noms(totalDesReservataires(C, 0, 'objectif', chiffre('2')).etapes)).toEqual(['A', 'C', 'Somme']);
    expect(noms(totalDesCommunes(C, 0, chiffre('4/3')).etapes)).toEqual(['sans commune connue', 'Somme']);
  });

  it('a difference shows both figures, then the subtraction', () => {
    const { etapes } = ecartOuvert(
      'Écart',
      chiffre('1', '1'),
      chiffre('1/2', '0,5'),
      chiffre('-1/2', '−0,5'),
    );
    expect(etapes.map((e) => e.valeur.affiche)).toEqual(['1', '0,5', '−0,5']);
    expect(etapes.at(-1)?.formule).toBe('0,5 − 1 = −0,5');
  });
});

describe('a cell knows what to ask', () => {
  const saisie = {
    exercice: 2027,
    scenarios: [{ id: 3, nom: 'Essai', changements: [{ conventions: [], photographie: 12 }] }],
  };
  const vue = { organisme: 4, saisie, comparaison: C };
  const [a, , c] = C.parReservataire;

  it('its column, its line, and the inventories tried beside it: never the same key for two figures', () => {
    if (!a || !c) throw new Error('lines');
    const cles = [
      ouvreCellule(vue, a, null, 'flux', chiffre('1/2')),
      ouvreCellule(vue, a, 0, 'flux', chiffre('3/4')),
      ouvreCellule(vue, a, 0, 'objectif', chiffre('1')),
      ouvreCellule(vue, c, 0, 'flux', chiffre('1/3')),
    ].map((o) => JSON.stringify(o.demande.cle));
    expect(new Set(cles).size).toBe(4);
    expect(cles[0]).toContain('"scenario":null,"photographies":[12],"ligne":{"convention":7}');
    expect(cles[3]).toContain('"nom":"Essai"');
    expect(cles[3]).toContain('"ligne":{"reservataire":9}');
  });

  it('rights without agreement lead to no clause; a share has no unit', () => {
    if (!a || !c) throw new Error('lines');
    expect(ouvreCellule(vue, a, null, 'part', chiffre('1/2'))).toMatchObject({ convention: 7 });
    expect(ouvreCellule(vue, a, null, 'part', chiffre('1/2')).unite).toBeUndefined();
    expect(ouvreCellule(vue, c, null, 'flux', chiffre('5/2')).unite).toBe('logements');
    expect(ouvreCellule(vue, c, null, 'flux', chiffre('1/3')).convention).toBeUndefined();
    const [x] = C.parCommune;
    expect(x && ouvreCommune(vue, x, null, 'eligibles', chiffre('3')).titre).toBe(
      'Logements éligibles — X, en 2027, réel',
    );
  });
});
