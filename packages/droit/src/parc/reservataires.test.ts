import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposerReservataires } from './proposition.ts';
import { reconnaitreReservataire } from './reservataire.ts';

const contexte = {
  bailleur: 'Cité Jardins',
  commune: 'Escalquens',
  departement: '31',
  epci: 'CA du Sicoval',
};
/** Nomenclatures § 3: labels and counts of Cité Jardins. */
const CITE_JARDINS = [
  ['PREFECTURE PRIORITAIRE', 34, 'ETAT', 'RECONNUE'],
  ['PREFECTURE FONCTIONNAIRE', 11, 'ETAT', 'RECONNUE'],
  ['CILEO', 31, 'ACTION_LOGEMENT', 'DEDUITE'],
  ['C I L Interlogement', 13, 'ACTION_LOGEMENT', 'DEDUITE'],
  ['ACTION LOGEMENT', 10, 'ACTION_LOGEMENT', 'RECONNUE'],
  ['CONSEIL GENERAL EMPRUNT', 20, 'DEPARTEMENT:31', 'DEDUITE'],
  ['CONSEIL GENERAL DAULE', 2, 'DEPARTEMENT:31', 'A_QUALIFIER'],
  ['DCDS-CONSEIL GENERAL', 2, 'DEPARTEMENT:31', 'DEDUITE'],
  ['CONSEIL GENERAL', 1, 'DEPARTEMENT:31', 'RECONNUE'],
  ['MAIRIE ESCALQUENS', 15, 'COMMUNE:ESCALQUENS', 'RECONNUE'],
  ['CITE JARDINS', 16, 'NON_RESERVE', 'RECONNUE'],
] as const;
const libelles = CITE_JARDINS.map(([brut, logements]) => ({ brut, logements }));

describe('nomenclatures § 3 — réservataires', () => {
  it.each(CITE_JARDINS)('%s (%i) → %s, %s', (brut, _n, cle, statut) => {
    expect(reconnaitreReservataire(brut, contexte)).toMatchObject({ cle, statut });
  });
  it('keeps the sub-contingents of the State and the origin « emprunt »', () => {
    expect(reconnaitreReservataire('PREFECTURE FONCTIONNAIRE', contexte)).toMatchObject({
      categorie: 'ETAT_AGENTS',
      origine: 'LEGAL_ETAT',
    });
    expect(reconnaitreReservataire('CONSEIL GENERAL EMPRUNT', contexte).origine).toBe('GARANTIE_EMPRUNT');
    expect(reconnaitreReservataire('CONSEIL GENERAL DAULE', contexte).origine).toBe('INCONNUE');
  });
  it.each([
    ['commune', 'COMMUNE:ESCALQUENS'],
    ["Commune d'Escalquens", 'COMMUNE:ESCALQUENS'],
    ['SICOVAL', 'EPCI:SICOVAL'],
    ['CA du Sicoval', 'EPCI:SICOVAL'],
    ['Police nationale', 'SECURITE_INTERIEURE:POLICE NATIONALE'],
    ['', 'A_QUALIFIER'],
    ['RESEAU XYZ', 'LIBELLE:RESEAU XYZ'],
  ])('« %s » → %s', (brut, cle) => expect(reconnaitreReservataire(brut, contexte).cle).toBe(cle));
  it.each([
    ['MAIRIE ESCALQUENS', 'Commune d’Escalquens'],
    ['Commune : ESCALQUENS', 'Commune d’Escalquens'],
    ['VILLE DE TOULOUSE', 'Commune de Toulouse'],
    ['MAIRIE DU HAVRE', 'Commune du Havre'],
    ['Ville des Ulis', 'Commune des Ulis'],
    ['COMMUNE DE LA ROCHELLE', 'Commune de La Rochelle'],
    ['MAIRIE DE L ISLE JOURDAIN', 'Commune de L’Isle Jourdain'],
    ["VILLE DE VILLENEUVE D'ASCQ", 'Commune de Villeneuve d’Ascq'],
    ['MAIRIE DE HOUILLES', 'Commune de Houilles'],
    ["Ville d'Hyères", 'Commune d’Hyeres'],
  ])('« %s » is named as an act names it: %s', (brut, nom) =>
    expect(reconnaitreReservataire(brut, contexte)).toMatchObject({ nom, categorie: 'COMMUNE' }),
  );
  it('takes the accents and hyphens of the commune of the file, in capitals or not', () => {
    const nomDe = (commune: string) => reconnaitreReservataire('MAIRIE', { ...contexte, commune }).nom;
    expect(nomDe('ESCALQUENS')).toBe('Commune d’Escalquens');
    expect(nomDe('SAINT-ORENS-DE-GAMEVILLE')).toBe('Commune de Saint-Orens-de-Gameville');
    expect(nomDe('Évry')).toBe('Commune d’Évry');
  });
  it('a bare « commune » of an unknown commune is left to qualify', () =>
    expect(reconnaitreReservataire('COMMUNE', {}).statut).toBe('A_QUALIFIER'));
  it('without the name of the landlord its own label is left to qualify', () =>
    expect(reconnaitreReservataire('CITE JARDINS', {}).statut).toBe('A_QUALIFIER'));
});

describe('proposerReservataires', () => {
  it('R1.3 — Cité Jardins: 54, 45, 25, 16, 15 of 155', () => {
    const proposes = proposerReservataires(libelles, contexte);
    expect(proposes.map((r) => [r.cle, r.logements])).toEqual([
      ['ACTION_LOGEMENT', 54],
      ['ETAT', 45],
      ['DEPARTEMENT:31', 25],
      ['NON_RESERVE', 16],
      ['COMMUNE:ESCALQUENS', 15],
    ]);
    expect(proposes.find((r) => r.cle === 'NON_RESERVE')?.nonReserve).toBe(true);
    expect(proposes.find((r) => r.cle === 'DEPARTEMENT:31')?.statut).toBe('A_QUALIFIER');
  });
  it('a decision always wins, whatever the writing of the label', () => {
    const decision = { libelle: 'cileo', cle: 'LOCAL', nom: 'CILEO', categorie: 'AUTRE' } as const;
    const proposes = proposerReservataires(libelles, contexte, [decision]);
    expect(proposes.find((r) => r.cle === 'LOCAL')).toMatchObject({ logements: 31, categorie: 'AUTRE' });
    expect(proposes.find((r) => r.cle === 'ACTION_LOGEMENT')?.logements).toBe(23);
  });
  it('loses no dwelling', () => {
    const unLibelle = fc.record({
      brut: fc.oneof(fc.string(), fc.constantFrom(...CITE_JARDINS.map(([brut]) => brut))),
      logements: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(unLibelle), (liste) => {
        const total = proposerReservataires(liste, contexte).reduce((n, r) => n + r.logements, 0);
        expect(total).toBe(liste.reduce((n, l) => n + l.logements, 0));
      }),
    );
  });
});
