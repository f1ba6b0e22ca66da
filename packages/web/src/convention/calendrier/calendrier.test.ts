import { describe, expect, it } from 'vitest';
import {
  calendrierEnCsv,
  genreDe,
  genresPresents,
  type Ligne,
  lisGenre,
  parMois,
  regroupees,
} from './calendrier.ts';

const ligne = (
  le: string,
  code = 'BILAN_ANNUEL',
  etat: Ligne['etat'] = 'A_VENIR',
  nom = 'Exempleville',
): Ligne => ({
  ...{ le, code, etat, libelle: 'Transmettre le bilan', source: 'Convention, art. 9', convention: 1 },
  bailleur: { id: 1, nom: 'Habitat Exemple' },
  reservataire: { id: 2, nom, categorie: 'COMMUNE' },
});

describe('calendar of agreements', () => {
  it('puts what is late first whatever its month, then month by month, by day', () => {
    const groupes = parMois([
      ligne('2027-03-31'),
      ligne('2026-12-31'),
      ligne('2027-03-01'),
      ligne('2027-03-02', 'TRANSMISSION_PREFET', 'EN_RETARD'),
      ligne('2026-11-02', 'TRANSMISSION_EPCI', 'EN_RETARD'),
    ]);
    expect(groupes.map((g) => [g.titre, g.lignes.map((e) => e.le)])).toEqual([
      ['En retard', ['2026-11-02', '2027-03-02']],
      ['décembre 2026', ['2026-12-31']],
      ['mars 2027', ['2027-03-01', '2027-03-31']],
    ]);
    expect(parMois([])).toEqual([]);
  });

  it('orders a same day by name as a French reader does', () => {
    const noms = parMois(
      ['Zuydcoote', 'Évry', 'Albi'].map((n) => ligne('2027-03-01', 'BILAN_ANNUEL', 'PROCHE', n)),
    );
    expect(noms[0]?.lignes.map((e) => e.reservataire.nom)).toEqual(['Albi', 'Évry', 'Zuydcoote']);
  });

  it('says once what is due the same day by several agreements, and apart what differs by a word', () => {
    const autre = { ...ligne('2027-03-01'), libelle: 'Transmettre le bilan de 2026' };
    const lignes = [ligne('2027-03-01'), autre, ligne('2027-03-01', 'BILAN_ANNUEL', 'A_VENIR', 'Albi')];
    expect(regroupees(lignes).map((g) => g.map((e) => e.reservataire.nom))).toEqual([
      ['Exempleville', 'Albi'],
      ['Exempleville'],
    ]);
  });

  it('gathers codes by kind; one that it does not know stays in sight', () => {
    expect(genreDe({ code: 'TRANSMISSION_EPCI' })).toBe('transmissions');
    expect(genreDe({ code: 'AUTRE' })).toBe('autres');
    expect(genreDe({ code: 'NOUVEAU_CODE' })).toBe('autres');
    expect(lisGenre('bilans')).toBe('bilans');
    expect(lisGenre('inconnu')).toBeUndefined();
    expect(
      genresPresents([ligne('2027-01-01'), ligne('2027-01-02'), ligne('2027-01-03', 'FIN_DE_PERIODE')]),
    ).toEqual([
      { genre: 'fins', nombre: 1 },
      { genre: 'bilans', nombre: 2 },
    ]);
  });

  it('writes a file that a spreadsheet reads, in the order of the page, running no formula', () => {
    const csv = calendrierEnCsv([ligne('2027-03-01'), ligne('2027-01-01', 'AUTRE', 'EN_RETARD', '=1+1')]);
    const lignes = csv.split('\r\n');
    expect(lignes[0]).toMatch(/^\ufeffDate;État;Genre;/);
    expect(lignes[1]).toMatch(/^01\/01\/2027;en retard;Autres;/);
    expect(lignes[1]).not.toMatch(/;=1\+1/);
    expect(lignes[2]).toMatch(/^01\/03\/2027;à venir;Bilans;/);
  });
});
