import type { ConventionVue, FluxVue } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur, saisieDe } from '../conventions-d-essai.ts';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
const hui = new Date().toISOString().slice(0, 10);
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
});
afterAll(() => s.fermer());

let rang = 0;
/** A draft with a holder of its own. */
async function brouillon(change: object = {}, categorie = 'COMMUNE'): Promise<ConventionVue> {
  rang += 1;
  const reservataire = await r.reservataire(`Réservataire ${rang}`, categorie);
  return r.creer({ ...r.saisie(reservataire), ...change });
}
const periode = (change: object) => ({
  clauses: { ...r.saisie(0).clauses, periode: { renouvellement: 'AUCUN', ...change } },
});
const signer = (id: number, le: string, acteDejaSigne = true) =>
  r.commander(id, { type: 'SignerVersion', le, acteDejaSigne });
const refus = ({ statut, probleme }: Awaited<ReturnType<typeof signer>>) => [
  statut,
  probleme.code,
  probleme.fautes?.[0]?.chemin,
];

describe('a ceiling of the law exceeded by 0,01 point', () => {
  const part = (taux: string) => ({
    modele: 'paca-etat-2025',
    communes: [],
    clauses: {
      ...r.saisie(0).clauses,
      assiette: {
        ...{ perimetre: { type: 'DEPARTEMENT' }, dateReference: { regle: 'AU_31_12_N_MOINS_1' } },
        ...{ exclusions: [], entreeNeuf: 'NON_DITE' },
      },
      part: { methode: { type: 'V4_TAUX', taux, fondement: 'REGLEMENTAIRE' } },
    },
  });

  it('stops the proposal and the signature; the exact ceiling passes', async () => {
    const juste = await brouillon(part('30 %'), 'ETAT');
    expect((await r.commander(juste.id, { type: 'ProposerVersion', le: hui })).statut).toBe(200);
    const trop = await brouillon(part('30,01 %'), 'ETAT');
    const proposee = await r.commander(trop.id, { type: 'ProposerVersion', le: hui });
    expect(refus(proposee)).toEqual([422, 'COMMANDE_REFUSEE', 'CONSTATS_BLOQUANTS']);
    expect(proposee.probleme.detail).toContain('PLAFOND_ETAT_30');
    // Changed after the proposal: the signature looks again.
    await r.envoyer(
      'PUT',
      `conventions/${trop.id}/versions/1`,
      saisieDe(await r.lire(trop.id), part('30 %')),
    );
    expect((await r.commander(trop.id, { type: 'ProposerVersion', le: hui })).statut).toBe(200);
    await r.commander(trop.id, { type: 'ReprendreVersion', le: hui, motif: 'corriger le taux' });
    await r.envoyer(
      'PUT',
      `conventions/${trop.id}/versions/1`,
      saisieDe(await r.lire(trop.id), part('30,01 %')),
    );
    expect((await signer(trop.id, hui, false)).statut).toBe(422);
    expect((await r.lire(trop.id)).etat).toBe('BROUILLON');
  });

  it('is a finding of the preview, and of an act already signed, which exists all the same', async () => {
    const trop = await brouillon(part('30,01 %'), 'ETAT');
    const apercu = await r.envoyer('POST', 'conventions/apercu', { ...saisieDe(trop), convention: trop.id });
    const { constats } = apercu.vue as unknown as { constats: { code: string; gravite: string }[] };
    expect(constats).toContainEqual(
      expect.objectContaining({ code: 'PLAFOND_ETAT_30', gravite: 'BLOQUANT' }),
    );
    expect((await signer(trop.id, '2024-01-10')).statut).toBe(200);
    const page = await s.demander({ method: 'GET', url: `${r.racine}/flux/2024` });
    const ligne = page.json<FluxVue>().lignes.find((l) => l.convention === trop.id);
    expect(ligne?.constats.map((c) => c.code)).toContain('PLAFOND_ETAT_30');
  });
});

