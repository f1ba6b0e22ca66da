import { describe, expect, it } from 'vitest';
import { aligner } from './alignement.ts';
import { detecterStructure } from './structure.ts';
import { lireTitre, lireTitres } from './titres.ts';
import { creerTri } from './tri.ts';

const lignes = (textes: readonly string[]) => textes.map((t, i) => ({ ligne: i + 1, champs: t.split('|') }));
function trier(textes: readonly string[]) {
  const brutes = lignes(textes);
  const structure = detecterStructure(brutes);
  if (!structure) throw new Error('no table');
  const { trier: passer, ecartees } = creerTri(structure);
  const gardees = brutes
    .slice(structure.titres.length + structure.entetes.length)
    .flatMap((l) => passer(l) ?? []);
  return { gardees, ecartees: ecartees() };
}
const ENTETE = 'N° RPLS|Réservataire|Typologie|Taux de rotation moyen|Fin de la convention';

describe('what is not a dwelling', () => {
  it('is left out, counted by reason and listed', () => {
    const { gardees, ecartees } = trier([
      ENTETE,
      '0030839354|CILEO|T2|7,9%|30/06/2029',
      '||||',
      'Envoyé en préfecture le 08/07/2024',
      'ID : 031-213101694-20240704-24_CM_DEL_75-DE',
      'Page 2 sur 6',
      'N° RPLS|Réservataire|Typologie|rotation moyen|Fin de la convention',
      'Sous-total|12',
      '0030839362|CILEO|T3|7,9%|30/06/2029',
      'Document de travail',
      'TOTAL|2|||',
    ]);
    expect(gardees.map((l) => l.ligne)).toEqual([2, 9]);
    expect(ecartees.nombre).toEqual({
      VIDE: 1,
      BRUIT_DE_PAGE: 3,
      ENTETE_REPETE: 1,
      TOTAL: 2,
      TEXTE_ISOLE: 1,
    });
    expect(ecartees.exemples.find((e) => e.raison === 'TEXTE_ISOLE')).toEqual({
      ...{ ligne: 10, raison: 'TEXTE_ISOLE', texte: 'Document de travail' },
    });
  });
  it('a dwelling with little in it is kept', () => {
    const { gardees } = trier([
      ENTETE,
      '0030839354||||',
      '|CILEO|T2||',
      'TOTAL ENERGIES|CILEO|T2|7,9%|30/06/2029',
      'A12||||',
    ]);
    expect(gardees).toHaveLength(4);
  });
  it('a title inside the table names the commune of what follows', () => {
    const { gardees, ecartees } = trier([
      'Groupe|Rue|Type|Genre',
      'A|rue X|T4|Individuel',
      'LABEGE (31670) : 1 logement',
      'B|rue Y|T3|Collectif',
    ]);
    expect(gardees.map((l) => l.communeDeSection)).toEqual([undefined, 'LABEGE']);
    expect(ecartees.nombre).toEqual({ TITRE: 1 });
  });
});

describe('a page whose header moved', () => {
  const table = ENTETE.split('|');
  it('gains a cell: the rows of the page come back in place', () => {
    const { gardees } = trier([
      ENTETE,
      '0030839354|CILEO|T2|7,9%|30/06/2029',
      'N° RPLS|Réservataire|Typologie|rotation moyen|Taux de|Fin de la convention',
      '0030839362|CILEO|T3|7,9%||30/06/2029',
      ENTETE,
      '0030839370|CILEO|T4|7,9%|30/06/2029',
    ]);
    expect(gardees.map((l) => l.champs[4])).toEqual(['30/06/2029', '30/06/2029', '30/06/2029']);
  });
  it('loses a cell, or keeps something where the table has no column: nothing is hidden', () => {
    const { gardees } = trier([
      ENTETE,
      'N° RPLS|Typologie|Taux de rotation moyen|Fin de la convention',
      '0030839354|T2|7,9%|30/06/2029',
      'N° RPLS|Réservataire|Typologie|rotation moyen|Taux de|Fin de la convention',
      '0030839362|CILEO|T3|7,9%|8,1%|30/06/2029',
    ]);
    expect(gardees[0]?.champs).toEqual(['0030839354', '', 'T2', '7,9%', '30/06/2029']);
    expect(gardees[1]?.enTrop).toEqual(['8,1%']);
  });
  it('of the same width is not moved', () => expect(aligner(table, [...table].reverse())).toBeUndefined());
});

describe('titles', () => {
  const titre = (texte: string) => lireTitre({ ligne: 1, champs: [texte] });
  it.each([
    ['Annexe 2 : Etat des lieux du patrimoine éligible au 31/12/2022', '2022-12-31'],
    ['Parc au 1er janvier 2024', '2024-01-01'],
    ['Situation au 31 décembre 2023', '2023-12-31'],
    ['Parc au 31/02/2024', undefined],
    ['Envoyé en préfecture le 08/07/2024', undefined],
  ])('%s → %s', (texte, jour) => expect(titre(texte).dateReference?.jour).toBe(jour));
  it.each([
    ["Commune d'Escalquens :", 'Escalquens'],
    ['Commune de Saint-Orens-de-Gameville', 'Saint-Orens-de-Gameville'],
    ['ESCALQUENS (31750) : 3 logements', 'ESCALQUENS'],
    ['Ville de La Rochelle', 'La Rochelle'],
    ['Parc de la commune', undefined],
    ['Etat des lieux du patrimoine', undefined],
  ])('%s → %s', (texte, commune) => expect(titre(texte).commune).toBe(commune));
  it('the first title that says a thing is believed', () => {
    const faits = lireTitres(
      lignes(['Parc au 31/12/2022', 'ESCALQUENS (31750) : 3 logements', 'au 31/12/2021']),
    );
    expect(faits).toMatchObject({ commune: 'ESCALQUENS', codePostal: '31750', effectifAnnonce: 3 });
    expect(faits.dateReference).toMatchObject({ jour: '2022-12-31', ligne: 1 });
  });
});
