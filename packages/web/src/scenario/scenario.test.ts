import type { ChangementSaisi, ComparaisonDeScenarios, ScenarioVue } from '@contingent/echanges';
import { ChangementSaisi as Schema } from '@contingent/echanges';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrisAffiche, lisAffiche, montres, requeteDEssai } from './adresse.ts';
import { groupesDeBarres } from './barres.ts';
import { CHANGEMENT_VIDE, type ChangementEcrit, changeQuelqueChose, comprendre, ecrire } from './composer.ts';
import { constatsCompares, regroupes } from './constats.ts';
import { comparaisonEnCsv, methodesEnCsv } from './exporte.ts';
import { manqueEnBref, questionsDe } from './methodes.ts';
import { nomDeCopie } from './nom.ts';
import { phraseDuChangement } from './phrases.ts';

const saisis: fc.Arbitrary<ChangementSaisi> = fc.record(
  {
    conventions: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    part: fc.constantFrom(
      { methode: { type: 'V1_STOCK' } },
      { methode: { type: 'V4_TAUX', taux: '20 %', fondement: 'NEGOCIE' } },
      {
        methode: { type: 'V5_DROITS_UNIQUES', droitsRestants: 24, dureeAnnees: 30, signature: '2020-02-29' },
      },
      { methode: { type: 'V7_DUREE_RESTANTE', horizonAnnees: 12 } },
    ),
    tauxRotation: fc.constantFrom('7,9 %', '8 %', '1/12'),
    photographie: fc.integer({ min: 1, max: 9 }),
    soustractions: fc.constantFrom(null, { SOU_MUTATION: 20 }, { SOU_VENTE: 0, SOU_ORCOD: 3 }),
    arrondi: fc.constantFrom('SUPERIEUR' as const, 'AUCUN' as const),
    parametresAu: fc.constantFrom('2027-01-01', '2019-12-31'),
  },
  { requiredKeys: ['conventions'] },
);

describe('a scenario written in fields', () => {
  it('what the fields show of a kept change is what is kept again, and the server takes it', () => {
    fc.assert(
      fc.property(saisis, (saisi) => {
        const relu = comprendre(ecrire(saisi)).saisi;
        expect(relu).toEqual(saisi);
        expect(Schema.parse(relu)).toEqual(saisi);
      }),
    );
  });

  it('an empty form changes nothing', () => {
    const { saisi } = comprendre(CHANGEMENT_VIDE);
    expect(saisi && changeQuelqueChose(saisi)).toBe(false);
  });

  it.each<[string, Partial<ChangementEcrit>]>([
    ['rotation', { rotation: 'sept' }],
    ['rotation', { rotation: '790' }],
    ['taux', { methode: 'V4_TAUX', taux: '' }],
    ['droitsRestants', { methode: 'V5_DROITS_UNIQUES', droitsRestants: '1,5', dureeAnnees: '30' }],
    ['dureeAnnees', { methode: 'V5_DROITS_UNIQUES', droitsRestants: '24', dureeAnnees: '0' }],
    ['horizonAnnees', { methode: 'V7_DUREE_RESTANTE', horizonAnnees: '' }],
    ['soustractions', { soustractions: 'NOMBRES' }],
    ['nombres.SOU_MUTATION', { soustractions: 'NOMBRES', nombres: { SOU_MUTATION: '-2' } }],
    ['parametresAu', { parametresAu: '31/02/2027' }],
  ])('a fault stands at its field: %s', (champ, ecrit) => {
    expect(Object.keys(comprendre({ ...CHANGEMENT_VIDE, ...ecrit }).fautes ?? {})).toEqual([champ]);
  });

  it('reads as a sentence', () => {
    const noms = {
      conventions: new Map([[3, 'Commune d’Exemple']]),
      photographies: new Map([[7, '31/12/2022']]),
    };
    const dit = phraseDuChangement(
      {
        conventions: [3],
        part: { methode: { type: 'V4_TAUX', taux: '20 %', fondement: 'NEGOCIE' } },
        tauxRotation: '8 %',
        photographie: 7,
        soustractions: { SOU_MUTATION: 20 },
        arrondi: 'SUPERIEUR',
        parametresAu: '2027-01-01',
      },
      noms,
    );
    expect(dit).toBe(
      'Pour Commune d’Exemple : part → V4, taux négocié ou réglementaire de 20 % ; rotation → 8 % ; état des lieux du 31/12/2022 ; soustractions → 20 mutations internes ; arrondi → à l’entier supérieur ; paramètres légaux au 01/01/2027.',
    );
    expect(phraseDuChangement({ conventions: [], soustractions: null }, noms)).toBe(
      'Pour toutes les conventions : aucune soustraction.',
    );
  });
});

const garde = (id: number): ScenarioVue => ({
  ...{ id, nom: `s${id}`, exercice: 2027, changements: [], revision: 1, creePar: 'A', modifieLe: '' },
});