describe('numbers and names that nothing can hold', () => {
  it.each([
    [{ reservataire: 2 ** 31 }, 'Ce numéro n’existe pas.'],
    [{ modelePropre: 2 ** 31 }, 'Ce numéro n’existe pas.'],
    [{ photographie: 2 ** 53 }, 'Ce numéro n’existe pas.'],
    [{ logementsEligibles: 2 ** 31 }, 'Un nombre de logements ne dépasse pas dix millions.'],
    [{ droits: 1e308 }, 'trop grand'],
    [{ communes: ['😀'] }, 'Nom de commune ou code INSEE attendu.'],
    [{ communes: ['\u0000'] }, 'Nom de commune ou code INSEE attendu.'],
    [{ departement: '2Z' }, 'Département attendu'],
    [{ exercices: [1999] }, 'Un exercice est une année'],
  ])('%j is refused in French, on the preview too', async (change, message) => {
    const saisie = { ...r.saisie(1), ...change };
    for (const chemin of ['conventions', 'conventions/apercu']) {
      const { statut, probleme } = await r.envoyer('POST', chemin, saisie);
      expect([chemin, statut]).toEqual([chemin, 400]);
      expect(probleme.fautes?.map((f) => f.message).join()).toContain(message);
    }
  });

  it('« 2a » is Corse-du-Sud', async () => {
    expect((await brouillon({ departement: ' 2a ' })).departement).toBe('2A');
  });
});

describe('two agreements of the same parties over the same days (D9)', () => {
  const de2024 = () => periode({ effet: '2024-01-01', fin: '2026-12-31' });

  it('the second cannot be signed; after the end of the first, it can', async () => {
    const premiere = await brouillon(de2024());
    expect((await signer(premiere.id, '2024-01-10')).statut).toBe(200);
    const reprise = { ...r.saisie(premiere.reservataire.id), exercices: [2026] };
    const seconde = await r.creer({ ...reprise, ...periode({ effet: '2026-12-31', dureeMois: 12 }) });
    expect((await r.commander(seconde.id, { type: 'ProposerVersion', le: hui })).statut).toBe(200);
    expect(refus(await signer(seconde.id, hui, false))).toEqual([422, 'COMMANDE_REFUSEE', 'CHEVAUCHEMENT']);
    await r.commander(seconde.id, { type: 'AbandonnerVersion', le: hui });
    const suite = await r.creer({ ...reprise, ...periode({ effet: '2027-01-01', dureeMois: 12 }) });
    await r.commander(suite.id, { type: 'ProposerVersion', le: hui });
    expect((await signer(suite.id, hui, false)).statut).toBe(200);
  });

  it('one that puts an end to the former ones replaces them', async () => {
    const premiere = await brouillon(de2024());
    await signer(premiere.id, '2024-01-10');
    const reprise = { ...r.saisie(premiere.reservataire.id), exercices: [2026] };
    const dit = periode({ effet: '2026-01-01', dureeMois: 12, remplaceLesPrecedentes: true });
    const neuve = await r.creer({ ...reprise, ...dit });
    await r.commander(neuve.id, { type: 'ProposerVersion', le: hui });
    expect((await signer(neuve.id, hui, false)).statut).toBe(200);
    const ancienne = await r.lire(premiere.id);
    expect(ancienne.situation.situation).toBe('REMPLACEE');
    expect(ancienne.faits.at(-1)?.libelle).toContain('01/01/2026');
  });

  it('signed at the same moment: one wins', async () => {
    const premiere = await brouillon(de2024());
    const deux = [premiere, await r.creer({ ...r.saisie(premiere.reservataire.id), ...de2024() })];
    for (const { id } of deux) await r.commander(id, { type: 'ProposerVersion', le: hui });
    const issues = await Promise.all(deux.map(({ id }) => signer(id, hui, false)));
    expect(issues.map((i) => i.statut).sort()).toEqual([200, 422]);
    expect(issues.flatMap((i) => i.probleme.fautes?.map((f) => f.chemin) ?? [])).toEqual(['CHEVAUCHEMENT']);
  });
});

