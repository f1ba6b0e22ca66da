import { readFileSync } from 'node:fs';
import { calculerFlux, normaliserLibelle, texteExact } from '@contingent/droit';
import { ConventionTexte, entreeDuDossier, lireDossier } from '@contingent/echanges';
import { expect, it } from 'vitest';
import { donneesDeDemonstration } from './donnees.ts';

const etapes = donneesDeDemonstration();
const de = <T extends (typeof etapes)[number]['type']>(type: T) =>
  etapes.filter((e): e is Extract<(typeof etapes)[number], { type: T }> => e.type === type);

it('steps come in an order that can be played: what is named exists already', () => {
  const organismes = new Map<string, string>();
  const inventaires = new Set<string>();
  for (const e of etapes) {
    if (e.type === 'organisme') {
      expect(organismes.has(e.cle)).toBe(false);
      organismes.set(e.cle, e.genre);
      continue;
    }
    expect(organismes.get(e.bailleur)).toBe('BAILLEUR');
    if (e.type === 'inventaire') inventaires.add(`${e.bailleur} ${e.dateReference}`);
    if (e.type === 'lien') expect(organismes.get(e.organisme)).toBe('RESERVATAIRE');
    if (e.type === 'convention' && e.etatDesLieux !== null)
      expect(inventaires).toContain(`${e.bailleur} ${e.etatDesLieux}`);
  }
  const noms = de('organisme').map((o) => o.nom.toLowerCase());
  expect(new Set(noms).size).toBe(noms.length);
  expect(de('convention')).toHaveLength(6 + 3 + 37);
});

it('every agreement reads as a DOSSIER.json convention', () => {
  for (const c of de('convention')) {
    const lu = ConventionTexte.safeParse({ modele: c.modele, ...c.clauses });
    expect(lu.error?.issues ?? []).toEqual([]);
    expect(c.clauses).toHaveProperty('tauxRotation');
    expect(c.etatDesLieux !== null || (c.logementsEligibles !== null && c.droits !== null)).toBe(true);
  }
});

it('no label is decided twice in one file', () => {
  for (const i of de('inventaire')) {
    const libelles = i.decisions.map((d) => normaliserLibelle(d.libelle));
    const parLibelle = new Map(i.decisions.map((d) => [normaliserLibelle(d.libelle), d.reservataire?.nom]));
    for (const d of i.decisions)
      expect(parLibelle.get(normaliserLibelle(d.libelle))).toBe(d.reservataire?.nom);
    expect(libelles.length).toBeGreaterThanOrEqual(parLibelle.size);
    expect([...i.morceaux()].join('').length).toBeGreaterThan(100);
  }
});

it.each([
  ['oph31', 8, '1/48', '989/1250'],
  ['patrimoine', 11, '11/116', '7997/10000'],
  ['promologis', 8, '4/51', '89/125'],
  ['tmh', 1, '1/3', '39/500'],
  ['cite-jardins', 15, '3/31', '237/200'],
  ['chalets', 1, '1/4', '801/10000'],
])('%s: the dossier gives the exact figures of the agreement', (nom, droits, part, flux) => {
  const fichier = new URL(`../../../../jeux/escalquens/dossiers/${nom}.json`, import.meta.url);
  const ecrit = JSON.parse(readFileSync(fichier, 'utf8'));
  const lu = lireDossier({
    ...ecrit,
    assiette: ecrit.assiette ?? ELIGIBLES[nom],
    droits: { logements: droits },
  });
  if (!lu.ok) throw new Error(JSON.stringify(lu.fautes));
  const calcul = calculerFlux(entreeDuDossier(lu.dossier));
  if (!calcul.ok) throw new Error(JSON.stringify([calcul.manques, calcul.erreurs]));
  expect(calcul.valeur.part && texteExact(calcul.valeur.part.valeur)).toBe(part);
  expect(texteExact(calcul.valeur.flux.valeur)).toBe(flux);
});
/** Counted in the inventory, which another test reads. */
const ELIGIBLES: Record<string, { logementsEligibles: number }> = {
  'cite-jardins': { logementsEligibles: 155 },
  chalets: { logementsEligibles: 4 },
};
