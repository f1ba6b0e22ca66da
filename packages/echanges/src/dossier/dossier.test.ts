import { readdirSync, readFileSync } from 'node:fs';
import { calculerFlux, clausesEnVigueur, type Logement, MODELES, texteExact } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { compterInventaire } from './compter-inventaire.ts';
import { ecrireConvention, lireConvention } from './ecrire-convention.ts';
import { compterLesLignes } from './lignes-comptees.ts';
import { lireDossier } from './lire-dossier.ts';
import type { Dossier } from './schema.ts';
import { entreeDuDossier } from './vers-entree.ts';

const JEUX = new URL('../../../../jeux/', import.meta.url);
const base = { convention: { modele: 'haute-garonne-2023' }, exercice: 2024 };

function lu(json: unknown): Dossier {
  const r = lireDossier(json);
  if (!r.ok) throw new Error(JSON.stringify(r.fautes));
  return r.dossier;
}
const chemins = (json: unknown): string[] => {
  const r = lireDossier(json);
  return r.ok ? [] : r.fautes.map((f) => f.chemin);
};

it.each(
  ['escalquens/dossiers/', 'conventions-lues/'].flatMap((dossier) =>
    readdirSync(new URL(dossier, JEUX))
      .filter((f) => f.endsWith('.json'))
      .map((f) => dossier + f),
  ),
)('%s is read', (fichier) => {
  expect(lireDossier(JSON.parse(readFileSync(new URL(fichier, JEUX), 'utf8')))).toMatchObject({ ok: true });
});

describe('each fault has its place, a French message and a remedy', () => {
  it.each<[string, unknown, string[]]>([
    ['not an object', null, ['(dossier)']],
    ['a list', [], ['(dossier)']],
    ['empty', {}, ['convention', 'exercice']],
    ['unknown model', { ...base, convention: { modele: 'savoie-1998' } }, ['convention.modele']],
    ['rotation of 790 %', { ...base, tauxRotation: '790 %' }, ['tauxRotation']],
    ['rotation without its sign', { ...base, tauxRotation: '7,90' }, ['tauxRotation']],
    ['rotation as a number', { ...base, tauxRotation: 7.9 }, ['tauxRotation']],
    ['rotation of 0 %', { ...base, tauxRotation: '0 %' }, ['tauxRotation']],
    ['negative rotation', { ...base, tauxRotation: '-7 %' }, ['tauxRotation']],
    [
      'share above 100 %',
      {
        ...base,
        convention: {
          modele: 'haute-garonne-2023',
          part: { methode: { type: 'V4_TAUX', taux: '130 %', fondement: 'NEGOCIE' } },
        },
      },
      ['convention.part.methode.taux'],
    ],
    [
      'clause without its content',
      { ...base, convention: { modele: 'haute-garonne-2023', part: {} } },
      ['convention.part.methode'],
    ],
    [
      'unknown method',
      { ...base, convention: { modele: 'haute-garonne-2023', part: { methode: { type: 'V8' } } } },
      ['convention.part.methode.type'],
    ],
    [
      'delay that is none',
      { ...base, convention: { modele: 'haute-garonne-2023', programmesNeufs: { reaction: 'bientôt' } } },
      ['convention.programmesNeufs.reaction'],
    ],
    ['unknown key', { ...base, tauxRotaton: '7,90 %' }, ['tauxRotaton']],
    [
      'more rights than dwellings',
      { ...base, assiette: { logementsEligibles: 15 }, droits: { logements: 20 } },
      ['droits.logements'],
    ],
    [
      'negative and broken counts',
      { ...base, assiette: { logementsEligibles: -1 }, droits: { logements: 1.5 } },
      ['assiette.logementsEligibles', 'droits.logements'],
    ],
    [
      'origins above the total',
      { ...base, droits: { logements: 5, parOrigine: { TERRAIN: 6 } } },
      ['droits.parOrigine'],
    ],
    ['31 February', { ...base, etatDesLieuxAu: '31/02/2024' }, ['etatDesLieuxAu']],
    [
      'printed words',
      { ...base, imprime: { part: 'environ 9', exercice: 'cette année' } },
      ['imprime.part', 'imprime.exercice'],
    ],
    ['exercice as text', { ...base, exercice: '2024' }, ['exercice']],
    [
      'several at once',
      { convention: { modele: 'x' }, exercice: 3, tauxRotation: 'x' },
      ['convention.modele', 'exercice', 'tauxRotation'],
    ],
  ])('%s', (_, json, attendus) => {
    const r = lireDossier(json);
    expect(chemins(json)).toEqual(attendus);
    if (r.ok) return;
    for (const f of r.fautes) {
      expect(f.message).toMatch(/[.?]$/);
      expect(f.message + f.remede).not.toMatch(/invalid|expected|required/i);
      expect(f.remede.length).toBeGreaterThan(8);
    }
  });
});

it('a share printed `9.67%`, `9,67 %` or 9.67 is accepted, and null is an empty cell', () => {
  const { imprime } = lu({ ...base, imprime: { part: '9.67%', flux: 1.2, objectif: 1, prioritaires: null } });
  expect(imprime?.part).toMatchObject({ texte: '9.67%', decimales: 2, pourcent: true });
  expect(imprime?.flux).toMatchObject({ texte: '1.2', decimales: 1 });
  expect(imprime?.prioritaires).toBe('VIDE');
  expect(imprime?.tauxRotation).toBeUndefined();
});

