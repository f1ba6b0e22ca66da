import { describe, expect, it } from 'vitest';
import { CHAMPS, ENTETES_CANONIQUES } from './champs.ts';
import { cleEntete, lireEntete } from './entetes.ts';
import { reconnaitreColonnes } from './reconnaissance.ts';
import { detecterStructure } from './structure.ts';

const lignes = (tableau: readonly (readonly string[])[]) =>
  tableau.map((champs, i) => ({ ligne: i + 1, champs }));

describe('headers', () => {
  it('each canonical header is its own field, surely', () => {
    for (const champ of CHAMPS) expect(lireEntete(ENTETES_CANONIQUES[champ])).toEqual({ champ, force: 95 });
    const vides = reconnaitreColonnes(
      CHAMPS.map((c) => ENTETES_CANONIQUES[c]),
      [],
    );
    expect(vides.map((c) => c.champ)).toEqual([...CHAMPS]);
  });
  it.each([
    ['N°RPLS du logement', 'rpls'],
    ['module LCJ', 'identifiantBailleur'],
    ["Taux de financement moyen sur l'ensemble du parc du bailleur par département", 'rotation'],
    ['moyen sur l’ensemble du parc du bailleur', 'rotation'],
    ["Date d'expiration de la convention", 'conventionFin'],
    ['Localisation du bien › En QPV', 'qpv'],
    ['Localisation du bien › Commune', 'communeNom'],
    ['QPV/hors QPV', 'qpv'],
    ['Ind. /coll.', 'construction'],
    ['Usage', 'ignorer'],
    ['Couleur des volets', undefined],
  ])('%s → %s', (entete, champ) => expect(lireEntete(entete)?.champ).toBe(champ));
});

describe('columns', () => {
  it('values confirm a doubtful header, or take it away', () => {
    const [bon] = reconnaitreColonnes(['Type'], [['T2'], ['T3'], ['T4']]);
    expect(bon).toMatchObject({ champ: 'typologie', confiance: 80 });
    expect(bon?.raison).toBe('en-tête « Type » ; 3 valeurs ont la forme attendue');
    const [faux] = reconnaitreColonnes(['Type'], [['rouge'], ['vert'], ['bleu']]);
    expect(faux).toMatchObject({ champ: 'ignorer', confiance: 0 });
    const [sur] = reconnaitreColonnes(['Typologie'], [['rouge'], ['T3'], ['bleu'], ['vert']]);
    expect(sur).toMatchObject({ champ: 'typologie', confiance: 55 });
    expect(sur?.raison).toContain('1 valeurs sur 4');
  });
  it('values alone name a column whose header says nothing', () => {
    const exemples = [
      ['0030839354', 'rue Isatis', '25/11/1993', '30/06/2029', '7,9%', 'x'],
      ['0030839362', '2 avenue Borde', '25/11/1993', '30/06/2029', '7,9%', 'y'],
    ];
    const colonnes = reconnaitreColonnes(['a', 'b', 'c', 'd', 'e', 'f'], exemples);
    expect(colonnes.map((c) => c.champ)).toEqual([
      ...['rpls', 'adresse', 'conventionDebut', 'conventionFin', 'rotation', 'ignorer'],
    ]);
    expect(colonnes[0]?.raison).toMatch(/^contenu/);
  });
  it('a field goes to one column, the address to several', () => {
    const colonnes = reconnaitreColonnes(['Commune', 'Nom de la commune', 'Adresse', 'Adresse 2'], []);
    expect(colonnes.map((c) => c.champ)).toEqual(['communeNom', 'ignorer', 'adresse', 'adresse']);
    expect(colonnes[1]?.raison).toBe('déjà trouvé en colonne 1');
  });
  it('a choice remembered for the landlord wins', () => {
    const memoire = { [cleEntete('Programme')]: 'adresse', [cleEntete('Bât.')]: 'programme' } as const;
    const colonnes = reconnaitreColonnes(['PROGRAMME', 'bat'], [['7 Chemin Du Capelier', 'A']], memoire);
    expect(colonnes.map((c) => [c.champ, c.confiance])).toEqual([
      ['adresse', 100],
      ['programme', 100],
    ]);
  });
});

describe('the place of the table', () => {
  it('a row of groups above the header is joined to it', () => {
    const structure = detecterStructure(
      lignes([
        ['Parc de la commune'],
        ['Identification', '', 'Convention', ''],
        ['N° RPLS', 'Typologie', 'Date de début', 'Date de fin'],
        ['0030839354', 'T2', '25/11/1993', '30/06/2029'],
      ]),
    );
    expect(structure?.colonnes).toEqual([
      'Identification › N° RPLS',
      'Identification › Typologie',
      'Convention › Date de début',
      'Convention › Date de fin',
    ]);
    expect(structure?.titres.map((t) => t.ligne)).toEqual([1]);
  });
  it('a row of data under the header is not taken for its second row', () => {
    const structure = detecterStructure(
      lignes([
        ['N° RPLS', 'Commune', ''],
        ['', '', 'Commune X'],
        ['0030839354', 'Y', ''],
      ]),
    );
    expect(structure?.entetes.map((e) => e.ligne)).toEqual([1]);
  });
  it('without a header three columns known by their values are enough, two are not', () => {
    const donnees = [
      ['0030839354', 'CILEO', 'T2', 'PLUS'],
      ['0030839362', 'CILEO', 'T3', 'PLAI'],
    ];
    expect(detecterStructure(lignes(donnees))).toMatchObject({
      entetes: [],
      colonnes: ['Colonne 1', 'Colonne 2', 'Colonne 3', 'Colonne 4'],
    });
    expect(detecterStructure(lignes(donnees.map((l) => [l[0] ?? '', 'x', 'y'])))).toBeUndefined();
  });
});
