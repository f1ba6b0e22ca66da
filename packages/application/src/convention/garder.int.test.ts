import type { ConventionSaisie } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Base } from '../base/connexion.ts';
import { baseDEssai } from '../base/essai.ts';
import { creerReservataire } from '../droits/reservataires.ts';
import { fluxAnnuel } from '../flux/flux.ts';
import { type Contexte, creerOrganisme } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { enregistrerConvention } from './enregistrer.ts';
import { lireUneConvention } from './vue.ts';

let base: Base;
let contexte: Contexte;
let saisie: ConventionSaisie;

beforeAll(async () => {
  base = await baseDEssai();
  const { id } = await creerOrganisme(base, 'essai', { nom: 'Promologis', genre: 'BAILLEUR' });
  contexte = { organisme: id, acteur: 'essai', genre: 'BAILLEUR' };
  const reservataire = await creerReservataire(base, contexte, { nom: 'Commune', categorie: 'COMMUNE' });
  saisie = {
    modele: 'haute-garonne-2023',
    reservataire,
    exercices: [2024],
    photographie: null,
    communes: ['Escalquens'],
    logementsEligibles: 102,
    droits: 8,
    tauxRotation: '8,90 %',
    arrondi: null,
    imprime: { part: '7.84%' },
    version: null,
  };
});
afterAll(() => base.fermer());

/** What the demonstration or a file says and the form does not show. */
const complements = {
  clauses: { periode: { signature: '2024-07-04', dureeMois: 12, renouvellement: 'NON_DIT' } },
  papier: { imprime: { part: '7.84%', flux: null, exercice: 2023 }, document: { titre: 'Convention 2024' } },
};
const ligneDe = async (id: number) =>
  (await fluxAnnuel(base, contexte, { exercice: 2024 })).lignes.find((l) => l.convention === id);

describe('an agreement saved again by its form', () => {
  it('keeps the clauses and the paper that the form does not show', async () => {
    const id = await enregistrerConvention(base, contexte, saisie, null, complements);
    const avant = await lireUneConvention(base, contexte, id);
    await enregistrerConvention(base, contexte, { ...saisie, tauxRotation: '9,00 %', version: 1 }, id);
    const apres = await lireUneConvention(base, contexte, id);
    const periode = (v: typeof avant) => v.phrases.find((p) => p.clause === 'periode')?.phrase;
    expect(periode(avant)).toMatch(/04\/07\/2024/);
    expect(periode(apres)).toBe(periode(avant));
    expect(apres.tauxRotation?.exact).toBe('9/100');
    expect(apres.version).toBe(2);
    // The year printed on the paper is not a field of the form: its finding must still be there.
    expect((await ligneDe(id))?.constats.map((c) => c.code)).toContain('EXERCICE_TITRE');
  });

  it('drops the clauses of the former model when the model changes', async () => {
    const id = await enregistrerConvention(
      base,
      contexte,
      { ...saisie, exercices: [2025] },
      null,
      complements,
    );
    await enregistrerConvention(
      base,
      contexte,
      { ...saisie, exercices: [2025], modele: 'commune-2024', version: 1 },
      id,
    );
    const apres = await lireUneConvention(base, contexte, id);
    expect(apres.phrases.find((p) => p.clause === 'periode')?.phrase).not.toMatch(/04\/07\/2024/);
  });

  it('refuses a printed figure that is no number, at its field, and stores nothing', async () => {
    const mauvaise = { ...saisie, exercices: [2026], imprime: { part: 'environ dix' } };
    const refus = await Promise.resolve()
      .then(() => enregistrerConvention(base, contexte, mauvaise))
      .catch((erreur: unknown) => erreur);
    expect(refus).toBeInstanceOf(Refus);
    expect((refus as Refus).fautes.map((f) => f.chemin)).toEqual(['imprime.part']);
    expect((await fluxAnnuel(base, contexte, { exercice: 2026 })).lignes).toEqual([]);
  });
});
