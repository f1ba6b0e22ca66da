import type { ConstatVue, FluxVue, LigneFlux } from '@contingent/echanges';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresseNouvelle, ouRepondre } from './adresses.ts';
import { constatsCommuns, constatsPropres, contredit, parNombre } from './constats.ts';
import { placeEtiquettes, type Segment } from './etiquettes.ts';
import { fluxEnCsv } from './exporte.ts';
import { illisibles, sommeCalculee, sommeImprimee } from './totaux.ts';

const chiffre = (exact: string, affiche: string) => ({ valeur: { exact, affiche }, etapes: [] });
const constat = (avec: Partial<ConstatVue>): ConstatVue => ({
  code: 'X',
  gravite: 'ALERTE',
  champ: 'flux',
  message: 'à voir',
  source: '',
  remede: '',
  ...avec,
});
const ligne = (nom: string, avec: Partial<LigneFlux> = {}): LigneFlux => ({
  convention: 1,
  version: 1,
  etat: 'SIGNEE',
  modele: 'haute-garonne-2023',
  modeleTitre: 'Haute-Garonne',
  bailleur: { id: 1, nom },
  reservataire: { id: 4, nom: 'Commune', categorie: 'COMMUNE' },
  perimetre: 'ESCALQUENS',
  exercice: 2024,
  eligibles: null,
  droits: null,
  part: null,
  tauxRotation: null,
  flux: null,
  objectif: null,
  reliquat: null,
  constats: [],
  manques: [],
  imprime: null,
  ...avec,
});
const nom = (l: LigneFlux) => l.bailleur.nom;

describe('sums of the year', () => {
  const lignes = [
    ligne('Cité Jardins', { flux: chiffre('237/200', '1,185'), imprime: { flux: '1.2' } }),
    ligne('Les Chalets', { flux: chiffre('801/10000', '0,0801'), imprime: { part: '25%' } }),
    ligne('OPH', { imprime: { flux: 'néant' } }),
  ];

  it('add exactly, open to their terms, and leave out what is not there', () => {
    const somme = sommeCalculee(lignes, 'flux', nom);
    expect(somme?.valeur).toEqual({ exact: '12651/10000', affiche: '1,2651' });
    expect(somme?.etapes.map((e) => e.libelle)).toEqual(['Cité Jardins', 'Les Chalets', 'Somme']);
    expect(somme?.etapes.at(-1)?.formule).toBe('1,185 + 0,0801 = 1,2651');
    expect(sommeCalculee(lignes, 'objectif', nom)).toBeNull();
  });

  it('write printed values with the decimals of the most precise paper', () => {
    const deux = [ligne('A', { imprime: { flux: '0,80' } }), ligne('B', { imprime: { flux: '1.2' } })];
    expect(sommeImprimee(deux.slice(0, 1), 'flux', nom)?.valeur.affiche).toBe('0,80');
    expect(sommeImprimee(deux, 'flux', nom)?.etapes.at(-1)?.formule).toBe('0,80 + 1,2 = 2,00');
  });

  it('never take a paper that prints nothing, or no number, for a zero', () => {
    expect(sommeImprimee(lignes, 'flux', nom)?.valeur.exact).toBe('6/5');
    expect(sommeImprimee(lignes, 'flux', nom)?.etapes).toHaveLength(2);
    expect(sommeImprimee(lignes, 'objectif', nom)).toBeNull();
    expect(illisibles(lignes, 'flux')).toBe(1);
  });
});

describe('findings', () => {
  const commun = constat({ code: 'ARRONDI', message: 'partout' });
  const lignes = ['A', 'B', 'C'].map((n) =>
    ligne(n, {
      constats: [commun, ...(n === 'A' ? [constat({ gravite: 'BLOQUANT', champ: 'imprime.part' })] : [])],
    }),
  );

  it('are said once when three lines share them, and the rest stays with its line', () => {
    const communs = constatsCommuns(lignes, nom);
    expect(communs).toEqual([{ constat: commun, noms: ['A', 'B', 'C'] }]);
    const [a, b] = lignes.map((l) => constatsPropres(l, communs));
    expect(a?.map((c) => c.gravite)).toEqual(['BLOQUANT']);
    expect(b).toEqual([]);
    expect(constatsCommuns(lignes.slice(0, 2), nom)).toEqual([]);
  });

  it('are counted with the most serious first, and mark the printed figure that they contradict', () => {
    expect(parNombre([constat({}), constat({ gravite: 'ERREUR' }), constat({})])).toEqual([
      ['ERREUR', 1],
      ['ALERTE', 2],
    ]);
    expect(lignes.map((l) => contredit(l, 'part').length)).toEqual([1, 0, 0]);
    expect(lignes.map((l) => contredit(l, 'flux').length)).toEqual([0, 0, 0]);
  });
});

