import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Logement } from '@contingent/droit';
import { CHAMPS, type ChampLogement, normaliserLigne } from '@contingent/echanges';
import { lireInventaire } from '@contingent/echanges/lecture';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exporterInventaire } from './inventaire.ts';

let dossier: string;
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'contingent-export-'));
});
afterAll(() => rm(dossier, { recursive: true, force: true }));

/** Cells that a spreadsheet would run, quotes, separators, apostrophes, line ends, leading zeros. */
const texte = fc
  .tuple(
    fc.constantFrom('', '', '', '=', '+', '-', '@', "'", "'=", "''-", '"', '007'),
    fc.constantFrom(
      'Résidence des Lilas',
      'cmd|calc!A1',
      'a;b',
      'a,b',
      'dit "le Pré"',
      "l'Orme",
      'bas\nde page',
    ),
  )
  .map(([debut, fin]) => debut + fin);
const deux = (n: number): string => String(n).padStart(2, '0');
const date = fc
  .record({
    j: fc.integer({ min: 1, max: 28 }),
    m: fc.integer({ min: 1, max: 12 }),
    a: fc.integer({ min: 1901, max: 2100 }),
  })
  .map(({ j, m, a }) => `${deux(j)}/${deux(m)}/${a}`);
const CASES: Readonly<Record<ChampLogement, fc.Arbitrary<string>>> = {
  rpls: fc.constantFrom('0030839354', '0030839355', '0030839362', ''),
  identifiantBailleur: fc.constantFrom('0630002T3', '007', '=1+1', '308L0021'),
  programme: texte,
  adresse: texte,
  communeInsee: fc.constantFrom('31169', '2A004', '01004'),
  communeNom: fc.constantFrom('Escalquens', 'L’Orme', "L'Orme-d'en-Bas"),
  epci: texte,
  departement: fc.constantFrom('31', '2A', '01'),
  reservataire: texte,
  typologie: fc.constantFrom('T3', 'V4', 'Type 3', 'B1', 't5', 'studio', '=T3'),
  financement: fc.constantFrom('PLUS', 'PLA T Social', 'PLI', 'DIVERS', '@PLAI'),
  construction: fc.constantFrom('Collectif', 'villa', ''),
  qpv: fc.constantFrom('Oui', 'Hors', ''),
  conventionDebut: fc.oneof(date, fc.constant('')),
  conventionFin: fc.oneof(date, fc.constantFrom('', '31/12/2999')),
  anneeConstruction: fc.constantFrom('1959', '2024', ''),
  rotation: fc.constantFrom('7,90 %', '8.01%', '1/13', '9,39 %', ''),
  exclusion: fc.constantFrom('', 'Vente', 'EXC_DEFENSE', 'Première mise en location'),
  surface: fc.constantFrom('64', '64,37', '0,5', ''),
  loyer: fc.constantFrom('412,5', '399', '1/3', ''),
};
const logement: fc.Arbitrary<Logement> = fc
  .tuple(...CHAMPS.map((champ) => CASES[champ]))
  .map((cases) => normaliserLigne(cases, CHAMPS).logement);

const nue = ({ ligne: _, ...reste }: Logement): Omit<Logement, 'ligne'> => reste;

async function ecrireEtRelire(
  lignes: readonly Logement[],
  format: 'csv' | 'xlsx',
): Promise<readonly Logement[]> {
  const chemin = join(dossier, `inventaire.${format}`);
  const source = lignes.map((l) => ({ logement: l, reservataire: l.reservataireBrut }));
  await pipeline(exporterInventaire(source, format), createWriteStream(chemin));
  const lu = await lireInventaire({ chemin, nom: `inventaire.${format}` });
  if (!lu.ok) throw new Error(JSON.stringify(lu.faute));
  try {
    expect(lu.lecture.colonnes.map((c) => c.champ)).toEqual(CHAMPS);
    const relues: Logement[] = [];
    for await (const l of lu.lecture.logements()) relues.push(l);
    return relues;
  } finally {
    lu.lecture.fermer();
  }
}

it.each(['csv', 'xlsx'] as const)('reading back the %s that we write gives the same rows', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(logement, { minLength: 1, maxLength: 30 }), async (lignes) => {
      const relues = await ecrireEtRelire(lignes, format);
      expect(relues.map(nue)).toEqual(lignes.map(nue));
    }),
    { numRuns: format === 'csv' ? 60 : 25 },
  );
});
