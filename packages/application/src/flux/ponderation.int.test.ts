import { ConventionSaisie } from '@contingent/echanges';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Base } from '../base/connexion.ts';
import { baseDEssai, proprietaireDEssai } from '../base/essai.ts';
import { dansOrganisme } from '../base/transaction.ts';
import { creerConvention } from '../convention/creer.ts';
import { lireConventions } from '../convention/stockee.ts';
import { creerReservataire } from '../droits/reservataires.ts';
import { type Contexte, creerOrganisme } from '../organismes/organismes.ts';
import { comparerLesMethodes } from '../scenario/methodes.ts';
import { fluxAnnuel } from './flux.ts';
import { inventairesDe } from './inventaire.ts';
import { choisir, rassembler } from './materiaux.ts';

let base: Base;
let proprietaire: pg.Client;
let contexte: Contexte;
let photographie = 0;

/** Programme A: 10 dwellings, 2 rights, 10 %; B: 30 dwellings, 3 rights, 5 %. The rights of A end in mid-2029. */
beforeAll(async () => {
  base = await baseDEssai();
  proprietaire = await proprietaireDEssai(base);
  const { id } = await creerOrganisme(base, 'essai', {
    nom: 'Bailleur',
    genre: 'BAILLEUR',
    departement: '31',
  });
  contexte = { organisme: id, acteur: 'essai', genre: 'BAILLEUR' };
  const { rows } = await proprietaire.query<{ id: number }>(
    `INSERT INTO photographie (organisme, date_reference, nom_fichier, taille, sha256, format, etat, charge_par)
     VALUES ($1, '2025-12-31', 'parc.csv', 1, repeat('a', 64), 'csv', 'CHARGEE', 'essai') RETURNING id`,
    [id],
  );
  photographie = rows[0]?.id ?? 0;
  await proprietaire.query(
    `INSERT INTO logement (organisme, photographie, ligne, programme, taux_rotation)
     SELECT $1, $2, l, CASE WHEN l <= 10 THEN 'A' ELSE 'B' END, CASE WHEN l <= 10 THEN '1/10' ELSE '1/20' END
     FROM generate_series(1, 40) l`,
    [id, photographie],
  );
  const methodes = { V1: 'V1_STOCK', V6: 'V6_ROTATION_PROGRAMME', V7: 'V7_DUREE_RESTANTE' };
  for (const [nom, type] of Object.entries(methodes)) await convenir(nom, type);
});
afterAll(async () => {
  await proprietaire.end();
  await base.fermer();
});

async function convenir(nom: string, type: string): Promise<void> {
  const reservataire = await creerReservataire(base, contexte, { nom, categorie: 'COMMUNE' });
  await proprietaire.query(
    `INSERT INTO droit_reservation (organisme, photographie, ligne, reservataire, debut, fin, sans_terme)
     SELECT $1, $2, l + $4, $3, '2000-01-01', CASE WHEN l <= 10 THEN date '2029-06-30' END, l > 10
     FROM unnest(ARRAY[1, 2, 11, 12, 13]) l`,
    [contexte.organisme, photographie, reservataire, { V1: 0, V6: 3, V7: 6 }[nom]],
  );
  const saisie = ConventionSaisie.parse({
    ...{ modele: 'haute-garonne-2023', reservataire, exercices: [2027], photographie, communes: [] },
    ...{ logementsEligibles: null, droits: null, revision: null },
    clauses: {
      part: { methode: { type, ...(nom === 'V7' ? { horizonAnnees: 10 } : {}) } },
      tauxRotation: { valeur: '10 %', echelle: 'BAILLEUR' },
      soustractions: { appliquees: false, categories: [] },
    },
  });
  await creerConvention(base, contexte, saisie);
}

const parts = async (essai = {}) => {
  const { lignes } = await fluxAnnuel(base, contexte, { exercice: 2027, ...essai });
  return lignes.map((l) => [l.reservataire.nom, l.part?.valeur.exact, l.manques.map((m) => m.champ)]);
};

it('the page of the year weighs by programme and by end date, as the page of methods does', async () => {
  expect(await parts()).toEqual([
    ['V1', '1/8', []],
    // (2 × 10 % + 3 × 5 %) ÷ (10 × 10 % + 30 × 5 %)
    ['V6', '7/50', []],
    // 2 × 2,5 ÷ 10 + 3 without term, over 40
    ['V7', '7/80', []],
  ]);
  const { lignes } = await comparerLesMethodes(base, contexte, 2027, {});
  const propres = lignes.map((l) => l.resultats.find((r) => r.propre)?.part?.exact);
  expect(propres).toEqual(['1/8', '7/50', '7/80']);
});

it('a rate that is tried is that of every programme: the weighted share is then that of the stock', async () => {
  const essai = { essai: { tauxRotation: { n: 1n, d: 5n } } };
  expect((await parts(essai))[1]).toEqual(['V6', '1/8', []]);
});

it('counts by programme and by end date are only made when an agreement of the year weighs by them', async () => {
  const ponderes = await dansOrganisme(base, contexte, async (tx) => {
    const inventaires = await inventairesDe(tx, 2027);
    const toutes = await lireConventions(tx, { exercice: 2027 });
    const demandes: boolean[] = [];
    for (const c of toutes) {
      const choisie = choisir(c, inventaires, { exercice: 2027 });
      demandes.push((await rassembler(tx, [choisie], { exercice: 2027 })).ponderes !== null);
    }
    return demandes;
  });
  expect(ponderes).toEqual([false, true, true]);
});

it('what the inventory does not say is told in its own words, on that line alone', async () => {
  await proprietaire.query('UPDATE logement SET taux_rotation = NULL WHERE ligne = 40');
  await proprietaire.query('UPDATE droit_reservation SET sans_terme = false WHERE ligne = 17');
  const { lignes } = await fluxAnnuel(base, contexte, { exercice: 2027 });
  expect(lignes.map((l) => l.manques.map((m) => m.question))).toEqual([
    [],
    [expect.stringContaining('1 logement du périmètre n’a pas')],
    [expect.stringContaining('1 droit n’a pas de date de fin')],
  ]);
});
