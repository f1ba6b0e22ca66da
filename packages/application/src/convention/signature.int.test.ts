import { setTimeout as attendre } from 'node:timers/promises';
import { ConventionSaisie } from '@contingent/echanges';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Base } from '../base/connexion.ts';
import { baseDEssai, proprietaireDEssai } from '../base/essai.ts';
import { dansOrganisme } from '../base/transaction.ts';
import { creerReservataire, modifierReservataire } from '../droits/reservataires.ts';
import { fluxAnnuel } from '../flux/flux.ts';
import { lireFlux } from '../journal/lire.ts';
import { verifierJournal } from '../journal/verifier.ts';
import { type Contexte, creerOrganisme } from '../organismes/organismes.ts';
import { executerCommande } from './commande.ts';
import { creerConvention } from './creer.ts';
import { empreinte } from './fige.ts';
import { lireConventions } from './stockee.ts';
import { prendreLesParties } from './verrou.ts';
import { lireUneConvention } from './vue.ts';

let base: Base;
let proprietaire: pg.Client;
let contexte: Contexte;
let reservataire = 0;
let id = 0;

beforeAll(async () => {
  base = await baseDEssai();
  proprietaire = await proprietaireDEssai(base);
  const { id: organisme } = await creerOrganisme(base, 'essai', {
    ...{ nom: 'Promologis', genre: 'BAILLEUR', departement: '31' },
  });
  contexte = { organisme, acteur: 'essai', genre: 'BAILLEUR' };
  reservataire = await creerReservataire(base, contexte, { nom: 'Commune', categorie: 'COMMUNE' });
  const saisie = ConventionSaisie.parse({
    ...{ modele: 'haute-garonne-2023', reservataire, exercices: [2024], photographie: null },
    ...{ communes: ['Escalquens'], logementsEligibles: 102, droits: 8, revision: null },
    clauses: {
      tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' },
      arrondi: { regle: 'AU_PLUS_PROCHE' },
    },
  });
  id = await creerConvention(base, contexte, saisie);
  await executerCommande(base, contexte, id, {
    ...{ type: 'SignerVersion', rang: 1, le: '2024-07-04', acteDejaSigne: true },
  });
});
afterAll(async () => {
  await proprietaire.end();
  await base.fermer();
});

type Etape = { readonly id: string; readonly source: { readonly type: string } };
type Fige = {
  readonly resultats: readonly { readonly etapes: readonly Etape[] }[];
  readonly clauses: { readonly tauxRotation: unknown };
};
const figee = async (): Promise<{ fige: Fige; empreinte: string }> =>
  (await proprietaire.query('SELECT fige, empreinte FROM convention_version')).rows[0];

describe('what a signature freezes', () => {
  it('gives its fingerprint again, and another one for any change', async () => {
    const lu = await figee();
    expect(empreinte(lu.fige as never)).toBe(lu.empreinte);
    expect(empreinte({ ...lu.fige, resultats: [] } as never)).not.toBe(lu.empreinte);
    expect((await lireUneConvention(base, contexte, id)).versions[0]?.empreinte).toBe(lu.empreinte);
  });

  it('holds every clause in force and the computed figures', async () => {
    const { fige } = await figee();
    expect(fige).toMatchObject({
      parties: { bailleur: 'Promologis', reservataire: 'Commune', categorie: 'COMMUNE' },
      contenu: { logementsEligibles: 102, droits: 8, exercices: [2024] },
      resultats: [
        { exercice: 2024, part: { exact: '4/51' }, flux: { exact: '89/125' }, objectif: { exact: '1' } },
      ],
    });
    expect(fige.clauses).toMatchObject({
      tauxRotation: { valeur: '89/1000' },
      designation: expect.anything(),
    });
  });

  it('says of every step which rule it applied, and on which day that rule was checked', async () => {
    const { fige } = await figee();
    const etapes = fige.resultats[0]?.etapes ?? [];
    expect(etapes.map((e) => e.id)).toEqual(
      expect.arrayContaining(['eligibles', 'part', 'flux', 'objectif']),
    );
    expect(etapes.find((e) => e.id === 'part')).toMatchObject({
      formule: '8 ÷ 102 = 7,84 %',
      valeur: '4/51',
    });
    const textes = etapes.filter((e) => e.source.type === 'texte');
    expect(textes.length).toBeGreaterThan(0);
    for (const { source } of textes)
      expect(source).toMatchObject({ id: expect.any(String), verifieLe: expect.stringMatching(/^\d{4}-/) });
  });

  it('does not move when the register changes: names and category stay those of that day', async () => {
    await modifierReservataire(base, contexte, reservataire, { nom: 'Ville', categorie: 'ETAT' });
    const [lue] = await dansOrganisme(base, contexte, (tx) => lireConventions(tx, { id }));
    expect(lue?.reservataire).toMatchObject({ nom: 'Commune', categorie: 'COMMUNE' });
    const { lignes } = await fluxAnnuel(base, contexte, { exercice: 2024 });
    expect(lignes[0]?.reservataire.categorie).toBe('COMMUNE');
  });
});

it('every fact is in the journal, on its own day, and the chain holds', async () => {
  const faits = await dansOrganisme(base, contexte, (tx) => lireFlux(tx, `convention/${id}`));
  expect(faits.map((f) => f.type)).toEqual(['VersionEnregistree', 'VersionRedigee', 'VersionSignee']);
  expect(faits.at(-1)?.le).toBe('2024-07-04');
  expect(await verifierJournal(base, contexte)).toMatchObject({ ok: true });
});

it('waits for whoever writes with the same parties: two agreements are never decided side by side (D9)', async () => {
  const { rang } = await lireUneConvention(base, contexte, id);
  const acte = { type: 'Transmettre', rang, le: '2024-07-18', destinataire: 'PREFET' } as const;
  let commande: Promise<unknown> = Promise.resolve();
  const premier = await dansOrganisme(base, contexte, async (tx) => {
    await prendreLesParties(tx, reservataire);
    commande = executerCommande(base, contexte, id, acte).then(() => 'faite');
    return Promise.race([commande, attendre(300, 'attend')]);
  });
  expect([premier, await commande]).toEqual(['attend', 'faite']);
});

it('a refused command leaves nothing', async () => {
  const avant = await lireUneConvention(base, contexte, id);
  const refus = executerCommande(base, contexte, id, {
    ...{ type: 'SignerVersion', rang: avant.rang, le: '2024-07-05', acteDejaSigne: true },
  });
  await expect(refus).rejects.toMatchObject({ code: 'COMMANDE_REFUSEE' });
  expect(await lireUneConvention(base, contexte, id)).toEqual(avant);
});