describe('what is shown, in the address', () => {
  it('comes back as it was', () => {
    const affiche = { montres: [3, 5], essai: [{ conventions: [], tauxRotation: '8 %' }], modifie: 3 };
    expect(lisAffiche(new URLSearchParams(ecrisAffiche(affiche)))).toEqual(affiche);
    expect(lisAffiche(new URLSearchParams(requeteDEssai(affiche.essai))).essai).toEqual(affiche.essai);
  });

  it.each(['{', 'null', '[1]', '"x"'])('a broken address %s opens an empty form', (essai) => {
    expect(lisAffiche(new URLSearchParams({ essai })).essai).toEqual([]);
  });

  it('four columns at most, the one being written included and never twice', () => {
    const gardes = [1, 2, 3, 4, 5].map(garde);
    const ids = (essai: boolean, modifie?: number, voulus?: number[]) =>
      montres({ montres: voulus, essai: essai ? [] : undefined, modifie }, gardes).map((g) => g.id);
    expect(ids(false)).toEqual([1, 2, 3, 4]);
    expect(ids(true)).toEqual([1, 2, 3]);
    expect(ids(true, 2, [1, 2, 9, 4])).toEqual([1, 4]);
    expect(ids(false, undefined, [])).toEqual([]);
  });

  it('a copy has a name that nobody has', () => {
    expect(nomDeCopie('Rotation', [])).toBe('Rotation (copie)');
    expect(nomDeCopie('Rotation (copie)', ['ROTATION (COPIE)'])).toBe('Rotation (copie 2)');
    expect(nomDeCopie('x'.repeat(120), [])).toHaveLength(120);
  });
});

const chiffre = (exact: string) => ({ exact, affiche: exact });
const constat = (message: string, gravite: 'BLOQUANT' | 'ALERTE' = 'ALERTE') => ({
  ...{ code: 'C', gravite, champ: 'part', message, source: 's', remede: 'r' },
});
const colonne = (flux: string | null, constats: string[] = []) => ({
  ...{ droits: 15, eligibles: 155, part: chiffre('3/31'), flux: flux === null ? null : chiffre(flux) },
  ...{ objectif: 1, constats: constats.map((m) => constat(m)), manques: [] },
});
const ligne = (nom: string, reel: string | null, essaye: string, ecart: string, constats: string[] = []) => ({
  ...{ convention: 1, reservataire: 9, nom, reel: colonne(reel, ['commun', `ancien de ${nom}`]) },
  scenarios: [{ ...colonne(essaye, ['commun', ...constats]), ecartFlux: chiffre(ecart), ecartObjectif: 0 }],
});
const COMPARAISON: ComparaisonDeScenarios = {
  exercice: 2027,
  constats: [],
  scenarios: [{ id: 1, nom: 'Essai', constats: [constat('plus de 100 %', 'BLOQUANT')] }],
  parReservataire: [
    ligne('A', '1', '2', '1'),
    ligne('B', '10', '5', '-5', ['neuf']),
    ligne('C', null, '0', '0', ['neuf']),
  ],
  parCommune: [],
  totaux: {
    reel: { flux: chiffre('11'), objectif: 3 },
    scenarios: [{ flux: chiffre('7'), objectif: 3, ecartFlux: chiffre('-4') }],
  },
};

describe('the methods side by side', () => {
  const manque = (champ: string, question: string) => ({ champ, question, source: 's' });
  const resultat = (...manques: ReturnType<typeof manque>[]) => ({
    ...{ propre: false, part: null, flux: null, objectif: null, manques, erreurs: [] },
  });
  const methode = (sigle: string) => ({
    ...{ code: sigle, sigle, libelle: '', formule: '', explication: '', certitude: null, reserve: null },
  });

  it('a question is asked once, with the methods and the réservataires that wait for it', () => {
    const taux = manque('tauxRotation', 'Quel taux ?');
    const m = {
      ...{ exercice: 2027, photographie: null, methodes: ['V1', 'V2', 'V7'].map(methode) },
      lignes: [
        { convention: 1, reservataire: 8, nom: 'A', resultats: [resultat(taux), resultat(taux), resultat()] },
        {
          convention: null,
          reservataire: 9,
          nom: 'B',
          resultats: [resultat(), resultat(taux), resultat(manque('x', 'Quoi ?'))],
        },
      ],
    };
    expect(questionsDe(m)).toEqual([
      { question: 'Quel taux ?', sigles: ['V1', 'V2'], noms: ['A', 'B'] },
      { question: 'Quoi ?', sigles: ['V7'], noms: ['B'] },
    ]);
    expect([manqueEnBref('tauxRotation'), manqueEnBref('x')]).toEqual([
      'rotation à dire',
      'donnée à fournir',
    ]);
    expect(methodesEnCsv(m).split('\r\n')[1]).toBe('2027;1;A;V1;;;;Quel taux ?');
  });
});

describe('what the columns show', () => {
  it('bars share one scale, those that move most first; what is not computed has no length', () => {
    const groupes = groupesDeBarres(COMPARAISON);
    expect(groupes.map((g) => [g.nom, ...g.barres.map((b) => b.longueur)])).toEqual([
      ['B', 1000, 500],
      ['A', 100, 200],
      ['C', 0, 0],
    ]);
    expect(groupes[2]?.barres[0]?.affiche).toBe('non calculé');
  });

  it('findings: new ones gravest first, those that go, those in common', () => {
    const { nouveaux, disparus, communs } = constatsCompares(COMPARAISON, 0);
    expect(nouveaux.map((k) => [k.nom, k.constat.message])).toEqual([
      [undefined, 'plus de 100 %'],
      ['B', 'neuf'],
      ['C', 'neuf'],
    ]);
    expect(disparus.map((k) => k.constat.message)).toEqual(['ancien de A', 'ancien de B', 'ancien de C']);
    expect(communs).toBe(3);
    expect(regroupes(nouveaux).map((k) => k.noms)).toEqual([[], ['B', 'C']]);
  });

  it('a spreadsheet reads one line a réservataire and a column', () => {
    const lignes = comparaisonEnCsv(COMPARAISON).split('\r\n');
    expect(lignes[1]).toBe('2027;1;A;Réel;15;155;0,0967741935;3/31;1;1;;;ALERTE C, ALERTE C;');
    expect(lignes[4]).toBe('2027;1;B;Essai;15;155;0,0967741935;3/31;5;1;-5;0;ALERTE C, ALERTE C;');
    expect(lignes).toHaveLength(8);
  });
});
