import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lireInventaireEntier } from '@contingent/echanges/lecture';
import { afterAll, expect, it } from 'vitest';
import { donneesDeDemonstration } from './donnees.ts';
import type { InventaireACharger } from './etape.ts';

const dossier = mkdtempSync(join(tmpdir(), 'contingent-demonstration-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const inventaires = donneesDeDemonstration().filter((e): e is InventaireACharger => e.type === 'inventaire');

async function lire(i: InventaireACharger) {
  const chemin = join(dossier, i.nomFichier);
  writeFileSync(chemin, [...i.morceaux()].join(''));
  const decisions = i.decisions.flatMap((d) =>
    d.reservataire === null ? [] : [{ libelle: d.libelle, cle: d.reservataire.nom, ...d.reservataire }],
  );
  const lu = await lireInventaireEntier(
    { chemin, nom: i.nomFichier },
    {
      bailleur: i.bailleur === 'orme-habitat' ? 'Orme Habitat' : 'Cité Jardins',
      decisions,
      ...(i.communeParDefaut === undefined ? {} : { commune: i.communeParDefaut }),
    },
  );
  if (!lu.ok) throw new Error(JSON.stringify(lu.faute));
  return lu.lu;
}

it.each([
  ['cite-jardins.csv', 155, 15],
  ['chalets.csv', 4, 1],
  ['oph31.csv', 8, 8],
  ['patrimoine.csv', 11, 11],
  ['tmh.csv', 3, 0],
])(
  '%s: %i dwellings, %i of them of the commune, once the labels are decided',
  async (nom, lignes, commune) => {
    const inventaire = inventaires.find((i) => i.nomFichier === nom);
    if (!inventaire) throw new Error(nom);
    const { logements, reservataires } = await lire(inventaire);
    expect(logements).toHaveLength(lignes);
    const escalquens = reservataires.filter((r) => r.nom === 'Commune d’Escalquens');
    expect(escalquens.reduce((s, r) => s + r.logements, 0)).toBe(commune);
  },
);

it('Cité Jardins by réservataire: State 45, Action Logement 54, département 25, commune 15, not reserved 16', async () => {
  const inventaire = inventaires.find((i) => i.nomFichier === 'cite-jardins.csv');
  if (!inventaire) throw new Error('cite-jardins.csv');
  const { reservataires } = await lire(inventaire);
  expect(reservataires.map((r) => r.logements).sort((a, b) => b - a)).toEqual([54, 45, 25, 16, 15]);
});

it('the file of the synthetic landlord reads whole: every column known, the planted faults found', async () => {
  const inventaire = inventaires.find((i) => i.dateReference === '2026-01-01');
  if (!inventaire) throw new Error('no inventory');
  const { logements, reservataires, colonnes, anomalies: trouvees } = await lire(inventaire);
  expect(logements).toHaveLength(12_000);
  expect(colonnes.filter((c) => c.champ === 'ignorer')).toEqual([]);
  const anomalies = new Map(trouvees.map((a) => [a.code, a.nombre]));
  expect(anomalies.get('RPLS_CLE')).toBeGreaterThan(0);
  expect(anomalies.get('RESERVATAIRE_ABSENT')).toBeGreaterThan(10);
  expect(anomalies.get('RPLS_DOUBLON')).toBeUndefined();
  expect(anomalies.get('RPLS_FORMAT')).toBeUndefined();
  expect(logements.filter((l) => l.exclusion === undefined).length).toBeGreaterThan(10_500);
  // Forty réservataires, what is not reserved, what is to qualify.
  expect(reservataires.filter((r) => !r.nonReserve && r.categorie !== undefined)).toHaveLength(40);
});
