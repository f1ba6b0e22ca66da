import { cleRplsValide, type Logement } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { type ContexteInventaire, type InventaireLu, lireInventaireEntier } from './lire.ts';

const dossier = new URL('../../../../jeux/escalquens/', import.meta.url);
const INVENTAIRES = [
  ['cite-jardins', 'Cité Jardins', 155, '2022-12-31'],
  ['chalets', 'Les Chalets', 4, '2021-12-31'],
  ['oph31', 'OPH 31', 8, '2022-12-31'],
  ['patrimoine', 'Patrimoine', 11, '2022-12-31'],
  ['tmh', 'Toulouse Métropole Habitat', 3, '2022-12-31'],
] as const;

async function lire(fichier: string, contexte: ContexteInventaire): Promise<InventaireLu> {
  const chemin = new URL(fichier, dossier).pathname;
  const resultat = await lireInventaireEntier({ nom: fichier, chemin }, contexte);
  if (!resultat.ok) throw new Error(resultat.faute.message);
  return resultat.lu;
}
const sansLigne = (logements: readonly Logement[]): readonly Omit<Logement, 'ligne'>[] =>
  logements.map(({ ligne: _, ...reste }) => reste);
const compter = (valeurs: readonly (string | number | undefined)[]): Record<string, number> => {
  const comptes: Record<string, number> = {};
  for (const v of valeurs) comptes[String(v)] = (comptes[String(v)] ?? 0) + 1;
  return comptes;
};
const contexte = { commune: 'Escalquens', departement: '31' };

describe.each(INVENTAIRES)('%s (%s)', (nom, bailleur, lignes, dateReference) => {
  it(`has ${lignes} dwellings, the same in csv and in the raw text of the PDF`, async () => {
    const [csv, texte] = await Promise.all([
      lire(`${nom}.csv`, { ...contexte, bailleur }),
      lire(`${nom}.annexe2.txt`, { ...contexte, bailleur }),
    ]);
    expect(csv.lignes).toBe(lignes);
    expect(texte.lignes).toBe(lignes);
    expect(sansLigne(texte.logements)).toEqual(sansLigne(csv.logements));
    expect(texte.reservataires).toEqual(csv.reservataires);
    expect(texte.colonnes.map((c) => c.champ)).toEqual(csv.colonnes.map((c) => c.champ));
    expect(texte.dateReference?.jour).toBe(dateReference);
    expect(csv.dateReference).toBeUndefined();
  });
});

it('R1.3 — Cité Jardins, recounted', async () => {
  const { logements, reservataires, anomalies, ecartees } = await lire('cite-jardins.annexe2.txt', {
    ...contexte,
    bailleur: 'Cité Jardins',
  });
  expect(reservataires.map((r) => [r.nom, r.logements])).toEqual([
    ['Action Logement', 54],
    ['État (préfecture)', 45],
    ['Département (31)', 25],
    ['Non réservé', 16],
    ['Commune d’Escalquens', 15],
  ]);
  expect(compter(logements.map((l) => l.financementBrut))).toEqual({
    PLUS: 86,
    PLAI: 39,
    PLA: 27,
    'PLA T Social': 3,
  });
  expect(compter(logements.map((l) => l.typologieBrute))).toEqual({
    T3: 76,
    T2: 54,
    V4: 11,
    T4: 10,
    V5: 2,
    V3: 1,
    T5: 1,
  });
  expect(compter(logements.map((l) => l.construction))).toEqual({ COLLECTIF: 141, INDIVIDUEL: 14 });
  expect(compter(logements.map((l) => l.conventionFin?.slice(0, 4)))).toEqual({
    ...{ 2029: 30, 2058: 14, 2063: 10, 2064: 56, 2066: 24, 2069: 21 },
  });
  expect(new Set(logements.map((l) => l.rpls)).size).toBe(155);
  expect(anomalies).toEqual([]);
  expect(ecartees.nombre).toEqual({ VIDE: 13, ENTETE_REPETE: 5, BRUIT_DE_PAGE: 4 });
  const sabine = logements.filter((l) => l.adresse === '31 rue du Pic de la Sabine');
  expect(compter(sabine.map((l) => `${l.financementBrut} ${l.conventionDebut}`))).toEqual({
    'PLAI 2013-07-03': 17,
    'PLUS 2012-07-03': 7,
  });
});

it('nomenclatures § 8 — the key holds on 174 RPLS numbers of 174', async () => {
  const lus = await Promise.all(
    ['cite-jardins', 'patrimoine', 'oph31'].map((nom) => lire(`${nom}.csv`, contexte)),
  );
  const numeros = lus.flatMap((l) => l.logements.map((logement) => logement.rpls ?? ''));
  expect(numeros).toHaveLength(174);
  expect(numeros.filter(cleRplsValide)).toHaveLength(174);
});

it('Patrimoine — header on two rows, « Hors », « Individue », t4', async () => {
  const { colonnes, logements, tauxRotation } = await lire('patrimoine.annexe2.txt', contexte);
  expect(colonnes.map((c) => c.entete)).toContain('Localisation du bien › En QPV');
  expect(compter(logements.map((l) => `${l.typologie} ${l.construction}`))).toMatchObject({
    'T4 INDIVIDUEL': 2,
  });
  expect(logements.every((l) => l.qpv === false)).toBe(true);
  expect(tauxRotation).toEqual([{ taux: { n: 727n, d: 10000n }, logements: 11 }]);
});

it('OPH 31 — Type 3, an expiry in 2999, DIVERS of 1959', async () => {
  const { logements, anomalies } = await lire('oph31.csv', contexte);
  expect(logements.every((l) => l.sansTerme === true && l.conventionFin === undefined)).toBe(true);
  expect(logements[0]).toMatchObject({ rpls: '0030476940', typologie: 'T5', financement: 'AVANT_1977' });
  expect(anomalies.map((a) => [a.code, a.nombre])).toEqual([['FINANCEMENT_INCONNU', 8]]);
});

it('Les Chalets — B1, a row without réservataire, the commune of the title', async () => {
  const { logements, anomalies, commune } = await lire('chalets.annexe2.txt', {});
  expect(commune).toBe('Escalquens');
  expect(logements.map((l) => l.typologie)).toEqual(['T1', 'T1BIS', 'T2', 'T3']);
  expect(logements[0]).toMatchObject({ communeNom: 'Escalquens', identifiantBailleur: '1402' });
  expect(anomalies.map((a) => [a.code, a.exemples[0]?.ligne])).toEqual([['RESERVATAIRE_ABSENT', 6]]);
});

it('Toulouse Métropole Habitat — no réservataire, no financing; the long key stays the landlord’s', async () => {
  const { logements, anomalies, commune } = await lire('tmh.annexe2.txt', {});
  expect(commune).toBe('ESCALQUENS');
  expect(logements[0]).toMatchObject({
    identifiantBailleur: '01020555500002',
    construction: 'INDIVIDUEL',
    departement: '31',
  });
  expect(logements.every((l) => l.rpls === undefined)).toBe(true);
  expect(anomalies.map((a) => [a.code, a.nombre])).toEqual([['COLONNE_ABSENTE', 2]]);
});