describe('periods', () => {
  it.each([
    ['end before start', { effet: '2024-01-01', fin: '2023-12-31' }],
    ['a length of nothing', { effet: '2024-01-01', dureeMois: 0 }],
  ])('%s is refused', async (_cas, dit) => {
    const saisie = {
      ...r.saisie(await r.reservataire(`Tiers ${JSON.stringify(dit)}`, 'COMMUNE')),
      ...periode(dit),
    };
    const cree = await r.envoyer('POST', 'conventions', saisie);
    if (cree.statut !== 201) return expect(cree.statut).toBe(422);
    expect(refus(await signer(cree.vue.id, '2024-01-10'))).toEqual([
      422,
      'COMMANDE_REFUSEE',
      'PERIODE_INVERSEE',
    ]);
  });

  it('29 February and one year end on 28 February, and the renewal ends on 29 again when there is one', async () => {
    const dit = { effet: '2024-02-29', dureeMois: 12, renouvellement: 'TACITE_MEME_DUREE' };
    const { id } = await brouillon(periode(dit));
    const { vue } = await signer(id, '2024-02-29');
    expect(vue.versions[0]).toMatchObject({ debut: '2024-02-29', fin: '2025-02-28' });
  });

  it('what is terminated is not renewed, denounced, amended nor terminated again', async () => {
    const { id } = await brouillon(periode({ effet: '2024-01-01', dureeMois: 12, renouvellement: 'EXPRES' }));
    await signer(id, '2024-01-10');
    const fin = { type: 'Resilier', le: '2024-06-03', motif: 'accord des parties', dUnCommunAccord: true };
    expect((await r.commander(id, fin)).statut).toBe(200);
    for (const commande of [
      { type: 'Denoncer', le: '2024-12-02', par: 'BAILLEUR' },
      { type: 'RedigerVersion', le: '2024-12-02' },
      { ...fin, le: '2024-12-02' },
    ])
      expect(refus(await r.commander(id, commande))).toEqual([422, 'COMMANDE_REFUSEE', 'DEJA_TERMINEE']);
    const reconduite = await r.commander(id, { type: 'Reconduire', le: '2024-12-02' });
    expect(refus(reconduite)).toEqual([422, 'COMMANDE_REFUSEE', 'RECONDUCTION_IMPOSSIBLE']);
    expect((await r.lire(id)).situation.situation).toBe('RESILIEE');
  });

  it.each([
    [{ type: 'Transmettre', le: '2024-02-30', destinataire: 'PREFET' }, 'n’existe pas'],
    [{ type: 'Transmettre', le: '2190-01-01', destinataire: 'PREFET' }, 'à venir'],
  ])('%j has its date refused', async (commande, message) => {
    const { id } = await brouillon();
    const { statut, probleme } = await r.commander(id, commande);
    expect([statut, probleme.fautes?.[0]?.chemin]).toEqual([422, 'le']);
    expect(probleme.fautes?.[0]?.message).toContain(message);
  });
});

describe('two people at once', () => {
  it('on one draft: the second is told, field by field, what the first changed', async () => {
    const vue = await brouillon();
    const chemin = `conventions/${vue.id}/versions/1`;
    const clauses = { ...vue.clauses, tauxRotation: { valeur: '9,20 %', echelle: 'DEPARTEMENT' } };
    const gestes = await Promise.all([
      r.envoyer('PUT', chemin, saisieDe(vue, { clauses, droits: 9 })),
      r.envoyer('PUT', chemin, saisieDe(vue, { clauses, droits: 9 })),
    ]);
    expect(gestes.map((g) => g.statut).sort()).toEqual([200, 409]);
    const { fautes, detail } = gestes.find((g) => g.statut === 409)?.probleme ?? {};
    expect(detail).toContain('poste local');
    expect(fautes?.map((f) => f.chemin)).toEqual(['droits', 'clauses.tauxRotation']);
    expect(fautes?.[0]?.message).toContain('« 8 » par « 9 »');
    expect(fautes?.[1]?.message).toMatch(/8,90 %.*9,20 %/s);
  });

  it('two commands: one wins, the other is told what happened since', async () => {
    const { id, rang: vu } = await brouillon();
    const gestes = await Promise.all([
      r.commander(id, { type: 'ProposerVersion', le: hui, rang: vu }),
      r.commander(id, { type: 'AbandonnerVersion', le: hui, rang: vu }),
    ]);
    expect(gestes.map((g) => g.statut).sort()).toEqual([200, 409]);
    const perdant = gestes.find((g) => g.statut === 409)?.probleme;
    expect(perdant?.code).toBe('VERSION_PERIMEE');
    expect(perdant?.fautes?.[0]?.message).toMatch(/Version 1 (proposée|abandonnée)/);
  });

  it('the holder of an agreement does not change, nor the identity of a signed one', async () => {
    const vue = await brouillon();
    const autre = await r.reservataire('Un autre encore', 'COMMUNE');
    const chemin = `conventions/${vue.id}/versions/1`;
    const { probleme } = await r.envoyer('PUT', chemin, saisieDe(vue, { reservataire: autre }));
    expect(probleme.fautes?.map((f) => f.chemin)).toEqual(['reservataire']);
    expect((await r.envoyer('PUT', chemin, saisieDe(vue, { reference: 'R-2' }))).vue.reference).toBe('R-2');
    await signer(vue.id, '2024-01-10');
    const { vue: avenant } = await r.commander(vue.id, { type: 'RedigerVersion', le: hui });
    const change = saisieDe(avenant, { reference: 'R-3' });
    const refuse = await r.envoyer('PUT', `conventions/${vue.id}/versions/2`, change);
    expect(refuse.probleme.fautes?.map((f) => f.chemin)).toEqual(['reference']);
  });
});