describe('where to answer', () => {
  const manque = (champ: string) => ({ champ, question: '?', source: '' });
  it('leads a missing figure to the page that asks for it, and says so when there is none', () => {
    expect(ouRepondre(ligne('A'), manque('tauxRotation')).vers).toBe('conventions/1/modifier#tauxRotation');
    expect(ouRepondre(ligne('A'), manque('soustractions')).vers).toBe('conventions/1/annexes/2024');
    expect(ouRepondre(ligne('A'), manque('programmes')).vers).toBeUndefined();
  });

  it('fills the form of a new agreement with what the line was counted on', () => {
    const provenance = {
      libelle: '',
      photographie: 7,
      filtre: { commune: 'ESCALQUENS|BELBERAUD', eligible: 'true' },
    };
    const etape = {
      id: 'eligibles',
      libelle: '',
      formule: '',
      valeur: { exact: '155', affiche: '155' },
      source: { affiche: '', type: 'clause' as const },
      provenance,
    };
    const sans = ligne('A', { convention: null, eligibles: { valeur: etape.valeur, etapes: [etape] } });
    const requete = new URLSearchParams(adresseNouvelle(sans).split('?')[1]);
    expect(Object.fromEntries(requete)).toEqual({
      modele: 'haute-garonne-2023',
      reservataire: '4',
      exercices: '2024',
      photographie: '7',
      communes: 'ESCALQUENS, BELBERAUD',
    });
  });
});

describe('table as a file', () => {
  const flux = (lignes: LigneFlux[]): FluxVue => ({
    exercice: 2024,
    lignes,
    totaux: {
      droits: null,
      eligibles: null,
      flux: { exact: '0', affiche: '0' },
      objectifs: 0,
      imprime: null,
    },
    repartition: null,
    constats: [],
  });

  it('has a mark, semicolons, decimal commas, no ratio that a spreadsheet takes for a date, no formula', () => {
    const texte = fluxEnCsv(
      flux([
        ligne('=HYPERLINK("x";"y")', {
          part: chiffre('3/31', '9,68 %'),
          eligibles: chiffre('12000', '12 000'),
          reliquat: chiffre('-1/2', '-0,5'),
        }),
      ]),
    );
    expect(texte.startsWith('\ufeffExercice;Bailleur;')).toBe(true);
    const [, cellules = ''] = texte.split('\r\n');
    expect(cellules).toContain('"\'=HYPERLINK(""x"";""y"")"');
    expect(cellules).toContain(';12000;;0,0967741935;9,68 %;');
    expect(cellules).toContain(';-0,5;');
    expect(texte).not.toContain('3/31');
  });
});

describe('labels under the bar', () => {
  it('never cover one another, stay inside when they can, and no line crosses a label', () => {
    const parts = fc.array(fc.integer({ min: 25, max: 400 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 300, max: 1400 }), (tailles, largeur) => {
        const total = tailles.reduce((a, b) => a + b, 0);
        let debut = 0;
        const segments = tailles.map((taille, rang): Segment => {
          const segment = {
            nom: `Réservataire ${rang}`,
            texte: '9,68 %',
            debut,
            largeur: (taille / total) * 1000,
          };
          debut += segment.largeur;
          return segment;
        });
        const posees = placeEtiquettes(segments, largeur).map((e) => ({
          ...e,
          fin: e.x + e.mot.length * 6.8,
        }));
        for (const [i, a] of posees.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.fin).toBeLessThanOrEqual(largeur + 1);
          for (const b of posees.slice(i + 1))
            if (a.rang === b.rang) expect(a.fin <= b.x || b.fin <= a.x).toBe(true);
        }
      }),
    );
  });

  it('cut a name longer than the bar, never its share', () => {
    const nom = 'Communauté d’agglomération du Sicoval et de ses trente-six communes';
    const [seule] = placeEtiquettes([{ nom, texte: '100 %', debut: 0, largeur: 1000 }], 200);
    expect(seule?.mot).toMatch(/^Communauté .*… 100 %$/);
    expect((seule?.mot.length ?? 0) * 6.8).toBeLessThanOrEqual(200);
  });
});
