import type {
  AnnexeVue,
  ApercuVue,
  CalendrierVue,
  ComparaisonVue,
  ConventionResume,
  FluxVue,
  ModeleVue,
} from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur, saisieDe } from '../conventions-d-essai.ts';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let commune = 0;
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
  commune = await r.reservataire('Commune d’Escalquens', 'COMMUNE');
});
afterAll(() => s.fermer());
const json = async <T>(chemin: string): Promise<T> =>
  (await s.demander({ method: 'GET', url: `${r.racine}/${chemin}` })).json<T>();
const exact = (chiffre: { valeur: { exact: string } } | null | undefined) => chiffre?.valeur.exact;

describe('the life of one agreement', () => {
  let id = 0;

  it('a draft is read back as it was written, its clauses in words', async () => {
    const saisie = r.saisie(commune, { reference: 'C-1', imprime: { part: '7.84%', prioritaires: null } });
    const vue = await r.creer(saisie);
    id = vue.id;
    expect(vue).toMatchObject({
      ...{ version: 1, etat: 'BROUILLON', revision: 1, rang: 1, reference: 'C-1', departement: '31' },
      ...{ situation: { situation: 'BROUILLON' }, imprime: { part: '7.84%', prioritaires: null } },
      ...{ clauses: saisie.clauses, logementsEligibles: 102, droits: 8, faits: [{ type: 'VersionRedigee' }] },
    });
    const rotation = vue.articles.find((a) => a.clause === 'tauxRotation');
    expect(rotation).toMatchObject({ modifiee: true });
    expect(rotation?.paragraphes.join(' ')).toContain('8,90 %');
    expect(vue.commandes).toContain('ProposerVersion');
  });

  it('a draft that is saved again keeps what is not sent otherwise, and computes the same figures as the year', async () => {
    const vue = await r.lire(id);
    const { statut } = await r.envoyer('PUT', `conventions/${id}/versions/1`, saisieDe(vue));
    expect(statut).toBe(200);
    const { revision, modifieLe: _, ...apres } = { modifieLe: 0, ...(await r.lire(id)) };
    expect(revision).toBe(2);
    expect({ ...apres, versions: [] }).toMatchObject({ clauses: vue.clauses, imprime: vue.imprime });
    const flux = await json<FluxVue>('flux/2024');
    expect(exact(flux.lignes[0]?.flux)).toBe('89/125');
    expect(flux.lignes[0]).toMatchObject({ version: 1, etat: 'BROUILLON' });
    expect(flux.lignes[0]?.constats.map((c) => c.code)).toContain('CONVENTION_NON_SIGNEE');
  });

  it('proposed, signed, sent to the prefect: frozen, with its fingerprint, and no longer a forecast', async () => {
    // A draft of today is not signed yesterday: an act signed in 2024 is recorded as such.
    const signee = await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
    expect(signee.vue.versions[0]).toMatchObject({
      ...{ etat: 'SIGNEE', signature: '2024-01-10', debut: '2024-01-01', fin: '2026-12-31' },
      ...{ acteDejaSigne: true, empreinte: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const transmise = await r.commander(id, {
      type: 'Transmettre',
      le: '2024-01-20',
      destinataire: 'PREFET',
    });
    expect(transmise.statut).toBe(200);
    const refus = await r.envoyer('PUT', `conventions/${id}/versions/1`, saisieDe(await r.lire(id, 1)));
    expect([refus.statut, refus.probleme.code, refus.probleme.fautes?.[0]?.chemin]).toEqual([
      422,
      'COMMANDE_REFUSEE',
      'VERSION_DEJA_SIGNEE',
    ]);
    const { lignes } = await json<FluxVue>('flux/2024');
    expect(lignes[0]?.constats.map((c) => c.code)).not.toContain('CONVENTION_NON_SIGNEE');
  });

  it('an amendment starts from what was signed, and changes the year only once signed', async () => {
    const redigee = await r.commander(id, { type: 'RedigerVersion', le: '2026-01-05' });
    expect(redigee.vue).toMatchObject({
      version: 2,
      etat: 'BROUILLON',
      logementsEligibles: 102,
      reference: 'C-1',
    });
    const clauses = { ...redigee.vue.clauses, tauxRotation: { valeur: '10 %', echelle: 'DEPARTEMENT' } };
    const modifiee = await r.envoyer(
      'PUT',
      `conventions/${id}/versions/2`,
      saisieDe(redigee.vue, { clauses, exercices: [2024, 2026] }),
    );
    expect(modifiee.vue.version).toBe(2);
    expect(exact((await json<FluxVue>('flux/2024')).lignes[0]?.flux)).toBe('89/125');
    await r.commander(id, { type: 'ProposerVersion', le: '2026-01-12' });
    const signee = await r.commander(id, { type: 'SignerVersion', le: '2026-02-02' });
    expect(signee.vue.versions.map((v) => [v.numero, v.nature, v.etat])).toEqual([
      [1, 'INITIALE', 'SIGNEE'],
      [2, 'AVENANT', 'SIGNEE'],
    ]);
    expect(exact((await json<FluxVue>('flux/2024')).lignes[0]?.flux)).toBe('4/5');
    expect((await r.lire(id, 1)).tauxRotation?.exact).toBe('89/1000');
  });

  it('two versions compared in words and in figures, as the year computes them', async () => {
    const vue = await json<ComparaisonVue>(`conventions/${id}/comparaison?de=1&a=2&exercice=2024`);
    expect(vue.mots.map((m) => m.clause)).toEqual(['tauxRotation']);
    expect(vue.mots[0]?.a.join(' ')).toMatch(/10(,00)? %/);
    const chiffres = new Map(vue.chiffres.map((c) => [c.cle, [exact(c.de), exact(c.a), c.ecart]]));
    expect(chiffres.get('flux')).toEqual(['89/125', '4/5', '+0,088']);
    expect(chiffres.get('tauxRotation')).toEqual(['89/1000', '1/10', '+1,1 point']);
    expect(chiffres.get('droits')).toEqual(['8', '8', '0']);
  });

  it('schedules are versions that keep what they computed', async () => {
    for (const liberations of [9, 11])
      await r.envoyer('PUT', `conventions/${id}/annexes/2026`, {
        ...{ soustractions: {}, liberations, reliquatAnterieur: null },
      });
    const annexe = await json<AnnexeVue>(`conventions/${id}/annexes/2026`);
    expect(annexe).toMatchObject({ version: 2, liberations: 11 });
    // The derogation of the model covers 2024 alone: later years are asked for their subtractions.
    expect([annexe.categories.length, annexe.categories.map((c) => c.code)]).toEqual([
      5,
      expect.arrayContaining(['SOU_MUTATION', 'SOU_VENTE']),
    ]);
    expect(annexe.versions.map((v) => [v.exercice, v.version, v.versionDeConvention])).toEqual([
      [2026, 2, 2],
      [2026, 1, 2],
    ]);
    expect(annexe.versions.map((v) => v.resultat?.flux?.exact)).toEqual(['44/51', '12/17']);
    expect(new Set(annexe.versions.map((v) => v.empreinte)).size).toBe(2);
  });

  it('denounced within its notice; listed, and in the calendar', async () => {
    const denoncee = await r.commander(id, { type: 'Denoncer', le: '2026-02-03', par: 'RESERVATAIRE' });
    expect(denoncee.statut).toBe(200);
    const [resume] = await json<ConventionResume[]>('conventions');
    expect(resume).toMatchObject({ id, version: 2, situation: { situation: 'DENONCEE' } });
    const calendrier = await json<CalendrierVue>('conventions/calendrier');
    expect(calendrier.every((e) => e.convention === id && e.reservataire.id === commune)).toBe(true);
    expect(calendrier.map((e) => e.le)).toEqual(calendrier.map((e) => e.le).toSorted());
    expect(calendrier.length).toBeGreaterThan(0);
  });
});

it('a preview computes and checks a draft, and stores nothing', async () => {
  const avant = (await json<ConventionResume[]>('conventions')).length;
  const autre = await r.reservataire('SICOVAL', 'EPCI');
  const { revision: _, ...saisie } = r.saisie(autre, { exercices: [2025] });
  const reponse = await r.envoyer('POST', 'conventions/apercu', {
    ...saisie,
    revision: null,
    exercice: 2025,
  });
  expect(reponse.statut).toBe(200);
  const vue = reponse.vue as unknown as ApercuVue;
  expect([exact(vue.ligne?.flux), vue.exercice]).toEqual(['89/125', 2025]);
  expect(vue.articles.find((a) => a.clause === 'tauxRotation')?.modifiee).toBe(true);
  expect(await json<ConventionResume[]>('conventions')).toHaveLength(avant);
});

it('a landlord’s own model is kept by value: withdrawn, it changes no agreement', async () => {
  const autre = await r.reservataire('Commune de Labège', 'COMMUNE');
  const source = await r.creer(r.saisie(autre, { exercices: [2030] }));
  const cree = await r.envoyer('POST', 'modeles', {
    titre: 'Nos communes',
    convention: source.id,
    version: 1,
  });
  expect(cree.statut).toBe(201);
  const propre = (await json<ModeleVue[]>('modeles')).find((m) => m.propre !== null);
  expect(propre).toMatchObject({ nom: 'haute-garonne-2023', titre: 'Nos communes' });
  expect(propre?.propre?.clauses).toMatchObject({ periode: { dureeMois: 36 } });
  expect(propre?.propre?.clauses).not.toHaveProperty('periode.effet');
  const troisieme = await r.reservataire('Commune de Ramonville', 'COMMUNE');
  const vue = await r.creer(
    r.saisie(troisieme, { modelePropre: propre?.propre?.id ?? 0, clauses: {}, exercices: [2031] }),
  );
  expect(vue).toMatchObject({
    modeleTitre: 'Nos communes',
    clausesModifiees: 0,
    tauxRotation: { exact: '89/1000' },
  });
  expect((await r.envoyer('DELETE', `modeles/${propre?.propre?.id}`)).statut).toBe(204);
  expect((await json<ModeleVue[]>('modeles')).every((m) => m.propre === null)).toBe(true);
  expect(await r.lire(vue.id)).toMatchObject({
    tauxRotation: { exact: '89/1000' },
    modeleTitre: 'Nos communes',
  });
  // The draft that holds it may be saved again; a new one may not start from it.
  expect((await r.envoyer('PUT', `conventions/${vue.id}/versions/1`, saisieDe(vue))).statut).toBe(200);
  const neuve = r.saisie(troisieme, { modelePropre: propre?.propre?.id ?? 0, exercices: [2032] });
  expect((await r.envoyer('POST', 'conventions', neuve)).probleme.code).toBe('MODELE_INCONNU');
});
