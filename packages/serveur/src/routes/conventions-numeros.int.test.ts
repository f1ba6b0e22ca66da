import type { ApercuVue, ComparaisonVue, ConventionVue, FluxVue } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur, saisieDe } from '../conventions-d-essai.ts';
import { texteDuDocx } from '../docx-d-essai.ts';
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
const papier = async ({ id, version }: ConventionVue, nom: string): Promise<string> => {
  const url = `${r.racine}/conventions/${id}/versions/${version}/documents/${nom}`;
  return texteDuDocx((await s.demander({ method: 'GET', url })).rawPayload).replace(/\s+/g, ' ');
};
const articleDe = (vue: Pick<ConventionVue, 'articles'>, clause: string) =>
  vue.articles.find((a) => a.clause === clause)?.article;
const sourcesDe = async (id: number): Promise<string[]> => {
  const { lignes } = await json<FluxVue>('flux/2024');
  const ligne = lignes.find((l) => l.convention === id);
  return (ligne?.objectif ?? ligne?.flux)?.etapes.map((e) => e.source.affiche) ?? [];
};

describe('an agreement drafted here', () => {
  let vue: ConventionVue;
  let numero: string | null | undefined;

  it('cites everywhere the number that its act prints, and not that of the paper its model was read from', async () => {
    vue = await r.creer(r.saisie(commune));
    numero = articleDe(vue, 'part');
    const acte = await papier(vue, 'convention.docx');
    for (const a of vue.articles)
      if (a.article !== null) expect(acte).toContain(`Article ${a.article} — ${a.titre}`);
    expect(vue.articles.filter((a) => a.paragraphes.length === 0).map((a) => a.article ?? null)).toEqual(
      vue.articles.filter((a) => a.paragraphes.length === 0).map(() => null),
    );
    const source = `convention, art. ${numero} (clause « part »)`;
    expect(await sourcesDe(vue.id)).toContain(source);
    const annexe = await papier(vue, 'annexe-1.docx?exercice=2024');
    expect(annexe).toContain(source);
    expect(annexe).not.toContain('art. 3.1');
  });

  it('keeps what is stored, and no clause is marked by its number', async () => {
    expect(vue.clauses).toEqual(r.saisie(commune).clauses);
    const marques = vue.articles.filter((a) => a.modifiee).map((a) => a.clause);
    expect(marques.sort()).toEqual(['arrondi', 'periode', 'tauxRotation']);
    expect(vue.clausesModifiees).toBe(3);
  });

  it('is previewed with the same numbers; with figures of a paper, with those of the paper', async () => {
    const apercu = async (change: object): Promise<ApercuVue> => {
      const corps = { ...saisieDe(vue), convention: vue.id, ...change };
      const lu = await s.demander({ method: 'POST', url: `${r.racine}/conventions/apercu`, payload: corps });
      return lu.json();
    };
    expect(articleDe(await apercu({}), 'part')).toBe(numero);
    expect(articleDe(await apercu({ imprime: { part: '7.84%' } }), 'part')).toBe('3.1');
  });

  it('signed here, stays so; an amendment that moves the numbers is not told to change the clauses after', async () => {
    const le = new Date().toISOString().slice(0, 10);
    await r.envoyer(
      'PUT',
      `conventions/${vue.id}/versions/1`,
      saisieDe(vue, {
        clauses: { ...vue.clauses, periode: { dureeMois: 36, renouvellement: 'TACITE_MEME_DUREE' } },
      }),
    );
    const proposee = await r.commander(vue.id, { type: 'ProposerVersion', le });
    expect([proposee.statut, proposee.probleme.detail]).toEqual([200, undefined]);
    const signee = await r.commander(vue.id, { type: 'SignerVersion', le });
    expect([signee.statut, signee.probleme.detail]).toEqual([200, undefined]);
    expect(articleDe(signee.vue, 'part')).toBe(numero);
    const { vue: avenant } = await r.commander(vue.id, { type: 'RedigerVersion', le });
    const clauses = { ...avenant.clauses, territoire: { zoneTendue: true } };
    await r.envoyer('PUT', `conventions/${vue.id}/versions/2`, saisieDe(avenant, { clauses }));
    const apres = await r.lire(vue.id, 2);
    expect(articleDe(apres, 'part')).not.toBe(numero);
    const { mots } = await json<ComparaisonVue>(`conventions/${vue.id}/comparaison?de=1&a=2`);
    expect(mots.map((m) => m.clause)).toEqual(['territoire']);
  });
});

it('an act already signed on paper keeps the articles of that paper, frozen so', async () => {
  const autre = await r.reservataire('Commune voisine', 'COMMUNE');
  const { id } = await r.creer(r.saisie(autre));
  await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  expect(articleDe(await r.lire(id), 'part')).toBe('3.1');
  expect(await sourcesDe(id)).toContain('convention, art. 3.1 (clause « part »)');
});