it('the clauses of every model go to JSON and come back the same', () => {
  for (const { nom, clauses } of MODELES) {
    const parties = { bailleur: { nom: 'B' }, reservataire: { nom: 'C', categorie: 'COMMUNE' as const } };
    const convention = { modele: nom, ...parties, departement: '31', differences: clauses };
    const revenue = lireConvention(JSON.parse(JSON.stringify(ecrireConvention(convention))), parties);
    expect(clausesEnVigueur(revenue)).toEqual(clauses);
  }
});

it('rights typed by origin keep their total, the rest takes the stated origin', () => {
  const droits = (d: object) =>
    entreeDuDossier(lu({ ...base, droits: d })).droits?.map((x) => [x.origine, x.nombre]);
  expect(droits({ logements: 15 })).toEqual([['INCONNUE', 15]]);
  expect(droits({ logements: 15, parOrigine: { TERRAIN: 4 } })).toEqual([
    ['TERRAIN', 4],
    ['INCONNUE', 11],
  ]);
  expect(droits({ logements: 4, parOrigine: { TERRAIN: 4 } })).toEqual([['TERRAIN', 4]]);
  expect(droits({ logements: 0 })).toEqual([['INCONNUE', 0]]);
});

it('a minimal dossier says what is missing, and nothing else', () => {
  const r = calculerFlux(entreeDuDossier(lu(base)));
  expect(r.ok ? [] : r.manques.map((m) => m.champ)).toEqual(['eligibles', 'droits', 'tauxRotation']);
});

describe('counting in an inventory', () => {
  const logement = (ligne: number, l: Partial<Logement>): Logement => ({ ligne, ...l });
  const inventaire = (...logements: Partial<Logement>[]) => {
    const compteur = compterLesLignes();
    logements.forEach((l, i) => {
      compteur.ajouter(logement(i + 1, l));
    });
    return {
      fichier: 'parc.csv',
      lignes: compteur.lignes(),
      colonnes: ['RESERVATAIRE', 'TYPOLOGIE', 'FINANCEMENT'] as const,
    };
  };
  const compte = (reservataire: string, ...logements: Partial<Logement>[]) => {
    const { comptes, fautes } = compterInventaire(lu({ ...base, reservataire }), inventaire(...logements));
    return {
      eligibles: comptes.eligibles?.nombre,
      droits: comptes.droits?.reduce((n, d) => n + d.nombre, 0),
      taux: comptes.tauxRotation && texteExact(comptes.tauxRotation.valeur),
      fautes: fautes.map((f) => f.chemin),
    };
  };
  const [jourA, jourB] = ['2012-01-01', '2023-12-31'] as unknown as readonly NonNullable<
    Logement['conventionFin']
  >[];

  it('any label of the réservataire counts, the bare « commune » included', () => {
    const lignes = [
      { reservataireBrut: 'MAIRIE ESCALQUENS' },
      { reservataireBrut: 'mairie  d’Escalquens' },
      { reservataireBrut: 'commune' },
      { reservataireBrut: 'CILEO' },
      {},
    ];
    expect(compte('MAIRIE ESCALQUENS', ...lignes)).toMatchObject({ eligibles: 5, droits: 3, fautes: [] });
    expect(compte('commune', ...lignes).droits).toBe(3);
    expect(compte('Action Logement', ...lignes).droits).toBe(1);
  });
  it('an excluded dwelling gives no right, an ended right does not count (D36)', () => {
    const lignes: Partial<Logement>[] = [
      { reservataireBrut: 'MAIRIE ESCALQUENS', exclusion: 'EXC_VENTE' },
      {
        reservataireBrut: 'MAIRIE ESCALQUENS',
        conventionDebut: jourA ?? 'x',
        conventionFin: jourB ?? 'x',
      } as Partial<Logement>,
      { reservataireBrut: 'MAIRIE ESCALQUENS', sansTerme: true },
    ];
    expect(compte('MAIRIE ESCALQUENS', ...lignes)).toMatchObject({ eligibles: 2, droits: 1 });
  });
  it('the agents of the State are not its priority publics', () => {
    const lignes = [
      { reservataireBrut: 'PREFECTURE FONCTIONNAIRE' },
      { reservataireBrut: 'PREFECTURE PRIORITAIRE' },
    ];
    expect(compte('PREFECTURE FONCTIONNAIRE', ...lignes).droits).toBe(1);
    expect(compte('Préfecture', ...lignes).droits).toBe(2);
  });
  it('an unknown réservataire is a fault that lists the labels', () => {
    const r = compterInventaire(
      lu({ ...base, reservataire: 'MAIRIE DE LABÈGE' }),
      inventaire({ reservataireBrut: 'CILEO' }),
    );
    expect(r.fautes).toMatchObject([
      { chemin: 'reservataire', remede: 'Choisir l’un des libellés : CILEO.' },
    ]);
  });
  it('one rate in the file is taken, two are left to the dossier', () => {
    const [a, b] = [
      { n: 79n, d: 1000n },
      { n: 89n, d: 1000n },
    ];
    expect(compte('x', { tauxRotation: a }, { tauxRotation: a, reservataireBrut: 'x' }).taux).toBe('79/1000');
    expect(compte('x', { tauxRotation: a }, { tauxRotation: b, reservataireBrut: 'x' }).taux).toBeUndefined();
  });
  it('what is typed wins over the file, its exclusions included', () => {
    const d = lu({
      ...base,
      reservataire: 'x',
      assiette: { logementsEligibles: 384 },
      droits: { logements: 8 },
    });
    const { comptes } = compterInventaire(d, inventaire({ reservataireBrut: 'x', exclusion: 'EXC_VENTE' }));
    const entree = entreeDuDossier(d, comptes);
    expect([entree.eligibles?.nombre, entree.exclus, entree.droits?.[0]?.nombre]).toEqual([
      384,
      undefined,
      8,
    ]);
  });
});
